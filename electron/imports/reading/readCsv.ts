import Papa from 'papaparse';
import type { Cell, SheetCells } from '../../../shared/imports/cell';
import { refuse } from '../../../shared/refusals';
import { decodeText } from './decodeText';
import { mostColumns, mostRows } from './limits';

/**
 * A text file of values with commas, tabs or semicolons between them, as one sheet. Everything in it
 * is text: 18 digits stay 18 digits. What guards a text against being taken for a formula (`'=1`,
 * `="001"`) is taken off.
 */
export function readCsv(file: Buffer): SheetCells {
  const text = decodeText(file);
  if (/^\s*</.test(text)) refuse('file.notExcel', {});
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  if (errors.some(({ code }) => code === 'MissingQuotes')) {
    refuse('file.unfit', { because: 'quotes' });
  }
  if (data.length > mostRows) refuse('file.tooManyRows', { limit: mostRows });
  if (data.some((row) => row.length > mostColumns)) refuse('file.unfit', { because: 'columns' });
  return { name: 'CSV', rows: data.map((row) => row.map(cellOf)) };
}

/** What stands most often in the first line that has any of them. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 10_000).split(/\r?\n/);
  const counted = head
    .map((line) => [',', '\t', ';'].map((sign) => ({ sign, count: line.split(sign).length - 1 })))
    .find((signs) => signs.some(({ count }) => count > 0));
  return counted?.reduce((best, each) => (each.count > best.count ? each : best)).sign ?? ',';
}

function cellOf(value: string): Cell | null {
  const text = value
    .replace(/^="(.*)"$/s, '$1')
    .replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')
    .trim();
  return text === '' ? null : { text, kind: 'text' };
}
