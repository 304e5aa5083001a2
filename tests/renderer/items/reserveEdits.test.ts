import { describe, expect, test } from 'vitest';
import {
  changesOf,
  pasteReserves,
  readRow,
  withCell,
  withReserves,
} from '../../../renderer/items/reserveEdits';
import type { ReserveRow } from '../../../shared/items/reserves';

const row = (uid: string, reserve: ReserveRow['reserve']): ReserveRow => ({
  item: { uid, code: uid, name: uid, spec: '', unit: '床', category: '被服' },
  reserve,
  onHand: 0,
  available: 0,
  gap: 0,
});
const set = row('a', { standing: 500, minimum: 400, maximum: 900 });
const blank = row('b', null);
const rows = [set, blank];

describe('a reserve that is typed', () => {
  test('is three figures in order, three blanks, or to be mended', () => {
    expect(readRow(set, {})).toEqual({ reserve: set.reserve, problem: null });
    expect(readRow(blank, {})).toEqual({ reserve: null, problem: null });
    expect(readRow(set, withCell({}, set, 'minimum', '600')).problem).toBe('outOfOrder');
    expect(readRow(set, withCell({}, set, 'maximum', '')).problem).toBe('half');
    expect(readRow(set, withCell({}, set, 'maximum', '很多')).problem).toBe('half');
    expect(readRow(set, withCell({}, set, 'maximum', '１，０００')).reserve?.maximum).toBe(1000);
  });

  test('is a change only while it says something else than is kept', () => {
    const edited = withCell({}, set, 'maximum', '1000');
    expect(changesOf(rows, edited).changes).toEqual([
      { row: set, reserve: { standing: 500, minimum: 400, maximum: 1000 } },
    ]);
    expect(withCell(edited, set, 'maximum', '900')).toEqual({});
  });

  test('is filled in from a proposal, and taken away by three blanks', () => {
    const proposed = new Map([['b', { standing: 5, minimum: 5, maximum: 10 }]]);
    expect(changesOf(rows, withReserves({}, rows, proposed)).changes).toEqual([
      { row: blank, reserve: proposed.get('b') },
    ]);
    const emptied = (['standing', 'minimum', 'maximum'] as const).reduce(
      (edits, cell) => withCell(edits, set, cell, ''),
      {},
    );
    expect(changesOf(rows, emptied).changes).toEqual([{ row: set, reserve: null }]);
  });
});

describe('what is pasted from Excel', () => {
  const paste = (text: string, cell: 'standing' | 'minimum' | 'maximum' = 'standing', index = 0) =>
    pasteReserves({}, rows, { index, cell }, text);

  test('goes down a column, and over several', () => {
    expect(paste('600\r\n80\r\n')).toEqual({
      edits: { a: { standing: '600' }, b: { standing: '80' } },
      cells: 2,
    });
    expect(paste('80\t1,000', 'minimum')).toEqual({
      edits: { a: { minimum: '80', maximum: '1000' } },
      cells: 2,
    });
  });

  test('leaves out what lies beyond the rows and columns', () => {
    expect(paste('1\t2\t3\t4\n5\n6\n7', 'maximum', 1)).toEqual({
      edits: { b: { maximum: '1' } },
      cells: 1,
    });
  });

  test('is taken whole or not at all', () => {
    expect(paste('600\n八十')).toEqual({ wrong: '八十' });
    expect(paste('600\n-5')).toEqual({ wrong: '-5' });
    expect(paste('1.5')).toEqual({ wrong: '1.5' });
  });
});
