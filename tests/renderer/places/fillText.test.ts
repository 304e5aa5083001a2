import { expect, test } from 'vitest';
import { capacityOf, capacityRules, capacityValues } from '../../../renderer/places/CapacityFields';
import { fillTextOf, measuredText } from '../../../renderer/places/fillText';
import { formatVolume, formatWeight } from '../../../shared/format/volume';

test('how full a bin is stands there in words, the unknown as unknown', () => {
  const bin = (known: number, unmeasured = 0, capacityCm3: number | null = 1_000_000) =>
    fillTextOf({ capacityCm3, volume: { known, unmeasured } });
  expect(bin(0)).toBe('0%');
  expect(bin(621_000)).toBe('63%');
  expect(bin(300_000, 2)).toBe('至少 30%');
  expect(bin(0, 2)).toBe('未知');
  expect(bin(300_000, 0, null)).toBe('未知');
});

test('what nobody has measured is said beside what is known', () => {
  expect(measuredText({ known: 1_200_000, unmeasured: 0 }, formatVolume)).toBe('1.20 m³');
  expect(measuredText({ known: 1_200_000, unmeasured: 1 }, formatVolume)).toBe(
    '1.20 m³ 以上，1 种没量过',
  );
  expect(measuredText({ known: 0, unmeasured: 1 }, formatWeight)).toBe('1 种没量过');
  expect(formatVolume(5)).toBe('0.01 m³');
  expect(formatWeight(33_199_800)).toBe('33,199.8 kg');
});

test('what a bin takes is typed in cubic metres and kilograms, and kept in small', () => {
  expect(capacityOf({ capacity: '1.8', bears: '１２．５' })).toEqual({
    capacityCm3: 1_800_000,
    bearsG: 12_500,
  });
  expect(capacityOf({ capacity: '', bears: '' })).toEqual({ capacityCm3: null, bearsG: null });
  expect(capacityValues({ capacityCm3: 1_800_000, bearsG: null })).toEqual({
    capacity: '1.8',
    bears: '',
  });
  for (const wrong of ['0', '-1', '一方', '1.2345', '12345678']) {
    expect(capacityRules.capacity(wrong)).not.toBeNull();
  }
  expect(capacityRules.capacity(' ')).toBeNull();
});
