import { refuse } from '../../../shared/refusals';
import { mostCells, mostColumns, mostRows } from './limits';

/** Rows that Excel has. */
const lastRow = 1_048_576;

/** `#N/A` and its like: a formula that came to nothing. */
export interface ErrorCell {
  row: number;
  column: number;
  value: string;
}

/**
 * Looks at the sheets of an .xlsx before anything parses them: no document type (entities are how
 * XML bursts), no row or column further out than a list of goods can be, no more cells than a
 * machine takes in at once. Answers the error cells of each sheet in their order, which the parser
 * passes over as if they were empty.
 */
export function inspectSheets(contents: ReadonlyMap<string, Buffer>): ErrorCell[][] {
  const errors = new Map<string, ErrorCell[]>();
  let cells = 0;
  for (const [name, content] of contents) {
    if (!/\.(xml|rels)$/i.test(name)) continue;
    if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) refuse('file.notExcel', {});
    // Whatever it is called: the workbook may name any file as a sheet.
    if (!content.includes('sheetData')) continue;
    const seen = inspectSheet(content);
    cells += seen.cells;
    if (cells > mostCells) refuse('file.tooManyRows', { limit: mostRows });
    errors.set(name, seen.errors);
  }
  return sheetFiles(contents).map((name) => errors.get(name) ?? []);
}

/** Counts what is filled in; empty cells, which carry only a style, may lie anywhere. */
function inspectSheet(content: Buffer): { cells: number; errors: ErrorCell[] } {
  const xml = content.toString('utf8');
  const errors: ErrorCell[] = [];
  let cells = 0;
  let rows = 0;
  for (const match of xml.matchAll(/<(?:[\w.-]+:)?(row|c)(\s[^<>]*?)?(\/?)>/g)) {
    const [tag, element, attributes = '', closed] = match;
    if (attributes.includes('&')) refuse('file.notExcel', {});
    const address = /^([A-Z]*)(\d+)$/.exec(attribute(tag, 'r') ?? '');
    const row = Number(address?.[2] ?? 0);
    if (row > lastRow) refuse('file.notExcel', {});
    // Empty ones too: the parser takes its time over each.
    if (element === 'row') rows += 1;
    if (rows > mostRows) refuse('file.tooManyRows', { limit: mostRows });
    if (element === 'row' || closed === '/') continue;
    const column = columnNumber(address?.[1] ?? '');
    if (column === 0) refuse('file.notExcel', {});
    if (column > mostColumns) refuse('file.unfit', { because: 'columns' });
    cells += 1;
    if (attribute(tag, 't') === 'e') {
      const rest = xml.slice(match.index + tag.length, match.index + tag.length + 400);
      errors.push({ row, column, value: /<(?:[\w.-]+:)?v>([^<]*)</.exec(rest)?.[1] ?? '#' });
    }
  }
  return { cells, errors };
}

/** `A` → 1, `AB` → 28; 0 for none. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The files of the sheets, in their order, by way of the workbook and its relations. */
function sheetFiles(contents: ReadonlyMap<string, Buffer>): string[] {
  const workbook = contents.get('xl/workbook.xml')?.toString('utf8') ?? '';
  const relations = contents.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '';
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target') ?? '',
    ]),
  );
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? '';
    return `xl/${target.replace(/^\/?(xl\/)?/, '')}`;
  });
}

/** What a tag says of itself. */
function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
}
