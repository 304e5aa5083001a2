import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { CommandContext, QueryContext } from '../context';
import { sql } from '../database/sql';

/** The asking person's saved filters of a list. */
export function listFilters(
  { db, actor }: QueryContext,
  { screen }: Parsed<'filters.list'>,
): Output<'filters.list'> {
  const rows = db.all<{ uid: string; name: string; filter: string }>(sql`
    SELECT uid, name, filter FROM saved_filter
    WHERE user_id = ${actor.id} AND screen = ${screen} ORDER BY name`);
  return { rows: rows.map(({ filter, ...row }) => ({ ...row, filter: JSON.parse(filter) })) };
}

/** Keeps a filter under a name that this person has not given to another of the same list. */
export function saveFilter(
  context: CommandContext,
  input: Parsed<'filters.save'>,
): Output<'filters.save'> {
  const { db, actor, was } = context;
  const known = findOwn(context, input.saved);
  const taken = db.find(sql`
    SELECT 1 FROM saved_filter WHERE user_id = ${actor.id} AND screen = ${input.screen}
      AND name = ${input.name} AND uid <> ${input.saved}`);
  if (taken) refuse('name.taken', { name: input.name });
  if (known) was({ name: known.name, filter: JSON.parse(known.filter) });
  db.run(sql`
    INSERT INTO saved_filter (uid, user_id, screen, name, filter)
    VALUES (${input.saved}, ${actor.id}, ${input.screen}, ${input.name},
      ${JSON.stringify(input.filter)})
    ON CONFLICT (uid) DO UPDATE SET screen = excluded.screen, name = excluded.name,
      filter = excluded.filter`);
  return { saved: input.saved };
}

export function removeFilter(
  context: CommandContext,
  { saved }: Parsed<'filters.remove'>,
): Output<'filters.remove'> {
  const known = findOwn(context, saved) ?? refuse('notFound', { what: 'filter', uid: saved });
  context.was({ name: known.name });
  context.db.run(sql`DELETE FROM saved_filter WHERE uid = ${saved}`);
  return { saved };
}

/** One of the person's own; another's is as if it were not there, and its uid is not taken over. */
function findOwn({ db, actor }: QueryContext, uid: string) {
  const found = db.find<{ userId: number; name: string; filter: string }>(
    sql`SELECT user_id AS userId, name, filter FROM saved_filter WHERE uid = ${uid}`,
  );
  if (found && found.userId !== actor.id) refuse('notFound', { what: 'filter', uid });
  return found;
}
