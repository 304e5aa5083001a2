import { dayOf } from '../../shared/day';
import type { CommandContext, Warehouse } from '../context';
import { sql } from '../database/sql';

/** Each life of a store after the first has a thousand numbers of a series to itself. */
const block = 1000;

/**
 * The next number of a series: prefix, warehouse, business day and four digits or more, without
 * holes, since the counter changes in the transaction of the submission:
 * `RK-42050001-20261123-0001`.
 *
 * After a restore the numbers of days gone by may have been given before and stand on paper, so
 * such a series goes on with the thousand of the new life, once: after the first restore 0007 is
 * followed by 1001, after the second, of whichever copy, by 2001.
 */
export function mintNumber(
  context: Pick<CommandContext, 'db' | 'store'>,
  prefix: string,
  warehouse: Pick<Warehouse, 'id' | 'code'>,
  businessDate: string,
): string {
  const day = businessDate.replaceAll('-', '');
  const series = { prefix, warehouse: warehouse.id, day };
  const jumped = jumpAfterRestore(context, series, businessDate);
  const { last } = context.db.read<{ last: number }>(sql`
    INSERT INTO number_series (prefix, warehouse_id, day, last)
    VALUES (${prefix}, ${warehouse.id}, ${day}, ${jumped === null ? 1 : jumped + 1})
    ON CONFLICT DO UPDATE SET last = ${jumped === null ? sql`last + 1` : sql`${jumped + 1}`}
    RETURNING last`);
  return `${prefix}-${warehouse.code}-${day}-${String(last).padStart(4, '0')}`;
}

/** Where a series goes on that may have given numbers in a former life; null: by one. */
function jumpAfterRestore(
  { db, store }: Pick<CommandContext, 'db' | 'store'>,
  { prefix, warehouse, day }: { prefix: string; warehouse: number; day: string },
  businessDate: string,
): number | null {
  const { id } = store.incarnation;
  const { beganAt, reason, life } = db.read<{ beganAt: string; reason: string; life: number }>(
    sql`SELECT began_at AS beganAt, reason, life FROM incarnation WHERE id = ${id}`,
  );
  if (reason === 'install' || businessDate > dayOf(new Date(beganAt))) return null;
  const of = sql`prefix = ${prefix} AND warehouse_id = ${warehouse} AND day = ${day}`;
  if (db.find(sql`SELECT 1 FROM number_jump WHERE ${of} AND incarnation_id = ${id}`)) return null;
  const last =
    db.find<{ last: number }>(sql`SELECT last FROM number_series WHERE ${of}`)?.last ?? 0;
  const next = Math.max(Math.floor(last / block) + 1, life - 1) * block;
  db.run(sql`
    INSERT INTO number_jump (prefix, warehouse_id, day, incarnation_id, after_number, before_next)
    VALUES (${prefix}, ${warehouse}, ${day}, ${id}, ${last}, ${next})`);
  return next;
}
