import type { CallName } from '../api';
import { plain } from '../format/typed';
import type { ImportColumns } from './columns';

/**
 * Something that can be imported, declared once. Its columns give the template, the mapping of a
 * foreign sheet and the preview; `electron/imports/works.ts` says how a row is read and saved.
 */
export interface ImportSubject<C extends ImportColumns = ImportColumns> {
  title: string;
  columns: C;
  /** The call of the screens that saves the same: whoever may make it may import. */
  saves: CallName;
  /** Whether it belongs to a warehouse, or to the whole province. */
  at: 'warehouse' | 'province';
  /** Of more rows it is not one file. */
  most: number;
}

export function declareSubject<C extends ImportColumns>(subject: ImportSubject<C>) {
  return subject;
}

/** A row whose first cell begins with this is an example, and not read. */
export const exampleMark = '示例';

/** A heading without blanks and what stands in brackets, which people change. */
export function plainHeading(text: string): string {
  return plain(text)
    .replace(/\(.*?\)/g, '')
    .replace(/[\s*:]/g, '')
    .toUpperCase();
}

/** Which column of a sheet, counted from 0, is which of ours. */
export type Mapping = Readonly<Record<string, number>>;

/**
 * What the headings of a sheet seem to mean: first by our own headings, then by the others that
 * they are known by. No column means two things.
 */
export function proposeMapping(columns: ImportColumns, headings: readonly string[]): Mapping {
  const plains = headings.map(plainHeading);
  const taken = new Set<number>();
  const found: Record<string, number> = {};
  const take = (key: string, names: readonly string[]) => {
    if (Object.hasOwn(found, key)) return;
    const wanted = names.map(plainHeading);
    const column = plains.findIndex((each, index) => !taken.has(index) && wanted.includes(each));
    if (column < 0) return;
    taken.add(column);
    found[key] = column;
  };
  for (const [key, { heading }] of Object.entries(columns)) take(key, [heading]);
  for (const [key, { also }] of Object.entries(columns)) take(key, also);
  return found;
}
