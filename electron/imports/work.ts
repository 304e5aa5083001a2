import type { Output } from '../../shared/api';
import { isTotalLine } from '../../shared/exports/totalLine';
import type { SheetRow } from '../../shared/imports/cell';
import type { ColumnValues, ImportColumns } from '../../shared/imports/columns';
import type { ImportError, ImportProblem } from '../../shared/imports/problems';
import { exampleMark, type ImportSubject, type Mapping } from '../../shared/imports/subject';
import type { CommandContext, QueryContext, Warehouse } from '../context';

/** Tells that something is wrong with a cell of a row; null, to be handed on. */
export type Wrong<C> = (key: keyof C & string, problem: ImportProblem, about?: string) => null;
type Standing = 'added' | 'changed' | 'same';

/** What an import is made for. */
export interface ImportPlace {
  context: QueryContext;
  warehouse: Warehouse | null;
  /** The SHA-256 of the file. */
  file: string;
}

/** What a subject does in the main process; `T` is what its cells may name, `R` what a row makes. */
interface SubjectWork<C extends ImportColumns, T, R> {
  things(place: ImportPlace): T;
  /** Lists for the template, beside each other: what cells may name. */
  lists(things: T): readonly (readonly [heading: string, values: readonly string[]])[];
  example(things: T): Partial<Record<keyof C, string>>;
  /** What a row makes; what is wrong is told. A cell that could not be read is null, and told. */
  read(values: ColumnValues<C>, things: T, wrong: Wrong<C>): R | null;
  /** The natural key of a row, and the column where a repeated one is told. */
  key(row: R): string;
  keyColumn: keyof C & string;
  /** What beside its key one row of a file alone may say, by the column where it stands. */
  once?(row: R): readonly (readonly [column: keyof C & string, values: readonly string[]])[];
  /** What is wrong between the first row of a file and another. */
  beside?(first: R, row: R, wrong: Wrong<C>): void;
  standing(row: R, things: T): Standing;
  /** What all rows make together, where they make one thing. */
  make?(rows: readonly R[], things: T): Pick<Checked, 'draft' | 'lines'>;
  /** Saves what is new or changed of the rows, through the use cases of the screens. */
  save?(command: CommandContext, rows: readonly R[], things: T, tell: TellPart): void;
}

/** What was found in the rows of a sheet. */
export interface Checked extends Output<'imports.check'> {
  /** Takes them in, inside a transaction; null while there are errors or nothing is to be saved. */
  save: ((command: CommandContext, tell: TellPart) => void) | null;
}

/** Tells how much is saved, 0 to 1; throws when it was asked to stop. */
export type TellPart = (part: number) => void;

export interface Work {
  check(place: ImportPlace, sheet: SheetPart): Checked;
  /** What the template has beside the columns. */
  template(place: ImportPlace): {
    lists: readonly (readonly [string, readonly string[]])[];
    example: Readonly<Record<string, string | undefined>>;
  };
}

/** The rows below the headings, and which column of them is which of ours. */
export interface SheetPart {
  rows: readonly SheetRow[];
  headingRow: number;
  columns: Mapping;
}

/** Of a value so much is echoed. */
const mostShown = 40;

