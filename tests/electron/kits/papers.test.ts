import { afterAll, beforeAll, expect, test } from 'vitest';
import { posted, unkittingBody, unkittingLine } from '../../support/papers';
import { type KitStore, kitStore } from './setting';

let k: KitStore;
beforeAll(async () => {
  k = await kitStore();
});
afterAll(() => k.store.close());

test('a posted paper counts kits as units and their parts as lines, and their value once', async () => {
  const torches = await k.give('A16', 3, { amount: 300 });
  const nets = await k.give('A15', 6, { amount: 600 });
  const coats = await k.give('A17', 3, { amount: 900 });
  const made = await k.make(3);
  const totals = async (document: string) =>
    (await k.store.do('viewer', 'documents.read', { document })).totals;
  expect(await totals(made.document)).toEqual({ known: 1800, unpriced: 0, quantity: 3, lines: 3 });
  const bin = k.names.bin('A-01-01');
  const opened = await posted(
    k.store,
    unkittingBody({
      item: k.names.item('A03'),
      lot: made.lot,
      bin: k.names.bin('B-01-01'),
      lines: [
        unkittingLine({ item: k.names.item('A16'), lot: torches, bin }),
        unkittingLine({ item: k.names.item('A15'), lot: nets, bin, quantity: 2 }),
        unkittingLine({ item: k.names.item('A17'), lot: coats, bin }),
      ],
    }),
  );
  expect(await totals(opened.document)).toEqual({ known: 600, unpriced: 0, quantity: 1, lines: 3 });
});
