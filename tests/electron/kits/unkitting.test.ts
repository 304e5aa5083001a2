import fc from 'fast-check';
import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { UnkittingLine } from '../../../shared/documents/unkitting';
import type { Condition } from '../../../shared/fields';
import { partsComingOut } from '../../../shared/kits/parts';
import { itemAsSaved } from '../../support/catalogue';
import {
  approved,
  dispatchBody,
  dispatchLine,
  draft,
  posted,
  unkittingBody,
  unkittingLine,
} from '../../support/papers';
import { lotOf } from '../../support/road';
import { correctionLine, lotCorrectionBody, relocationBody } from '../../support/shelf';
import { at, type KitStore, kitStore, wuhan } from './setting';

let k: KitStore;
beforeEach(async () => {
  k = await kitStore();
});
afterEach(() => k.store.close());

/** The parts as the form proposes them, from the trace. */
async function proposed(lot: string, kits: number): Promise<UnkittingLine[]> {
  const { made } = await k.store.do('viewer', 'kits.trace', { lot });
  const parts = (made?.parts ?? []).map((part) => ({ ...part, item: part.item.uid }));
  return partsComingOut({ kits: made?.kits ?? 1, parts }, kits).map(({ part, quantity }) =>
    unkittingLine({ item: part.item, lot: part.lot, bin: k.names.bin('A-01-01'), quantity }),
  );
}

async function opening(
  lot: string,
  kits: number,
  change: (lines: UnkittingLine[]) => UnkittingLine[] = (lines) => lines,
  note = '',
) {
  return unkittingBody({
    item: k.names.item('A03'),
    lot,
    bin: k.names.bin('B-01-01'),
    kits,
    note,
    lines: change(await proposed(lot, kits)),
  });
}

/** What keeps it from being submitted. */
async function problemsOf(body: Awaited<ReturnType<typeof opening>>) {
  const { document } = await draft(k.store, body);
  const { problems } = await k.store.do('viewer', 'documents.read', { document });
  return problems.map(({ line, field, problem }) => [line, field, problem]);
}

const billOf = (kit: string, parts: Record<string, number>) => ({
  bill: v4(),
  item: k.names.item(kit),
  basis: 'proposed' as const,
  note: '',
  lines: Object.entries(parts).map(([code, each]) => ({ item: k.names.item(code), each })),
});

async function stock() {
  const torches = await k.give('A16', 10, { amount: 30001, expiry: at('2028-03-31') });
  const nets = await k.give('A15', 5, { amount: 14999, expiry: at('2027-06-30') });
  const later = await k.give('A15', 15, { amount: 60001, expiry: at('2028-06-30') });
  const coats = await k.give('A17', 10, { amount: 20000 });
  return { torches, nets, later, coats };
}

