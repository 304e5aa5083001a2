import { v4 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { readRelayed } from '../../../electron/requisitions/relayed';
import type { Output } from '../../../shared/api';
import { balanceOf } from '../../../shared/requisitions/standing';
import {
  type Answering,
  happening,
  happenTo,
  type PaperView,
  type RoadOf,
  submitAnother,
} from '../../support/happenings';
import {
  dispatchBody,
  dispatchLine,
  namesAt,
  posted,
  returnBody,
  returnLine,
  useReportBody,
  useReportLine,
} from '../../support/papers';
import { fc } from '../../support/properties';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../../support/requisitions';
import { giftOf, lotOf } from '../../support/road';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

/** Figures that several rooms tell of the same papers: whatever happens, they are the same. */

let store: TestStore;
let road: RoadOf;
const db = () => store.program.state.store!.db;

beforeAll(async () => {
  store = testStore();
  const from = await namesAt(store);
  const to = await namesAt(store, centre);
  const { document } = await posted(store, giftOf(from, 1_000_000));
  for (const [code, unit] of [
    ['A05', '床'],
    ['A06', '条'],
  ] as const) {
    const entered = { count: 1_000_000, unit, factor: 1 };
    await posted(store, giftOf(from, 1, { item: from.item(code), entered }));
  }
  // The centre has quilts of its own, too: what it gives need not be what was brought to it.
  await posted(store, giftOf(to, 100_000), {
    warehouse: centre,
  });
  // The team has some of another operation already, which is accounted for first.
  const operation = v4();
  const flood = { kind: 'flood' as const, place: '麻城', startedOn: '2026-11-18' };
  await store.do('dispatcher', 'operations.save', { operation, ...flood });
  const asked = { count: 60, unit: '床', factor: 1 };
  await posted(
    store,
    dispatchBody({
      ...{ to: { kind: 'team', team: from.team('relief') }, operation },
      lines: [dispatchLine({ item: from.item('A04'), asked })],
    }),
  );
  db().run(sql`UPDATE item SET matched_item_id = (SELECT id FROM item WHERE code = 'A04')
    WHERE code = 'A05'`);
  road = { store, from, to, lot: lotOf(store, document) };
});
afterAll(() => store.close());

const another = fc.record({
  what: fc.constantFrom(
    'substitute' as const,
    'provisional' as const,
    'handOut' as const,
    'handOn' as const,
    'comeBack' as const,
    'report' as const,
  ),
  count: fc.integer({ min: 1, max: 40 }),
});

interface Asked extends Required<Pick<Answering, 'requisition'>> {
  operation: string;
}

const at = (warehouse: string) => ({ warehouse, businessDate: '2026-11-23' });

/** Quilts of Wuhan's gift that lie at a warehouse, or that a team has out of it. */
const lies = (kind: 'bin' | 'custody', warehouse: string) =>
  db().read<{ quantity: number }>(sql`
    SELECT coalesce(sum(stock.quantity), 0) AS quantity FROM stock
    JOIN place ON place.id = place_id AND place.kind = ${kind}
    JOIN warehouse ON warehouse.id = place.warehouse_id AND warehouse.code = ${warehouse}
    JOIN lot ON lot.id = lot_id AND lot.uid = ${road.lot}`).quantity;
const withTeam = () => lies('custody', wuhan);

/** What papers of the centre hold that have moved nothing yet. */
const waiting = (papers: readonly PaperView[]) =>
  sumOf(
    papers
      .filter(({ warehouse, axes }) => warehouse.code === centre && axes.posting === 'none')
      .map(({ totals }) => totals.quantity),
  );

async function happen(asked: Asked, papers: readonly PaperView[], what: string, count: number) {
  const { from } = road;
  const quilts = from.item('A04');
  const team = from.team('relief');
  const atTeam = { item: quilts, lot: road.lot };
  switch (what) {
    case 'dispatch':
    case 'transfer':
      return submitAnother(road, asked, what, count);
    case 'substitute': {
      const gives = { item: from.item('A06'), unit: '条', answers: quilts };
      return submitAnother(road, { ...asked, gives }, 'dispatch', count);
    }
    case 'provisional': {
      const gives = { item: from.item('A05'), unit: '床', answers: null };
      return submitAnother(road, { ...asked, gives }, 'dispatch', count);
    }
    case 'handOut':
      return submitAnother(road, asked, 'dispatch', count, at(centre));
    case 'handOn': {
      if (lies('bin', centre) - waiting(papers) < count) return;
      const ownerOrder = { owner: from.society, number: '市会〔2026〕1号' };
      return submitAnother(road, { ...asked, ownerOrder }, 'dispatch', count, at(centre));
    }
    case 'comeBack':
      if (withTeam() < count) return;
      return posted(
        store,
        returnBody({
          from: { kind: 'team', team },
          lines: [returnLine({ ...atTeam, good: count, bin: from.bin('A-01-01') })],
        }),
        { businessDate: '2026-11-23' },
      );
    case 'report':
      if (withTeam() < count) return;
      return posted(
        store,
        useReportBody({
          ...{ team, recipient: from.party('黄冈市红十字会'), people: count, households: 1 },
          lines: [useReportLine({ ...atTeam, quantity: count })],
        }),
        { businessDate: '2026-11-23' },
      );
    default:
      return happenTo(road, papers, what, count);
  }
}

async function goOn({ document, revision, axes }: Output<'documents.submit'>) {
  const given =
    axes.approval === 'given'
      ? { document, revision }
      : await store.do('approver', 'documents.approve', { document, revision });
  await store.do('keeper', 'documents.post', { document, revision: given.revision });
}

const sumOf = (quantities: readonly number[]) => quantities.reduce((sum, each) => sum + each, 0);

/** The requisition by its own page, by the list, by the rule, and by the operation. */
async function agrees({ requisition, operation }: Asked, isOfTeam: boolean): Promise<void> {
  const view = await store.do('viewer', 'requisitions.read', { requisition });
  const { id } = db().read<{ id: number }>(sql`
    SELECT id FROM requisition WHERE uid = ${requisition}`);
  const all = {
    answered: sumOf(view.lines.map(({ answered }) => answered)),
    underWay: sumOf(view.lines.map(({ underWay }) => underWay)),
  };
  const ruled = readRelayed(db(), [id]);
  expect({
    answered: sumOf(ruled.map(({ answered }) => answered)),
    underWay: sumOf(ruled.map(({ underWay }) => underWay)),
  }).toEqual(all);

  const { rows } = await store.do('viewer', 'requisitions.list', { filter: { operation } });
  expect(rows).toMatchObject([
    {
      standing: view.standing,
      lines: view.lines.length,
      openLines: view.lines.filter((line) => balanceOf(line).open > 0).length,
    },
  ]);

  const { went } = await store.do('viewer', 'operations.figures', { operation });
  const toPeople = went.filter(({ to }) => to.kind !== 'warehouse');
  const { rows: given } = await store.do('viewer', 'needs.given', { operation });
  expect(sumOf(given.map(({ sent }) => sent))).toBe(
    sumOf(toPeople.map(({ sent, back, lost }) => sent - back - lost)),
  );
  if (!isOfTeam) return;
  // All papers of this operation answer this requisition, and it is of those whom they go to.
  expect(sumOf(toPeople.map(({ sent }) => sent))).toBe(all.answered);
  expect(sumOf(given.map(({ underWay }) => underWay))).toBe(all.underWay);
}

test('需求单, its list, 需求测算 and 物资去向 tell one figure, whatever happens', async () => {
  const { from } = road;
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 2 }),
      fc.array(fc.oneof(happening, another), { minLength: 8, maxLength: 14 }),
      async (isOfTeam, quantities, happenings) => {
        const operation = v4();
        const flood = { kind: 'flood' as const, place: operation, startedOn: '2026-11-18' };
        await store.do('dispatcher', 'operations.save', { operation, ...flood });
        const { requisition } = await approvedRequisition(
          store,
          requisitionDraft(from, {
            operation,
            ...(isOfTeam ? {} : { to: { kind: 'warehouse', warehouse: centre } }),
            lines: quantities.map((quantity, index) =>
              requisitionLine(from, index === 0 ? 'A04' : 'A05', quantity, true),
            ),
          }),
        );
        for (const { what, count } of happenings) {
          const { papers } = await store.do('viewer', 'requisitions.read', { requisition });
          const views: PaperView[] = [];
          for (const { document } of papers) {
            views.push(await store.do('keeper', 'documents.read', { document }));
          }
          const made = await happen({ requisition, operation }, views, what, count);
          // Most papers go their whole way at once: else hardly anything would ever move.
          if (made && made.axes.posting === 'none' && count % 4 !== 0) await goOn(made);
          await agrees({ requisition, operation }, isOfTeam);
        }
      },
    ),
    { numRuns: 5 },
  );

  // Whoever was served is served of one operation, and of no two.
  const { rows: operations } = await store.do('viewer', 'operations.list', {});
  let served = 0;
  for (const { uid: operation } of operations) {
    served += (await store.do('viewer', 'operations.figures', { operation })).served.people;
  }
  const reports = db().read<{ people: number }>(sql`
    SELECT coalesce(sum(body ->> 'people'), 0) AS people FROM document
    WHERE kind = 'useReport' AND posting = 'posted'`);
  expect(reports.people).toBeGreaterThan(0);
  expect(served).toBe(reports.people);
  expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
}, 60_000);
