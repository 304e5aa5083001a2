import { expect, test } from 'vitest';
import { peopleToProvideFor } from '../../../shared/needs/proposed';
import type { PlaceReport } from '../../../shared/operations/api';
import {
  type Counted,
  countedIn,
  countPeople,
  lastReports,
} from '../../../shared/operations/places';
import { outerOf } from '../../../shared/operations/within';

const report = (place: string, counted: Partial<Counted>): PlaceReport => ({
  ...{ entry: '', said: { on: '2026-11-20', time: null }, by: null, enteredAt: null, struck: null },
  ...{ place, near: null, source: '', affected: null, resettled: null, evacuated: null },
  ...counted,
});

test('a town within its county is not added to it', () => {
  const county = report('黄梅县', { affected: 1200 });
  const town = report('黄梅县孔垄镇', { affected: 1000 });
  expect(countPeople([county, town]).affected).toBe(1200);
  expect(countPeople([town, county]).affected).toBe(1200);
  expect(countedIn('黄梅县孔垄镇', [county, town])).toBe('黄梅县');
  expect(countedIn('黄梅县', [county, town])).toBeNull();
  // Towns that know more than their county has heard: 1,000 + 900 > 1,200.
  const other = report('黄冈市黄梅县小池镇', { affected: 900 });
  expect(countPeople([county, town, other]).affected).toBe(1900);
  // What the county says nothing of is what its towns say; another county is added.
  const resettled = report('黄梅县孔垄镇', { resettled: 200 });
  const beside = report('武穴市', { affected: 300, resettled: 50 });
  expect(countPeople([county, town, resettled, beside])).toEqual({
    ...{ affected: 1500, resettled: 250, evacuated: null },
  });
});

test('a place lies in the smallest whose name it begins with, with or without the city', () => {
  const names = [
    '黄冈市',
    '黄冈市黄梅县',
    '黄梅县孔垄镇',
    '黄石市',
    '武穴市',
    '恩施州恩施市',
    '恩施州',
  ];
  expect(outerOf('黄冈市黄梅县孔垄镇邢港村', names)).toBe('黄梅县孔垄镇');
  expect(outerOf('黄梅县孔垄镇', names)).toBe('黄冈市黄梅县');
  expect(outerOf('黄冈市黄梅县', names)).toBe('黄冈市');
  expect(outerOf('恩施州恩施市', names)).toBe('恩施州');
  expect(outerOf('黄石港区', names)).toBeNull();
  for (const name of ['黄冈市', '黄石市', '孔垄镇']) expect(outerOf(name, names)).toBeNull();
});

test('a figure that a later report leaves blank is the last that was said', () => {
  const reports = [
    report('孔垄镇', { affected: 1200, evacuated: 10 }),
    report('孔垄镇', { resettled: 300, evacuated: 0 }),
  ];
  expect(lastReports(reports)).toMatchObject([{ affected: 1200, resettled: 300, evacuated: 0 }]);
});

test('people to provide for are by one figure, and who has not said it is named', () => {
  const one = report('孔垄镇', { affected: 500, resettled: 200 });
  const other = report('小池镇', { affected: 1000 });
  expect(peopleToProvideFor([one, other])).toEqual({
    ...{ people: 200, by: 'resettled', silent: ['小池镇'] },
  });
  // A town of a county that has said it is in its figure.
  const county = report('黄梅县', { resettled: 260 });
  const town = report('黄梅县小池镇', { affected: 1000 });
  expect(peopleToProvideFor([county, town]).silent).toEqual([]);
  expect(peopleToProvideFor([other])).toEqual({ people: 1000, by: 'affected', silent: [] });
  expect(peopleToProvideFor([]).people).toBeNull();
});
