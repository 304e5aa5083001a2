import { expect, test } from 'vitest';
import { givenFor, type Held } from '../../../shared/operations/given';
import type { Movement } from '../../../shared/operations/went';

const moved = (
  paper: Movement['paper'],
  from: Movement['from'],
  to: Movement['to'],
  quantity: number,
  counter = 'huanggang',
): Movement => ({
  ...{ paper, from, to, quantity, counter, isTwin: false, isSigned: false },
  ...{ item: 'tent', lot: 'lot', amount: null },
});
const bin = (key: string) => ({ kind: 'bin' as const, key });
const road = { kind: 'transit' as const, key: '' };
const village = { kind: 'recipient' as const, key: 'village' };
const team = { kind: 'custody' as const, key: 'team' };
const tents = (movements: readonly Movement[], held: readonly Held[] = []) =>
  givenFor(movements, held).get('tent');

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
  const there = moved('transfer', road, bin('huangmei'), 90, 'huangmei');
  expect(tents([sent, arrived, on])).toEqual({ sent: 0, underWay: 90 });
  expect(tents([sent, arrived, on, there])).toEqual({ sent: 0, underWay: 90 });
  // Brought back from the road to where it came from, it is there again.
  const back = moved('transfer', road, bin('huanggang'), 20, 'huangmei');
  expect(tents([sent, arrived, on, back])).toEqual({ sent: 0, underWay: 90 });
  const held = (from: string | null) => [{ item: 'tent', from, quantity: 30 }];
  expect(tents([sent, arrived], held('huanggang'))).toEqual({ sent: 0, underWay: 90 });
  expect(tents([sent, arrived], held('centre'))).toEqual({ sent: 0, underWay: 120 });
  expect(tents([sent, arrived], held(null))).toEqual({ sent: 0, underWay: 120 });
  // 50 of the 90 are given out already: 40 are left for a paper over 60, of which 20 are its own.
  const given = moved('dispatch', bin('huanggang'), village, 50);
  expect(
    tents([sent, arrived, given], [{ item: 'tent', from: 'huanggang', quantity: 60 }]),
  ).toEqual({ sent: 50, underWay: 60 });
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
