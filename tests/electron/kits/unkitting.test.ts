import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { UnkittingLine } from '../../../shared/documents/unkitting';
import type { Condition } from '../../../shared/fields';
import {
  approved,
  dispatchBody,
  dispatchLine,
  draft,
  posted,
  unkittingBody,
  unkittingLine,
} from '../../support/papers';
import { relocationBody } from '../../support/shelf';
import { opening, partsInStock, problemsOf } from './opening';
import { type KitStore, kitStore } from './setting';

let k: KitStore;
beforeEach(async () => {
  k = await kitStore();
});
afterEach(() => k.store.close());

describe('the parts', () => {
  test('go back to their lots, worth together what the kits were worth', async () => {
    const lots = await partsInStock(k);
    const { lot } = await k.make(3);
    expect(k.shelf(lots.nets)).toEqual({ quantity: 0, amount: null });
    const worth = k.shelf(lot).amount;
    await posted(k.store, await opening(k, lot, 1));
    expect(k.shelf(lot).quantity).toBe(2);
    const came = (of: string, less: number) => (k.shelf(of).amount ?? 0) - less;
    expect(k.shelf(lots.nets).quantity).toBe(2);
    expect(came(lots.torches, 21001) + came(lots.coats, 14000) + came(lots.nets, 0)).toBe(
      (worth ?? 0) - (k.shelf(lot).amount ?? 0),
    );
    expect(await k.findings()).toEqual([]);
  });

  test('are as they were, each lot to the 分, when all kits are opened at once', async () => {
    await partsInStock(k);
    const before = k.everything();
    const { lot } = await k.make(5);
    await posted(k.store, await opening(k, lot, 5));
    expect(k.everything()).toEqual(before);
    expect(await k.findings()).toEqual([]);
  });

  test('are worth as much together when kits are opened one after the other', async () => {
    const lots = Object.values(await partsInStock(k));
    const { lot } = await k.make(5);
    for (const kits of [2, 1, 2]) await posted(k.store, await opening(k, lot, kits));
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
    for (const kits of [1, 1]) await posted(k.store, await opening(k, lot, kits));
    expect(k.shelf(torches)).toEqual({ quantity: 2, amount: 67 });
    expect(k.shelf(nets)).toEqual({ quantity: 4, amount: null });
    await posted(k.store, await opening(k, lot, 1));
    expect(k.everything()).toEqual(before);
    expect(await k.findings()).toEqual([]);
  });

  test('carry the whole value when one of them is gone, which needs a word', async () => {
    const { torches, nets, coats } = await partsInStock(k);
    const { lot } = await k.make(1);
    const worth = k.shelf(lot).amount ?? 0;
    const withoutTorch = (lines: UnkittingLine[]) => lines.slice(1);
    expect(await problemsOf(k, await opening(k, lot, 1, withoutTorch))).toEqual([
      [null, 'note', 'needsReason'],
    ]);
    await posted(k.store, await opening(k, lot, 1, withoutTorch, '手电筒丢失 1 只'));
    expect(k.shelf(torches).quantity).toBe(9);
    const back = (k.shelf(nets).amount ?? 0) - 8999 + (k.shelf(coats).amount ?? 0) - 18000;
    expect(back).toBe(worth);
    expect(await k.findings()).toEqual([]);
  });

  test('can be broken: they go back to their lot as damaged goods', async () => {
    const { nets } = await partsInStock(k);
    const { lot } = await k.make(1);
    const body = await opening(k, lot, 1, (lines) =>
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
    await partsInStock(k);
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
      const out = await opening(k, lot, 1, (some) =>
        some.map((line) => ({ ...line, condition: parts })),
      );
      const problems = await problemsOf(k, { ...out, condition: kits });
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
    const { nets, later, coats } = await partsInStock(k);
    const { lot } = await k.make(3);
    const more = [[2, 'quantity', 'moreThanWentIn']];
    const set = (wanted: string, change: Partial<UnkittingLine>) => (lines: UnkittingLine[]) =>
      lines.map((line) => (line.lot === wanted ? { ...line, ...change } : line));
    expect(await problemsOf(k, await opening(k, lot, 1, set(nets, { quantity: 3 })))).toEqual(more);
    expect(await problemsOf(k, await opening(k, lot, 1, set(nets, { lot: later })))).toEqual(more);
    expect(await problemsOf(k, await opening(k, lot, 1, set(nets, { lot: null })))).toEqual([
      [2, 'lot', 'missing'],
    ]);
    expect(await problemsOf(k, await opening(k, lot, 1, set(nets, { lot: coats })))).toContainEqual(
      [2, 'lot', 'lotMismatch'],
    );
    const stranger = unkittingLine({
      item: k.names.item('A04'),
      bin: k.names.bin('A-01-01'),
      expiry: { kind: 'none' },
    });
    expect(await problemsOf(k, await opening(k, lot, 1, (lines) => [...lines, stranger]))).toEqual([
      [4, 'quantity', 'moreThanWentIn'],
    ]);
  });

  test('that came out of other kits meanwhile are refused when it is posted', async () => {
    const { nets } = await partsInStock(k);
    const { lot } = await k.make(3);
    // Of 5 nets of the first lot and 1 of the second: both papers would have 4 of the first.
    const paper = await opening(k, lot, 2);
    expect(paper.lines.filter((line) => line.lot === nets)).toMatchObject([{ quantity: 4 }]);
    const first = await approved(k.store, { ...(await opening(k, lot, 1)), kits: 1 });
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

describe('a reversal', () => {
  test('packs the parts again, and what came out counts as inside', async () => {
    await partsInStock(k);
    const { lot } = await k.make(3);
    const before = k.everything();
    const { posting } = await posted(k.store, await opening(k, lot, 2));
    await posted(k.store, { kind: 'reversal', posting, reason: '写错了' });
    expect(k.everything()).toEqual(before);
    const { made } = await k.store.do('viewer', 'kits.trace', { lot });
    expect(made?.parts.map(({ out }) => out)).toEqual([0, 0, 0, 0]);
    await posted(k.store, await opening(k, lot, 3), { businessDate: '2026-11-23' });
    expect(await k.findings()).toEqual([]);
  });

  test('of the making is refused while kits are opened, and of the opening when a part has left', async () => {
    await partsInStock(k);
    const { lot, posting } = await k.make(2);
    const opened = await posted(k.store, await opening(k, lot, 2));
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
