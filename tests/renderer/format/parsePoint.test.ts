import { expect, test } from 'vitest';
import { parsePoint, writePoint } from '../../../renderer/format/parsePoint';

test.each(['115.94, 30.07', '115.94 30.07', '115.94，30.07'])('the point %s', (text) => {
  const point = { longitudeE6: 115_940_000, latitudeE6: 30_070_000 };
  expect(parsePoint(text, '?')).toEqual({ ok: true, value: point });
  expect(writePoint(point)).toBe('115.94, 30.07');
});

test.each(['30.07, 115.94', '115.94', '东经 115'])('the point %s means nothing', (text) => {
  expect(parsePoint(text, '?')).toEqual({ ok: false, problem: '?' });
});
