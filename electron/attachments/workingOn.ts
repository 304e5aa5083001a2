import { api } from '../../shared/api';
import type { Axes } from '../../shared/documents/axes';
import { refuse } from '../../shared/refusals';
import { hasRole } from '../../shared/roles';
import { type QueryContext, requireRole, writingAt } from '../context';
import { sql } from '../database/sql';

export interface Subject {
  id: number;
  uid: string;
  posting: Axes['posting'];
}

/**
 * The document beside which something is put: by whoever holds a role that the call asks for at its
 * warehouse, or at the other one of a transfer, which is kept here.
 */
export function workingOn(context: QueryContext, uid: string): Subject {
  const document = readSubject(context, uid);
  writingAt(context, document.at);
  return document;
}

/** The document that is looked into by whoever works at one of its warehouses, wherever it is kept. */
export function lookingAt(context: QueryContext, uid: string): Subject {
  const document = readSubject(context, uid);
  requireRole(context, document.at);
  return document;
}

function readSubject({ db, actor, call }: QueryContext, uid: string): Subject & { at: string } {
  const row =
    db.find<Subject & { warehouse: string; counter: string | null }>(sql`
      SELECT document.id, document.uid, posting, warehouse.code AS warehouse,
        counter.code AS counter
      FROM document
      JOIN warehouse ON warehouse.id = document.warehouse_id
      LEFT JOIN warehouse AS counter ON counter.id = document.counter_warehouse_id
      WHERE document.uid = ${uid}`) ?? refuse('notFound', { what: 'document', uid });
  const { warehouse, counter, ...document } = row;
  const { who } = api[call];
  const roles = typeof who === 'string' ? [] : who;
  const isOther = counter !== null && !hasRole(actor.grants, roles, warehouse);
  return { ...document, at: isOther ? counter : warehouse };
}
