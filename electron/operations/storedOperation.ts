import type { OperationRow } from '../../shared/operations/api';
import { refuse } from '../../shared/refusals';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

export interface StoredOperation extends Omit<OperationRow, 'levels' | 'isWithdrawn'> {
  id: number;
  isWithdrawn: 0 | 1;
  isDrill: 0 | 1;
}

/** The columns of an operation by the names of the contract. */
export const operationColumns = sql`operation.id, operation.uid, operation.name, operation.kind,
  operation.place, started_on AS startedOn, started_time AS startedTime, ended_on AS endedOn,
  is_drill AS isDrill, withdrawn AS isWithdrawn`;

export function findOperation(db: ReadableDb, uid: string): StoredOperation | undefined {
  return db.find<StoredOperation>(
    sql`SELECT ${operationColumns} FROM operation WHERE uid = ${uid}`,
  );
}

/** An operation by its uid, which must exist. */
export function readStoredOperation(db: ReadableDb, uid: string): StoredOperation {
  return findOperation(db, uid) ?? refuse('notFound', { what: 'operation', uid });
}
