import { describe, expect, test } from 'vitest';
import { parseMillimetres, writeMillimetres } from '../../../renderer/format/parseMillimetres';
import { parseCopies, parsePages, writePages } from '../../../renderer/format/parsePages';

describe('the pages to print', () => {
  test.each([
    ['1-3,5', '1-3,5'],
    ['１－３，５', '1-3,5'],
    ['2、4', '2,4'],
    ['1 至 2', '1-2'],
    ['6', '6'],
  ])('%s is %s', (typed, means) => {
    const read = parsePages(typed, 6);
    expect(read.ok && read.value && writePages(read.value)).toBe(means);
  });

  test.each(['', '  ', '全部'])('“%s” is all of them', (typed) => {
    expect(parsePages(typed, 6)).toEqual({ ok: true, value: null });
  });

  test.each([
    ['第一页', '读不懂'],
    ['1-', '读不懂'],
    ['0', '读不懂'],
    ['3-1', '起页'],
    ['1-7', '只有 6 页'],
  ])('%s is refused: %s', (typed, problem) => {
    const read = parsePages(typed, 6);
    expect(read.ok ? '' : read.problem).toContain(problem);
  });
});

test('copies are 1 to 20', () => {
  expect(parseCopies('３')).toEqual({ ok: true, value: 3 });
  for (const typed of ['', '0', '21', '1.5', 'two']) expect(parseCopies(typed).ok).toBe(false);
});

test('an offset is read in hundredths of a millimetre, with its sign, and written back', () => {
  for (const [typed, hundredths, written] of [
    ['-1.5', -150, '−1.5'],
    ['−0.25', -25, '−0.25'],
    ['＋2', 200, '+2'],
    ['0.07', 7, '+0.07'],
    ['-0', 0, '0'],
  ] as const) {
    expect(parseMillimetres(typed)).toEqual({ ok: true, value: hundredths });
    expect(writeMillimetres(hundredths)).toBe(written);
  }
  for (const typed of ['1.234', '31', 'x', '1,5']) expect(parseMillimetres(typed).ok).toBe(false);
});
