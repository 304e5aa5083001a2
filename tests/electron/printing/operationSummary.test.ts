import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  dispatchBody,
  dispatchLine,
  namesAt,
  posted,
  transferBody,
  useReportBody,
  useReportLine,
} from '../../support/papers';
import { sheetAsked, textOfSheet } from '../../support/readSheet';
import { quilts, receive, receiving } from '../../support/road';
import { teamStock } from '../../support/teamStock';
import { centre, type TestStore, testStore } from '../../support/testStore';

/** 应急响应总结 as it is printed. */

let store: TestStore;
let at: Awaited<ReturnType<typeof teamStock>>;
let operation: string;
let lot: string;

beforeEach(async () => {
  store = testStore({ opening: '2026-11-01' });
  at = await teamStock(store);
  operation = v4();
  const flood = { operation, kind: 'flood' as const, place: '黄梅县', startedOn: '2026-11-18' };
  await store.do('dispatcher', 'operations.save', flood);
  const price = { per: 'line' as const, amount: 2_960_000 };
  lot = await at.gift('A04', 100, { price, priceBasis: 'invoice' });
});
afterEach(() => store.close());

const printed = async () =>
  textOfSheet((await sheetAsked(store, { form: 'operationSummary', operation })).sheet);

test('what was sent to a warehouse and given on is worth once, at the head and in the sum', async () => {
  const lines = [dispatchLine({ item: at.item('A04'), asked: quilts(60) })];
  const sent = transferBody({ to: centre, operation, lines });
  const { document } = await posted(store, sent, { businessDate: '2026-11-20' });
  const to = await namesAt(store, centre);
  const road = { store, document, to, from: at, lot, sending: '' };
  await receive(road, receiving({ to, lot }, 60), { businessDate: '2026-11-23' });
  const ownerOrder = { owner: at.society, number: 'X1' };
  const party = { kind: 'party' as const, party: at.village };
  const onward = dispatchBody({ to: party, operation, ownerOrder, lines });
  await posted(store, onward, { warehouse: centre, businessDate: '2026-11-23' });
  const text = await printed();
  expect(text).toContain('物资价值 17,760.00');
  expect(text).not.toContain('35,520.00');
  expect(text).toContain('合计少于各行相加');
});

test('a page sums its own rows, and the last one all of them', async () => {
  const price = { per: 'line' as const, amount: 120_000 };
  await at.gift('A10', 10, { price, priceBasis: 'invoice' });
  const to = { kind: 'party' as const, party: at.village };
  await at.issue('A04', 10, { to, operation });
  await at.issue('A10', 5, { to, operation });
  const { sheet } = await sheetAsked(store, { form: 'operationSummary', operation });
  // The heading and the first item stand on one page, everything else on the next.
  const text = textOfSheet(sheet, [
    { from: 0, to: 2 },
    { from: 2, to: 9_999 },
  ]);
  const [, first, second] = text.split('本页小计');
  expect(first).toMatch(/^ 2,960.00 /);
  expect(second).toMatch(/^ 600.00 .*合计 3,560.00 /);
});

test('says of how many reports nobody wrote how many people, not that nobody was reached', async () => {
  await at.issue('A04', 50, { to: { kind: 'team', team: at.relief }, operation });
  const give = (more: { people?: number; households?: number }) =>
    posted(
      store,
      useReportBody({
        ...{ team: at.relief, recipient: at.village, operation, place: '孔垄镇' },
        lines: [useReportLine({ item: at.item('A04'), lot, quantity: 10 })],
        ...more,
      }),
    );
  await give({});
  expect(await printed()).toContain('实际发放 1 张核销单没有写人数 ');
  await give({ households: 3, people: 12 });
  expect(await printed()).toContain('实际发放 3 户 12 人，另有 1 张核销单没有写人数 ');
});

test('tells all that was said, however much that is, from the beginning', async () => {
  const note = (on: string, text: string) =>
    store.do('dispatcher', 'operations.note', {
      ...{ operation, entry: v4(), said: { on, time: null }, text, persons: [] },
    });
  await note('2026-11-20', '堤坝决口');
  for (let count = 0; count < 301; count += 1) await note('2026-11-21', `情况${count}`);
  const text = await printed();
  for (const each of ['启动应急响应', '堤坝决口', '情况0', '情况300']) expect(text).toContain(each);
}, 30_000);

test('names the teams that went out for it, also one that is back', async () => {
  const going = { team: at.relief, operation, dueDate: '2026-12-23', collector: null };
  const asked = { ...going, deployment: v4(), loan: v4(), supplies: v4() };
  const { deployment } = await store.do('dispatcher', 'readiness.deploy', asked);
  const name = '湖北省红十字赈济救援队';
  expect(await printed()).toContain(`${name}（2026-11-23 出动，未归，预计 2026-12-23 归队）`);
  await store.do('dispatcher', 'deployments.back', { deployment, backOn: '2026-11-23' });
  expect(await printed()).toContain(`${name}（2026-11-23 出动，2026-11-23 归队）`);
});
