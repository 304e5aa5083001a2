import { describe, expect, test } from 'vitest';
import { servedBy } from '../../../shared/operations/served';
import { type Movement, type Went, wentWhere, worthOnce } from '../../../shared/operations/went';
import { fc } from '../../support/properties';

const bin = (key: string) => ({ kind: 'bin' as const, key });
const team = { kind: 'custody' as const, key: 'relief' };
const village = { kind: 'recipient' as const, key: 'village' };
const road = { kind: 'transit' as const, key: '' };
const loss = { kind: 'loss' as const, key: 'home' };
const source = { kind: 'source' as const, key: 'donor' };

/** Every way in which a paper of an operation moves goods, from a home warehouse to a far one. */
const ways = [
  { paper: 'dispatch', from: bin('home'), to: team },
  { paper: 'dispatch', from: bin('home'), to: village },
  { paper: 'directDelivery', from: source, to: village },
  { paper: 'useReport', from: team, to: village },
  { paper: 'return', from: team, to: bin('home') },
  { paper: 'return', from: team, to: loss },
  { paper: 'transfer', from: bin('home'), to: road },
  { paper: 'transfer', from: road, to: bin('far') },
  { paper: 'transfer', from: road, to: bin('home') },
  { paper: 'transfer', from: road, to: loss },
] as const;

const moved = (way: number, quantity: number, amount: number | null = null): Movement => ({
  ...(ways[way] ?? ways[0]),
  ...{ warehouse: 'home', counter: 'far', isTwin: false, isSigned: false },
  ...{ item: 'pack', lot: 'lot', quantity, amount },
});
const twinOf = (movement: Movement): Movement => ({
  ...movement,
  ...{ isTwin: true, from: movement.to, to: movement.from },
});
const figures = ({ kind, key, sent, arrived, back, lost }: Went) =>
  `${kind} ${key}: ${sent} ${arrived} ${back} ${lost}`;

describe('what went where', () => {
  test('300 to a team, 250 of them given out, 20 brought back, 5 lost', () => {
    const rows = wentWhere([moved(0, 300), moved(3, 250), moved(4, 20), moved(5, 5)]);
    expect(rows.map(figures)).toEqual(['team relief: 300 250 20 5']);
  });

  test('100 sent to a warehouse: 90 arrive, 4 are refused and come home, 2 are lost, 4 on the road', () => {
    const rows = wentWhere([moved(6, 100), moved(7, 90), moved(8, 4), moved(9, 2)]);
    expect(rows.map(figures)).toEqual(['warehouse far: 100 90 4 2']);
  });

  test('40 to a party are there once it has signed for them, and not if the paper is taken back', () => {
    const given = { ...moved(1, 40), isSigned: true };
    expect(wentWhere([given, moved(1, 5)]).map(figures)).toEqual(['party village: 45 40 0 0']);
    expect(wentWhere([given, twinOf(given)])).toEqual([]);
  });

  test('what is moved on is worth once what it is: 60 to a warehouse, 50 of them on to a team', () => {
    const nearer = moved(6, 60, 18_000);
    const onward = { ...moved(0, 50, 15_000), from: bin('far') };
    const known = (of: readonly Movement[]) => worthOnce(of).known;
    expect(known([nearer])).toBe(18_000);
    expect(known([nearer, onward])).toBe(18_000);
    expect(known([nearer, onward, twinOf(onward)])).toBe(18_000);
    expect(known([nearer, onward, { ...moved(4, 20, 6000), to: bin('far') }])).toBe(18_000);
    expect(known([onward])).toBe(15_000);
    expect(known([nearer, moved(0, 50, 15_000)])).toBe(33_000);
    const unpriced = [
      { ...nearer, amount: null },
      { ...onward, amount: null },
    ];
    expect(worthOnce(unpriced)).toEqual({ known: 0, unpriced: 1 });
  });

  test('what was reversed is nowhere, in no figure and worth nothing', () => {
    const issued = moved(1, 40, 12_000);
    expect(wentWhere([issued, twinOf(issued)])).toEqual([]);
    // The giving out is taken back, the issue stands.
    const given = moved(3, 250);
    const half = wentWhere([moved(0, 300), given, twinOf(given)]);
    expect(half.map(figures)).toEqual(['team relief: 300 0 0 0']);
  });

  test('worth is what stays there; a lot without a price is counted, not guessed', () => {
    // 40 worth 120.00, of which 10 worth 30.00 came back: 90.00.
    const priced = [moved(0, 40, 12_000), moved(4, 10, 3000)];
    const unpriced = { ...moved(0, 7), lot: 'other' };
    expect(wentWhere([...priced, unpriced])[0]?.value).toEqual({ known: 9000, unpriced: 1 });
  });

  test('whatever happened and whatever was reversed, the figures are what lies at each place', () => {
    const act = fc.record({
      way: fc.nat(ways.length - 1),
      quantity: fc.integer({ min: 1, max: 1000 }),
      reversed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const movements = acts.flatMap(({ way, quantity, reversed }) => {
          const movement = moved(way, quantity);
          return reversed ? [movement, twinOf(movement)] : [movement];
        });
        const rows = wentWhere(movements);
        const sum = (kind: Went['kind'], of: (row: Went) => number) =>
          rows.filter((row) => row.kind === kind).reduce((all, row) => all + of(row), 0);
        // An account of its own: what came into a kind of place less what left it.
        const lies = (kind: string) =>
          movements.reduce(
            (all, { from, to, quantity }) =>
              all + (to.kind === kind ? quantity : 0) - (from.kind === kind ? quantity : 0),
            0,
          );
        const left = ({ sent, arrived, back, lost }: Went) => sent - arrived - back - lost;
        expect(sum('team', left)).toBe(lies('custody'));
        expect(sum('warehouse', left)).toBe(lies('transit'));
        expect(sum('party', ({ sent }) => sent) + sum('team', ({ arrived }) => arrived)).toBe(
          lies('recipient'),
        );
      }),
    );
  });
});

describe('whom a report reached', () => {
  const roster = [
    { line: 1, people: 4 },
    { line: 1, people: 3 },
    { line: 1, people: null },
    { line: 2, people: 4 },
  ];
  test('is what its head says', () => {
    expect(servedBy({ households: 90, people: 310, roster })).toEqual({
      households: 90,
      people: 310,
    });
  });
  test('is else what its roster counts, a household once however much it got', () => {
    // Three households on line 1 with 4 + 3 people that were said; line 2 has one of them again.
    expect(servedBy({ households: null, people: null, roster })).toEqual({
      households: 3,
      people: 7,
    });
  });
  test('is not known where nobody has said', () => {
    expect(servedBy({ households: null, people: null, roster: [] })).toEqual({
      households: null,
      people: null,
    });
  });
});
