import { describe, expect, test } from 'vitest';
import { baseQuantity, entered } from '../../../shared/documents/entered';
import type { ItemFacts, ProblemFacts } from '../../../shared/documents/kind';
import { type ReceiptBody, type ReceiptLine, receipt } from '../../../shared/documents/receipt';
import { receiptBody, receiptLine } from '../../support/papers';
import { postingFacts, problemFacts } from '../../support/ruleFacts';

const uid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [water, bin, donor, owner] = [uid(1), uid(2), uid(3), uid(4)] as const;

const item: ItemFacts = {
  uid: water,
  unit: '瓶',
  packs: [{ unit: '箱', factor: 24 }],
  serialised: false,
  expires: false,
  picksLast: false,
  referencePrice: null,
};
const facts = problemFacts({ items: new Map([[water, item]]) });

const line = (given: Partial<ReceiptLine> = {}) =>
  receiptLine({ item: water, bin, entered: { count: 5, unit: '箱', factor: 24 }, ...given });
const body = (lines: ReceiptLine[], head: Partial<ReceiptBody> = {}) =>
  receiptBody({ source: donor, owner, lines, ...head });

/** The problems of a paper, as `line field problem`. */
const problems = (of: ReceiptBody, with_: Partial<ProblemFacts> = {}) =>
  receipt
    .problems(of, { ...facts, ...with_ })
    .map(({ line: at, field, problem }) => `${at ?? '-'} ${field} ${problem}`);

describe('what keeps a receipt from being submitted', () => {
  test('a whole one: nothing', () => {
    expect(problems(body([line()]))).toEqual([]);
  });

  test('an empty one: source, owner and lines', () => {
    expect(problems(body([], { source: null, owner: null }))).toEqual([
      '- source missing',
      '- owner missing',
      '- lines missing',
    ]);
  });

  test('an empty line: quantity, bin and expiry, where unknown would have been an answer', () => {
    expect(problems(body([line(), line({ entered: null, bin: null, expiry: null })]))).toEqual([
      '2 entered missing',
      '2 expiry missing',
      '2 bin missing',
    ]);
    expect(problems(body([line({ expiry: { kind: 'unknown' } })]))).toEqual([]);
  });

  test('an earmarked gift without its earmark', () => {
    expect(problems(body([line()], { receiptType: 'giftEarmarked' }))).toEqual([
      '- earmark missing',
    ]);
  });

  test('a price without what it rests on; no price at all is allowed', () => {
    const price = { per: 'line', amount: 0 } as const;
    expect(problems(body([line({ price })]))).toEqual(['1 priceBasis missing']);
    expect(problems(body([line({ price, priceBasis: 'appraisal' })]))).toEqual([]);
  });

  test('opening stock on any other day than the opening date', () => {
    const opening = body([line()], { receiptType: 'opening' });
    expect(problems(opening)).toEqual(['- businessDate notOpeningDate']);
    expect(problems(opening, { businessDate: '2026-01-01' })).toEqual([]);
  });

  test('goods produced in the future, or expiring before they were produced', () => {
    const made = { productionDate: '2026-11-24' };
    expect(problems(body([line(made)]))).toEqual(['1 productionDate producedInFuture']);
    const gone = {
      productionDate: '2026-06-01',
      expiry: { kind: 'date' as const, date: '2026-05-31' },
    };
    expect(problems(body([line(gone)]))).toEqual(['1 expiry expiryBeforeProduction']);
  });

  test('goods that expire, said to keep for ever', () => {
    const items = new Map([[water, { ...item, expires: true }]]);
    const of = (kind: 'none' | 'unknown') =>
      problems(body([line({ expiry: { kind } })]), { items });
    expect(of('none')).toEqual(['1 expiry doesExpire']);
    expect(of('unknown')).toEqual([]);
  });

  test('pieces that are kept by number, without one or several in a line', () => {
    const piece = { ...item, serialised: true };
    const items = new Map([[water, piece]]);
    const of = (given: Partial<ReceiptLine>, head: Partial<ReceiptBody> = {}) =>
      problems(body([line(given)], head), { items });
    const one = { count: 1, unit: '瓶', factor: 1 };
    expect(of({ entered: one })).toEqual(['1 serialNumber missing']);
    expect(of({ entered: one, serialNumber: ' ' })).toEqual(['1 serialNumber missing']);
    expect(of({ serialNumber: 'S1' })).toEqual(['1 serialNumber serialNeedsOne']);
    expect(of({ entered: one, serialNumber: 'S1' })).toEqual([]);
    // Its number is still in the books of the sender, and comes with the match.
    expect(of({ entered: one }, { receiptType: 'awaitingMatch' })).toEqual([]);
  });

  test('a serial number on more than one piece, or twice on the paper', () => {
    const piece = { entered: { count: 1, unit: '瓶', factor: 1 }, serialNumber: 'SN-1' };
    expect(problems(body([line({ serialNumber: 'SN-1' })]))).toEqual([
      '1 serialNumber serialNeedsOne',
    ]);
    for (const serialNumber of ['SN-1', 'sn-1', 'SN-1 ', 'ＳＮ-1']) {
      expect(problems(body([line(piece), line({ ...piece, serialNumber })]))).toEqual([
        '2 serialNumber duplicate',
      ]);
    }
  });
});

