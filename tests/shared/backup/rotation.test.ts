import { describe, expect, test } from 'vitest';
import { copiesToDrop, type KeptCopy } from '../../../shared/backup/rotation';
import { fc } from '../../support/properties';

const hour = 3_600_000;
const now = new Date('2026-11-23T02:00:00.000Z');

/** Copies made every so many hours up to now, the first one with ordinal 1. */
function every(hours: number, count: number): KeptCopy[] {
  return Array.from({ length: count }, (_, index) => ({
    ordinal: index + 1,
    at: new Date(now.getTime() - (count - 1 - index) * hours * hour).toISOString(),
    sound: true,
  }));
}

const kept = (copies: KeptCopy[], at = now) => {
  const dropped = new Set(copiesToDrop(copies, at));
  return copies.filter((copy) => !dropped.has(copy));
};

describe('备份轮换', () => {
  test('keeps two days whole, then days, weeks, months, and a copy of every year', () => {
    const stayed = kept(every(4, 6 * 365 * 3));
    const days = stayed.map(({ at }) => at.slice(0, 10));
    expect(stayed.filter(({ at }) => at > '2026-11-21T02:00:00.000Z')).toHaveLength(12);
    expect(new Set(days.filter((day) => day >= '2026-11-11')).size).toBe(13);
    for (const year of ['2023', '2024', '2025']) {
      expect(days.some((day) => day.startsWith(year))).toBe(true);
    }
    expect(days.length).toBeLessThan(60);
  });

  test('a damaged copy takes nobody’s place', () => {
    const copies = every(24, 60).map((copy) => ({ ...copy, sound: copy.ordinal !== 60 }));
    expect(kept(copies).some(({ ordinal }) => ordinal === 59)).toBe(true);
  });
});

/** Copies with clocks that jump as they like, and some that are damaged. */
const anyCopies = fc
  .array(
    fc.record({
      at: fc.date({
        min: new Date('1999-01-01T00:00:00Z'),
        max: new Date('2101-01-01T00:00:00Z'),
        noInvalidDate: true,
      }),
      same: fc.boolean(),
      sound: fc.boolean(),
    }),
    { maxLength: 120 },
  )
  .map((made) =>
    made.map(({ at, same, sound }, index) => ({
      ordinal: index + 1,
      at: (same ? now : at).toISOString(),
      sound,
    })),
  );
const anyNow = fc.date({
  min: new Date('1999-01-01T00:00:00Z'),
  max: new Date('2101-01-01T00:00:00Z'),
  noInvalidDate: true,
});

test('M06, M07: whatever the clock did, the five newest sound copies stay', () => {
  fc.assert(
    fc.property(anyCopies, anyNow, (copies, at) => {
      const stayed = kept(copies, at);
      const sound = copies.filter((copy) => copy.sound);
      expect(stayed).toEqual(expect.arrayContaining(sound.slice(-5)));
    }),
    { numRuns: 500 },
  );
});

test('M06: every year that had a sound copy still has one', () => {
  fc.assert(
    fc.property(anyCopies, anyNow, (copies, at) => {
      const years = (list: KeptCopy[]) =>
        new Set(list.filter(({ sound }) => sound).map((copy) => yearOf(copy)));
      expect(years(kept(copies, at))).toEqual(years(copies));
    }),
    { numRuns: 500 },
  );
});

test('M06: dropping again drops nothing more', () => {
  fc.assert(
    fc.property(anyCopies, anyNow, (copies, at) => {
      expect(copiesToDrop(kept(copies, at), at)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('M06: copies of one moment, made twice, are told apart by their ordinal', () => {
  const twins = every(0, 40).map((copy) => ({ ...copy, at: '2026-01-01T00:00:00.000Z' }));
  expect(kept(twins).map(({ ordinal }) => ordinal)).toEqual([36, 37, 38, 39, 40]);
});

function yearOf({ at }: KeptCopy): string {
  return new Date(Date.parse(at) + 8 * hour).toISOString().slice(0, 4);
}