describe('the parts', () => {
  test('go back to their lots, worth together what the kits were worth', async () => {
    const lots = await stock();
    const { lot } = await k.make(3);
    expect(k.shelf(lots.nets)).toEqual({ quantity: 0, amount: null });
    const worth = k.shelf(lot).amount;
    await posted(k.store, await opening(lot, 1));
    expect(k.shelf(lot).quantity).toBe(2);
    const came = (of: string, less: number) => (k.shelf(of).amount ?? 0) - less;
    expect(k.shelf(lots.nets).quantity).toBe(2);
    expect(came(lots.torches, 21001) + came(lots.coats, 14000) + came(lots.nets, 0)).toBe(
      (worth ?? 0) - (k.shelf(lot).amount ?? 0),
    );
    expect(await k.findings()).toEqual([]);
  });

  test('are as they were, each lot to the 分, when all kits are opened at once', async () => {
    await stock();
    const before = k.everything();
    const { lot } = await k.make(5);
    await posted(k.store, await opening(lot, 5));
    expect(k.everything()).toEqual(before);
    expect(await k.findings()).toEqual([]);
  });

  test('are worth as much together when kits are opened one after the other', async () => {
    const lots = Object.values(await stock());
    const { lot } = await k.make(5);
    for (const kits of [2, 1, 2]) await posted(k.store, await opening(lot, kits));
    expect(lots.map((each) => k.shelf(each).quantity)).toEqual([10, 5, 15, 10]);
    expect(lots.reduce((sum, each) => sum + (k.shelf(each).amount ?? 0), 0)).toBe(125_001);
    expect(await k.findings()).toEqual([]);
  });

  test('without a price stay without one, those that have one get theirs back', async () => {
    const torches = await k.give('A16', 3, { amount: 100 });
    const nets = await k.give('A15', 6);
    await k.give('A17', 3, { amount: 50 });
    const before = k.everything();
    const { lot } = await k.make(3);
    for (const kits of [1, 1]) await posted(k.store, await opening(lot, kits));
    expect(k.shelf(torches)).toEqual({ quantity: 2, amount: 67 });
    expect(k.shelf(nets)).toEqual({ quantity: 4, amount: null });
    await posted(k.store, await opening(lot, 1));
    expect(k.everything()).toEqual(before);
    expect(await k.findings()).toEqual([]);
  });

  test('carry the whole value when one of them is gone, which needs a word', async () => {
    const { torches, nets, coats } = await stock();
    const { lot } = await k.make(1);
    const worth = k.shelf(lot).amount ?? 0;
    const withoutTorch = (lines: UnkittingLine[]) => lines.slice(1);
    expect(await problemsOf(await opening(lot, 1, withoutTorch))).toEqual([
      [null, 'note', 'needsReason'],
    ]);
    await posted(k.store, await opening(lot, 1, withoutTorch, '手电筒丢失 1 只'));
    expect(k.shelf(torches).quantity).toBe(9);
    const back = (k.shelf(nets).amount ?? 0) - 8999 + (k.shelf(coats).amount ?? 0) - 18000;
    expect(back).toBe(worth);
    expect(await k.findings()).toEqual([]);
  });

  test('can be broken: they go back to their lot as damaged goods', async () => {
    const { nets } = await stock();
    const { lot } = await k.make(1);
    const body = await opening(lot, 1, (lines) =>
      lines.flatMap((line) =>
        line.lot === nets
          ? [
              { ...line, quantity: 1 },
              { ...line, quantity: 1, condition: 'damaged' as const, note: '破损' },
            ]
          : [line],
      ),
    );
    await posted(k.store, body);
    const { rows } = await k.store.do('viewer', 'stock.lots', {
      filter: { condition: 'damaged' },
    });
    expect(rows).toMatchObject([{ lot: nets, quantity: 1 }]);
    expect(k.shelf(nets)).toEqual({ quantity: 5, amount: 14999 });
    expect(await k.findings()).toEqual([]);
  });

  test('of held kits stay held, of kits that wait for their test untested; damaged ones are sorted', async () => {
    await stock();
    const { lot } = await k.make(4);
    const from = { item: k.names.item('A03'), lot, bin: k.names.bin('B-01-01') };
    const lie = { ...from, condition: 'good' as const, quantity: 1, note: '' };
    const conditions = ['held', 'pending', 'damaged'] as const;
    const lines = conditions.map((toCondition) => ({
      ...lie,
      toBin: k.names.bin('B-01-01'),
      toCondition,
    }));
    await posted(k.store, relocationBody({ lines }));
    const refusedOf = async (kits: Condition, parts: Condition) => {
      const out = await opening(lot, 1, (some) =>
        some.map((line) => ({ ...line, condition: parts })),
      );
      const problems = await problemsOf({ ...out, condition: kits });
      return problems.map((problem) => problem.join(' '));
    };
    const eachLine = (problem: string) => [1, 2, 3].map((line) => `${line} condition ${problem}`);
    expect(await refusedOf('held', 'good')).toEqual(eachLine('stillHeld'));
    expect(await refusedOf('held', 'pending')).toEqual(eachLine('stillHeld'));
    expect(await refusedOf('held', 'held')).toEqual([]);
    expect(await refusedOf('held', 'damaged')).toEqual([]);
    expect(await refusedOf('pending', 'good')).toEqual(eachLine('stillHeld'));
    expect(await refusedOf('pending', 'held')).toEqual([]);
    expect(await refusedOf('damaged', 'good')).toEqual([]);
    expect(await refusedOf('good', 'held')).toEqual([]);
  });

  test('can’t be more than went in: of an item, of a lot, or of what never was inside', async () => {
    const { nets, later, coats } = await stock();
    const { lot } = await k.make(3);
    const more = [[2, 'quantity', 'moreThanWentIn']];
    const set = (wanted: string, change: Partial<UnkittingLine>) => (lines: UnkittingLine[]) =>
      lines.map((line) => (line.lot === wanted ? { ...line, ...change } : line));
    expect(await problemsOf(await opening(lot, 1, set(nets, { quantity: 3 })))).toEqual(more);
    expect(await problemsOf(await opening(lot, 1, set(nets, { lot: later })))).toEqual(more);
    expect(await problemsOf(await opening(lot, 1, set(nets, { lot: null })))).toEqual([
      [2, 'lot', 'missing'],
    ]);
    expect(await problemsOf(await opening(lot, 1, set(nets, { lot: coats })))).toContainEqual([
      2,
      'lot',
      'lotMismatch',
    ]);
    const stranger = unkittingLine({
      item: k.names.item('A04'),
      bin: k.names.bin('A-01-01'),
      expiry: { kind: 'none' },
    });
    expect(await problemsOf(await opening(lot, 1, (lines) => [...lines, stranger]))).toEqual([
      [4, 'quantity', 'moreThanWentIn'],
    ]);
  });

  test('that came out of other kits meanwhile are refused when it is posted', async () => {
    const { nets } = await stock();
    const { lot } = await k.make(3);
    // Of 5 nets of the first lot and 1 of the second: both papers would have 4 of the first.
    const paper = await opening(lot, 2);
    expect(paper.lines.filter((line) => line.lot === nets)).toMatchObject([{ quantity: 4 }]);
    const first = await approved(k.store, { ...(await opening(lot, 1)), kits: 1 });
    await k.store.do('keeper', 'documents.post', {
      document: first.document,
      revision: first.revision,
    });
    const { document, revision } = await draft(k.store, paper);
    expect(
      await k.store.refused(
        'keeper',
        'documents.submit',
        { document, revision },
        'document.incomplete',
      ),
    ).toMatchObject({ problems: [{ line: 2, field: 'quantity', problem: 'moreThanWentIn' }] });
  });
});

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
    expect(await problemsOf(body)).toEqual([[1, 'quantity', 'moreThanWentIn']]);
    const quilt = { item: k.names.item('A04'), lot: await k.give('A04', 1, { amount: 7000 }) };
    expect(await problemsOf({ ...body, ...quilt })).toEqual([[null, 'item', 'noBill']]);
    await k.store.do('dispatcher', 'bills.save', billOf('A03', { A04: 2, A16: 1 }));
    const tooMany = { ...body.lines[0]!, quantity: 3 };
    expect(await problemsOf({ ...body, lines: [tooMany] })).toEqual([
      [1, 'quantity', 'moreThanWentIn'],
    ]);
    expect(await problemsOf({ ...body, lines: [{ ...body.lines[0]!, expiry: null }] })).toEqual([
      [1, 'expiry', 'missing'],
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

describe('a known value', () => {
  /** A kit of 1 quilt and 2 torches that came packed; nobody has said what a torch costs. */
  const packed = async (amount: number | null) => {
    const lot = await k.give('A03', 1, { amount });
    await k.store.do('dispatcher', 'bills.save', billOf('A03', { A04: 1, A16: 2 }));
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
    expect(await problemsOf(body)).toEqual([[2, 'note', 'valueLost']]);
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
    await stock();
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
    expect(await problemsOf(await opening(priced, 2))).toEqual([[null, 'note', 'valueLost']]);
    await posted(k.store, await opening(priced, 2, (lines) => lines, '组件原无价，价值随套件注销'));
    expect(await k.findings()).toEqual([]);
  });
});

describe('a reversal', () => {
  test('packs the parts again, and what came out counts as inside', async () => {
    await stock();
    const { lot } = await k.make(3);
    const before = k.everything();
    const { posting } = await posted(k.store, await opening(lot, 2));
    await posted(k.store, { kind: 'reversal', posting, reason: '写错了' });
    expect(k.everything()).toEqual(before);
    const { made } = await k.store.do('viewer', 'kits.trace', { lot });
    expect(made?.parts.map(({ out }) => out)).toEqual([0, 0, 0, 0]);
    await posted(k.store, await opening(lot, 3), { businessDate: '2026-11-23' });
    expect(await k.findings()).toEqual([]);
  });

  test('of the making is refused while kits are opened, and of the opening when a part has left', async () => {
    await stock();
    const { lot, posting } = await k.make(2);
    const opened = await posted(k.store, await opening(lot, 2));
    const reverse = async (of: string) => {
      const paper = await draft(
        k.store,
        { kind: 'reversal', posting: of, reason: '写错了' },
        { businessDate: '2026-11-23' },
      );
      return k.store.refused(
        'keeper',
        'documents.submit',
        { document: paper.document, revision: paper.revision },
        'stock.negative',
      );
    };
    expect(await reverse(posting)).toMatchObject({ item: '冬季家庭包', missing: 2 });
    await posted(
      k.store,
      dispatchBody({
        to: { kind: 'party', party: k.names.party('黄冈市红十字会') },
        lines: [
          dispatchLine({ item: k.names.item('A17'), asked: { count: 9, unit: '件', factor: 1 } }),
        ],
      }),
    );
    expect(await reverse(opened.posting)).toMatchObject({ item: '雨衣', missing: 1 });
  });

  test('is refused where what came out is not worth any more what it came with: no value is made', async () => {
    await k.give('A16', 10, { amount: 1000_00 });
    const nets = await k.give('A15', 10, { amount: 10_00 });
    await k.give('A17', 10, { amount: 100_00 });
    const { lot } = await k.make(1);
    const [item, bin] = [k.names.item('A15'), k.names.bin('A-01-01')];
    const lines = [unkittingLine({ item, lot: nets, bin, quantity: 2 })];
    const note = '手电、雨衣不见';
    const head = { item: k.names.item('A03'), lot, bin: k.names.bin('B-01-01'), kits: 1, note };
    const { posting } = await posted(k.store, unkittingBody({ ...head, lines }));
    expect(k.shelf(nets)).toEqual({ quantity: 10, amount: 120_00 });
    const issue = await posted(
      k.store,
      dispatchBody({
        to: { kind: 'party', party: k.names.party('黄冈市红十字会') },
        lines: [dispatchLine({ item, asked: { count: 8, unit: '顶', factor: 1 } })],
      }),
    );
    const before = k.everything();
    const reversal = { kind: 'reversal' as const, posting, reason: '写错了' };
    const paper = await draft(k.store, reversal, { businessDate: '2026-11-23' });
    const step = { document: paper.document, revision: paper.revision };
    const refusal = await k.store.refused(
      'keeper',
      'documents.submit',
      step,
      'reversal.otherValue',
    );
    expect(refusal).toMatchObject({ came: 112_00, left: 24_00 });
    expect(k.everything()).toEqual(before);
    await posted(k.store, { ...reversal, posting: issue.posting }, { businessDate: '2026-11-23' });
    await posted(k.store, reversal, { businessDate: '2026-11-23' });
    expect(k.shelf(lot)).toEqual({ quantity: 1, amount: 112_00 });
    expect(k.shelf(nets)).toEqual({ quantity: 8, amount: 8_00 });
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
          await posted(k.store, await opening(made.lot, Math.min(step, left)));
        if (step >= kits || !isKnown) expect(k.everything()).toEqual(before);
        expect(summed(k.everything())).toEqual(summed(before));
      },
    ),
    { numRuns: 12 },
  );
  expect(await k.findings()).toEqual([]);
}, 60_000);

test('opening packed kits shares out what they were worth, whole, to the 分', async () => {
  const lines = [
    { code: 'A04', each: 1 },
    { code: 'A16', each: 3 },
    { code: 'A15', each: 2 },
  ];
  await k.store.do('dispatcher', 'bills.save', billOf('A03', { A04: 1, A16: 3, A15: 2 }));
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

/** The units of each lot in each place, and what all is worth. */
function summed(rows: ReturnType<KitStore['everything']>) {
  return {
    units: rows.map(({ lot, bin, quantity }) => [lot, bin, quantity]),
    worth: rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  };
}
