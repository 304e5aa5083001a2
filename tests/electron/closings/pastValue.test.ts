import { expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { balancesOn } from '../../../electron/stock/balancesOn';
import { closed, reopening } from '../../support/closings';
import {
  dispatchBody,
  dispatchLine,
  kittingBody,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  returnBody,
  returnLine,
  unkittingBody,
  unkittingLine,
} from '../../support/papers';
import { plainStock, toldStock } from '../../support/pastStock';
import { rawCheck } from '../../support/rawCheck';
import { lotOf } from '../../support/road';
import { damageFile, victimOf } from '../../support/tamper';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { kitStore } from '../kits/setting';

/** Papers dated back took their share of what lay there when they were posted, not of that day. */

const sums = (store: TestStore, rows = sql`SELECT * FROM stock`) =>
  store.program.state.store!.db.read(
    sql`SELECT sum(quantity) AS quantity, sum(amount) AS amount FROM (${rows})`,
  );
const findings = async (store: TestStore) => [
  ...(await store.do('viewer', 'ledger.prove', {})).findings,
  ...rawCheck(store.program.state.storeFile),
];

const units = { A04: '床', A15: '顶', A16: '只', A17: '件' };

async function gift(
  store: TestStore,
  names: Names,
  code: keyof typeof units,
  count: number,
  amount: number,
) {
  const body = receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: [
      receiptLine({
        item: names.item(code),
        bin: names.bin('A-01-01'),
        entered: { count, unit: units[code], factor: 1 },
        price: { per: 'line', amount },
        priceBasis: 'invoice',
      }),
    ],
  });
  return lotOf(store, (await posted(store, body, { businessDate: '2026-10-05' })).document);
}

/**
 * 7 quilts of 100.00: a team gets 1 and 1 of them in October and brings 2 back in November, worth
 * 28.57 or so; then 5 are issued "on the 20th of October", by the value of the 7 that lie there.
 */
async function withLostFen() {
  const store = testStore({ opening: '2026-10-01' });
  const names = await namesAt(store);
  const item = names.item('A04');
  const lot = await gift(store, names, 'A04', 7, 100_00);
  const team = names.team('relief');
  const issue = (to: Parameters<typeof dispatchBody>[0]['to'], count: number, more = {}) =>
    dispatchBody({
      to,
      lines: [dispatchLine({ item, asked: { count, unit: '床', factor: 1 } })],
      ...more,
    });
  for (const businessDate of ['2026-10-10', '2026-10-11']) {
    const lent = issue({ kind: 'team', team }, 1, { dispatchType: 'teamSupplies' });
    await posted(store, lent, { businessDate });
  }
  const back = returnBody({
    from: { kind: 'team', team },
    lines: [returnLine({ item, lot, bin: names.bin('A-01-01'), good: 2 })],
  });
  await posted(store, back, { businessDate: '2026-11-03' });
  await posted(store, issue({ kind: 'party', party: names.party('黄冈市红十字会') }, 5), {
    businessDate: '2026-10-20',
  });
  return store;
}

/**
 * 100 nets of 100.00; an opened kit of November gave two nets the value of all that was in it. Then
 * most nets are issued "on the 20th of October", by the value that they have in November.
 */
async function withValueFromLater(issued: number) {
  const { store, names, bill, lines } = await kitStore();
  await gift(store, names, 'A16', 10, 1000_00);
  const nets = await gift(store, names, 'A15', 100, 100_00);
  await gift(store, names, 'A17', 10, 100_00);
  const at = { item: names.item('A03'), bin: names.bin('B-01-01'), kits: 1 };
  const kit = await posted(store, kittingBody({ ...at, bill, owner: names.society }, lines), {
    businessDate: '2026-10-12',
  });
  const opened = unkittingBody({
    ...at,
    lot: lotOf(store, kit.document),
    note: '手电、雨衣已损坏丢弃',
    lines: [
      unkittingLine({
        item: names.item('A15'),
        lot: nets,
        bin: names.bin('A-01-01'),
        quantity: 2,
      }),
    ],
  });
  await posted(store, opened, { businessDate: '2026-11-20' });
  const issue = dispatchBody({
    to: { kind: 'party', party: names.party('黄冈市红十字会') },
    lines: [
      dispatchLine({ item: names.item('A15'), asked: { count: issued, unit: '顶', factor: 1 } }),
    ],
  });
  await posted(store, issue, { businessDate: '2026-10-20' });
  return store;
}

