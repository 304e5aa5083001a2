import { expect, test } from 'vitest';
import type { Column } from '../../../electron/printing/sheets/LineTable';
import { cellsOf } from '../../../electron/printing/sheets/longCells';

interface Row {
  code: string;
  name: string;
}
/** On a third, whose 213 mm they share: 53 mm and 160 mm. */
const columns: Column<Row>[] = [
  { head: '编码', width: 25, cell: ({ code }) => code },
  { head: '品名', width: 75, cell: ({ name }) => name },
];
const row = { code: 'A04', name: '棉被'.repeat(100) };

test('on low paper what takes more than three lines is shortened and said whole elsewhere', () => {
  const [code, name] = cellsOf(columns, row, 'third');
  expect(code).toEqual({ content: 'A04', whole: null });
  expect(name?.whole).toBe(row.name);
  const shown = String(name?.content);
  expect(shown.endsWith('…')).toBe(true);
  expect(row.name.startsWith(shown.slice(0, -1))).toBe(true);
  expect(shown.length).toBeLessThan((3 * 160) / 2.83);
});

test('what fits into three lines stands as it is, and so does everything on higher paper', () => {
  const short = { ...row, name: '棉被'.repeat(50) };
  expect(cellsOf(columns, short, 'third')[1]).toEqual({ content: short.name, whole: null });
  expect(cellsOf(columns, row, 'a4Wide')[1]).toEqual({ content: row.name, whole: null });
});

test('a rare character of two halves is not cut in its middle', () => {
  const name = '𠮷'.repeat(300);
  const shown = String(cellsOf(columns, { ...row, name }, 'third')[1]?.content);
  expect([...shown.slice(0, -1)].every((each) => each === '𠮷')).toBe(true);
});
