import { describe, expect, test } from 'vitest';
import {
  allocate,
  type Candidate,
  type Purpose,
  type Wanted,
} from '../../../shared/stock/allocate';
import { fc } from '../../support/properties';

const ours = '本级红会';
const others = '中国红十字会总会';
const today = '2026-11-23';
const relief: Purpose = { society: ours, earmark: null, orderingOwner: null, on: today };

/** A lot of quilts in bin A-01-01: good, ours, not restricted, not expiring, 10 of them. */
function lot(name: string, facts: Partial<Candidate> = {}): Candidate {
  return {
    lot: name,
    item: '棉被',
    bin: 'bin A-01-01',
    binCode: 'A-01-01',
    condition: 'good',
    available: 10,
    spokenFor: 0,
    notThen: 0,
    expiry: { kind: 'none' },
    owner: ours,
    earmark: null,
    receivedOn: '2026-01-01',
    ...facts,
  };
}

const until = (date: string): Pick<Candidate, 'expiry'> => ({ expiry: { kind: 'date', date } });

/** One line of quilts, as `lot quantity` in the order in which they are taken. */
function take(quantity: number, candidates: Candidate[], purpose = relief) {
  const [line] = allocate([{ item: '棉被', quantity }], candidates, purpose);
  return line!.picks.map((pick) => `${pick.lot} ${pick.quantity}`);
}

describe('the order of allocation', () => {
  test('takes what expires first, and of the next only what is still wanted', () => {
    const stock = [
      lot('Y', { ...until('2027-08-01'), available: 50 }),
      lot('X', { ...until('2027-03-01'), available: 30 }),
    ];
    expect(take(40, stock)).toEqual(['X 30', 'Y 10']);
  });

  test('puts dated lots first, then those of unknown expiry, those that do not expire last', () => {
    const stock = [
      lot('never'),
      lot('unknown', { expiry: { kind: 'unknown' } }),
      lot('9999', until('9999-12-31')),
    ];
    expect(take(30, stock)).toEqual(['9999 10', 'unknown 10', 'never 10']);
  });

  test('takes lots earmarked for the purpose before our own, the ordering owner’s last', () => {
    const stock = [
      lot('theirs', { owner: others, ...until('2026-12-01') }),
      lot('ours', until('2027-12-01')),
      lot('earmarked', { earmark: '洪湖', ...until('2028-12-01') }),
    ];
    const purpose = { ...relief, earmark: '洪湖', orderingOwner: others };
    expect(take(30, stock, purpose)).toEqual(['earmarked 10', 'ours 10', 'theirs 10']);
  });

  test('decides between equal dates by receipt, then bin, then lot', () => {
    const stock = [
      lot('d'),
      lot('c'),
      lot('b', { bin: 'bin A-01-00', binCode: 'A-01-00' }),
      lot('a', { receivedOn: '2025-12-31', binCode: 'Z-09-09' }),
    ];
    expect(take(40, stock)).toEqual(['a 10', 'b 10', 'c 10', 'd 10']);
  });

  test('does not depend on the order in which the stock is listed', () => {
    const stock = [
      lot('a', until('2027-01-01')),
      lot('b', until('2027-01-01')),
      lot('c', { expiry: { kind: 'unknown' } }),
      lot('d'),
      lot('e', { earmark: '洪湖' }),
    ];
    const purpose = { ...relief, earmark: '洪湖' };
    const whole = take(50, stock, purpose);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(stock, { minLength: stock.length, maxLength: stock.length }),
        (shuffled) => {
          expect(take(50, shuffled, purpose)).toEqual(whole);
        },
      ),
    );
  });

  test('T03: a lot of 29 February is used up through that day and not on 1 March', () => {
    const stock = [lot('leap', until('2028-02-29'))];
    expect(take(5, stock, { ...relief, on: '2028-02-29' })).toEqual(['leap 5']);
    expect(take(5, stock, { ...relief, on: '2028-03-01' })).toEqual([]);
  });

  test('T04: a lot of the year 9999 comes after one of 2038 and before one without a date', () => {
    const stock = [lot('none'), lot('9999', until('9999-12-31')), lot('2038', until('2038-01-20'))];
    expect(take(30, stock)).toEqual(['2038 10', '9999 10', 'none 10']);
  });
});

describe('what allocation passes over', () => {
  test.each([
    ['expired', until('2026-11-22')],
    ['pending', { condition: 'pending' }],
    ['held', { condition: 'held' }],
    ['damaged', { condition: 'damaged' }],
    ['othersGoods', { owner: others }],
    ['earmarked', { earmark: '恩施' }],
    ['spokenFor', { available: 0, spokenFor: 10 }],
    ['notYetHere', { available: 0, notThen: 10 }],
  ] as const)(
    'L12: names a lot that is %s, with all that lies there, and takes nothing of it',
    (reason, facts) => {
      const [line] = allocate([{ item: '棉被', quantity: 4 }], [lot('X', facts)], relief);
      expect(line).toEqual({
        picks: [],
        short: 4,
        skipped: [
          {
            lot: 'X',
            bin: 'bin A-01-01',
            condition: line!.skipped[0]!.condition,
            quantity: 10,
            reason,
          },
        ],
        refused: [],
      });
    },
  );

  test('does not call an empty place or another item skipped', () => {
    const stock = [
      lot('empty', { available: 0 }),
      lot('rice', { item: '大米', condition: 'held' }),
    ];
    const [line] = allocate([{ item: '棉被', quantity: 1 }], stock, relief);
    expect(line!.skipped).toEqual([]);
  });

  test('lets others’ goods go only on their owner’s own order', () => {
    const stock = [lot('X', { owner: others })];
    expect(take(1, stock)).toEqual([]);
    expect(take(1, stock, { ...relief, orderingOwner: '另一家' })).toEqual([]);
    expect(take(1, stock, { ...relief, orderingOwner: others })).toEqual(['X 1']);
  });

  test('keeps to the earmark of others’ goods even when their owner orders', () => {
    const stock = [lot('X', { owner: others, earmark: '恩施' })];
    expect(take(1, stock, { ...relief, orderingOwner: others })).toEqual([]);
  });
});