/** The whole work of a subject, its own types left behind. */
export function declareWork<C extends ImportColumns, T, R>(
  subject: ImportSubject<C>,
  work: SubjectWork<C, T, R>,
): Work {
  const { columns } = subject;
  const keys = Object.keys(columns) as (keyof C & string)[];

  /** One row: its values and what is wrong with its cells. */
  const readRow = (cells: Readonly<Record<string, SheetRow[number]>>, things: T) => {
    const problems: { key: string; problem: ImportProblem; about: string }[] = [];
    const wrong: Wrong<C> = (key, problem, about = '') => {
      // One thing is enough for a cell.
      if (!problems.some((each) => each.key === key)) problems.push({ key, problem, about });
      return null;
    };
    const values = Object.fromEntries(
      keys.map((key) => {
        const cell = cells[key] ?? null;
        const column = columns[key];
        if (column === undefined) return [key, null];
        if (cell === null) return [key, column.needed ? wrong(key, 'missing') : null];
        if (cell.kind === 'error') return [key, wrong(key, 'unknownValue')];
        const read = column.type.read(cell);
        return [key, 'value' in read ? read.value : wrong(key, read.problem, read.about)];
      }),
    ) as ColumnValues<C>;
    const row = work.read(values, things, wrong);
    // In the order in which the columns stand.
    const place = ({ key }: { key: string }) => keys.indexOf(key);
    problems.sort((a, b) => place(a) - place(b));
    return { row, problems, wrong };
  };

  return {
    template: (place) => {
      const things = work.things(place);
      return { lists: work.lists(things), example: work.example(things) };
    },
    check: (place, { rows, headingRow, columns: mapping }) => {
      const missing = keys.filter((key) => columns[key]?.needed && !Object.hasOwn(mapping, key));
      if (missing.length > 0) {
        return {
          ...nothing,
          errors: missing.map((key) => errorAt(subject, headingRow, key, '', 'noColumn', '')),
        };
      }
      const things = work.things(place);
      const preview: Output<'imports.check'>['rows'] = [];
      const errors: ImportError[] = [];
      const good: R[] = [];
      const changing: R[] = [];
      const seen = new Map<string, number>();
      for (const [index, sheetRow] of rows.slice(headingRow).entries()) {
        const cells = Object.fromEntries(
          Object.entries(mapping).map(([key, column]) => [key, sheetRow[column] ?? null]),
        );
        if (isNoData(cells, keys[0] ?? '')) continue;
        const number = headingRow + index + 1;
        const { row, problems, wrong } = readRow(cells, things);
        if (row !== null && problems.length === 0) {
          const said = [[work.keyColumn, [work.key(row)]] as const, ...(work.once?.(row) ?? [])];
          for (const [column, values] of said) {
            for (const value of values) {
              const before = seen.get(`${column} ${value}`) ?? number;
              seen.set(`${column} ${value}`, before);
              if (before !== number) wrong(column, 'duplicate', String(before));
            }
          }
          const [first] = good;
          if (first !== undefined) work.beside?.(first, row, wrong);
        }
        const isGood = row !== null && problems.length === 0;
        const state = isGood ? work.standing(row, things) : 'wrong';
        if (isGood) good.push(row);
        if (isGood && state !== 'same') changing.push(row);
        const said = Object.fromEntries(
          Object.entries(cells).flatMap(([key, cell]) => (cell ? [[key, cell.text]] : [])),
        );
        preview.push({ row: number, state, cells: said });
        for (const { key, problem, about } of problems) {
          errors.push(errorAt(subject, number, key, said[key] ?? '', problem, about));
        }
      }
      const count = (state: string) => preview.filter((each) => each.state === state).length;
      const isClean = errors.length === 0 && preview.length > 0;
      return {
        added: count('added'),
        changed: count('changed'),
        same: count('same'),
        wrong: count('wrong'),
        rows: preview,
        errors,
        draft: null,
        lines: null,
        ...(isClean ? work.make?.(good, things) : {}),
        save:
          isClean && work.save && changing.length > 0
            ? (command, tell) => work.save?.(command, changing, things, tell)
            : null,
      };
    },
  };
}

const nothing = {
  added: 0,
  changed: 0,
  same: 0,
  wrong: 0,
  rows: [],
  draft: null,
  lines: null,
  save: null,
};

/** A row that has nothing in our columns, is the example of the template, or the last of an export. */
function isNoData(cells: Readonly<Record<string, SheetRow[number]>>, first: string): boolean {
  const text = cells[first]?.text ?? '';
  return (
    Object.values(cells).every((cell) => cell === null) ||
    new RegExp(`^${exampleMark}(\\s|$)`).test(text) ||
    isTotalLine(text)
  );
}

function errorAt(
  { columns }: ImportSubject,
  row: number,
  key: string,
  value: string,
  problem: ImportProblem,
  about: string,
): ImportError {
  const letters = [...value];
  const shown = letters.length > mostShown ? `${letters.slice(0, mostShown).join('')}…` : value;
  return { row, key, column: columns[key]?.heading ?? key, value: shown, problem, about };
}
