import { expect, test } from 'vitest';
import { partsOf } from '../../../electron/printing/partsOf';

const lines = (pages: number) => Array.from({ length: pages }, () => '<section>');
const pictures = (count: number) => '<img loading="lazy"/>'.repeat(count);

test('a PDF is made of parts of thirty pages of lines, or of one of six pictures', () => {
  expect(partsOf(lines(30))).toEqual([{ from: 0, to: 30 }]);
  expect(partsOf(lines(31))).toEqual([
    { from: 0, to: 30 },
    { from: 30, to: 31 },
  ]);
  const report = [...lines(4), pictures(6), pictures(6), pictures(2), pictures(2), pictures(2)];
  expect(partsOf(report)).toEqual([
    { from: 0, to: 4 },
    { from: 4, to: 5 },
    { from: 5, to: 6 },
    { from: 6, to: 9 },
  ]);
  expect(partsOf([pictures(20), '<section>'])).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 2 },
  ]);
});
