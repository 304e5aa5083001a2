import type { Output, Parsed } from '../../shared/api';
import type { ReceiptBody } from '../../shared/documents/receipt';
import type { ImportError } from '../../shared/imports/api';
import { refuse } from '../../shared/refusals';
import { writingAt } from '../context';
import { hashUid } from '../hashUid';
import { type JobContext, reading } from '../job';
import {
  exampleMark,
  headingOf,
  neededColumns,
  type OpeningKey,
  openingColumns,
  plainHeading,
} from './openingColumns';
import { readOpeningThings } from './openingThings';
import { type Cells, type OpeningRow, readOpeningRow } from './readOpeningRow';
import { readSheetRows, type SheetRow } from './readSheetRows';

/** A paper holds no more lines. */
const mostLines = 2000;
/** Of a value so much is echoed. */
const mostShown = 40;

/**
 * Reads a sheet of opening stock and answers the receipt that it makes, or every error by row and
 * column at once. Nothing is saved. The same file makes the same document, so that saving it twice
 * is refused and the stock is not there twice.
 */
export async function checkOpeningStock(
  context: JobContext,
  { warehouse: code, base64 }: Parsed<'openingStock.check'>,
): Promise<Output<'openingStock.check'>> {
  const query = reading(context);
  const warehouse = writingAt(query, code);
  const { openingDate, societyUid: society } = warehouse;
  if (openingDate === null) refuse('warehouse.notLive', { warehouse: warehouse.name });
  const sheet = await readSheetRows(Buffer.from(base64, 'base64'), mostLines);
  const heading = findHeading(sheet);
  const missing = neededColumns.filter((key) => !heading.columns.has(key));
  if (missing.length > 0) {
    return { rows: 0, errors: missing.map((key) => missingColumn(heading.row, key)), draft: null };
  }
  const rows = dataRows(sheet, heading);
  if (rows.length > mostLines) refuse('file.tooManyRows', { limit: mostLines });
  const things = readOpeningThings(query.db, warehouse.id);
  const read: (OpeningRow & { number: number })[] = [];
  const errors: ImportError[] = [];
  for (const { number, cells } of rows) {
    const result = readOpeningRow(cells, things, { society, on: openingDate });
    if ('row' in result) read.push({ ...result.row, number });
    else {
      for (const { key, problem, about } of result.problems) {
        const value = shown(cells, key);
        errors.push({ row: number, column: headingOf(key), value, problem, about });
      }
    }
  }
  errors.push(...acrossRows(read, rows));
  const [first] = read;
  if (errors.length > 0 || first === undefined) {
    return { rows: rows.length, errors: errors.sort((a, b) => a.row - b.row), draft: null };
  }
  const body: ReceiptBody = {
    kind: 'receipt',
    receiptType: 'opening',
    source: society,
    owner: first.owner,
    earmark: first.earmark,
    arrival: null,
    basisNumber: '',
    inspectionNumber: '',
    ticketNumber: '',
    certificateNumber: '',
    note: `期初库存，由 Excel 导入 ${rows.length} 行`,
    lines: read.map(({ line }) => line),
  };
  const document = hashUid(`beizaiku/openingStock/${code}/${base64}`);
  return { rows: rows.length, errors: [], draft: { document, businessDate: openingDate, body } };
}

interface Heading {
  /** Its row, as Excel counts. */
  row: number;
  columns: ReadonlyMap<OpeningKey, number>;
}

/** The row with the headings: the first that has the most of them, among the first twenty. */
function findHeading(sheet: readonly SheetRow[]): Heading {
  let best: Heading = { row: 1, columns: new Map() };
  sheet.slice(0, 20).forEach((row, index) => {
    const headings = row.map((cell) => (cell === null ? '' : plainHeading(cell.text)));
    const columns = new Map(
      openingColumns.flatMap(({ key, heading }) => {
        const column = headings.indexOf(plainHeading(heading));
        return column < 0 ? [] : [[key, column] as const];
      }),
    );
    if (columns.size > best.columns.size) best = { row: index + 1, columns };
  });
  return best;
}

function missingColumn(row: number, key: OpeningKey): ImportError {
  return { row, column: headingOf(key), value: '', problem: 'noColumn', about: '' };
}

/** The rows below the headings that have something in one of our columns, without the examples. */
function dataRows(sheet: readonly SheetRow[], heading: Heading) {
  return sheet.slice(heading.row).flatMap((row, index) => {
    const cells: Cells = Object.fromEntries(
      [...heading.columns].map(([key, column]) => [key, row[column] ?? null]),
    );
    const isBlank = Object.values(cells).every((cell) => cell === null);
    const isExample = cells.code?.text.startsWith(exampleMark) ?? false;
    return isBlank || isExample ? [] : [{ number: heading.row + index + 1, cells }];
  });
}

/** What is wrong between rows: the same one twice, or goods that need a paper of their own. */
function acrossRows(
  read: readonly (OpeningRow & { number: number })[],
  rows: readonly { number: number; cells: Cells }[],
): ImportError[] {
  const seen = new Map<string, number>();
  const [first] = read;
  return read.flatMap(({ number, owner, earmark, line }) => {
    const cells = rows.find((each) => each.number === number)?.cells ?? {};
    const at = (key: OpeningKey, problem: ImportError['problem'], about = ''): ImportError => ({
      row: number,
      column: headingOf(key),
      value: shown(cells, key),
      problem,
      about,
    });
    const { entered, note, ...same } = line;
    const identity = JSON.stringify({ ...same, unit: entered?.unit });
    const repeats = seen.get(identity);
    if (repeats === undefined) seen.set(identity, number);
    return [
      ...(repeats === undefined ? [] : [at('code', 'duplicate', String(repeats))]),
      ...(owner !== first?.owner ? [at('owner', 'otherPaper')] : []),
      ...(earmark !== first?.earmark ? [at('earmark', 'otherPaper')] : []),
    ];
  });
}

function shown(cells: Cells, key: OpeningKey): string {
  const letters = [...(cells[key]?.text ?? '')];
  return letters.length > mostShown ? `${letters.slice(0, mostShown).join('')}…` : letters.join('');
}
