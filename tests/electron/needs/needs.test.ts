import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  dispatchBody,
  dispatchLine,
  draft,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  submitted,
  transferBody,
} from '../../support/papers';
import {
  approvedRequisition,
  requisitionDraft,
  requisitionLine,
  savedRequisition,
  submittedRequisition,
} from '../../support/requisitions';
import { giftOf, lotOf, now, quilts, receiving } from '../../support/road';
import { teamStock } from '../../support/teamStock';
import { centre, type TestStore, testStore } from '../../support/testStore';

let store: TestStore;
beforeEach(() => {
  store = testStore({ opening: '2026-11-01' });
});
afterEach(() => store.close());

const ratioOf = async (wanted: string) =>
  (await store.do('viewer', 'needs.ratios', {})).rows.find(({ code }) => code === wanted);

async function flood(): Promise<string> {
  const operation = v4();
  const alarm = { operation, kind: 'flood' as const, place: '黄梅县', startedOn: '2026-11-18' };
  await store.do('dispatcher', 'operations.save', alarm);
  return operation;
}

const given = async (operation: string) =>
  (await store.do('viewer', 'needs.given', { operation })).rows.map(({ item, sent, underWay }) => ({
    item,
    sent,
    underWay,
  }));

test('a ratio is as proposed with its basis, until the province sets its own, and again after', async () => {
  expect(await ratioOf('tentWarm')).toMatchObject({
    ...{ amount: 1, forEach: 3, isOwn: false, isSourced: true },
    item: { code: 'A10', unit: '顶' },
  });
  expect(await ratioOf('coat')).toMatchObject({ isSourced: false });
  const proposed = await ratioOf('tentWarm');
  const own = { amount: 1, forEach: 4, basis: '省里的做法：4至5人一顶' };
  await store.do('dispatcher', 'needs.saveRatio', { code: 'tentWarm', own });
  expect(await ratioOf('tentWarm')).toMatchObject({
    ...{ forEach: 4, basis: own.basis, isOwn: true, isSourced: false },
    proposed: { amount: 1, forEach: 3, basis: proposed?.basis, isSourced: true },
  });
  await store.do('dispatcher', 'needs.saveRatio', { code: 'tentWarm', own: null });
  expect(await ratioOf('tentWarm')).toMatchObject({ forEach: 3, isOwn: false });
  const nobody = { code: 'tentWarm', own: { ...own, forEach: 0 } };
  await store.refused('dispatcher', 'needs.saveRatio', nobody, 'input.malformed');
  await store.refused('keeper', 'needs.saveRatio', { code: 'tentWarm', own }, 'role.missing');
  const unknown = { code: 'spaceship' as 'tentWarm', own };
  await store.refused('dispatcher', 'needs.saveRatio', unknown, 'input.malformed');
  // They are everybody's: who dispatches for one city does not set them.
  const { user } = await store.do('admin', 'users.save', {
    ...{ user: v4(), login: 'hgdd', name: '黄冈调度', password: 'long enough 2026' },
    ...{ active: true, grants: [{ role: 'dispatcher', warehouse: '42110001' }] },
  } as never);
  expect(await store.askAs(user, 'needs.saveRatio', { code: 'tentWarm', own })).toMatchObject({
    ...{ ok: false, refusal: { code: 'role.missing' } },
  });
});

test('what was given for the operation is sent, what papers hold for it is on its way', async () => {
  const at = await teamStock(store);
  const operation = await flood();
  await at.gift('A04', 500);
  const body = (count: number) =>
    dispatchBody({
      ...{ to: { kind: 'party', party: at.village }, operation },
      lines: [dispatchLine({ item: at.item('A04'), asked: { count, unit: '床', factor: 1 } })],
    });
  const { posting } = await posted(store, body(120));
  await submitted(store, body(30));
  expect(await given(operation)).toEqual([{ item: at.item('A04'), sent: 120, underWay: 30 }]);
  await at.reverse(posting);
  expect(await given(operation)).toEqual([{ item: at.item('A04'), sent: 0, underWay: 30 }]);
});

