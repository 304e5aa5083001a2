import { readSheet } from 'read-excel-file/universal';
import { refuse } from '../../shared/refusals';
import { inspectSheets } from './inspectSheets';
import { readZip } from './readZip';

/** A cell that has something in it. */
export interface Cell {
  /** What it says, as a person reads it: a number as Excel shows it, a date as `2026-11-23`. */
  text: string;
  kind: 'text' | 'number' | 'date' | 'error';
}
export type SheetRow = readonly (Cell | null)[];

/**
 * The rows of the first sheet of an .xlsx, checked before it is parsed. It is read in the main
 * process: the limits keep that under a second or so. Refuses what is not a sound .xlsx; of one that is far
 * too long it says that there may be `mostRows`.
 */
export async function readSheetRows(file: Buffer, mostRows: number): Promise<SheetRow[]> {
  const errors = inspectSheets(await readZip(file), mostRows);
  const rows = await parse(file);
  for (const { row, column, value } of errors) {
    const cells = rows[row - 1] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column - 1] = { text: value, kind: 'error' };
    rows[row - 1] = cells;
  }
  return Array.from(rows, (row) => row ?? []);
}

async function parse(file: Buffer): Promise<(Cell | null)[][]> {
  const bytes = Uint8Array.from(file).buffer;
  try {
    const rows = await readSheet<Digits>(bytes, 1, { parseNumber: (text) => new Digits(text) });
    return rows.map((row) => row.map(cellOf));
  } catch {
    return refuse('file.notExcel', {});
  }
}

/** A number as the file writes it, apart from text that looks the same. */
class Digits {
  constructor(readonly text: string) {}
}

function cellOf(value: unknown): Cell | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), kind: 'date' };
  if (value instanceof Digits) return { text: asShown(value.text), kind: 'number' };
  const text = value === true ? 'TRUE' : value === false ? 'FALSE' : String(value).trim();
  return text === '' ? null : { text, kind: 'text' };
}

/**
 * A number as Excel shows it: it keeps 15 digits, and a sum like 0.1 + 0.2 is written into the file
 * as 0.30000000000000004. Printed again, never calculated with.
 */
function asShown(text: string): string {
  const shown = String(Number(Number(text).toPrecision(15)));
  return shown === 'NaN' ? text : shown;
}
