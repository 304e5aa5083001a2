import type { Row } from './editRows';

/** A cell of the lines table. */
export interface Cell {
  rowKey: string;
  field: string;
}

/** A column as Enter sees it: whether it stops there for a line. Tab reaches every column. */
export interface Stop<Line> {
  field: string;
  stopsAt: (line: Line) => boolean;
}

/**
 * Where Enter leads from a cell: to the next column that it stops at, else to the first column of
 * the next row. Null leads out of the table: Enter on a blank row at the end says "no more lines".
 */
export function nextCell<Line>(
  rows: readonly Row<Line>[],
  columns: readonly Stop<Line>[],
  from: Cell,
): Cell | null {
  const index = rows.findIndex((row) => row.key === from.rowKey);
  const { line } = rows[index] ?? { line: null };
  if (line !== null) {
    const after = columns.findIndex((column) => column.field === from.field) + 1;
    const next = columns.slice(after).find((column) => column.stopsAt(line));
    if (next) return { rowKey: from.rowKey, field: next.field };
  }
  return cellOf(rows[index + 1], columns[0]?.field);
}

/** The cell above (−1) or below (1) in the same column; in a blank row there is only the first. */
export function cellBeside<Line>(
  rows: readonly Row<Line>[],
  columns: readonly Stop<Line>[],
  from: Cell,
  by: -1 | 1,
): Cell | null {
  const row = rows[rows.findIndex((each) => each.key === from.rowKey) + by];
  return cellOf(row, row?.line === null ? columns[0]?.field : from.field);
}

function cellOf<Line>(row: Row<Line> | undefined, field: string | undefined): Cell | null {
  return row === undefined || field === undefined ? null : { rowKey: row.key, field };
}
