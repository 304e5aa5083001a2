import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { itemAsSaved } from '../../support/catalogue';
import { approved, posted, unkittingBody, unkittingLine } from '../../support/papers';
import { fc } from '../../support/properties';
import { lotOf } from '../../support/road';
import { correctionLine, lotCorrectionBody } from '../../support/shelf';
import { billOf, opening, partsInStock, problemsOf } from './opening';
import { at, type KitStore, kitStore, wuhan } from './setting';

let k: KitStore;
beforeEach(async () => {
  k = await kitStore();
});
afterEach(() => k.store.close());

describe('a known value', () => {
  /** A kit of 1 quilt and 2 torches that came packed; nobody has said what a torch costs. */
  const packed = async (amount: number | null) => {
    const lot = await k.give('A03', 1, { amount });
    await k.store.do('dispatcher', 'bills.save', billOf(k, 'A03', { A04: 1, A16: 2 }));
    const torch = await itemAsSaved(k.store, k.names.item('A16'));
    await k.store.do('admin', 'items.save', { ...torch, referencePrice: null });
    const bin = k.names.bin('A-01-01');
    const none = { kind: 'none' } as const;
    return unkittingBody({
      item: k.names.item('A03'),
      lot,
      bin,
      kits: 1,
      lines: [
        unkittingLine({ item: k.names.item('A04'), bin, quantity: 1, expiry: none }),
        unkittingLine({ item: k.names.item('A16'), bin, quantity: 2, expiry: none }),
      ],
    });
  };
  const amounts = async (document: string) => {
    const { postings } = await k.store.do('viewer', 'documents.read', { document });
    return postings[0]?.movements.map(({ quantity, amount }) => [quantity, amount]);
  };

  test('does not become 未计价 without a word', async () => {
    const body = await packed(9000);
    expect(await problemsOf(k, body)).toEqual([[2, 'note', 'valueLost']]);
    const { document } = await posted(k.store, { ...body, note: '手电筒来源不明，不计价' });
    expect(await amounts(document)).toEqual([
      [1, 9000],
      [1, 9000],
      [2, null],
    ]);
    expect(await k.findings()).toEqual([]);
  });

  test('that nobody knew needs none', async () => {
    const { document } = await posted(k.store, await packed(null));
    expect(await amounts(document)).toEqual([
      [1, null],
      [1, null],
      [2, null],
    ]);
  });

  test('is asked for again when the paper is posted', async () => {
    const body = await packed(9000);
    const torch = await itemAsSaved(k.store, k.names.item('A16'));
    await k.store.do('admin', 'items.save', { ...torch, referencePrice: 300_000 });
    const { document, revision } = await approved(k.store, body);
    await k.store.do('admin', 'items.save', { ...torch, referencePrice: null });
    const step = { document, revision };
    expect(
      await k.store.refused('keeper', 'documents.post', step, 'document.incomplete'),
    ).toMatchObject({ problems: [{ line: 2, field: 'note', problem: 'valueLost' }] });
  });

  test('of kits that were given to another purpose is shared as their parts were worth', async () => {
    await partsInStock(k);
    const { lot } = await k.make(3);
    const worth = k.shelf(lot).amount ?? 0;
    const earmark = crypto.randomUUID();
    await k.store.do('keeper', 'earmarks.save', { earmark, name: '雪灾', nature: 'event' });
    const bin = k.names.bin('B-01-01');
    const held = {
      item: k.names.item('A03'),
      lot,
      bin,
      condition: 'good' as const,
      quantity: 3,
      note: '',
    };
    const right = { earmark, expiry: at('2027-06-30'), productionDate: '2026-11-20' };
    const correction = lotCorrectionBody({
      basisNumber: '捐赠人函',
      lines: [correctionLine(held, k.names.society, right)],
    });
    const { document } = await posted(k.store, correction);
    const given = lotOf(k.store, document);
    const into = k.names.bin('A-01-01');
    const none = { kind: 'none' } as const;
    const opened = await posted(
      k.store,
      unkittingBody({
        item: k.names.item('A03'),
        lot: given,
        bin,
        kits: 3,
        lines: k.lines.map(({ item, each }) =>
          unkittingLine({ item, bin: into, quantity: each * 3, expiry: none }),
        ),
      }),
    );
    const [kits, ...parts] = (await amounts(opened.document)) ?? [];
    expect(kits).toEqual([3, worth]);
    // 3 torches, 6 nets (5 of the one lot, 1 of the other), 3 raincoats, as they went in.
    expect(parts).toEqual([
      [3, 9000],
      [6, 18999],
      [3, 6000],
    ]);
    expect(await k.findings()).toEqual([]);
  });

  test('that was given to kits of unpriced parts is not lost without a word', async () => {
    await k.give('A16', 2);
    await k.give('A15', 4);
    await k.give('A17', 2);
    const { lot } = await k.make(2);
    const held = {
      item: k.names.item('A03'),
      lot,
      bin: k.names.bin('B-01-01'),
      condition: 'good' as const,
      quantity: 2,
      note: '',
    };
    const { expiry } = k.lot(lot);
    expect(expiry).toBe('none');
    const correction = lotCorrectionBody({
      lines: [correctionLine(held, k.names.society, { productionDate: '2026-11-20' }, 5000)],
    });
    const { document } = await posted(k.store, correction);
    const priced = lotOf(k.store, document);
    expect(k.shelf(priced)).toEqual({ quantity: 2, amount: 5000 });
    expect(await problemsOf(k, await opening(k, priced, 2))).toEqual([[null, 'note', 'valueLost']]);
    await posted(
      k.store,
      await opening(k, priced, 2, (lines) => lines, '组件原无价，价值随套件注销'),
    );
    expect(await k.findings()).toEqual([]);
  });
});

test('making kits and opening them all puts every lot back, and their value to the 分', async () => {
  const lot = fc.record({
    amount: fc.option(fc.integer({ min: 0, max: 5000 })),
    count: fc.integer({ min: 1, max: 7 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(lot, { minLength: 1, maxLength: 2 }),
      fc.array(lot, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 8 }),
      async (torches, nets, step) => {
        // Goods for a purpose of their own: nothing of another run is taken.
        const earmark = crypto.randomUUID();
        const named = { earmark, name: earmark, nature: 'project' } as const;
        await k.store.do('keeper', 'earmarks.save', named);
        for (const { amount, count } of torches) await k.give('A16', count, { amount, earmark });
        for (const { amount, count } of nets) await k.give('A15', count * 2, { amount, earmark });
        await k.give('A17', 20, { amount: 777, earmark });
        const before = k.everything();
        const { rows } = await k.store.do('viewer', 'kits.possible', {
          warehouse: wuhan,
          bill: k.bill,
          earmark,
        });
        const kits = rows[0]?.kits ?? 0;
        const made = await k.make(kits, { earmark });
        const isKnown = k.shelf(made.lot).amount !== null;
        for (let left = kits; left > 0; left -= step)
          await posted(k.store, await opening(k, made.lot, Math.min(step, left)));
        if (step >= kits || !isKnown) expect(k.everything()).toEqual(before);
        expect(summed(k.everything())).toEqual(summed(before));
      },
    ),
    { numRuns: 12 },
  );
  expect(await k.findings()).toEqual([]);
}, 60_000);

/** The units of each lot in each place, and what all is worth. */
function summed(rows: ReturnType<KitStore['everything']>) {
  return {
    units: rows.map(({ lot, bin, quantity }) => [lot, bin, quantity]),
    worth: rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  };
}
