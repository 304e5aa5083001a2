import { expect, test } from 'vitest';
import { givenFor, type Held } from '../../../shared/operations/given';
import type { Movement } from '../../../shared/operations/went';

/** Of the warehouse that it leaves; what arrives comes on a paper of the centre unless said. */
const moved = (
  paper: Movement['paper'],
  from: Movement['from'],
  to: Movement['to'],
  quantity: number,
  counter = 'huanggang',
  warehouse = from.kind === 'bin' ? from.key : 'centre',
): Movement => ({
  ...{ paper, warehouse, from, to, quantity, counter, isTwin: false, isSigned: false },
  ...{ item: 'tent', lot: 'lot', amount: null },
});
const bin = (key: string) => ({ kind: 'bin' as const, key });
const road = { kind: 'transit' as const, key: '' };
const village = { kind: 'recipient' as const, key: 'village' };
const team = { kind: 'custody' as const, key: 'team' };
const tents = (
  movements: readonly Movement[],
  held: readonly Held[] = [],
  asker: string | null = null,
) => givenFor(movements, held, asker).get('tent');
const waits = (from: string | null, quantity = 30): Held[] => [
  { item: 'tent', from, to: null, quantity },
];

test('goods count once however far they have come', () => {
  const sent = moved('transfer', bin('centre'), road, 100);
  expect(tents([sent])).toEqual({ sent: 0, underWay: 100 });
  const arrived = moved('transfer', road, bin('huanggang'), 90);
  expect(tents([sent, arrived])).toEqual({ sent: 0, underWay: 100 });
  // 60 of the 90 there are given out: 10 on the road and 30 in the warehouse are still to come.
  const given = moved('dispatch', bin('huanggang'), village, 60);
  expect(tents([sent, arrived, given])).toEqual({ sent: 60, underWay: 40 });
  // What leaves another warehouse takes nothing of what Huanggang has.
  const direct = moved('dispatch', bin('centre'), village, 25);
  expect(tents([sent, arrived, direct])).toEqual({ sent: 25, underWay: 100 });
  const twin = { ...given, isTwin: true, from: given.to, to: given.from };
  expect(tents([sent, arrived, given, twin])).toEqual({ sent: 0, underWay: 100 });
});

test('goods that are sent on count where they are, and papers that wait take them along', () => {
  const sent = moved('transfer', bin('centre'), road, 90);
  const arrived = moved('transfer', road, bin('huanggang'), 90);
  const on = moved('transfer', bin('huanggang'), road, 90, 'huangmei');
  const there = moved('transfer', road, bin('huangmei'), 90, 'huangmei', 'huanggang');
  expect(tents([sent, arrived, on])).toEqual({ sent: 0, underWay: 90 });
  expect(tents([sent, arrived, on, there])).toEqual({ sent: 0, underWay: 90 });
  // Brought back from the road to where it came from, it is there again.
  const back = moved('transfer', road, bin('huanggang'), 20, 'huangmei', 'huanggang');
  expect(tents([sent, arrived, on, back])).toEqual({ sent: 0, underWay: 90 });
  expect(tents([sent, arrived], waits('huanggang'))).toEqual({ sent: 0, underWay: 90 });
  expect(tents([sent, arrived], waits('centre'))).toEqual({ sent: 0, underWay: 120 });
  expect(tents([sent, arrived], waits(null))).toEqual({ sent: 0, underWay: 120 });
  // 50 of the 90 are given out already: 40 are left for a paper over 60, of which 20 are its own.
  const given = moved('dispatch', bin('huanggang'), village, 50);
  expect(tents([sent, arrived, given], waits('huanggang', 60))).toEqual({
    sent: 50,
    underWay: 60,
  });
});

test('what a warehouse gave before anything had come was its own', () => {
  const own = moved('dispatch', bin('huanggang'), village, 60);
  const sent = moved('transfer', bin('centre'), road, 100);
  const arrived = moved('transfer', road, bin('huanggang'), 100);
  expect(tents([own, sent, arrived])).toEqual({ sent: 60, underWay: 100 });
  // 20 of its own come back: they are stock, and on no way to anybody.
  const back = moved('return', village, bin('huanggang'), 20);
  expect(tents([own, sent, arrived, back])).toEqual({ sent: 40, underWay: 100 });
});

test('what is recovered from people stayed with nobody', () => {
  const issued = moved('dispatch', bin('centre'), team, 300);
  const given = moved('useReport', team, village, 300);
  const back = moved('return', village, bin('centre'), 20);
  expect(tents([issued, given, back])).toEqual({ sent: 280, underWay: 0 });
  const lost = moved('return', team, { kind: 'loss', key: '' }, 5);
  expect(tents([issued, lost])).toEqual({ sent: 295, underWay: 0 });
});

test('what left for the warehouse that asked is sent, and what that sends on is not sent again', () => {
  const asked = (movements: readonly Movement[], held: readonly Held[] = []) =>
    tents(movements, held, 'huanggang');
  const sent = moved('transfer', bin('centre'), road, 60);
  const arrived = moved('transfer', road, bin('huanggang'), 50);
  const lost = moved('transfer', road, { kind: 'loss', key: '' }, 10, 'huanggang', 'centre');
  expect(asked([sent])).toEqual({ sent: 60, underWay: 0 });
  expect(asked([sent, arrived, lost])).toEqual({ sent: 50, underWay: 0 });
  // What leaves Huanggang had reached it, to whom it goes to; so had what it sends on, and 20 more are new.
  const own = moved('dispatch', bin('huanggang'), village, 30);
  const on = moved('transfer', bin('huanggang'), road, 50, 'huangshi');
  const there = moved('transfer', road, bin('huangshi'), 50, 'huangshi', 'huanggang');
  const given = moved('dispatch', bin('huangshi'), village, 70);
  expect(asked([sent, arrived, lost, own, on])).toEqual({ sent: 50, underWay: 0 });
  const before = [sent, arrived, lost, own, on, there];
  expect(asked([...before, given])).toEqual({ sent: 70, underWay: 0 });
  expect(asked(before, waits('huangshi', 70))).toEqual({ sent: 50, underWay: 20 });
  const twin = { ...given, isTwin: true, from: given.to, to: given.from };
  expect(asked([...before, given, twin])).toEqual({ sent: 50, underWay: 0 });
  // It goes on once more, with 5 of its own, of which 3 are lost on the road: what had reached it first.
  const further = moved('transfer', bin('huangshi'), road, 55, 'ezhou');
  expect(asked([...before, further])).toEqual({ sent: 50, underWay: 5 });
  const gone = moved('transfer', road, { kind: 'loss', key: '' }, 3, 'ezhou', 'huangshi');
  const come = moved('transfer', road, bin('ezhou'), 52, 'ezhou', 'huangshi');
  expect(asked([...before, further, gone, come])).toEqual({ sent: 50, underWay: 5 });
  const last = moved('dispatch', bin('ezhou'), village, 52);
  expect(asked([...before, further, gone, come, last])).toEqual({ sent: 55, underWay: 0 });
});
