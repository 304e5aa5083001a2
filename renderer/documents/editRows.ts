/** A row of the lines table. Until an item is chosen it has no line, and is not part of the paper. */
export interface Row<Line> {
  readonly key: string;
  readonly line: Line | null;
}

export type RowAction<Line> =
  | { type: 'set'; key: string; line: Line }
  /** Changes what the row says by then; a blank or removed row is left as it is. */
  | { type: 'change'; key: string; change: (line: Line) => Line }
  /** Puts lines after those that there are. */
  | { type: 'append'; lines: readonly Line[] }
  | { type: 'insertAfter'; key: string; newKey: string }
  | { type: 'remove'; key: string };

/** The rows that show these lines, with a blank one to type on at the end. */
export function rowsOf<Line>(lines: readonly Line[]): Row<Line>[] {
  return withBlankEnd(lines.map((line) => ({ key: newRowKey(), line })));
}

/** The lines that the rows put on the paper: blank rows are left out. */
export function linesOf<Line>(rows: readonly Row<Line>[]): Line[] {
  return rows.flatMap((row) => (row.line === null ? [] : [row.line]));
}

/** The rows after an edit. There is always a blank row at the end, so typing never has to stop. */
export function editRows<Line>(
  rows: readonly Row<Line>[],
  action: RowAction<Line>,
): readonly Row<Line>[] {
  switch (action.type) {
    case 'set':
      return withBlankEnd(
        rows.map((row) => (row.key === action.key ? { ...row, line: action.line } : row)),
      );
    case 'change':
      return rows.map((row) =>
        row.key === action.key && row.line !== null
          ? { ...row, line: action.change(row.line) }
          : row,
      );
    case 'insertAfter': {
      const at = rows.findIndex((row) => row.key === action.key) + 1;
      return withBlankEnd([
        ...rows.slice(0, at),
        { key: action.newKey, line: null },
        ...rows.slice(at),
      ]);
    }
    case 'append':
      return [...rows.filter(({ line }) => line !== null), ...rowsOf(action.lines)];
    case 'remove':
      return withBlankEnd(rows.filter((row) => row.key !== action.key));
  }
}

/** The row that shows a line of the paper, counted from 1; blank rows are not counted. */
export function rowOfLine<Line>(rows: readonly Row<Line>[], line: number): Row<Line> | undefined {
  return rows.filter((row) => row.line !== null)[line - 1];
}

/** The number of a row's line on the paper, from 1; null for a blank row. */
export function lineOfRow<Line>(rows: readonly Row<Line>[], key: string): number | null {
  const index = rows.filter((row) => row.line !== null).findIndex((row) => row.key === key);
  return index < 0 ? null : index + 1;
}

/** The blank row that is this one or comes next: a new row there would be one too many. */
export function blankAt<Line>(rows: readonly Row<Line>[], key: string): string | null {
  const at = rows.findIndex((row) => row.key === key);
  return rows.slice(at, at + 2).find(({ line }) => line === null)?.key ?? null;
}

let minted = 0;

/** A key that no other row of this window has. */
export function newRowKey(): string {
  minted += 1;
  return `row-${minted}`;
}

function withBlankEnd<Line>(rows: readonly Row<Line>[]): Row<Line>[] {
  const last = rows.at(-1);
  return last !== undefined && last.line === null
    ? [...rows]
    : [...rows, { key: newRowKey(), line: null }];
}
