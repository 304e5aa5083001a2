import type { Output, Parsed } from '../../shared/api';
import { lastDayOf, monthOf } from '../../shared/closings/months';
import { refuse } from '../../shared/refusals';
import { hasRole } from '../../shared/roles';
import {
  type Actor,
  type CommandContext,
  refuseRoles,
  type Warehouse,
  writingAt,
} from '../context';
import { sql } from '../database/sql';
import { appendEntry } from '../ledger/appendEntry';

/**
 * 反结账: opens the last closed month of a warehouse again, with a reason. It takes two: the person
 * in whose session it is asked, and another who gives his password there (换人审核). Each is of
 * finance or an approver at the warehouse, one of them of finance. What was kept stays as it was
 * and is no longer in force.
 */
export function reopenMonth(
  context: CommandContext,
  { warehouse: code, month, reason }: Parsed<'closings.reopen'>,
): Output<'closings.reopen'> {
  const { db, actor, now } = context;
  const warehouse = writingAt(context, code);
  const asking = askingWith(context, warehouse);
  const through = lastDayOf(month);
  const { closedThrough } = warehouse;
  if (closedThrough !== through) {
    refuse('closing.notLast', { month, last: closedThrough && monthOf(closedThrough) });
  }
  context.was({ closedThrough });
  const { id, uid } = db.read<{ id: number; uid: string }>(sql`
    SELECT id, uid FROM closing
    WHERE warehouse_id = ${warehouse.id} AND through = ${through} AND reopened_at IS NULL`);
  db.run(sql`
    UPDATE closing SET reopened_at = ${now.toISOString()}, reopened_by = ${asking.id},
      reopened_with = ${actor.id}, reopened_reason = ${reason}
    WHERE id = ${id}`);
  db.run(sql`
    UPDATE warehouse SET closed_through = (
      SELECT max(through) FROM closing
      WHERE closing.warehouse_id = warehouse.id AND reopened_at IS NULL)
    WHERE id = ${warehouse.id}`);
  const head = appendEntry(context, {
    kind: 'reopening',
    content: { closing: uid, warehouse: code, month, by: asking.uid, with: actor.uid, reason },
  });
  const left = db.read<{ through: string | null }>(
    sql`SELECT closed_through AS through FROM warehouse WHERE id = ${warehouse.id}`,
  );
  return { closing: uid, warehouse: code, month, closedThrough: left.through, ...head };
}

/** The person in whose session a second one gave his password; refuses if they may not together. */
function askingWith({ db, actor, atPlaceOf }: CommandContext, { code }: Warehouse): Actor {
  if (atPlaceOf === null || atPlaceOf.id === actor.id) refuse('closing.secondPerson', {});
  if (!hasRole(atPlaceOf.grants, ['finance', 'approver'], code)) {
    refuseRoles(db, ['finance', 'approver'], code);
  }
  if (!hasRole([...actor.grants, ...atPlaceOf.grants], ['finance'], code)) {
    refuseRoles(db, ['finance'], code);
  }
  return atPlaceOf;
}
