import { describe, expect, test } from 'vitest';
import { type DispatchBody, dispatch } from '../../../shared/documents/dispatch';
import { type IssueLine, quantityGiven } from '../../../shared/documents/issue';
import type { ItemFacts } from '../../../shared/documents/kind';
import { dispatchBody, dispatchLine } from '../../support/papers';
import { postingFacts, problemFacts } from '../../support/ruleFacts';

const uid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [quilt, bin, team, party, lot] = [uid(1), uid(2), uid(3), uid(4), uid(5)] as const;
const item: ItemFacts = {
  uid: quilt,
  unit: '床',
  packs: [{ unit: '包', factor: 5 }],
  serialised: false,
  expires: true,
  picksLast: false,
  referencePrice: null,
};
const here = { warehouse: '42010001', items: new Map() };

const toParty = { kind: 'party', party } as const;
const toTeam = { kind: 'team', team } as const;
const line = (given: Partial<IssueLine> = {}) => dispatchLine({ item: quilt, ...given });
const body = (head: Partial<DispatchBody> = {}) =>
  dispatchBody({ to: toParty, lines: [line()], ...head });

/** The problems of a paper, as `line field problem`. */
const problems = (of: DispatchBody) =>
  dispatch
    .problems(of, problemFacts({ items: new Map([[quilt, item]]) }))
    .map(({ line: at, field, problem }) => `${at ?? '-'} ${field} ${problem}`);

describe('what keeps a dispatch from being submitted', () => {
  test('a whole one: nothing', () => {
    expect(problems(body())).toEqual([]);
  });

  test('no destination, no lines', () => {
    expect(problems(body({ to: null, lines: [] }))).toEqual(['- to missing', '- lines missing']);
  });

  test('team supplies and loans for anybody but a team', () => {
    expect(problems(body({ dispatchType: 'teamSupplies' }))).toEqual(['- to wrongTarget']);
    expect(problems(body({ dispatchType: 'teamSupplies', to: toTeam }))).toEqual([]);
  });

  test('a loan without a day on which it comes back, or with one that has passed', () => {
    const loan = { dispatchType: 'teamLoan', to: toTeam } as const;
    expect(problems(body(loan))).toEqual(['- dueDate missing']);
    expect(problems(body({ ...loan, dueDate: '2026-11-22' }))).toEqual([
      '- dueDate beforeBusinessDate',
    ]);
    expect(problems(body({ ...loan, dueDate: '2026-11-23' }))).toEqual([]);
  });

  test('others’ goods without their order, an earmarked hand-over without its earmark', () => {
    expect(problems(body({ dispatchType: 'onOwnersOrder' }))).toEqual(['- ownerOrder missing']);
    expect(problems(body({ dispatchType: 'earmarkedHandOver' }))).toEqual(['- earmark missing']);
  });

  test('half an owner’s order, whatever the kind of issue', () => {
    const half = ['- ownerOrder halfFilled'];
    const named = { owner: uid(9), number: ' ' };
    expect(problems(body({ ownerOrder: { owner: null, number: '8号' } }))).toEqual(half);
    expect(problems(body({ ownerOrder: named }))).toEqual(half);
    expect(problems(body({ dispatchType: 'onOwnersOrder', ownerOrder: named }))).toEqual(half);
    expect(problems(body({ ownerOrder: { owner: uid(9), number: '8号' } }))).toEqual([]);
    expect(dispatch.references(body({ ownerOrder: named }))).toContainEqual({
      type: 'party',
      uid: uid(9),
    });
  });

  test('a line without a quantity, or that gives more than was asked', () => {
    expect(problems(body({ lines: [line({ asked: null })] }))).toEqual(['1 asked missing']);
    expect(problems(body({ lines: [line({ given: 11 })] }))).toEqual(['1 given moreThanAsked']);
    expect(problems(body({ lines: [line({ given: 9 })] }))).toEqual([]);
  });

  test('lots chosen by hand that are not together what the line gives', () => {
    const choice = (quantity: number) => ({
      reason: '先出旧包装',
      picks: [{ lot, bin, condition: 'good' as const, quantity }],
    });
    expect(problems(body({ lines: [line({ choice: choice(9) })] }))).toEqual([
      '1 choice choiceMismatch',
    ]);
    expect(problems(body({ lines: [line({ choice: choice(9), given: 9 })] }))).toEqual([]);
  });
});

describe('what a dispatch gives', () => {
  test('is what was asked in smallest units, unless less is given', () => {
    const asked = { count: 4, unit: '包', factor: 5 };
    expect(quantityGiven(line({ asked }))).toBe(20);
    expect(quantityGiven(line({ asked, given: 18 }))).toBe(18);
    expect(quantityGiven(line({ asked: null }))).toBeNull();
  });

  test('on the owner’s order wants the owner’s goods and nobody else’s', () => {
    const order = { owner: uid(9), number: '红总备〔2026〕8号' };
    const wanted = dispatch.wants(body({ dispatchType: 'onOwnersOrder', ownerOrder: order }), {
      ...here,
      society: uid(5),
      on: '2026-11-20',
    });
    expect(wanted?.purpose).toMatchObject({ society: uid(9), orderingOwner: null });
  });

  test('is wanted for its earmark and its owner’s order on its business date', () => {
    const wants = dispatch.wants(
      body({ earmark: uid(8), ownerOrder: { owner: uid(9), number: '红总备〔2026〕8号' } }),
      { ...here, society: uid(7), on: '2026-11-23' },
    );
    expect(wants).toEqual({
      lines: [{ item: quilt, quantity: 10 }],
      purpose: { society: uid(7), earmark: uid(8), orderingOwner: uid(9), on: '2026-11-23' },
    });
  });
});

describe('what a dispatch moves', () => {
  const from = { kind: 'bin', bin, condition: 'good' } as const;
  const picks = [
    { line: 1, lot, from, quantity: 7 },
    { line: 1, lot: uid(6), from, quantity: 3 },
  ];
  const post = (to: DispatchBody['to']) =>
    dispatch.movements(postingFacts({ body: body({ to }), picks }));

  test.each([
    ['a team, into its custody', toTeam, { kind: 'custody', team, warehouse: '42010001' }],
    ['a party, to those who are helped', toParty, { kind: 'recipient', party }],
  ])('goes from the bins that were picked to %s', (_who, to, place) => {
    expect(post(to)).toEqual(
      picks.map(({ lot: existing, quantity }) => ({
        line: 1,
        lot: { existing },
        from,
        to: place,
        quantity,
      })),
    );
  });

  test('leaves the value to what leaves: it says no amount of its own', () => {
    expect(post(toParty).every((movement) => !('amount' in movement))).toBe(true);
  });
});
