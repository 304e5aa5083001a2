import { describe, expect, test } from 'vitest';
import { editRows, rowsOf } from '../../../renderer/documents/editRows';
import { cellBeside, nextCell } from '../../../renderer/documents/nextCell';

/** A line knows whether it has a price; Enter stops at the basis only then. */
const columns = [
  { field: 'item', stopsAt: () => true },
  { field: 'entered', stopsAt: () => true },
  { field: 'basis', stopsAt: (line: { priced: boolean }) => line.priced },
  { field: 'note', stopsAt: () => false },
];
const rows = rowsOf([{ priced: true }, { priced: false }]);
const [first, second, blank] = rows as [
  (typeof rows)[number],
  (typeof rows)[number],
  (typeof rows)[number],
];

describe('Enter in the lines table', () => {
  test('leads to the next cell of the line', () => {
    expect(nextCell(rows, columns, { rowKey: first.key, field: 'item' })).toEqual({
      rowKey: first.key,
      field: 'entered',
    });
  });

  test('passes over cells that this line need not fill', () => {
    expect(nextCell(rows, columns, { rowKey: first.key, field: 'entered' })?.field).toBe('basis');
    expect(nextCell(rows, columns, { rowKey: second.key, field: 'entered' })).toEqual({
      rowKey: blank.key,
      field: 'item',
    });
  });

  test('leads from the last cell to the next row', () => {
    expect(nextCell(rows, columns, { rowKey: first.key, field: 'note' })).toEqual({
      rowKey: second.key,
      field: 'item',
    });
  });

  test('leads out of the table from the blank row at its end', () => {
    expect(nextCell(rows, columns, { rowKey: blank.key, field: 'item' })).toBeNull();
  });

  test('leads on from a blank row in between', () => {
    const gap = editRows(rows, { type: 'insertAfter', key: first.key, newKey: 'gap' });
    expect(nextCell(gap, columns, { rowKey: 'gap', field: 'item' })?.rowKey).toBe(second.key);
  });
});

describe('the arrow keys in the lines table', () => {
  test('keep the column', () => {
    expect(cellBeside(rows, columns, { rowKey: first.key, field: 'note' }, 1)).toEqual({
      rowKey: second.key,
      field: 'note',
    });
    expect(cellBeside(rows, columns, { rowKey: second.key, field: 'note' }, -1)?.rowKey).toBe(
      first.key,
    );
  });

  test('find only the item in a blank row', () => {
    expect(cellBeside(rows, columns, { rowKey: second.key, field: 'note' }, 1)).toEqual({
      rowKey: blank.key,
      field: 'item',
    });
  });

  test('end at the edges', () => {
    expect(cellBeside(rows, columns, { rowKey: first.key, field: 'item' }, -1)).toBeNull();
    expect(cellBeside(rows, columns, { rowKey: blank.key, field: 'item' }, 1)).toBeNull();
  });
});
