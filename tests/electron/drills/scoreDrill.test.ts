import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { MilestoneName } from '../../../shared/drills/script';
import { proposedSettings } from '../../../shared/planning/api';
import { beginDrill, stockTents } from '../../support/drills';
import {
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  posted,
  transferBody,
} from '../../support/papers';
import {
  approvedRequisition,
  requisitionDraft,
  requisitionLine,
  savedRequisition,
} from '../../support/requisitions';
import { giftOf, lotOf, now, receiving } from '../../support/road';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

/** What the report says of what was done in a drill, papers by the desks that write them. */

const huanggang = '42110001';
const businessDate = '2026-11-23';

let store: TestStore;
let names: Names;
beforeEach(async () => {
  store = testStore({ kind: 'real' });
  names = await namesAt(store);
});
afterEach(() => store.close());

const tents = (count: number) => ({ count, unit: '顶', factor: 1 });
const society = () => ({ kind: 'party' as const, party: names.party('黄冈市红十字会') });
async function reportOf(drill: string) {
  await store.do('dispatcher', 'drills.end', { drill });
  return store.do('viewer', 'drills.report', { drill });
}

describe('supply', () => {
  test('tents brought nearer for a 需求单 and taken on from there are sent once', async () => {
    const lot = lotOf(store, (await stockTents(store, 100)).document);
    const drill = await beginDrill(store);
    const { requisition } = await approvedRequisition(
      store,
      requisitionDraft(names, {
        ...{ near: huanggang, to: society() },
        lines: [requisitionLine(names, 'A10', 100)],
      }),
    );
    const lines = [dispatchLine({ item: names.item('A10'), asked: tents(100) })];
    const { document } = await posted(store, transferBody({ to: wuhan, requisition, lines }), {
      warehouse: centre,
      businessDate,
    });
    await store.do('keeper', 'transfers.receive', {
      ...{ ...(await now(store, document)), businessDate },
      lines: [receiving({ to: names, lot }, 100)],
    });
    const { society: owner } = await namesAt(store, centre);
    const ownerOrder = { owner, number: '鄂红调〔2026〕1号' };
    await posted(store, dispatchBody({ to: society(), requisition, ownerOrder, lines }), {
      warehouse: wuhan,
      businessDate,
    });
    const [line] = (await store.do('viewer', 'requisitions.read', { requisition })).lines;
    expect(line).toMatchObject({ answered: 100, over: 0 });
    const { supply, elsewhere } = await reportOf(drill);
    expect(supply.find(({ warehouse }) => warehouse === huanggang)).toMatchObject({ sent: 100 });
    expect(elsewhere).toEqual([]);
  });

  test('what goes in the place of something else counts as what it answers', async () => {
    store.program.state.store!.db.run(sql`
      INSERT INTO item_substitute (item_id, substitute_id, note)
      SELECT asked.id, other.id, '厚一些' FROM item AS asked, item AS other
      WHERE asked.code = 'A10' AND other.code = 'A04'`);
    await posted(store, giftOf(names, 40));
    const drill = await beginDrill(store);
    const { requisition } = await approvedRequisition(
      store,
      requisitionDraft(names, {
        ...{ near: huanggang, to: society() },
        lines: [requisitionLine(names, 'A10', 100, true)],
      }),
    );
    const line = dispatchLine({
      ...{ item: names.item('A04'), answers: names.item('A10') },
      asked: { count: 40, unit: '床', factor: 1 },
    });
    await posted(store, dispatchBody({ to: society(), requisition, lines: [line] }), {
      warehouse: wuhan,
      businessDate,
    });
    const { supply, elsewhere } = await reportOf(drill);
    expect(supply.find(({ warehouse }) => warehouse === huanggang)).toMatchObject({ sent: 40 });
    expect(elsewhere).toEqual([]);
  });
});

describe('milestones', () => {
  const reached = async (drill: string) =>
    Object.fromEntries(
      (await reportOf(drill)).milestones.map(({ name, minutes }) => [name, minutes]),
    ) as Record<MilestoneName, number | null>;
  const open = async (operation = v4(), place = '黄梅县') => {
    await store.do('dispatcher', 'operations.save', {
      ...{ operation, kind: 'flood', place, startedOn: businessDate },
    });
    return operation;
  };

  test('are not reached by looking, nor by changing what was there before', async () => {
    const operation = await open();
    store.clock.now = new Date(store.clock.now.getTime() + 60_000);
    const drill = await beginDrill(store, 'dispatcher', true);
    await open(operation, '黄梅县、武穴市');
    await store.do('viewer', 'planning.list', { filter: {} } as never);
    await store.do('dispatcher', 'planning.saveLorries', {
      ...{ warehouse: centre, lorries: [], loadingMinutes: 60 },
    });
    await store.do('viewer', 'needs.given', { operation });
    await savedRequisition(store, requisitionDraft(names, { operation: null }));
    await savedRequisition(store, requisitionDraft(names, { operation, lines: [] }));
    expect(await reached(drill)).toMatchObject({
      ...{ operationOpened: null, needsComputed: null, planMade: null },
    });
  });

  test('are reached by what is kept: an operation, needs on a 需求单, a plan that is saved', async () => {
    await posted(store, giftOf(names, 500));
    const drill = await beginDrill(store);
    const operation = await open();
    const draft = requisitionDraft(names, { operation, near: wuhan });
    const { requisition } = await approvedRequisition(store, draft);
    const order = {
      ...{ requisitions: [requisition], locks: [], bans: [] },
      settings: { ...proposedSettings, released: [wuhan] },
    };
    const { plan } = await store.do('dispatcher', 'planning.solve', { ...order, limit: 3 });
    const found = { plan };
    await store.do('dispatcher', 'planning.save', {
      ...{ plan: v4(), revision: 0, warehouse: wuhan, name: '黄梅', order, found },
    });
    expect(await reached(drill)).toMatchObject({
      ...{ operationOpened: 0, needsComputed: 0, requisitionApproved: 0, planMade: 0 },
    });
  });
});
