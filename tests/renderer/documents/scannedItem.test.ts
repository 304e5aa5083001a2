import { expect, test } from 'vitest';
import { lineOfCode } from '../../../renderer/documents/forms/stocktakeCounts';
import { oneMore } from '../../../renderer/documents/scannedItem';
import { codeText } from '../../../shared/search/codes';
import { countLine } from '../../support/papers';

test('one more is of the unit that is there, or both are told in the smallest one', () => {
  const bottle = { count: 1, unit: '瓶', factor: 1 };
  const box = { count: 1, unit: '箱', factor: 24 };
  expect(oneMore(null, box, '瓶')).toEqual(box);
  expect(oneMore({ ...box, count: 4 }, box, '瓶')).toEqual({ ...box, count: 5 });
  expect(oneMore({ ...box, count: 2 }, bottle, '瓶')).toEqual({ ...bottle, count: 49 });
  expect(oneMore({ ...bottle, count: 3 }, box, '瓶')).toEqual({ ...bottle, count: 27 });
});

test('a printed code leads to the line of its lot, bin or item, the first that is not counted', () => {
  const uid = (end: string) => `018f6d5e-7c3a-7bbf-8a5d-0123456789${end}`;
  const at = { item: uid('a0'), bin: uid('b0') };
  const lines = [
    countLine({ ...at, lot: uid('c1'), counts: [3] }),
    countLine({ ...at, lot: uid('c2') }),
  ];
  const none = { serialNumber: null, batchNumber: null, item: null, bin: null };
  const find = (kind: 'lot' | 'bin' | 'item', end: string) =>
    lineOfCode(lines, () => none, codeText({ kind, uid: uid(end) }));
  expect(find('lot', 'c1')).toBe(0);
  expect(find('bin', 'b0')).toBe(1);
  expect(find('item', 'a0')).toBe(1);
  expect(find('lot', 'c9')).toBeNull();
});
