import type { z } from 'zod';
import { api, type Parsed } from '../../shared/api';
import type { AboutLine, ExportHeading, ExportValue } from '../../shared/exports/declare';
import { exportLists } from '../../shared/exports/lists';
import { refuse } from '../../shared/refusals';
import type { QueryContext } from '../context';
import { parse } from '../parse';
import { queries } from '../queries';

/** So many rows a file may have: as many as Excel shows comfortably. */
export const mostExported = 200_000;

export interface WholeList {
  columns: readonly ExportHeading[];
  rows: ExportValue[][];
  totals: Readonly<Record<string, ExportValue>> | null;
  about: readonly AboutLine[];
  named: readonly string[];
}

/**
 * All rows of a list, by the query of its screen and with that query's own totals. Pages are for the
 * window: here a list is asked for at once, since each page would sort and add up all of it anew.
 */
export function readList(
  context: QueryContext,
  { list, asked }: Pick<Parsed<'exports.save'>, 'list' | 'asked'>,
): WholeList {
  const { call, columnsOf, cells, totals, about, named } = exportLists[list];
  // The registry pairs each query with its own call; that pairing is lost on a name in a variable.
  const ask = queries[call] as (context: QueryContext, input: unknown) => unknown;
  const input = parse(api[call].input as z.ZodType<object>, asked);
  const whole = 'limit' in input ? { cursor: null, limit: mostExported + 1 } : {};
  const output = ask({ ...context, call }, { ...input, ...whole });
  const rows = cells(output);
  if (rows.length > mostExported) refuse('file.tooManyRows', { limit: mostExported });
  return {
    ...{ columns: columnsOf(output), rows, totals: totals(output) },
    ...{ about: about(output), named: named(output) },
  };
}
