import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { itemAsSaved } from '../../support/catalogue';
import { posted, unkittingBody, unkittingLine } from '../../support/papers';
import { fc } from '../../support/properties';
import { billOf, problemsOf } from './opening';
import { at, type KitStore, kitStore } from './setting';

let k: KitStore;
beforeEach(async () => {
  k = await kitStore();
});
afterEach(() => k.store.close());

describe('kits that came packed', () => {
  test('give new lots, of the kit’s owner and day of receipt, worth together what the kits were worth', async () => {
    const lot = await k.give('A03', 4, { amount: 140_000, expiry: at('2029-01-01') });
    const bin = k.names.bin('A-01-01');
    const body = unkittingBody({
      item: k.names.item('A03'),
      lot,
      bin: k.names.bin('A-01-01'),
      kits: 1,
      lines: [
        unkittingLine({ item: k.names.item('A04'), bin, quantity: 2, expiry: { kind: 'none' } }),
        unkittingLine({
          item: k.names.item('A16'),
          bin,
          expiry: at('2028-01-01'),
          batchNumber: 'P',
        }),
      ],
    });
    // What no bill of it says can't come out of it, and out of what has no bill comes nothing.
    expect(await problemsOf(k, body)).toEqual([[1, 'quantity', 'moreThanWentIn']]);
    const quilt = { item: k.names.item('A04'), lot: await k.give('A04', 1, { amount: 7000 }) };
    expect(await problemsOf(k, { ...body, ...quilt })).toEqual([[null, 'item', 'noBill']]);
    await k.store.do('dispatcher', 'bills.save', billOf(k, 'A03', { A04: 2, A16: 1 }));
    const tooMany = { ...body.lines[0]!, quantity: 3 };
    expect(await problemsOf(k, { ...body, lines: [tooMany] })).toEqual([
      [1, 'quantity', 'moreThanWentIn'],
    ]);
    expect(await problemsOf(k, { ...body, lines: [{ ...body.lines[0]!, expiry: null }] })).toEqual([
      [1, 'expiry', 'missing'],
    ]);
    const soap = { ...body.lines[0]!, item: k.names.item('A25'), quantity: 1 };
    expect(await problemsOf(k, { ...body, lines: [soap] })).toContainEqual([
      1,
      'expiry',
      'doesExpire',
    ]);
    const before = k.everything();
    const { posting } = await posted(k.store, body);
    const { rows } = await k.store.do('viewer', 'stock.lots', {
      filter: { item: k.names.item('A16') },
    });
    expect(rows).toMatchObject([
      {
        batchNumber: 'P',
        quantity: 1,
        // 350 元, of which the catalogue has 30 of 170.
        amount: 6176,
        owner: '武汉市红十字会',
        receivedOn: '2026-11-20',
      },
    ]);
    expect(k.shelf(lot)).toEqual({ quantity: 3, amount: 105_000 });
    const quilts = await k.store.do('viewer', 'stock.lots', {
      filter: { item: k.names.item('A04') },
    });
    expect(quilts.rows.map(({ quantity, amount }) => [quantity, amount])).toContainEqual([
      2, 28824,
    ]);
    await posted(k.store, { kind: 'reversal', posting, reason: '写错了' });
    expect(k.everything()).toEqual(before);
    expect(await k.findings()).toEqual([]);
  });
});

test('opening packed kits shares out what they were worth, whole, to the 分', async () => {
  const lines = [
    { code: 'A04', each: 1 },
    { code: 'A16', each: 3 },
    { code: 'A15', each: 2 },
  ];
  await k.store.do('dispatcher', 'bills.save', billOf(k, 'A03', { A04: 1, A16: 3, A15: 2 }));
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 3, maxLength: 3 }),
      fc.integer({ min: 1, max: 4 }),
      async (amount, kits, prices, step) => {
        for (const [index, { code }] of lines.entries()) {
          const item = await itemAsSaved(k.store, k.names.item(code));
          await k.store.do('admin', 'items.save', { ...item, referencePrice: prices[index] ?? 0 });
        }
        const lot = await k.give('A03', kits, { amount });
        const worth = () => k.everything().reduce((sum, row) => sum + (row.amount ?? 0), 0);
        const before = worth();
        for (let left = kits; left > 0; left -= step) {
          const opened = Math.min(step, left);
          const body = unkittingBody({
            item: k.names.item('A03'),
            lot,
            bin: k.names.bin('A-01-01'),
            kits: opened,
            lines: lines.map(({ code, each }) =>
              unkittingLine({
                item: k.names.item(code),
                bin: k.names.bin('A-01-01'),
                quantity: each * opened,
                expiry: { kind: 'none' },
              }),
            ),
          });
          await posted(k.store, body);
          expect(worth()).toBe(before);
        }
        expect(k.everything().filter((row) => row.amount === null)).toEqual([]);
      },
    ),
    { numRuns: 10 },
  );
  expect(await k.findings()).toEqual([]);
}, 60_000);
