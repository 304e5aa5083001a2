import { v4 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { peopleServedBy } from '../../../electron/operations/peopleServedBy';
import type { UseReportBody } from '../../../shared/documents/useReport';
import { posted, useReportBody, useReportLine } from '../../support/papers';
import { takeBack } from '../../support/road';
import { teamStock } from '../../support/teamStock';
import { type TestStore, testStore } from '../../support/testStore';

/** What recipients had, counted into the people that an operation has served. */

let store: TestStore;
let at: Awaited<ReturnType<typeof teamStock>>;
let lot: string;
const operation = v4();

beforeAll(async () => {
  store = testStore();
  at = await teamStock(store);
  lot = await at.gift('A04', 60);
  await at.issue('A04', 60, { to: { kind: 'team', team: at.relief } });
  await store.do('dispatcher', 'operations.save', {
    ...{ operation, name: '黄梅洪涝', kind: 'flood', place: '黄梅县', startedOn: '2026-11-20' },
    ...{ endedOn: null, levels: [] },
  });
});
afterAll(() => store.close());

const report = async (quantity: number, more: Partial<UseReportBody>) =>
  posted(
    store,
    useReportBody({
      ...{ team: at.relief, recipient: at.village, operation },
      lines: [useReportLine({ item: at.item('A04'), lot, quantity })],
      ...more,
    }),
    { businessDate: '2026-11-23' },
  );
const served = (of = operation) => peopleServedBy(store.program.state.store!.db, of);

test('they are those that stand, by their own figures and else by their rosters', async () => {
  expect(served()).toEqual({ reports: 0, households: 0, people: 0, silent: 0 });
  await report(10, { households: 120, people: 400 });
  // Two things to the same three households are three households.
  const line = useReportLine({ item: at.item('A04'), lot, quantity: 3 });
  const rows = (count: number, of: number) =>
    Array.from({ length: count }, () => ({ line: of, quantity: 1, people: 3 }));
  await report(0, {
    lines: [line, { ...line, quantity: 2 }],
    roster: [...rows(3, 1), ...rows(2, 2)],
  });
  await report(5, {});
  await report(5, { operation: null, people: 50 });
  expect(served()).toEqual({ reports: 3, households: 123, people: 409, silent: 1 });
  const { posting } = await report(5, { people: 1000 });
  expect(served().people).toBe(1409);
  await takeBack({ store }, posting);
  expect(served()).toMatchObject({ reports: 3, people: 409 });
  expect(served(v4()).reports).toBe(0);
});
