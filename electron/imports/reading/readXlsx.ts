import readExcelFile from 'read-excel-file/universal';
import type { Cell, SheetCells } from '../../../shared/imports/cell';
import { refuse } from '../../../shared/refusals';
import { inspectSheets } from './inspectSheets';
import { readZip } from './readZip';
import { refuseUnfit } from './refuseUnfit';

/**
 * The sheets of an .xlsx, checked before it is parsed. Of a formula the value that was saved with
 * it is taken; none is ever evaluated. Refuses what is not a sound .xlsx, carries macros, or leads
 * out of itself.
 */
export async function readXlsx(
  file: Uint8Array,
  progress: (part: number) => void = () => {},
): Promise<SheetCells[]> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const contents = await readZip(bytes);
  refuseUnfit([...contents.keys()]);
  progress(0.2);
  const errors = inspectSheets(contents);
  progress(0.4);
  const sheets = await parse(file);
  progress(0.9);
  return sheets.map(({ sheet, data }, index) => {
    const rows = data.map((row) => row.map(cellOf));
    for (const { row, column, value } of errors[index] ?? []) {
      const cells = rows[row - 1] ?? [];
      while (cells.length < column) cells.push(null);
      cells[column - 1] = { text: value, kind: 'error' };
      rows[row - 1] = cells;
    }
    return { name: sheet, rows: Array.from(rows, (row) => row ?? []) };
  });
}

async function parse(file: Uint8Array) {
  try {
    return await readExcelFile<Digits>(Uint8Array.from(file).buffer, {
      parseNumber: (text) => new Digits(text),
    });
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
