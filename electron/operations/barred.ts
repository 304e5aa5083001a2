import { refuse } from '../../shared/refusals';
import type { Barred } from '../../shared/requisitions/api';
import type { ReadableDb } from '../database/database';
import { list, type Sql, sql } from '../database/sql';

/**
 * For what nothing is planned, answered or sent: an 应急响应 that has ended, whatever day a paper carries (a
 * date is no proof of when goods left), and in a drill what lies in the copy as it was in earnest. What went
 * before and was not recorded takes the operation to be opened again, by who directs it. What went is
 * accounted for, and comes back, as long as that takes.
 */

/** Of a row of `operation`: nobody opened it in the drill that this store is the copy of. */
export const isOfEarnest = sql`EXISTS (
  SELECT 1 FROM drill WHERE NOT EXISTS (
    SELECT 1 FROM operation_step
    WHERE operation_id = operation.id AND step = 'opened' AND at >= drill.begun_at))`;

const operationBar = sql`CASE WHEN operation.ended_on IS NOT NULL THEN 'ended'
  WHEN ${isOfEarnest} THEN 'ofEarnest' END`;

/** Of a row of `requisition`: why it is not answered, or null. One of no operation is of the time when it was written. */
export const requisitionBar: Sql = sql`CASE
  WHEN requisition.operation_id IS NOT NULL
    THEN (SELECT ${operationBar} FROM operation WHERE operation.id = requisition.operation_id)
  WHEN EXISTS (SELECT 1 FROM drill WHERE begun_at > requisition.made_at) THEN 'ofEarnest' END`;

/** Refuses operations, and 需求单 for what they serve, by uid. */
export function refuseBarred(
  db: ReadableDb,
  {
    operations = [],
    requisitions = [],
  }: Partial<Record<'operations' | 'requisitions', readonly string[]>>,
) {
  const found = db.find<{ name: string; bar: Barred; endedOn: string }>(sql`
    SELECT name, ${operationBar} AS bar, ended_on AS endedOn FROM operation
    WHERE uid IN (${list([...operations])}) AND bar IS NOT NULL
    UNION ALL
    SELECT CASE ${requisitionBar} WHEN 'ended' THEN operation.name ELSE coalesce(number, operation.name, '') END,
      ${requisitionBar} AS bar, ended_on
    FROM requisition LEFT JOIN operation ON operation.id = operation_id
    WHERE requisition.uid IN (${list([...requisitions])}) AND bar IS NOT NULL LIMIT 1`);
  if (found?.bar === 'ended') {
    refuse('operation.ended', { operation: found.name, endedOn: found.endedOn });
  }
  if (found) refuse('drill.notOfIt', { name: found.name });
}
