import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { UseReportBody } from '../../../shared/documents/useReport';
import { posted, useReportBody, useReportLine } from '../../support/papers';
import { sheetAsked, textOfSheet } from '../../support/readSheet';
import { teamStock } from '../../support/teamStock';
import { type TestStore, testStore } from '../../support/testStore';

/** 执行结果报告 says of a distribution what the operation and the list of custody say of it. */

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
  lot = await at.gift('A04', 300);
});
afterEach(() => store.close());

const team = () => ({ to: { kind: 'team' as const, team: at.relief } });
const give = (quantity: number, more: Partial<UseReportBody> = {}, businessDate = '2026-11-21') =>
  posted(
    store,
    useReportBody({
      ...{ team: at.relief, recipient: at.village, operation, place: '孔垄镇' },
      lines: [useReportLine({ item: at.item('A04'), lot, quantity })],
      ...more,
    }),
    { businessDate },
  );
const printed = async (document: string, form: 'executionReport' | 'roster' | 'document') =>
  textOfSheet((await sheetAsked(store, { form, document })).sheet);

test('households that got several things count once, on every sheet as in the operation', async () => {
  await at.issue('A04', 100, { ...team(), operation });
  const tents = await at.gift('A10', 20);
  await at.issue('A10', 10, { ...team(), operation });
  const rows = (line: number, quantity: number) =>
    [1, 2, 3].map(() => ({ line, quantity, people: 4 }));
  const { document } = await give(12, {
    lines: [
      useReportLine({ item: at.item('A04'), lot, quantity: 12 }),
      useReportLine({ item: at.item('A10'), lot: tents, quantity: 3 }),
    ],
    roster: [...rows(1, 4), ...rows(2, 1)],
  });
  const { served } = await store.do('viewer', 'operations.figures', { operation });
  expect(served).toMatchObject({ households: 3, people: 12 });
  const report = await printed(document, 'executionReport');
  expect(report).toContain('花名册 3 户，另附');
  expect(report).toContain('床 12 3 12');
  expect(await printed(document, 'document')).toContain('户数 3 人数 12 花名册 3 户，另附');
  const roster = await printed(document, 'roster');
  expect(roster).toMatch(/合计 12 /);
  expect(roster).toContain('人口合计每户只计一次');
});

test('names the papers that issued what it reports, and their limit, not what was reported before', async () => {
  const before = await at.issue('A04', 50, team(), '2026-11-03');
  await give(50, { operation: null }, '2026-11-05');
  const issued = await at.issue('A04', 80, { ...team(), operation });
  const { document } = await give(60);
  const report = await printed(document, 'executionReport');
  expect(report).toContain('收到日 2026-11-20 ');
  expect(report).toContain('上报期限 2026-12-11');
  expect(report).toContain(issued.number);
  expect(report).not.toContain(before.number);
  const { rows } = await at.holdings();
  expect(rows.map(({ reportDue }) => reportDue)).toEqual(['2026-12-11']);
});

test('what was reversed is in no sum of it, from whichever paper it is printed', async () => {
  await at.issue('A04', 100, { ...team(), operation });
  const wrong = await give(40, { people: 90 });
  const right = await give(20, { people: 50 });
  await at.reverse(wrong.posting);
  for (const { document } of [wrong, right]) {
    expect(await printed(document, 'executionReport')).toMatch(/合计 20 (\S+ )?50/);
  }
  expect(await printed(wrong.document, 'executionReport')).toContain('已冲销');
});