test('what a city has received and submits to give out is on its way once', async () => {
  const from = await namesAt(store);
  const to = await namesAt(store, centre);
  const gift = await posted(store, giftOf(from, 100));
  const operation = await flood();
  const lines = [dispatchLine({ item: from.item('A04'), asked: quilts(100) })];
  const { document } = await posted(store, transferBody({ to: centre, operation, lines }));
  await store.do('keeper', 'transfers.receive', {
    ...(await now(store, document)),
    businessDate: '2026-11-23',
    lines: [receiving({ to, lot: lotOf(store, gift.document) }, 100)],
  });
  const all = [{ item: from.item('A04'), sent: 0, underWay: 100 }];
  expect(await given(operation)).toEqual(all);
  await submitted(
    store,
    dispatchBody({
      ...{ to: { kind: 'party', party: to.party('黄冈市红十字会') }, operation, lines },
      ownerOrder: { owner: from.society, number: '市会〔2026〕1号' },
    }),
    { warehouse: centre, businessDate: '2026-11-23' },
  );
  expect(await given(operation)).toEqual(all);
});

test('what went under a provisional item counts for what it turned out to be', async () => {
  const at = await teamStock(store);
  const item = v4();
  const [category] = (await store.do('viewer', 'categories.list', {})).rows;
  const found = { item, name: '军用被', unit: '床', category: category?.uid ?? '' };
  await store.do('keeper', 'items.quickAdd', found);
  await posted(
    store,
    receiptBody({
      ...{ source: at.party('中国红十字会总会'), owner: at.society },
      lines: [receiptLine({ item, bin: at.bin('A-01-01'), entered: quilts(60) })],
    }),
  );
  const operation = await flood();
  const to = { kind: 'party' as const, party: at.village };
  const body = (count: number) =>
    dispatchBody({ to, operation, lines: [dispatchLine({ item, asked: quilts(count) })] });
  await posted(store, body(40));
  await submitted(store, body(5));
  expect(await given(operation)).toEqual([{ item, sent: 40, underWay: 5 }]);
  await store.do('dispatcher', 'items.match', { item, into: at.item('A04') });
  expect(await given(operation)).toEqual([{ item: at.item('A04'), sent: 40, underWay: 5 }]);
});

test('what was sent names what it stands in for and, of a kit, what is in it', async () => {
  const at = await teamStock(store);
  const operation = await flood();
  const asked = { count: 10, unit: '个', factor: 1 };
  await at.gift('A01', 10, { entered: asked, expiry: { kind: 'date', date: '2031-11-30' } });
  const lines = [dispatchLine({ item: at.item('A01'), asked })];
  const to = { kind: 'party' as const, party: at.village };
  await posted(store, dispatchBody({ to, operation, lines }));
  const [bill] = (await store.do('viewer', 'bills.list', { item: at.item('A01') })).rows;
  const inside = await store.do('viewer', 'bills.read', { bill: bill?.bill ?? '' });
  const { rows } = await store.do('viewer', 'needs.given', { operation });
  expect(inside.lines.length).toBeGreaterThan(3);
  expect(rows).toEqual([
    {
      ...{ item: at.item('A01'), sent: 10, underWay: 0, asked: 0, drafted: 0 },
      standsFor: [at.item('A03')],
      parts: inside.lines.map(({ item, each }) => ({ item: item.uid, each })),
    },
  ]);
});

test('what was asked for and what drafts name stand beside it, and neither is on its way', async () => {
  const at = await teamStock(store);
  const operation = await flood();
  const asked = await approvedRequisition(
    store,
    requisitionDraft(at, { operation, lines: [requisitionLine(at, 'A04', 300)] }),
  );
  await submittedRequisition(
    store,
    requisitionDraft(at, { operation, lines: [requisitionLine(at, 'A04', 20)] }),
  );
  await savedRequisition(store, requisitionDraft(at, { operation }));
  // 50 of the 200 are blankets that answer for quilts.
  const blankets = { count: 50, unit: '条', factor: 1 };
  const lines = [
    dispatchLine({ item: at.item('A04'), asked: quilts(150) }),
    dispatchLine({ item: at.item('A06'), asked: blankets, answers: at.item('A04') }),
  ];
  const to = { kind: 'team' as const, team: at.team('relief') };
  const { requisition } = asked;
  await draft(store, dispatchBody({ to, operation, requisition, lines }));
  const { rows } = await store.do('viewer', 'needs.given', { operation });
  expect(rows).toMatchObject([
    { item: at.item('A04'), sent: 0, underWay: 0, asked: 320, drafted: 200 },
  ]);
  const view = await store.do('dispatcher', 'requisitions.read', { requisition });
  expect(view.lines).toMatchObject([{ open: 300, underWay: 0, drafted: 200 }]);
  const plans = await store.do('dispatcher', 'planning.drafts', { requisitions: [requisition] });
  expect(plans.rows).toMatchObject([{ lines: [{ quantity: 200 }] }]);
  const { papers } = await store.do('viewer', 'operations.figures', { operation });
  expect(papers).toMatchObject({ onTheWay: 0, drafts: 1 });
});
