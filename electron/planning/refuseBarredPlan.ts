import { refuse } from '../../shared/refusals';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { refuseBarred, requisitionBar } from '../operations/barred';

/** Refuses requisitions that nothing is sent for any more: papers for them could not be submitted. */
export function refuseBarredPlan(db: ReadableDb, requisitions: readonly string[]) {
  const ended = db.find<{ number: string; operation: string; endedOn: string }>(sql`
    SELECT coalesce(requisition.number, '') AS number, operation.name AS operation,
      ended_on AS endedOn
    FROM requisition JOIN operation ON operation.id = operation_id
    WHERE requisition.uid IN (${list([...requisitions])}) AND ${requisitionBar} = 'ended'
    ORDER BY requisition.id LIMIT 1`);
  if (ended) refuse('plan.ended', ended);
  refuseBarred(db, { requisitions });
}
