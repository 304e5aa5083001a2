import type { Output, QueryName } from '../api';

/** What stands in a cell of an exported list; null is blank: not known, never zero. */
export type ExportValue = string | number | null;

/**
 * How a column is written. `text` stays text, codes with their zeros; `count` is a whole number, `measure` one
 * with a fraction, `fen` money in 分 (written as yuan), `price` 1/10000 yuan, `day` a date, `instant` date and time.
 */
export type ExportType = 'text' | 'count' | 'measure' | 'fen' | 'price' | 'day' | 'instant';

export interface ExportHeading {
  heading: string;
  type: ExportType;
  /** In characters. */
  width: number;
}

/** A line above the table of a file: its name and what it says. */
export type AboutLine = readonly [name: string, said: string];

interface Column<Row> extends ExportHeading {
  value: (row: Row) => ExportValue;
}

/** A list or report that can be had as a file: a query, asked for all of its rows, and its columns. */
export interface ExportList {
  call: QueryName;
  title: string;
  /** Those that it has always. */
  columns: readonly ExportHeading[];
  /** All columns of one answer: a report by warehouse has one for each. */
  columnsOf(output: unknown): readonly ExportHeading[];
  /** The rows of one answer of the call. */
  cells(output: unknown): ExportValue[][];
  /** What one answer is about, beside what was asked: lines above the table. */
  about(output: unknown): readonly AboutLine[];
  /** Words for the file's name, before its title. */
  named(output: unknown): readonly string[];
  /** The totals as the call tells them, by heading; null where it tells none. */
  totals(output: unknown): Readonly<Record<string, ExportValue>> | null;
}

/** Declares a list once; screen and file ask the same call with the same filter. */
export function declareList<N extends QueryName, Row>(list: {
  call: N;
  title: string;
  rows: (output: Output<N>) => readonly Row[];
  columns: (c: Makers<Row>) => readonly Column<Row>[];
  /** Columns that depend on the answer, after the others. */
  more?: (c: Makers<Row>, output: Output<N>) => readonly Column<Row>[];
  about?: (output: Output<N>) => readonly AboutLine[];
  named?: (output: Output<N>) => readonly string[];
  totals?: (output: Output<N>) => Readonly<Record<string, ExportValue>>;
}): ExportList {
  const { call, title } = list;
  const makers = makersFor<Row>();
  const columns = list.columns(makers);
  // The registry pairs each list with its own call; that pairing is lost on a name in a variable.
  const allOf = (output: unknown) => [
    ...columns,
    ...(list.more?.(makers, output as Output<N>) ?? []),
  ];
  const headings = (of: readonly Column<Row>[]) =>
    of.map(({ heading, type, width }) => ({ heading, type, width }));
  return {
    call,
    title,
    columns: headings(columns),
    columnsOf: (output) => headings(allOf(output)),
    cells: (output) => {
      const all = allOf(output);
      return list.rows(output as Output<N>).map((row) => all.map(({ value }) => value(row)));
    },
    about: (output) => list.about?.(output as Output<N>) ?? [],
    named: (output) => list.named?.(output as Output<N>) ?? [],
    totals: (output) => list.totals?.(output as Output<N>) ?? null,
  };
}

/** Makers of columns of each type, for rows of one kind. */
export interface Makers<Row> {
  text(heading: string, width: number, value: (row: Row) => string | null): Column<Row>;
  count(heading: string, value: (row: Row) => number | null): Column<Row>;
  measure(heading: string, value: (row: Row) => number | null): Column<Row>;
  fen(heading: string, value: (row: Row) => number | null): Column<Row>;
  price(heading: string, value: (row: Row) => number | null): Column<Row>;
  day(heading: string, value: (row: Row) => string | null): Column<Row>;
  instant(heading: string, value: (row: Row) => string | null): Column<Row>;
}

export function makersFor<Row>(): Makers<Row> {
  const make =
    (type: ExportType, width: number) =>
    (heading: string, value: (row: Row) => ExportValue): Column<Row> => ({
      heading,
      type,
      width,
      value,
    });
  return {
    text: (heading, width, value) => make('text', width)(heading, value),
    count: make('count', 12),
    measure: make('measure', 14),
    fen: make('fen', 16),
    price: make('price', 12),
    day: make('day', 12),
    instant: make('instant', 18),
  };
}
