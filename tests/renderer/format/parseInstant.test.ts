import { expect, test } from 'vitest';
import { parseInstant } from '../../../renderer/format/parseInstant';

const read = (text: string) => parseInstant(text, '2026-11-23');

test('a time alone is of today, and a day may stand before it', () => {
  const at = (value: string | null) => ({ ok: true, value });
  expect(read('')).toEqual(at(null));
  expect(read('0830')).toEqual(at('2026-11-23T00:30:00.000Z'));
  expect(read('８：３０')).toEqual(at('2026-11-23T00:30:00.000Z'));
  expect(read('1122 2359')).toEqual(at('2026-11-22T15:59:00.000Z'));
  expect(read('2026-11-23 00:00')).toEqual(at('2026-11-22T16:00:00.000Z'));
});

test('what is no time is said to be none, never guessed at', () => {
  for (const text of ['2460', '明天', '1123', '1340 0830', '2026-11-23', '1 2 3']) {
    const { ok } = read(text);
    expect([text, ok]).toEqual([text, text === '1123']);
  }
});
