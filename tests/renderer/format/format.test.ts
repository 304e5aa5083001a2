import { expect, test } from 'vitest';
import { formatExpiry } from '../../../renderer/format/expiry';
import { formatRecent } from '../../../renderer/format/moment';
import { formatFen, formatPrice } from '../../../renderer/format/money';
import { parseDay } from '../../../renderer/format/parseDay';
import { parseExpiry } from '../../../renderer/format/parseExpiry';
import { parseFen, parsePrice } from '../../../renderer/format/parseMoney';
import { parseQuantity } from '../../../renderer/format/parseQuantity';
import { scarcestNeed } from '../../../shared/reports/people';

test('an unknown amount is said to be unknown, never zero', () => {
  expect(formatFen(0)).toBe('¥0.00');
  expect(formatFen(-123_405)).toBe('−¥1,234.05');
  expect(formatFen(null)).toBe('未计价');
  expect(formatPrice(null)).toBe('未计价');
  expect(formatPrice(123_456)).toBe('¥12.3456');
});

test('the day itself is 今天, by the clock of Wuhan', () => {
  expect(formatRecent('2026-11-22T16:05:00.000Z', '2026-11-23')).toBe('今天 00:05');
  expect(formatRecent('2026-11-22T15:55:00.000Z', '2026-11-23')).toBe('2026-11-22 23:55');
});

test.each(['不过期', '效期不明', '2028-03-31'])(
  'an expiry reads back as it is written: %s',
  (text) => {
    const read = parseExpiry(text);
    expect(read.ok && read.value && formatExpiry(read.value)).toBe(text);
  },
);

test('typed fields: nothing is null, nonsense is named', () => {
  for (const parse of [parseQuantity, parseFen, parsePrice, parseExpiry]) {
    expect(parse('　')).toEqual({ ok: true, value: null });
    expect(parse('三百')).toMatchObject({ ok: false });
  }
});

test.each([
  ['０', '数量须为大于零的整数'],
  ['1.5', '数量须为大于零的整数'],
  ['-3', '数量须为大于零的整数'],
  ['1e3', '数量须为大于零的整数'],
  ['1000000001', '数量过大，最多 10 亿'],
])('a quantity of %s is refused: %s', (text, problem) => {
  expect(parseQuantity(text)).toEqual({ ok: false, problem });
});

test('zero counts where it may', () => {
  expect(parseQuantity('0', { zero: true })).toEqual({ ok: true, value: 0 });
});

test('decimals beyond what is kept are refused, not rounded', () => {
  expect(parseFen('0.005')).toEqual({ ok: false, problem: '金额最多两位小数' });
  expect(parsePrice('1.00005')).toEqual({ ok: false, problem: '单价最多四位小数' });
});

test.each([
  ['20261123', '2026-11-23'],
  ['1123', '2026-11-23'],
  ['11-3', '2026-11-03'],
  ['１１月３日', '2026-11-03'],
])('the day %s is %s', (text, day) => {
  expect(parseDay(text, '2026-11-24')).toEqual({ ok: true, value: day });
});

test.each([
  // Of what has been: last year's, where this year's is months away.
  ['1231', '2027-01-03', false, '2026-12-31'],
  ['0104', '2027-01-03', false, '2027-01-04'],
  ['0101', '2026-12-28', false, '2026-01-01'],
  // Of what is planned: the next one, but what is hardly past is past.
  ['0105', '2026-12-28', true, '2027-01-05'],
  ['1227', '2026-12-28', true, '2026-12-27'],
  ['0229', '2027-12-28', true, '2028-02-29'],
])('%s typed on %s, to come: %s, is %s', (text, today, ahead, day) => {
  expect(parseDay(text, today, ahead)).toEqual({ ok: true, value: day });
});

test('a day that no calendar has is refused', () => {
  expect(parseDay('2026-02-30', '2026-11-24')).toEqual({ ok: false, problem: '没有这一天' });
  expect(parseDay('0229', '2026-11-24')).toMatchObject({ ok: false });
});

test('a day of another century is told so; the example is the day of the store', () => {
  const problem = '日期须在 2000 年至 2099 年之间';
  expect(parseDay('1900-01-01', '2026-11-24')).toEqual({ ok: false, problem });
  expect(parseDay('今天', '2031-02-03')).toEqual({
    ok: false,
    problem: '请输入日期，如 20310203 或 0203',
  });
});

test('the scarcest need is the one that the fewest can be served in', () => {
  const needs = [
    { need: 'shelter' as const, people: 40 },
    { need: 'bedding' as const, people: 19 },
  ];
  expect(scarcestNeed({ kit: 100, needs })).toEqual(needs[1]);
  expect(scarcestNeed({ kit: 100, needs: [] })).toBeUndefined();
});
