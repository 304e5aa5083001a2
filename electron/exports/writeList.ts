import Papa from 'papaparse';
import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import type { ExportFormat } from '../../shared/exports/api';
import type { ExportHeading, ExportType, ExportValue } from '../../shared/exports/declare';
import { totalLine } from '../../shared/exports/totalLine';
import { formatInstant } from '../../shared/format/instant';

/** A list as it is to be written. */
export interface ListToWrite {
  format: ExportFormat;
  title: string;
  /** Of a list that is not in earnest: what must be seen before any figure of it. */
  notice: string | null;
  /** What stands above the list: place, filter, moment, who. */
  head: readonly (readonly [name: string, value: string])[];
  columns: readonly ExportHeading[];
  rows: readonly (readonly ExportValue[])[];
  totals: Readonly<Record<string, ExportValue>> | null;
}

/** Writes a list as a file. */
export async function writeList(list: ListToWrite): Promise<Uint8Array> {
  return list.format === 'xlsx' ? asWorkbook(list) : asText(list);
}

/**
 * Typed cells under a frozen heading: numbers as numbers, dates as dates, all else as text, so that
 * a name that begins with = is a name and a code keeps its zeros. Totals are those of the call.
 */
async function asWorkbook({ title, notice, head, columns, rows, totals }: ListToWrite) {
  const above: SheetData = [
    [{ value: title, type: String, fontWeight: 'bold', fontSize: 14 }],
    ...(notice === null ? [] : [[{ value: notice, type: String, fontWeight: 'bold' } as const]]),
    ...head.map(([name, value]): CellObject[] => [{ value: `${name}：${value}`, type: String }]),
  ];
  const headings = columns.map(
    ({ heading }): CellObject => ({
      value: heading,
      type: String,
      fontWeight: 'bold',
      backgroundColor: '#e9edf2',
    }),
  );
  const bottom = columns.map(({ heading, type }, index): CellObject | null => {
    const value = totals?.[heading] ?? (index === 0 ? totalLine(rows.length) : null);
    const cell = typeof value === 'number' ? cellOf(value, type) : cellOf(value, 'text');
    return cell && { ...cell, fontWeight: 'bold' };
  });
  const data: SheetData = [
    ...above,
    headings,
    ...rows.map((row) => columns.map(({ type }, index) => cellOf(row[index] ?? null, type))),
    bottom,
  ];
  return Uint8Array.from(
    await writeExcelFile(data, {
      sheet: title.slice(0, 31),
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: above.length + 1,
      orientation: 'landscape',
    }).toBuffer(),
  );
}

function cellOf(value: ExportValue, type: ExportType): CellObject | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') {
    if (type === 'fen') return { value: value / 100, type: Number, format: '#,##0.00' };
    if (type === 'price') return { value: value / 10_000, type: Number, format: '#,##0.00##' };
    return { value, type: Number, format: type === 'measure' ? '#,##0.##' : '#,##0' };
  }
  if (type === 'day') {
    return { value: new Date(`${value}T00:00:00.000Z`), type: Date, format: 'yyyy-mm-dd' };
  }
  if (type === 'instant') {
    // A workbook knows no time zones: the moment as a clock on the wall shows it.
    const wall = new Date(`${formatInstant(value).replace(' ', 'T')}:00.000Z`);
    return { value: wall, type: Date, format: 'yyyy-mm-dd hh:mm' };
  }
  return { value, type: String, format: '@' };
}

/** Signs with which a program takes a text for a formula, in their plain and their full width. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/**
 * Headings and rows alone, so that other programs read it; texts are guarded against formulas. What is
 * not in earnest says so in a line above them: no program is to take it for the books.
 */
function asText({ notice, columns, rows }: ListToWrite): Uint8Array {
  const text = Papa.unparse(
    {
      fields: columns.map(({ heading }) => heading),
      data: rows.map((row) =>
        columns.map(({ type }, index) => {
          const value = row[index] ?? null;
          if (type === 'fen' && typeof value === 'number') return decimal(value, 2);
          if (type === 'price' && typeof value === 'number') return decimal(value, 4);
          if (type === 'instant' && typeof value === 'string') return formatInstant(value);
          return value;
        }),
      ),
    },
    { escapeFormulae: formula },
  );
  return new TextEncoder().encode(`\ufeff${notice === null ? '' : `${notice}\r\n`}${text}`);
}

/** A number that papaparse leaves alone, written with a point. */
function decimal(value: number, places: number): number {
  return value / 10 ** places;
}
