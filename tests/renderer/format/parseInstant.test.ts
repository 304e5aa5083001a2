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

test('of what is to come a time alone is the next one, and a day that is named stays', () => {
  const next = (text: string, after: string) => {
    const parsed = parseInstant(text, '2026-11-23', { ahead: true, after });
    return parsed.ok ? parsed.value : parsed.problem;
  };
  const evening = '2026-11-23T13:50:00.000Z';
  expect(next('0500', evening)).toBe('2026-11-23T21:00:00.000Z');
  expect(next('2300', evening)).toBe('2026-11-23T15:00:00.000Z');
  expect(next('1123 0500', evening)).toBe('2026-11-22T21:00:00.000Z');
  // Asked for on the last evening of the year.
  expect(parseInstant('0101 0800', '2026-12-31', { ahead: true, after: evening })).toEqual({
    ok: true,
    value: '2027-01-01T00:00:00.000Z',
  });
  // A stop of a lorry that leaves tomorrow night.
  expect(next('0200', '2026-11-24T14:00:00.000Z')).toBe('2026-11-24T18:00:00.000Z');
  expect(next('2300', '2026-11-24T14:00:00.000Z')).toBe('2026-11-24T15:00:00.000Z');
});
