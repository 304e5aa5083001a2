import { plain, wholeTyped } from '../../shared/format/typed';
import { isInOrder, type Reserve, type ReserveRow } from '../../shared/items/reserves';

/** The cells of a row that are typed into, in the order in which Enter walks them. */
export const reserveCells = ['standing', 'minimum', 'maximum'] as const;
export type ReserveCell = (typeof reserveCells)[number];

/** What was typed and is not saved yet, by item and cell, as it was typed. */
export type ReserveEdits = Readonly<Record<string, Readonly<Partial<Record<ReserveCell, string>>>>>;

/** What a cell says now. */
export function cellText(row: ReserveRow, edits: ReserveEdits, cell: ReserveCell): string {
  const kept = row.reserve?.[cell];
  return edits[row.item.uid]?.[cell] ?? (kept === undefined ? '' : String(kept));
}

/** What a row comes to: its figures, nothing at all, or what is wrong with it. */
export type RowMeaning =
  | { reserve: Reserve | null; problem: null }
  | { reserve: null; problem: 'half' | 'outOfOrder' };

/** 5000、4000、9000 are a reserve, three blanks are none; the rest has to be mended. */
export function readRow(row: ReserveRow, edits: ReserveEdits): RowMeaning {
  const texts = reserveCells.map((cell) => plain(cellText(row, edits, cell)));
  if (texts.every((text) => text === '')) return { reserve: null, problem: null };
  const [standing, minimum, maximum] = texts.map(figureOf);
  if (standing === undefined || minimum === undefined || maximum === undefined) {
    return { reserve: null, problem: 'half' };
  }
  const reserve = { standing, minimum, maximum };
  return isInOrder(reserve) ? { reserve, problem: null } : { reserve: null, problem: 'outOfOrder' };
}

function figureOf(text: string): number | undefined {
  const value = wholeTyped(text);
  return value === undefined || value > 1_000_000_000 ? undefined : value;
}

/** A row that will be another once it is saved. */
export interface ReserveChange {
  row: ReserveRow;
  reserve: Reserve | null;
}

/** What is to be saved, and the rows that have to be mended before. */
export function changesOf(rows: readonly ReserveRow[], edits: ReserveEdits) {
  const changes: ReserveChange[] = [];
  const wrong: ReserveRow[] = [];
  for (const row of rows) {
    if (edits[row.item.uid] === undefined) continue;
    const { reserve, problem } = readRow(row, edits);
    if (problem !== null) wrong.push(row);
    else if (!isSame(reserve, row.reserve)) changes.push({ row, reserve });
  }
  return { changes, wrong };
}

function isSame(a: Reserve | null, b: Reserve | null): boolean {
  if (a === null || b === null) return a === b;
  return reserveCells.every((cell) => a[cell] === b[cell]);
}

/** What was typed into a cell; what is as it was kept is no edit. */
export function withCell(
  edits: ReserveEdits,
  row: ReserveRow,
  cell: ReserveCell,
  text: string,
): ReserveEdits {
  const { uid } = row.item;
  const { [uid]: before = {}, ...others } = edits;
  const { [cell]: _old, ...rest } = before;
  const kept = cellText(row, {}, cell);
  const now = text === kept ? rest : { ...rest, [cell]: text };
  return Object.keys(now).length === 0 ? others : { ...others, [uid]: now };
}

/** Three figures for each of some items: a proposal, or what another warehouse has. */
export function withReserves(
  edits: ReserveEdits,
  rows: readonly ReserveRow[],
  reserves: ReadonlyMap<string, Reserve>,
): ReserveEdits {
  return rows.reduce((all, row) => {
    const reserve = reserves.get(row.item.uid);
    if (reserve === undefined) return all;
    return reserveCells.reduce(
      (some, cell) => withCell(some, row, cell, String(reserve[cell])),
      all,
    );
  }, edits);
}

/** What came of a paste: the edits and how many cells, or the text that is no figure. */
export type Pasted = { edits: ReserveEdits; cells: number } | { wrong: string };

/**
 * A column or a block from Excel, from a cell on downwards and to the right, over the rows as they
 * are shown; what lies beyond them is left out. One text that is no figure, and nothing is pasted.
 */
export function pasteReserves(
  edits: ReserveEdits,
  shown: readonly ReserveRow[],
  at: { index: number; cell: ReserveCell },
  text: string,
): Pasted {
  const lines = text.replace(/(\r?\n)+$/, '').split(/\r?\n/);
  const first = reserveCells.indexOf(at.cell);
  let cells = 0;
  let now = edits;
  for (const [down, line] of lines.entries()) {
    const row = shown[at.index + down];
    if (row === undefined) break;
    for (const [right, typed] of line.split('\t').entries()) {
      const cell = reserveCells[first + right];
      if (cell === undefined) break;
      const figure = plain(typed) === '' ? '' : figureOf(typed);
      if (figure === undefined) return { wrong: typed.trim() };
      now = withCell(now, row, cell, String(figure));
      cells += 1;
    }
  }
  return { edits: now, cells };
}