describe('more than a line may hold', () => {
  const tooDear = line({
    entered: { count: 1_000_000_000, unit: '瓶', factor: 1 },
    price: { per: 'unit', price: 1_000_000_000_000 },
    priceBasis: 'invoice',
  });
  const tooMany = line({ entered: { count: 1_000_000_000, unit: '箱', factor: 24 } });

  test('L07: is a problem, in units and in money', () => {
    expect(problems(body([tooDear, tooMany]))).toEqual(['1 price tooMuch', '2 entered tooMany']);
    const most = { per: 'line', amount: 1_000_000_000_000 } as const;
    expect(problems(body([line({ price: most, priceBasis: 'invoice' })]))).toEqual([]);
  });

  test('L07: is left out of the totals of the draft, which would no longer be exact', () => {
    const totals = receipt.totals(body([tooDear, tooMany, line()]));
    expect(totals).toEqual({ known: 0, unpriced: 3, quantity: 1_000_000_120, lines: 3 });
  });
});

describe('packs', () => {
  test('L10: are whole factors: 5 箱 of 24 are 120 瓶, and 7 瓶 are never a part of a 箱', () => {
    expect(baseQuantity({ count: 5, unit: '箱', factor: 24 })).toBe(120);
    expect(entered.safeParse({ count: 7 / 24, unit: '箱', factor: 24 }).success).toBe(false);
  });

  test.each([
    ['a unit that the item does not have', { count: 1, unit: '托', factor: 24 }, 'unknownPack'],
    ['L11: a factor that is not the item’s', { count: 1, unit: '箱', factor: 12 }, 'packMismatch'],
    ['a smallest unit of more than one', { count: 1, unit: '瓶', factor: 24 }, 'packMismatch'],
    ['L06: more than 10^9 units', { count: 50_000_000, unit: '箱', factor: 24 }, 'tooMany'],
  ])('%s is a problem', (_what, typed, problem) => {
    expect(problems(body([line({ entered: typed })]))).toEqual([`1 entered ${problem}`]);
  });

  test.each([
    0,
    -1,
    0.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1_000_000_001,
    2 ** 53 + 2,
    1e308,
    '7',
  ])('L06: the contract refuses %s as a quantity', (count) => {
    expect(entered.safeParse({ count, unit: '瓶', factor: 1 }).success).toBe(false);
  });
});

describe('what a receipt moves', () => {
  const post = (lines: ReceiptLine[]) => receipt.movements(postingFacts({ body: body(lines) }));

  test('goes from the source to the bin in its condition, as a new lot with its facts', () => {
    expect(post([line({ batchNumber: 'B1', condition: 'pending' })])).toEqual([
      {
        line: 1,
        lot: {
          new: {
            item: water,
            batchNumber: 'B1',
            productionDate: null,
            expiry: { kind: 'none' },
            owner,
            earmark: null,
            serialNumber: null,
            unitPrice: null,
          },
        },
        from: { kind: 'source', party: donor },
        to: { kind: 'bin', bin, condition: 'pending' },
        quantity: 120,
        amount: null,
      },
    ]);
  });

  test('carries the price of what was entered, so that 5 箱 at 25.00 are 125.00', () => {
    const price = { per: 'unit', price: 250_000 } as const;
    const [movement] = post([line({ price, priceBasis: 'invoice' })]);
    expect(movement).toMatchObject({ quantity: 120, amount: 12_500 });
    expect(movement!.lot).toMatchObject({ new: { unitPrice: 10_417 } });
  });

  test('is refused by a bug, not guessed, when an incomplete line is let through', () => {
    expect(() => post([line({ bin: null })])).toThrow('let through incomplete');
  });

  test('totals say how many lines have no price', () => {
    const priced = line({ price: { per: 'line', amount: 700 }, priceBasis: 'invoice' });
    expect(receipt.totals(body([priced, line(), line({ entered: null })]))).toEqual({
      known: 700,
      unpriced: 2,
      quantity: 240,
      lines: 3,
    });
  });
});
