import Papa from 'papaparse';

/** A place in which rows of a spreadsheet are spread over the cells by whoever owns it. */
export const takesRows = { 'data-takes-rows': '' } as const;

/**
 * The cells of rows that were copied from a spreadsheet; null for a text of one cell. A cell of
 * several lines stands in quotes and stays one. Empty columns at the right are not counted.
 */
export function pastedRows(text: string): string[][] | null {
  const trimmed = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (!/[\t\n]/.test(trimmed)) return null;
  const { data } = Papa.parse<string[]>(trimmed, { delimiter: '\t', newline: '\n' });
  const rows = data.map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  const width = Math.max(...rows.map((cells) => cells.findLastIndex((cell) => cell !== '') + 1));
  return width === 0 ? null : rows.map((cells) => cells.slice(0, width));
}

/** Whether a paste is rows for the place that it comes to, and no text of the field it lands in. */
export function isForRows({ target, clipboardData }: ClipboardEvent): boolean {
  return (
    target instanceof Element &&
    target.closest('[data-takes-rows]') !== null &&
    pastedRows(clipboardData?.getData('text/plain') ?? '') !== null
  );
}