async function closeUntil(store: TestStore, last: number) {
  for (let month = 1; month <= last; month += 1) {
    await closed(store, `2026-${String(month).padStart(2, '0')}`);
  }
}

test('a closing keeps the 分 of a lot of which nothing is left that day: nothing is lost later', async () => {
  const store = await withLostFen();
  await closed(store, '2026-10');
  expect(sums(store, balancesOn('2026-11-23'))).toEqual(sums(store));
  expect(await toldStock(store, wuhan, '2026-10-31')).toEqual(
    plainStock(store, wuhan, '2026-10-31'),
  );
  store.clock.now = new Date('2026-12-02T02:00:00Z');
  await closed(store, '2026-11');
  expect(await findings(store)).toEqual([]);
  store.close();
});

test('so it does with 107.80 that nothing of that day was worth', async () => {
  const store = await withValueFromLater(98);
  await closeUntil(store, 10);
  expect(sums(store, balancesOn('2026-11-23'))).toEqual(sums(store));
  expect(await findings(store)).toEqual([]);
  store.close();
});

test('a month is closed although goods are worth less than nothing at its end', async () => {
  const store = await withValueFromLater(60);
  await closeUntil(store, 10);
  const { rows, totals } = await store.do('viewer', 'stock.onDate', {
    date: '2026-10-31',
    filter: { warehouse: wuhan, search: 'A15' },
  });
  expect(rows.map(({ quantity }) => quantity)).toEqual([38]);
  expect(rows[0]?.amount).toBeLessThan(0);
  expect(totals.known).toBe(rows[0]?.amount);
  const listed = await store.do('viewer', 'closings.list', { warehouse: wuhan });
  expect(listed.rows.find(({ month }) => month === '2026-10')?.closing?.totals).toMatchObject(
    sumsOfOctober(store),
  );
  expect(await findings(store)).toEqual([]);
  store.close();
});

function sumsOfOctober(store: TestStore) {
  const { amount } = sums(store, balancesOn('2026-10-31')) as { amount: number };
  return { known: amount };
}

test('the proof finds it when the last closing and what moved after it are not the stock', async () => {
  const store = await withLostFen();
  await closed(store, '2026-10');
  const victim = victimOf(store);
  const codes = async (statement: string) =>
    (await victim.proveAfter((raw) => raw.exec(statement))).findings.map(({ code }) => code);
  expect(await codes('')).toEqual([]);
  // As a program that forgets money without units would have kept it.
  expect(await codes('DELETE FROM closing_balance WHERE quantity = 0')).toContain('closingForward');
  expect(
    await codes('UPDATE closing_balance SET amount = amount + 1, quantity = quantity + 1'),
  ).toContain('closingForward');
  expect(await codes('UPDATE stock SET quantity = quantity + 1')).toContain('closingForward');
  victim.remove();
});

test('a closing that a former program kept wrong is found, and put right by opening and closing it again', async () => {
  const store = testStore();
  await gift(store, await namesAt(store), 'A04', 10, 1001);
  const file = store.program.state.storeFile;
  // As such a program would have kept it, and sealed it: a 分 less.
  damageFile(file, (raw) => raw.exec('UPDATE movement SET amount = amount - 1'));
  await closeUntil(store, 10);
  damageFile(file, (raw) => raw.exec('UPDATE movement SET amount = amount + 1'));
  const codes = async () =>
    (await store.do('viewer', 'ledger.prove', {})).findings.map(({ code }) => code);
  expect(await codes()).toEqual(['closingBalance', 'closingForward']);
  expect(await reopening(store, '2026-10')).toMatchObject({ ok: true });
  expect(await codes()).toEqual([]);
  await closed(store, '2026-10');
  expect(await findings(store)).toEqual([]);
  store.close();
});