describe('several lines', () => {
  test('later lines see what earlier lines took', () => {
    const stock = [
      lot('X', { available: 30, ...until('2027-03-01') }),
      lot('Y', { available: 50 }),
    ];
    const wanted = [40, 50].map((quantity) => ({ item: '棉被', quantity }));
    const lines = allocate(wanted, stock, relief);
    expect(lines.map(({ picks, short }) => [picks.map((p) => [p.lot, p.quantity]), short])).toEqual(
      [
        [
          [
            ['X', 30],
            ['Y', 10],
          ],
          0,
        ],
        [[['Y', 40]], 10],
      ],
    );
  });

  test('of any stock and any lines no lot gives more than it has, and short is what is missing', () => {
    const candidate = fc.record({
      item: fc.constantFrom('棉被', '大米'),
      available: fc.nat({ max: 30 }),
      spokenFor: fc.nat({ max: 5 }),
      notThen: fc.nat({ max: 5 }),
      condition: fc.constantFrom('good', 'good', 'damaged'),
      expiry: fc.constantFrom(
        { kind: 'none' as const },
        { kind: 'unknown' as const },
        { kind: 'date' as const, date: '2026-11-22' },
        { kind: 'date' as const, date: '2027-06-30' },
      ),
      owner: fc.constantFrom(ours, ours, others),
    });
    const line = fc.record({
      item: fc.constantFrom('棉被', '大米'),
      quantity: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(candidate), fc.array(line), (facts, lines) => {
        const stock = facts.map((each, index) => lot(`L${index}`, each as Partial<Candidate>));
        const allocations = allocate(lines, stock, relief);
        const taken = new Map<string, number>();
        allocations.forEach(({ picks, short }, index) => {
          const given = picks.reduce((sum, { quantity }) => sum + quantity, 0);
          expect(given + short).toBe(lines[index]!.quantity);
          for (const { lot: name, quantity } of picks) {
            taken.set(name, (taken.get(name) ?? 0) + quantity);
            const from = stock.find((each) => each.lot === name)!;
            expect(from).toMatchObject({
              item: lines[index]!.item,
              condition: 'good',
              owner: ours,
            });
            expect(from.expiry).not.toEqual({ kind: 'date', date: '2026-11-22' });
          }
        });
        for (const { lot: name, available } of stock) {
          expect(taken.get(name) ?? 0).toBeLessThanOrEqual(available);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('lots chosen by hand', () => {
  const pick = (name: string, quantity: number, facts: Partial<Candidate> = {}) => {
    const { bin, condition } = lot(name, facts);
    return { lot: name, bin, condition, quantity };
  };
  const choose = (chosen: Wanted['chosen'], stock: Candidate[], quantity = 10) =>
    allocate([{ item: '棉被', quantity, chosen: chosen! }], stock, relief)[0]!;

  test('change the order', () => {
    const stock = [lot('early', until('2027-01-01')), lot('late', until('2028-01-01'))];
    expect(choose([pick('late', 10)], stock).picks).toEqual([pick('late', 10)]);
  });

  test.each([
    ['expired', until('2026-01-01')],
    ['held', { condition: 'held' }],
    ['damaged', { condition: 'damaged' }],
    ['othersGoods', { owner: others }],
    ['earmarked', { earmark: '恩施' }],
    ['spokenFor', { available: 0, spokenFor: 10 }],
    ['otherItem', { item: '大米' }],
    ['notEnough', { available: 9 }],
  ] as const)(
    'L12: change no other rule: one that is %s is refused with that word',
    (reason, facts) => {
      const chosen = pick('X', 10, facts);
      expect(choose([chosen], [lot('X', facts)])).toMatchObject({
        picks: [],
        short: 10,
        refused: [{ ...chosen, reason }],
      });
    },
  );

  test('refuse a lot that does not lie in that place', () => {
    const elsewhere = { ...pick('X', 10), bin: 'bin B-09-09' };
    expect(choose([elsewhere], [lot('X')]).refused).toEqual([{ ...elsewhere, reason: 'notHere' }]);
  });

  test('see what an earlier line took of the same lot', () => {
    const wanted = { item: '棉被', quantity: 6, chosen: [pick('X', 6)] };
    const [first, second] = allocate([wanted, wanted], [lot('X')], relief);
    expect(first).toMatchObject({ short: 0, refused: [] });
    expect(second).toMatchObject({ short: 6, refused: [{ reason: 'notEnough' }] });
  });
});
