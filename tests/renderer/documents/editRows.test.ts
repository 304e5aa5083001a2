import { describe, expect, test } from 'vitest';
import {
  blankAt,
  editRows,
  lineOfRow,
  linesOf,
  type Row,
  rowOfLine,
  rowsOf,
} from '../../../renderer/documents/editRows';

const shown = (rows: readonly Row<string>[]) => rows.map((row) => row.line ?? '·').join(' ');

describe('the rows of the lines table', () => {
  test('end with a blank row to type on', () => {
    expect(shown(rowsOf([]))).toBe('·');
    expect(shown(rowsOf(['tent', 'quilt']))).toBe('tent quilt ·');
  });

  test('get a new blank row when the last one is filled', () => {
    const rows = rowsOf(['tent']);
    const filled = editRows(rows, { type: 'set', key: rows[1]!.key, line: 'quilt' });
    expect(shown(filled)).toBe('tent quilt ·');
    expect(filled[0]!.key).toBe(rows[0]!.key);
  });

  test('name the blank row that is here or next, where one more would be too many', () => {
    const rows = rowsOf(['tent', 'quilt']);
    expect(blankAt(rows, rows[0]!.key)).toBeNull();
    expect(blankAt(rows, rows[1]!.key)).toBe(rows[2]!.key);
    expect(blankAt(rows, rows[2]!.key)).toBe(rows[2]!.key);
  });

  test('keep no second blank row at the end', () => {
    const rows = rowsOf(['tent']);
    const changed = editRows(rows, { type: 'set', key: rows[0]!.key, line: 'cot' });
    expect(shown(changed)).toBe('cot ·');
  });

  test('take a blank row in between', () => {
    const rows = rowsOf(['tent', 'quilt']);
    const more = editRows(rows, { type: 'insertAfter', key: rows[0]!.key, newKey: 'new' });
    expect(shown(more)).toBe('tent · quilt ·');
    expect(more[1]!.key).toBe('new');
  });

  test('can all be removed, but for the blank one', () => {
    const rows = rowsOf(['tent']);
    const none = editRows(rows, { type: 'remove', key: rows[0]!.key });
    expect(shown(none)).toBe('·');
    expect(shown(editRows(none, { type: 'remove', key: none[0]!.key }))).toBe('·');
  });

  test('put only filled rows on the paper, and number the lines by those', () => {
    const rows = rowsOf(['tent', 'quilt']);
    const gap = editRows(rows, { type: 'insertAfter', key: rows[0]!.key, newKey: 'gap' });
    expect(linesOf(gap)).toEqual(['tent', 'quilt']);
    expect(rowOfLine(gap, 2)?.line).toBe('quilt');
    expect(rowOfLine(gap, 3)).toBeUndefined();
    expect(lineOfRow(gap, rows[1]!.key)).toBe(2);
    expect(lineOfRow(gap, 'gap')).toBeNull();
  });
});
