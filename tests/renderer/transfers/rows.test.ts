import { describe, expect, test } from 'vitest';
import { missingIn } from '../../../renderer/transfers/missing';
import { leftBy, proposePairs } from '../../../renderer/transfers/proposePairs';
import {
  receiveLinesOf,
  receiveRows,
  withCount,
  withStated,
} from '../../../renderer/transfers/receiveRows';
import type { RoadLot } from '../../../shared/transfers/acts';

const lot = (change: Partial<RoadLot> = {}): RoadLot => ({
  lot: 'lot',
  item: 'quilt',
  itemName: '棉被',
  unit: '床',
  batchNumber: null,
  line: 1,
  sent: 10,
  received: 0,
  returned: 0,
  lost: 0,
  onRoad: 10,
  stated: 0,
  short: 0,
  damaged: 0,
  refused: 0,
  ...change,
});
const bin = { uid: 'bin', code: 'A-01-01' };

describe('what waits to be received', () => {
  test('is prefilled with all that nobody has stated', () => {
    const rows = receiveRows([
      lot(),
      lot({ lot: 'half', onRoad: 6, stated: 2 }),
      lot({ onRoad: 0 }),
    ]);
    expect(rows.map(({ parts }) => parts[0]!.quantity)).toEqual([10, 4]);
  });

  test('gives way to what is stated short', () => {
    const [row] = receiveRows([lot()]);
    const next = withStated(withStated(row!, { short: 3 }), { refused: 1 });
    expect(next.parts[0]!.quantity).toBe(6);
    const silent = { ...next, parts: [{ ...next.parts[0]!, bin }] };
    expect(receiveLinesOf([silent])).toBeNull();
    const filled = { ...silent, note: '车上少三包' };
    expect(receiveLinesOf([filled])).toMatchObject([
      { lot: 'lot', parts: [{ bin: 'bin', quantity: 6 }], short: 3, damaged: 0, refused: 1 },
    ]);
  });

  test('stays as it was counted, whatever is stated after it', () => {
    const [row] = receiveRows([lot({ sent: 75, onRoad: 75 })]);
    const counted = withCount(row!, 0, 50);
    const next = withStated(withStated(counted, { short: 10 }), { damaged: 5 });
    expect(next).toMatchObject({ parts: [{ quantity: 50 }], short: 10, damaged: 5 });
    // Leaving the field as it was is no count.
    const left = withStated(withCount(row!, 0, 75), { short: 10 });
    expect(left.parts[0]!.quantity).toBe(65);
  });

  test('can’t be said while something received has no bin; a row that says nothing is left out', () => {
    const [row] = receiveRows([lot()]);
    expect(receiveLinesOf([row!])).toBeNull();
    expect(receiveLinesOf([{ ...row!, parts: [] }])).toEqual([]);
    expect(receiveLinesOf([{ ...withStated(row!, { short: 10 }), note: '车未到' }])).toMatchObject([
      { parts: [], short: 10 },
    ]);
  });
});

test('what a receiving lacks is named, row by row: a bin, a word, or anything at all', () => {
  const [whole, other] = receiveRows([lot(), lot({ lot: 'other' })]);
  const shelved = { ...whole!, parts: [{ ...whole!.parts[0]!, bin }] };
  expect(missingIn([shelved, other!])).toMatchObject({ what: 'bin', row: other, part: 0 });
  const silent = withStated({ ...other!, parts: shelved.parts }, { short: 2 });
  expect(missingIn([shelved, silent])).toMatchObject({ what: 'note', row: silent });
  // 41 short of 40 is more than there is, whatever is written beside it.
  const over = { ...withStated(shelved, { short: shelved.lot.onRoad + 1 }), note: '点了两遍' };
  expect(missingIn([over])).toMatchObject({ what: 'over', row: over });
  expect(missingIn([shelved, { ...silent, note: '少两床' }])).toBeNull();
  expect(missingIn([{ ...whole!, parts: [] }])).toEqual({ what: 'nothing' });
});

test('pairs are proposed by item over all lots, no more than came or is on the road', () => {
  const came = (name: string, item: string, unmatched: number) => ({
    lot: name,
    item,
    itemName: item,
    unit: '床',
    batchNumber: null,
    unmatched,
  });
  const receipt = {
    document: 'receipt',
    number: 'RK',
    warehouse: { code: '42000001', name: '' },
    receivedOn: '2026-11-21',
    source: '',
    lots: [came('x', 'blanket', 5), came('y', 'quilt', 4), came('z', 'quilt', 40)],
  };
  const road = [lot({ lot: 'a' }), lot({ lot: 'b' }), lot({ lot: 'c' })];
  expect(
    proposePairs(road, receipt).map(({ lot: of, came: to, quantity }) => [
      of.lot,
      to.lot,
      quantity,
    ]),
  ).toEqual([
    ['a', 'y', 4],
    ['a', 'z', 6],
    ['b', 'z', 10],
    ['c', 'z', 10],
  ]);
  const few = { ...receipt, lots: [came('early', 'quilt', 30)] };
  const sent = [lot({ lot: 'old', onRoad: 5 }), lot({ lot: 'new', onRoad: 35 })];
  expect(proposePairs(sent, few).map(({ lot: of, quantity }) => [of.lot, quantity])).toEqual([
    ['old', 5],
    ['new', 25],
  ]);
  // What of it is tied leaves the rest open, on the road and of what came.
  const tied = [{ lot: 'old', awaiting: 'early', quantity: 5 }];
  const left = leftBy(sent, few, tied);
  expect(left.road.map(({ lot: of, count }) => [of, count])).toEqual([['new', 35]]);
  expect(left.receipt.map(({ lot: of, count }) => [of, count])).toEqual([['early', 25]]);
  expect(leftBy(sent, few, [{ lot: 'new', awaiting: 'early', quantity: 30 }]).receipt).toEqual([]);
});
