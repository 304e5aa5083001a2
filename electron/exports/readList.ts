import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import { api, type Parsed } from '../../shared/api';
import type { ExportHeading, ExportValue } from '../../shared/exports/declare';
import { exportLists } from '../../shared/exports/lists';
import { refuse } from '../../shared/refusals';
import { hasRoleAnywhere } from '../../shared/roles';
import { JobStopped } from '../background/background';
import type { QueryContext } from '../context';
import { sql } from '../database/sql';
import { readingOnce } from './readingOnce';
import type { ExportRun } from './underWay';

/** So many rows a file may have: as many as Excel shows comfortably. */
export const mostExported = 200_000;
const pageSize = 1000;
/** How often a list is read anew when something is saved meanwhile. */
const mostTries = 3;

export interface WholeList {
  columns: readonly ExportHeading[];
  rows: ExportValue[][];
  totals: Readonly<Record<string, ExportValue>> | null;
}

/**
 * All rows of a list, page by page through the call of its screen, with that call's own totals.
 * When something was saved between two pages it is read anew, so that rows and totals agree. Throws
 * `JobStopped` between two pages when the run was stopped.
 */
export async function readList(
  context: QueryContext,
  ask: (context: QueryContext, input: unknown) => unknown,
  { list, asked }: Pick<Parsed<'exports.save'>, 'list' | 'asked'>,
  run: ExportRun,
): Promise<WholeList> {
  const { call } = exportLists[list];
  const { who: roles } = api[call];
  const mayAsk = typeof roles === 'string' || hasRoleAnywhere(context.actor.grants, roles);
  if (!mayAsk) refuse('role.missing', { roles, warehouse: null });
  for (let left = mostTries; ; left--) {
    const before = lastDeed(context);
    const query = { ...context, call, db: readingOnce(context.db) };
    const whole = await readPages(query, ask, { list, asked }, run);
    if (left === 1 || lastDeed(context) === before) return whole;
  }
}

async function readPages(
  context: QueryContext,
  ask: (context: QueryContext, input: unknown) => unknown,
  { list, asked }: Pick<Parsed<'exports.save'>, 'list' | 'asked'>,
  run: ExportRun,
): Promise<WholeList> {
  const { call, columnsOf, cells, totals } = exportLists[list];
  const input = api[call].input as z.ZodType;
  const isPaged = input.safeParse({ ...asked, cursor: null, limit: pageSize }).success;
  const rows: ExportValue[][] = [];
  for (let cursor: string | null = null; ; ) {
    const page = input.safeParse({ ...asked, ...(isPaged ? { cursor, limit: pageSize } : {}) });
    if (!page.success) {
      const issues = page.error.issues.map(({ path, message }) => ({
        path: path.join('.'),
        message,
      }));
      return refuse('input.malformed', { issues });
    }
    const output = ask(context, page.data);
    for (const row of cells(output)) rows.push(row);
    run.rows = rows.length;
    if (rows.length > mostExported) refuse('file.tooManyRows', { limit: mostExported });
    cursor = isPaged ? ((output as { cursor: string | null }).cursor ?? null) : null;
    if (cursor === null) return { columns: columnsOf(output), rows, totals: totals(output) };
    // Others get their turn between two pages.
    await setImmediate();
    if (run.stopping.signal.aborted) throw new JobStopped(call);
  }
}

/** Every change has its line in the audit. */
function lastDeed({ db }: QueryContext): number {
  return db.read<{ id: number }>(sql`SELECT coalesce(max(id), 0) AS id FROM audit`).id;
}
