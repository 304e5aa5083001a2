import { describe, expect, test } from 'vitest';
import {
  dayTyped,
  expiryTyped,
  isMistypedTelephone,
  plateTyped,
  telephoneTyped,
  wholeTyped,
  yuanTyped,
} from '../../../shared/format/typed';

describe('L09: a whole number, as it is typed', () => {
  test.each([
    ['12', 12],
    ['１２０', 120],
    [' 12,000 ', 12_000],
    ['007', 7],
    ['', undefined],
    ['-1', undefined],
    ['1.0', undefined],
    ['1e3', undefined],
    ['12,00', undefined],
    ['十二', undefined],
  ])('%j', (text, value) => {
    expect(wholeTyped(text)).toBe(value);
  });
});

describe('L08, L09: yuan as they are typed, in 1/10000', () => {
  test.each([
    ['12.3456', 123_456],
    ['￥１２．５', 125_000],
    ['1,234.5', 12_345_000],
    ['12。5', 125_000],
    ['0', 0],
    ['0.29', 2900],
    ['12.34567', 'tooFine'],
    ['-1', undefined],
    ['1.', undefined],
    ['.5', undefined],
    ['12元', undefined],
    ['1e2', undefined],
    ['', undefined],
  ])('%j', (text, value) => {
    expect(yuanTyped(text, 4)).toBe(value);
  });
});

describe('a day', () => {
  test.each([
    ['20261123', '2026-11-23'],
    ['2026-1-3', '2026-01-03'],
    ['２０２６／１１／２３', '2026-11-23'],
    ['2026年11月23日', '2026-11-23'],
    ['2028-02-29', '2028-02-29'],
    ['2026-02-29', undefined],
    ['2026-13-01', undefined],
    ['1126', undefined],
    ['23.11.2026', undefined],
  ])('%j', (text, day) => {
    expect(dayTyped(text)).toBe(day);
  });
});

describe('an expiry', () => {
  test.each([
    ['2803', '2028-03-31'],
    ['202802', '2028-02-29'],
    ['2028年3月', '2028-03-31'],
    ['2028-3', '2028-03-31'],
    ['20280315', '2028-03-15'],
    ['2028-3-15', '2028-03-15'],
  ])('%j is a date', (text, date) => {
    expect(expiryTyped(text)).toEqual({ kind: 'date', date });
  });

  test('无 and 未知 are not the same, and nothing else is guessed at', () => {
    expect(expiryTyped('无')).toEqual({ kind: 'none' });
    expect(expiryTyped('不过期')).toEqual({ kind: 'none' });
    expect(expiryTyped('未知')).toEqual({ kind: 'unknown' });
    for (const text of ['', '2813', '280315', '明年', '48']) {
      expect(expiryTyped(text), text).toBeUndefined();
    }
  });
});

test('a telephone is one that can be dialled, in full width too', () => {
  const dialled = [
    '13971234567',
    '139 7123 4567',
    '139-7123-4567',
    '+86 13971234567',
    '19900000001',
  ];
  const ofPlaces = [
    '027-82800000',
    '0713-8881234',
    '07138881234',
    '(027)82800000-801',
    '010-6512 转 3',
  ];
  expect(dialled.map(telephoneTyped)).toEqual(dialled);
  expect(ofPlaces.map((each) => telephoneTyped(each) !== undefined)).toEqual([
    ...[true, true, true, true, false],
  ]);
  for (const text of [
    '8280000',
    '82800000',
    '82800000转12',
    '400-820-8820',
    '110',
    '12345',
    '95598',
  ]) {
    expect([text, telephoneTyped(text)]).toEqual([text, text]);
  }
  expect(telephoneTyped('１３９７１２３４５６７')).toBe('13971234567');
  expect(telephoneTyped('０２７－８２８０')).toBeUndefined();
  expect(telephoneTyped('０２７－８２８０００００')).toBe('027-82800000');
  expect(telephoneTyped('13971234567、0713-8881234')).toBe('13971234567、0713-8881234');
  expect(telephoneTyped('+852 2802 0021')).toBe('+852 2802 0021');
});

test('what lacks a digit, or has one too many, is no telephone', () => {
  for (const text of [
    '139712345',
    '1397123456',
    '139712345678',
    '12',
    '027-123',
    '张三',
    '',
    '1234567',
  ]) {
    expect([text, telephoneTyped(text)]).toEqual([text, undefined]);
  }
  expect([isMistypedTelephone(''), isMistypedTelephone('139712345')]).toEqual([false, true]);
});

test('a plate is one in whatever width and case', () => {
  expect(['鄂Ａ１２３４５', ' 鄂a12345 ', '鄂AD12345'].map(plateTyped)).toEqual([
    ...['鄂A12345', '鄂A12345', '鄂AD12345'],
  ]);
});
