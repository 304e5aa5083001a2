import { describe, expect, test } from 'vitest';
import { editRows, rowsOf } from '../../../renderer/documents/editRows';
import { placeProblems } from '../../../renderer/documents/placeProblems';

const rows = rowsOf(['tent', 'quilt']);
const problems = [
  { line: null, field: 'source', problem: 'missing' },
  { line: 2, field: 'entered', problem: 'tooMany' },
  { line: 2, field: 'bin', problem: 'missing' },
];

describe('what keeps a draft from being submitted', () => {
  test('is told at the field and the line that it concerns', () => {
    const placed = placeProblems(problems, rows, true);
    expect(placed.head('source')).toBe('missing');
    expect(placed.row(rows[1]!.key).entered).toBe('tooMany');
    expect(placed.row(rows[0]!.key).entered).toBeUndefined();
  });

  test('is silent about empty fields until somebody has tried to submit', () => {
    const placed = placeProblems(problems, rows, false);
    expect(placed.head('source')).toBeNull();
    expect(placed.row(rows[1]!.key).bin).toBeUndefined();
    expect(placed.row(rows[1]!.key).entered).toBe('tooMany');
  });

  test('a correction is not told that nothing is corrected before somebody has tried', () => {
    const nothing = [{ line: 1, field: 'lot', problem: 'nothingChanged' }];
    expect(placeProblems(nothing, rows, false).first).toBeNull();
    expect(placeProblems(nothing, rows, true).row(rows[0]!.key).lot).toBe('nothingChanged');
  });

  test('leads the cursor to the first of them', () => {
    expect(placeProblems(problems, rows, true).first).toEqual({ rowKey: null, field: 'source' });
    expect(placeProblems(problems, rows, false).first).toEqual({
      rowKey: rows[1]!.key,
      field: 'entered',
    });
    expect(placeProblems([], rows, true).first).toBeNull();
  });

  test('follows its line when a blank row comes in between', () => {
    const more = editRows(rows, { type: 'insertAfter', key: rows[0]!.key, newKey: 'gap' });
    expect(placeProblems(problems, more, true).row(rows[1]!.key).entered).toBe('tooMany');
  });

  test('is not told at the head when its line has gone', () => {
    const fewer = rowsOf(['tent']);
    const placed = placeProblems([{ line: 2, field: 'note', problem: 'missing' }], fewer, true);
    expect(placed.head('note')).toBeNull();
  });
});
