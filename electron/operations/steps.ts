import type { Output } from '../../shared/api';
import type { CommandContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

type Step = Output<'operations.read'>['steps'][number];

/** Keeps who opened, closed or reopened an operation, and what he said. */
export function keepStep(
  { db, now, actor }: CommandContext,
  operationId: number,
  { step, text, reason, owed }: Pick<Step, 'step' | 'text' | 'reason' | 'owed'>,
) {
  db.run(sql`
    INSERT INTO operation_step (operation_id, step, at, by_user_id, text, reason, owed)
    VALUES (${operationId}, ${step}, ${now.toISOString()}, ${actor.id}, ${text}, ${reason}, ${owed})`);
}

/** The steps of an operation in their order. One of a version before has no opening. */
export function readSteps(db: ReadableDb, operationId: number): Step[] {
  const rows = db.all<Omit<Step, 'by'> & { byUid: string; byName: string }>(sql`
    SELECT step, at, user.uid AS byUid, user.name AS byName, text, reason, owed
    FROM operation_step JOIN user ON user.id = by_user_id
    WHERE operation_id = ${operationId} ORDER BY operation_step.id`);
  return rows.map(({ byUid, byName, ...row }) => ({ ...row, by: { uid: byUid, name: byName } }));
}

/** Who opened an operation; null of a version before. */
export function openerOf(db: ReadableDb, operationId: number): number | null {
  const opened = db.find<{ byId: number }>(sql`
    SELECT by_user_id AS byId FROM operation_step
    WHERE operation_id = ${operationId} AND step = 'opened'`);
  return opened?.byId ?? null;
}
