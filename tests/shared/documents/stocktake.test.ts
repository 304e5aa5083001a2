import { describe, expect, test } from 'vitest';
import type { CountFacts, ItemFacts, LotFacts } from '../../../shared/documents/kind';
import { difference, type StocktakeBody, stocktake } from '../../../shared/documents/stocktake';
import { countLine, stocktakeBody } from '../../support/papers';
import { postingFacts, problemFacts } from '../../support/ruleFacts';

const uid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [quilt, radio, bin, other, water] = [uid(1), uid(2), uid(3), uid(4), uid(5)] as const;
const lotFacts = (lot: string, facts: Partial<LotFacts> = {}): LotFacts => ({
  uid: lot,
  item: quilt,
  batchNumber: null,
  productionDate: null,
  expiry: { kind: 'none' },
  owner: uid(9),
  earmark: null,
  serialNumber: null,
  unitPrice: 1_234_500,
  receivedOn: '2026-11-01',
  ...facts,
});
const [plain, piece] = [uid(11), uid(12)] as const;
const lots = new Map([
  [plain, lotFacts(plain)],
  [piece, lotFacts(piece, { item: radio, serialNumber: 'SN-7', unitPrice: null })],
]);
const itemFacts = (
  uid: string,
  traits: { serialised?: boolean; expires?: boolean },
): ItemFacts => ({
  uid,
  unit: '台',
  packs: [],
  serialised: false,
  expires: false,
  picksLast: false,
  referencePrice: null,
  ...traits,
});
const items = new Map([
  [radio, itemFacts(radio, { serialised: true })],
  [water, itemFacts(water, { expires: true })],
]);
const fact = (line: number, book: number, more: Partial<CountFacts> = {}): CountFacts => ({
  line,
  book,
  movedSince: 0,
  backdated: false,
  ...more,
});
const quilts = (...counts: number[]) => countLine({ item: quilt, lot: plain, bin, counts });
/** As it is after it was saved with the chain at 120. */
const saved = (body: StocktakeBody, before: StocktakeBody | null = null, sequence = 120) =>
  stocktake.saved(body, before, { sequence, on: '2026-11-23' });
const problems = (body: StocktakeBody, counts: CountFacts[] = []) =>
  stocktake
    .problems(body, problemFacts({ lots, items, counts }))
    .map(({ line, field, problem }) => `${line ?? '-'} ${field} ${problem}`);

describe('what keeps a stocktake from being submitted', () => {
  test('a count as the book says: nothing', () => {
    expect(problems(saved(stocktakeBody({ lines: [quilts(40)] })), [fact(1, 40)])).toEqual([]);
  });

  test('nobody has counted anything: blanks say nothing', () => {
    expect(problems(saved(stocktakeBody({ lines: [quilts()] })), [])).toEqual(['- lines missing']);
  });

  test('a difference without a reason, and without a second count where one is asked for', () => {
    const body = (reason: string, recount: boolean, ...counts: number[]) =>
      saved(stocktakeBody({ recount, lines: [{ ...quilts(...counts), reason }] }));
    const facts = [fact(1, 40)];
    expect(problems(body('', false, 38), facts)).toEqual(['1 reason needsReason']);
    expect(problems(body('破损', true, 38), facts)).toEqual(['1 counts needsRecount']);
    expect(problems(body('破损', true, 38, 38), facts)).toEqual([]);
    expect(problems(body('', true, 38, 40), facts)).toEqual([]);
  });

  test('a paper of an earlier date was posted after the count', () => {
    const body = saved(stocktakeBody({ lines: [quilts(40)] }));
    expect(problems(body, [fact(1, 40, { backdated: true })])).toEqual(['1 counts countedBefore']);
  });

  test('what expires is found with a day, or nobody knows; never as 不过期', () => {
    const found = (expiry: StocktakeBody['lines'][number]['expiry']) => {
      const line = countLine({ item: water, lot: null, bin, counts: [3], expiry, reason: '漏记' });
      return problems(saved(stocktakeBody({ lines: [line] })));
    };
    expect(found({ kind: 'none' })).toEqual(['1 expiry doesExpire']);
    expect(found({ kind: 'date', date: '2027-01-31' })).toEqual([]);
    expect(found(null)).toEqual([]);
  });

  test('more than one of a piece with a serial number', () => {
    const two = (lot: string | null) =>
      saved(
        stocktakeBody({ lines: [countLine({ item: radio, lot, bin, counts: [2], reason: '多' })] }),
      );
    expect(problems(two(piece), [fact(1, 1)])).toEqual(['1 counts serialNeedsOne']);
    expect(problems(two(null))).toEqual(['1 counts serialNeedsOne']);
  });

  test('one place of one lot in two lines', () => {
    const body = saved(stocktakeBody({ lines: [quilts(40), quilts(40)] }));
    expect(problems(body, [fact(1, 40), fact(2, 40)])).toEqual(['2 lot duplicate']);
  });
});

