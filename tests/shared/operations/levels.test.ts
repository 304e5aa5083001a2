import { expect, test } from 'vitest';
import { levelsInForce } from '../../../shared/operations/levels';
import { instantOf, momentText } from '../../../shared/operations/moment';
import { operationName } from '../../../shared/operations/operationName';
import { countPeople, lastReports } from '../../../shared/operations/places';

const set = (
  body: 'provincialSociety' | 'state',
  level: number | null,
  struck: unknown = null,
) => ({
  body,
  society: null,
  level,
  struck,
});

test('a level is what its body said last, until it ends it', () => {
  const raised = [set('provincialSociety', 4), set('state', 3), set('provincialSociety', 2)];
  expect(levelsInForce(raised)).toEqual([
    { body: 'state', society: null, level: 3 },
    { body: 'provincialSociety', society: null, level: 2 },
  ]);
  const ended = [...raised, set('provincialSociety', null)];
  expect(levelsInForce(ended)).toEqual([{ body: 'state', society: null, level: 3 }]);
});

test('what is struck out counts for nothing, an ending as well', () => {
  const entries = [
    set('state', 3),
    set('state', 1, 'written twice'),
    set('state', null, 'too soon'),
  ];
  expect(levelsInForce(entries)).toEqual([{ body: 'state', society: null, level: 3 }]);
});

test('the society of each city is one for itself', () => {
  const city = (code: string, level: number | null) => ({
    ...{ body: 'citySociety' as const, society: { code, name: code }, level, struck: null },
  });
  const both = [city('42110001', 2), city('42100001', 4)];
  expect(levelsInForce(both).map(({ level }) => level)).toEqual([2, 4]);
  expect(levelsInForce([...both, city('42110001', null)])).toMatchObject([{ level: 4 }]);
});

const report = (place: string, affected: number | null, struck: { reason: string } | null = null) =>
  ({ place, affected, resettled: null, evacuated: 0, struck }) as never;

test('the last report of each place holds, and who has not said is not nobody', () => {
  const reports = [report('黄梅县', 1000), report('阳新县', null), report('黄梅县', 1200)];
  expect(lastReports(reports).map(({ place, affected }) => [place, affected])).toEqual([
    ['黄梅县', 1200],
    ['阳新县', null],
  ]);
  // 1,200 of Huangmei; Yangxin has not said; nobody has said how many are to be resettled.
  expect(countPeople(reports)).toEqual({ affected: 1200, resettled: null, evacuated: 0 });
  const struck = [...reports, report('黄梅县', 12_000, { reason: '多写一个 0' })];
  expect(countPeople(struck).affected).toBe(1200);
});

test('a moment is a clock in Wuhan; without a time it is the beginning of its day', () => {
  expect(instantOf({ on: '2026-07-06', time: '03:05' })).toBe('2026-07-05T19:05:00.000Z');
  expect(instantOf({ on: '2026-07-06', time: null })).toBe('2026-07-05T16:00:00.000Z');
  expect(momentText({ on: '2026-07-06', time: null })).toBe('2026-07-06');
});

test('an operation that nobody has named is called by its month, place and kind', () => {
  const at = { place: ' 黄梅县 ', startedOn: '2026-07-06' };
  expect(operationName({ ...at, kind: 'flood' })).toBe('2026年7月黄梅县洪涝');
  expect(operationName({ ...at, kind: 'other', place: '' })).toBe('2026年7月灾害');
});
