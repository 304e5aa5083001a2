import { refuse } from '../../shared/refusals';
import type { QueryContext } from '../context';
import { list, sql } from '../database/sql';

/**
 * Refuses requisitions whose 应急响应 is over: papers for them could not be submitted any more, by the same
 * days as there (`refuseEnded`).
 */
export function refuseEndedPlan(
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  requisitions: readonly string[],
) {
  const ended = db.find<{ number: string; operation: string; endedOn: string }>(sql`
    SELECT coalesce(requisition.number, '') AS number, operation.name AS operation,
      ended_on AS endedOn
    FROM requisition JOIN operation ON operation.id = operation_id
    WHERE requisition.uid IN (${list([...requisitions])}) AND ended_on <= ${today}
    ORDER BY requisition.id LIMIT 1`);
  if (ended) refuse('plan.ended', ended);
}