describe('the moment of a count', () => {
  const stamps = (body: StocktakeBody) =>
    body.lines.map(({ counts }) => counts.map(({ sequence }) => sequence));

  test('is that at which it was first saved, however often the draft is saved after', () => {
    const first = saved(stocktakeBody({ lines: [quilts(40)] }), null, 120);
    const later = saved(
      stocktakeBody({
        lines: [countLine({ item: quilt, lot: plain, bin: other }), quilts(40, 39)],
      }),
      first,
      125,
    );
    expect(stamps(later)).toEqual([[], [120, 125]]);
    expect(stamps(saved(later, later, 130))).toEqual([[], [120, 125]]);
  });

  test('is a new one when another number was counted, and never one that a caller says', () => {
    const first = saved(stocktakeBody({ lines: [quilts(40)] }), null, 120);
    expect(stamps(saved(stocktakeBody({ lines: [quilts(41)] }), first, 125))).toEqual([[125]]);
    const forged = stocktakeBody({
      lines: [{ ...quilts(), counts: [{ quantity: 41, sequence: 7, on: '2026-11-01' }] }],
    });
    expect(stamps(saved(forged, first, 125))).toEqual([[125]]);
  });
});

describe('what a count moves', () => {
  const moved = (body: StocktakeBody, counts: CountFacts[]) =>
    stocktake
      .movements(postingFacts({ body, lots, counts }))
      .map(({ line, from, to, quantity, amount }) => ({
        line,
        way: `${from.kind} → ${to.kind}`,
        quantity,
        amount,
      }));

  test('is the count minus the book at that moment, whatever moved since', () => {
    const body = saved(stocktakeBody({ lines: [quilts(38)] }));
    expect(difference(body.lines[0]!, fact(1, 40, { movedSince: -10 }))).toBe(-2);
    expect(moved(body, [fact(1, 40, { movedSince: -10 })])).toEqual([
      { line: 1, way: 'bin → adjustment', quantity: 2, amount: undefined },
    ]);
  });

  test('what was found carries the price of its lot, and none where it has none', () => {
    const lines = [
      quilts(43),
      countLine({ item: radio, lot: piece, bin, counts: [1] }),
      countLine({ item: quilt, lot: null, bin, counts: [5] }),
    ];
    expect(moved(saved(stocktakeBody({ lines })), [fact(1, 40), fact(2, 0)])).toEqual([
      { line: 1, way: 'adjustment → bin', quantity: 3, amount: 37_035 },
      { line: 2, way: 'adjustment → bin', quantity: 1, amount: null },
      { line: 3, way: 'adjustment → bin', quantity: 5, amount: null },
    ]);
  });

  test('a blank moves nothing, a zero that is said takes all away', () => {
    const lines = [quilts(), countLine({ item: quilt, lot: plain, bin: other, counts: [0] })];
    expect(moved(saved(stocktakeBody({ lines })), [fact(1, 40), fact(2, 7)])).toEqual([
      { line: 2, way: 'bin → adjustment', quantity: 7, amount: undefined },
    ]);
  });

  test('a piece that lies in another bin leaves the one before it comes into the other', () => {
    const lines = [
      countLine({ item: radio, lot: piece, bin, counts: [1] }),
      countLine({ item: radio, lot: piece, bin: other, counts: [0] }),
    ];
    const ways = moved(saved(stocktakeBody({ lines })), [fact(1, 0), fact(2, 1)]);
    expect(ways.map(({ line }) => line)).toEqual([2, 1]);
  });
});
