/** A row of the lines table. Until an item is chosen it has no line, and is not part of the paper. */
export interface Row<Line> {
  readonly key: string;
  readonly line: Line | null;
  /** Texts that were pasted over its cells and are not read yet, by field. */
  readonly pasted?: Readonly<Record<string, string>>;
}

export type RowAction<Line> =
  /** `was`: the line that it was made of; what has changed in the meantime stays. */
  | { type: 'set'; key: string; line: Line; was?: Line | null }
  /** Changes what the row says by then; a blank or removed row is left as it is. */
  | { type: 'change'; key: string; change: (line: Line) => Line }
  /** Puts lines after those that there are. */
  | { type: 'append'; lines: readonly Line[] }
  /** Lays texts by field over this row and those after it, with new ones where these end. */
  | { type: 'paste'; key: string; texts: readonly Readonly<Record<string, string>>[] }
  /** A pasted text was read by its cell. */
  | { type: 'taken'; key: string; field: string }
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
        rows.map((row) =>
          row.key === action.key ? { ...row, line: merged(action, row.line) } : row,
        ),
      );
    case 'change':
      return rows.map((row) =>
        row.key === action.key && row.line !== null
          ? { ...row, line: action.change(row.line) }
          : row,
      );
    case 'paste':
      return pasteOver(rows, action);
    case 'taken':
      return rows.map((row) => (row.key === action.key ? without(row, action.field) : row));
    case 'insertAfter': {
      const at = rows.findIndex((row) => row.key === action.key) + 1;
      return withBlankEnd([
        ...rows.slice(0, at),
        { key: action.newKey, line: null },
        ...rows.slice(at),
      ]);
    }
    case 'append':
      return [...rows.filter((row) => !isBlank(row)), ...rowsOf(action.lines)];
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
  return rows.slice(at, at + 2).find(isBlank)?.key ?? null;
}

function isBlank<Line>({ line, pasted }: Row<Line>): boolean {
  return line === null && pasted === undefined;
}

/** The line as it was set, but for what another cell of it has changed since. */
function merged<Line>(set: { line: Line; was?: Line | null }, now: Line | null): Line {
  const { line, was } = set;
  if (!was || now === null || now === was) return line;
  const changed = Object.entries(line as object).filter(
    ([field, value]) => value !== was[field as keyof Line],
  );
  return { ...now, ...Object.fromEntries(changed) };
}

function pasteOver<Line>(
  rows: readonly Row<Line>[],
  { key, texts }: Extract<RowAction<Line>, { type: 'paste' }>,
): readonly Row<Line>[] {
  const at = rows.findIndex((row) => row.key === key);
  if (at < 0) return rows;
  const over = texts.flatMap((text, index): Row<Line>[] => {
    const row = rows[at + index];
    const isEmpty = Object.keys(text).length === 0;
    if (isEmpty) return row ? [row] : [];
    const { line, pasted } = row ?? { line: null };
    return [{ key: row?.key ?? newRowKey(), line, pasted: { ...pasted, ...text } }];
  });
  return withBlankEnd([...rows.slice(0, at), ...over, ...rows.slice(at + texts.length)]);
}

function without<Line>({ key, line, pasted }: Row<Line>, field: string): Row<Line> {
  const left = Object.entries(pasted ?? {}).filter(([name]) => name !== field);
  return left.length === 0 ? { key, line } : { key, line, pasted: Object.fromEntries(left) };
}

let minted = 0;

/** A key that no other row of this window has. */
export function newRowKey(): string {
  minted += 1;
  return `row-${minted}`;
}

function withBlankEnd<Line>(rows: readonly Row<Line>[]): Row<Line>[] {
  const last = rows.at(-1);
  return last !== undefined && isBlank(last)
    ? [...rows]
    : [...rows, { key: newRowKey(), line: null }];
}
