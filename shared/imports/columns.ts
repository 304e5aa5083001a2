import type { z } from 'zod';
import { type Expiry, invisible } from '../fields';
import { dayTyped, expiryTyped, plain, wholeTyped, yuanTyped } from '../format/typed';
import type { Cell } from './cell';
import type { ImportProblem } from './problems';

/** What a cell comes to. */
export type CellValue<T> = { value: T } | { problem: ImportProblem; about?: string };

/** How the cells of a column are read; a blank cell is never asked about. */
export interface ColumnType<T> {
  read(cell: Cell): CellValue<T>;
  /** Whether Excel is asked to leave what is typed as it is. */
  asText: boolean;
  /** What may be filled in, for the template, where it is one of a few words. */
  choices: readonly string[];
}

/** One column of what is imported: it gives template, mapping, preview and the reading of a cell. */
export interface ImportColumn<T = unknown> {
  heading: string;
  /** Other headings by which it is known in sheets of others. */
  also: readonly string[];
  type: ColumnType<T>;
  /** A sheet must have it, and a row fill it in. */
  needed: boolean;
  example: string;
  /** In characters. */
  width: number;
}
export type ImportColumns = Readonly<Record<string, ImportColumn>>;

/** A column that nothing is known of but what is said here. */
export function column<T>(
  heading: string,
  type: ColumnType<T>,
  rest: Partial<ImportColumn<T>> & { width: number },
): ImportColumn<T> {
  return { heading, type, also: [], needed: false, example: '', ...rest };
}

/** What the cells of a row come to; blank is null. */
export type ColumnValues<C extends ImportColumns> = {
  [K in keyof C]: (C[K] extends ImportColumn<infer T> ? T : never) | null;
};

const word = <T>(value: T | undefined, problem: ImportProblem): CellValue<T> =>
  value === undefined ? { problem } : { value };

const unseen = new RegExp(`[${invisible}]`, 'u');

/**
 * A text that is kept as it is typed, leading zeros and all. A number of more than 15 digits has
 * lost the rest in Excel (`420106198001011000`), and `1.23E+12` has lost its form: both are told.
 */
export function kept(longest: number): ColumnType<string> {
  return {
    asText: true,
    choices: [],
    read: (cell) => {
      const text = cell.text.trim();
      if (isChanged(cell)) return { problem: 'changedByExcel' };
      if ([...text].length > longest) return { problem: 'tooLong' };
      return unseen.test(text) ? { problem: 'notText' } : { value: text };
    },
  };
}

/** Whether Excel has made another thing of what was typed. */
function isChanged({ kind, text }: Cell): boolean {
  const isCut = kind === 'number' && /e|\d{16}/i.test(text);
  return isCut || (kind === 'text' && /^\d(?:\.\d+)?E\+\d+$/i.test(text.trim()));
}

/** Words by which a thing is looked up: full-width signs as plain ones. */
export const named: ColumnType<string> = {
  asText: true,
  choices: [],
  read: (cell) => ({ value: plain(cell.text) }),
};

/** As {@link named}, in capitals: `ａ０４` is A04. It must fit what the contract asks of the field. */
export function codeOf(field: z.ZodType<string>): ColumnType<string> {
  return {
    asText: true,
    choices: [],
    read: (cell) => {
      if (isChanged(cell)) return { problem: 'changedByExcel' };
      return word(field.safeParse(plain(cell.text).toUpperCase()).data, 'badForm');
    },
  };
}

/** A whole number within the bounds of a field. */
export function whole(field: z.ZodType<number>): ColumnType<number> {
  return {
    asText: false,
    choices: [],
    read: (cell) => {
      const count = wholeTyped(cell.text);
      if (count === undefined) return { problem: 'notWhole' };
      return word(field.safeParse(count).data, count === 0 ? 'notWhole' : 'tooMany');
    },
  };
}

/** Yuan in 1/10000. */
export function yuan(field: z.ZodType<number>): ColumnType<number> {
  return {
    asText: false,
    choices: [],
    read: (cell) => {
      const price = yuanTyped(cell.text, 4);
      return word(typeof price === 'number' ? field.safeParse(price).data : undefined, 'notMoney');
    },
  };
}

export const day: ColumnType<string> = {
  asText: true,
  choices: [],
  read: (cell) => word(dayTyped(cell.text), 'notDate'),
};

export const ends: ColumnType<Expiry> = {
  asText: true,
  choices: ['无', '未知'],
  read: (cell) => word(expiryTyped(cell.text), 'notDate'),
};

/** One of a few words. */
export function choice<K extends string>(
  names: Readonly<Record<K, string>>,
  also: Readonly<Record<string, K>> = {},
): ColumnType<K> {
  const keys = Object.keys(names) as K[];
  return {
    asText: true,
    choices: Object.values(names),
    read: (cell) =>
      word(
        keys.find((key) => names[key] === plain(cell.text)) ?? also[plain(cell.text)],
        'unknownValue',
      ),
  };
}

/** Several of a few words, with 、 between them. */
export function choices<K extends string>(
  names: Readonly<Record<K, string>>,
  also: Readonly<Record<string, K>> = {},
): ColumnType<K[]> {
  const one = choice(names, also);
  return {
    asText: true,
    choices: one.choices,
    read: (cell) => {
      const read = partsOf(cell.text).map((text) => one.read({ kind: 'text', text }));
      const values = read.flatMap((each) => ('value' in each ? [each.value] : []));
      return values.length < read.length || values.length === 0
        ? { problem: 'unknownValue' }
        : { value: [...new Set(values)] };
    },
  };
}

const yes: readonly string[] = ['是', '√', '✓', 'Y', 'YES', 'TRUE', '1'];
const no: readonly string[] = ['否', '×', 'N', 'NO', 'FALSE', '0'];

export const yesNo: ColumnType<boolean> = {
  asText: true,
  choices: ['是', '否'],
  read: (cell) => {
    const typed = plain(cell.text).toUpperCase();
    if (yes.includes(typed)) return { value: true };
    return no.includes(typed) ? { value: false } : { problem: 'unknownValue' };
  },
};

/** What stands between 、, commas or semicolons: `箱=10、包=2` → 箱=10 and 包=2. */
export function partsOf(text: string): string[] {
  return plain(text)
    .split(/[、,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
