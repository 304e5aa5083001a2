import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { closed, reopening } from '../../support/closings';
import {
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from '../../support/papers';
import { plainStock, toldStock } from '../../support/pastStock';
import { fc } from '../../support/properties';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

const asked = (count: number) => ({ count, unit: '床', factor: 1 });
const gift = (count: number, price: number | null = null, bin = 'A-01-01') =>
  receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: [
      receiptLine({
        item: names.item('A04'),
        bin: names.bin(bin),
        entered: asked(count),
        price: price === null ? null : { per: 'unit', price },
        priceBasis: price === null ? null : 'invoice',
      }),
    ],
  });
const issue = (count: number, toTeam = false) =>
  dispatchBody({
    to: toTeam
      ? { kind: 'team', team: names.team('relief') }
      : { kind: 'party', party: names.party('黄冈市红十字会') },
    lines: [dispatchLine({ item: names.item('A04'), asked: asked(count) })],
  });

describe('stock on a past day', () => {
  test('is what lay there at its end, with teams too, and what has come since is not in it', async () => {
    await posted(store, gift(40, 1_000_000), { businessDate: '2026-09-03' });
    await posted(store, issue(10), { businessDate: '2026-09-05' });
    await posted(store, issue(5, true), { businessDate: '2026-09-09' });
    await posted(store, gift(7), { businessDate: '2026-11-20' });
    const on = (date: string) => store.do('viewer', 'stock.onDate', { date, filter: {} });

    expect((await on('2026-09-02')).rows).toEqual([]);
    expect((await on('2026-09-04')).rows).toMatchObject([{ quantity: 40, amount: 400_000 }]);
    const ninth = await on('2026-09-09');
    expect(ninth.rows.map(({ bin, team, quantity }) => [bin?.code ?? team, quantity])).toEqual([
      [expect.stringContaining('赈济'), 5],
      ['A-01-01', 25],
    ]);
    expect(ninth.totals).toMatchObject({
      items: 1,
      lots: 1,
      known: 300_000,
      shelf: { known: 250_000, unpriced: 0 },
      custody: { known: 50_000, unpriced: 0 },
      road: { known: 0, unpriced: 0 },
    });
    const today = await store.do('viewer', 'stock.lots', { filter: {} });
    const asOnDate = today.rows.map(({ spokenFor: _, ...row }) => row);
    expect((await on('2026-11-23')).rows).toEqual(asOnDate);
    expect((await on('2026-11-23')).totals).toEqual(today.totals);
  });

  test('by item says the same in one row', async () => {
    const { rows, totals } = await store.do('viewer', 'stock.itemsOnDate', {
      date: '2026-09-09',
      filter: { warehouse: wuhan },
    });
    expect(rows).toMatchObject([
      { onHand: 25, inCustody: 5, onRoad: 0, amount: { known: 300_000, unpriced: 0 } },
    ]);
    expect(totals.lots).toBe(1);
    const none = { date: '2026-09-09', filter: { warehouse: centre } };
    expect((await store.do('viewer', 'stock.itemsOnDate', none)).rows).toEqual([]);
  });

  test('counts the days to expiry from that day, and knows the filters of the stock list', async () => {
    const body = gift(3);
    body.lines[0]!.expiry = { kind: 'date', date: '2026-10-31' };
    await posted(store, body, { businessDate: '2026-10-01' });
    const ask = (date: string, expiry: 'within30' | 'expired') =>
      store.do('viewer', 'stock.onDate', { date, filter: { expiry, warehouse: wuhan } });
    expect((await ask('2026-10-02', 'within30')).rows).toMatchObject([{ daysLeft: 29 }]);
    expect((await ask('2026-10-02', 'expired')).rows).toEqual([]);
    expect((await ask('2026-11-01', 'expired')).rows).toMatchObject([{ daysLeft: -1 }]);
  });

  test('of a day that has not come is refused', async () => {
    for (const call of ['stock.onDate', 'stock.itemsOnDate'] as const) {
      const input = { date: '2026-11-24', filter: {} };
      await store.refused('viewer', call, input, 'date.future');
    }
  });
});

const days = ['2026-08-03', '2026-08-31', '2026-09-01', '2026-09-17', '2026-10-02', '2026-11-20'];
const act = fc.record({
  do: fc.constantFrom('receive', 'receive', 'issue', 'lend', 'reverse', 'close', 'reopen'),
  day: fc.constantFrom(...days),
  count: fc.integer({ min: 1, max: 30 }),
  price: fc.option(fc.integer({ min: 1, max: 999_999 })),
  bin: fc.constantFrom('A-01-01', 'A-01-02'),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

let closings = 0;

/** Does it if it can be done; what is refused changes nothing. */
async function play(at: TestStore, { do: what, day, count, price, bin }: Act) {
  try {
    if (what === 'close') {
      await closed(at, await monthOf(at, 'next'));
      closings += 1;
    }
    if (what === 'reopen') await reopening(at, await monthOf(at, 'last'));
    else if (what === 'receive') await posted(at, gift(count, price, bin), { businessDate: day });
    else if (what === 'reverse') await posted(at, takeBack(at, count));
    else await posted(at, issue(count, what === 'lend'), { businessDate: day });
  } catch {}
}

/** The month whose turn it is, or the last closed one. */
async function monthOf(at: TestStore, which: 'next' | 'last') {
  const { rows } = await at.do('viewer', 'closings.list', { warehouse: wuhan });
  const found = rows.find(({ state, isLast }) => (which === 'last' ? isLast : state === 'next'));
  return found?.month ?? '2026-11';
}

function takeBack(at: TestStore, choice: number) {
  const all = at.program.state.store!.db.all<{ uid: string }>(
    sql`SELECT uid FROM posting WHERE reverses_posting_id IS NULL`,
  );
  const posting = all[choice % all.length]?.uid ?? '';
  return { kind: 'reversal' as const, posting, reason: '试' };
}

test('L03: stock on any day is what a plain sum of the movement rows says, whatever was posted when', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 16 }), async (acts) => {
      const at = testStore({ opening: '2026-08-01' });
      try {
        for (const each of acts) await play(at, each);
        for (const day of [...days, '2026-08-15', '2026-11-23']) {
          expect(await toldStock(at, wuhan, day)).toEqual(plainStock(at, wuhan, day));
        }
        expect((await at.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
      } finally {
        at.close();
      }
    }),
    { numRuns: 25 },
  );
  expect(closings).toBeGreaterThan(0);
}, 120_000);
