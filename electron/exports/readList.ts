import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import { api, type Parsed } from '../../shared/api';
import type { ExportHeading, ExportValue } from '../../shared/exports/declare';
import { exportLists } from '../../shared/exports/lists';
import { refuse } from '../../shared/refusals';
import type { QueryContext } from '../context';
import { parse } from '../parse';
import { queries } from '../queries';
import { readingOnce } from './readingOnce';

/** So many rows a file may have: as many as Excel shows comfortably. */
export const mostExported = 200_000;
const pageSize = 1000;

export interface WholeList {
  columns: readonly ExportHeading[];
  rows: ExportValue[][];
  totals: Readonly<Record<string, ExportValue>> | null;
}

/**
 * All rows of a list, page by page through the query of its screen, with that query's own totals, as of
 * the one moment that the connection holds. `count` is told after each page how many rows there are.
 */
export async function readList(
  context: QueryContext,
  { list, asked }: Pick<Parsed<'exports.save'>, 'list' | 'asked'>,
  count: (rows: number) => void,
): Promise<WholeList> {
  const { call, columnsOf, cells, totals } = exportLists[list];
  // The registry pairs each query with its own call; that pairing is lost on a name in a variable.
  const ask = queries[call] as (context: QueryContext, input: unknown) => unknown;
  const input = api[call].input as z.ZodType;
  const fits = (page: object) => input.safeParse({ ...asked, ...page }).success;
  // A list that makes all of its rows for each page is asked for all of them at once.
  const limit = fits({ cursor: null, limit: null }) ? null : pageSize;
  const isPaged = fits({ cursor: null, limit });
  const query = { ...context, call, db: readingOnce(context.db) };
  const rows: ExportValue[][] = [];
  for (let cursor: string | null = null; ; ) {
    const output = ask(query, parse(input, { ...asked, ...(isPaged ? { cursor, limit } : {}) }));
    for (const row of cells(output)) rows.push(row);
    if (rows.length > mostExported) refuse('file.tooManyRows', { limit: mostExported });
    count(rows.length);
    cursor = isPaged ? ((output as { cursor: string | null }).cursor ?? null) : null;
    if (cursor === null) return { columns: columnsOf(output), rows, totals: totals(output) };
    // Whoever runs this beside something else gets his turn between two pages.
    await setImmediate();
  }
}
