import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Output } from '../../../shared/api';
import {
  dispatchBody,
  dispatchLine,
  namesAt,
  posted,
  submitted,
  transferBody,
} from '../../support/papers';
import { fc } from '../../support/properties';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../../support/requisitions';
import {
  giftOf,
  lotOf,
  quilts,
  type Road,
  receive,
  receiving,
  settle,
  settling,
} from '../../support/road';
import { centre, testStore, wuhan } from '../../support/testStore';

/** What happens next: to a new paper, or to one of those that are there. */
const happening = fc.oneof(
  fc.record({
    what: fc.constantFrom('dispatch' as const, 'transfer' as const),
    count: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({
    what: fc.constantFrom(
      'approve' as const,
      'post' as const,
      'withdraw' as const,
      'cancel' as const,
      'reverse' as const,
      'receive' as const,
      'lose' as const,
      'takeBack' as const,
    ),
    count: fc.integer({ min: 1, max: 30 }),
  }),
);

type View = Output<'documents.read'>;
let road: Omit<Road, 'document' | 'sending'>;
beforeAll(async () => {
  const store = testStore();
  const from = await namesAt(store);
  const to = await namesAt(store, centre);
  const { document } = await posted(store, giftOf(from, 1_000_000));
  road = { store, from, to, lot: lotOf(store, document) };
});
afterAll(() => road.store.close());

/** The same sum by another way: what the views of the papers say they moved, posting by posting. */
function wentBy(papers: readonly View[], kind: 'dispatch' | 'transfer'): number {
  return papers
    .filter((paper) => paper.kind === kind)
    .flatMap((paper) => paper.postings.filter(({ reversedBy }) => reversedBy === null))
    .flatMap(({ movements }) => movements)
    .reduce((sum, { from, to, quantity }) => {
      const went = from.kind === 'bin' && (to.kind === 'custody' || to.kind === 'transit');
      const cameBack = to.kind === 'bin' && fromWuhan.has(to.bin);
      const lost = from.kind === 'transit' && (to.kind === 'loss' || cameBack);
      return sum + (went ? quantity : lost ? -quantity : 0);
    }, 0);
}
const fromWuhan = new Set<string>();

const heldBy = (papers: readonly View[]) =>
  papers
    .filter(
      ({ axes }) =>
        axes.posting === 'none' &&
        !axes.cancelled &&
        (axes.approval === 'waiting' || axes.approval === 'given'),
    )
    .reduce((sum, { totals }) => sum + totals.quantity, 0);

/** Does it to the first paper that it can be done to; nothing where there is none. */
async function happen(requisition: string, papers: View[], what: string, count: number) {
  const { store, from } = road;
  const line = dispatchLine({ item: from.item('A04'), asked: quilts(count) });
  if (what === 'dispatch') {
    const to = { kind: 'team' as const, team: from.team('relief') };
    await submitted(store, dispatchBody({ to, requisition, lines: [line] }));
    return;
  }
  if (what === 'transfer') {
    await submitted(store, transferBody({ to: centre, requisition, lines: [line] }));
    return;
  }
  const acts: Record<string, (view: View) => Promise<unknown> | null> = {
    approve: (view) => step(view, 'approve', 'approver'),
    post: (view) => step(view, 'post', 'keeper'),
    withdraw: (view) => step(view, 'withdraw', 'keeper'),
    cancel: (view) =>
      view.steps.includes('cancel')
        ? store.do('keeper', 'documents.cancel', { ...at(view), reason: '不发了' })
        : null,
    reverse: (view) => {
      const posting = view.postings.find(({ act, reversedBy }) => act === 'post' && !reversedBy);
      return view.steps.includes('reverse') && posting
        ? posted(
            store,
            { kind: 'reversal', posting: posting.uid, reason: '录错' },
            { businessDate: '2026-11-23' },
          )
        : null;
    },
    receive: (view) => onRoad(view, (left) => receive(of(view), receiving(road, left))),
    lose: (view) =>
      onRoad(view, async (left) => {
        await receive(of(view), receiving(road, 0, { short: left }));
        await settle(of(view), settling(road, { lost: left }));
      }),
    takeBack: (view) =>
      onRoad(view, async (left) => {
        await receive(of(view), receiving(road, 0, { refused: left }));
        const returned = [{ bin: from.bin('A-01-01'), condition: 'good' as const, quantity: left }];
        await settle(of(view), settling(road, { returned }));
      }),
  };
  const at = ({ uid: document, revision }: View) => ({ document, revision });
  const of = ({ uid }: View): Road => ({ ...road, document: uid, sending: '' });
  const step = (view: View, name: 'approve' | 'post' | 'withdraw', by: string) =>
    view.steps.includes(name) || (name === 'approve' && view.axes.approval === 'waiting')
      ? store.do(by, `documents.${name}`, at(view))
      : null;
  const onRoad = (view: View, act: (left: number) => Promise<unknown>) => {
    const left = view.road.reduce((sum, lot) => sum + lot.onRoad - lot.stated, 0);
    return left > 0 ? act(Math.min(left, count)) : null;
  };
  for (const view of papers) {
    const done = acts[what]?.(view) ?? null;
    if (done !== null) {
      await done;
      return;
    }
  }
}

test('asked and over are answered, under way and open, and equal the movements, whatever happens', async () => {
  const { store, from } = road;
  fromWuhan.add(from.bin('A-01-01'));
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 120 }),
      fc.array(happening, { minLength: 4, maxLength: 16 }),
      async (asked, happenings) => {
        const { requisition } = await approvedRequisition(
          store,
          requisitionDraft(from, {
            warehouse: wuhan,
            lines: [requisitionLine(from, 'A04', asked)],
          }),
        );
        const read = () => store.do('viewer', 'requisitions.read', { requisition });
        const papersOf = async () => {
          const views: View[] = [];
          for (const { document } of (await read()).papers) {
            views.push(await store.do('keeper', 'documents.read', { document }));
          }
          return views;
        };
        for (const { what, count } of happenings) {
          await happen(requisition, await papersOf(), what, count);
          const papers = await papersOf();
          const view = await read();
          const [line] = view.lines;
          if (line === undefined) throw new Error('the requisition has lost its line');
          expect(line.answered).toBe(wentBy(papers, 'dispatch'));
          // A team asks, so what only came nearer has not reached it.
          expect(line.underWay).toBe(heldBy(papers) + wentBy(papers, 'transfer'));
          expect(line.asked + line.over).toBe(line.answered + line.underWay + line.open);
          expect(Math.min(line.open, line.over)).toBe(0);
          const held = view.papers.flatMap(({ lines }) => lines.map(({ quantity }) => quantity));
          expect(held.reduce((sum, each) => sum + each, 0)).toBe(line.answered + line.underWay);
        }
      },
    ),
    { numRuns: 12 },
  );
  expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
}, 60_000);
