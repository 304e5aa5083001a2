import { z } from 'zod';
import { maybeText } from '../../shared/fields';
import { refuse } from '../../shared/refusals';
import type { Destination, RequisitionDraft } from '../../shared/requisitions/draft';
import {
  allowedSteps,
  type RequisitionStep,
  type StepFacts,
} from '../../shared/requisitions/steps';
import { type QueryContext, rolesAt } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { type RequisitionColumns, requisitionRows } from './requisitionRows';

/** 联系人, as the column `people` keeps him: apart from the rest, so that he can be erased. */
const people = z.strictObject({ contact: maybeText(60), telephone: maybeText(30) });
export type RequisitionPeople = z.infer<typeof people>;

/** A requisition as its rows keep it, with how it stands. */
export interface StoredRequisition extends RequisitionColumns {
  draft: RequisitionDraft;
}

/** A requisition that must exist, by its uid. */
export function readRequisitionRow(
  { db, now }: Pick<QueryContext, 'db' | 'now'>,
  uid: string,
): StoredRequisition {
  return findRequisitionRow({ db, now }, uid) ?? refuse('notFound', { what: 'requisition', uid });
}

export function findRequisitionRow(
  { db, now }: Pick<QueryContext, 'db' | 'now'>,
  uid: string,
): StoredRequisition | null {
  const which = sql`SELECT id FROM requisition WHERE uid = ${uid}`;
  const row = db.find<RequisitionColumns & Beside>(sql`
    SELECT row.*, (SELECT code FROM warehouse WHERE id = near_warehouse_id) AS near,
      longitude_e6 AS longitudeE6, latitude_e6 AS latitudeE6, people, reason, note
    FROM (${requisitionRows(db, now.toISOString(), which)}) AS row
    JOIN requisition ON requisition.id = row.id`);
  return row === undefined ? null : { ...row, draft: draftOf(db, row) };
}

interface Beside {
  near: string | null;
  longitudeE6: number | null;
  latitudeE6: number | null;
  people: string;
  reason: string;
  note: string;
}

function draftOf(db: ReadableDb, row: RequisitionColumns & Beside): RequisitionDraft {
  const { longitudeE6, latitudeE6 } = row;
  return {
    warehouse: row.warehouseCode,
    operation: row.operationUid,
    to: destinationOf(row),
    place: row.place,
    near: row.near,
    point: longitudeE6 === null || latitudeE6 === null ? null : { longitudeE6, latitudeE6 },
    priority: row.priority,
    wantedBy: row.wantedBy,
    ...people.parse(JSON.parse(row.people)),
    reason: row.reason,
    note: row.note,
    lines: db
      .all<{ item: string; quantity: number | null; takesSubstitutes: 0 | 1; note: string }>(sql`
        SELECT item.uid AS item, quantity, takes_substitutes AS takesSubstitutes, line.note
        FROM requisition_line AS line JOIN item ON item.id = line.item_id
        WHERE line.requisition_id = ${row.id} ORDER BY line.line`)
      .map((line) => ({ ...line, takesSubstitutes: line.takesSubstitutes === 1 })),
  };
}

function destinationOf({ toKind, toUid }: RequisitionColumns): Destination | null {
  if (toKind === null || toUid === null) return null;
  if (toKind === 'warehouse') return { kind: 'warehouse', warehouse: toUid };
  return toKind === 'team' ? { kind: 'team', team: toUid } : { kind: 'party', party: toUid };
}

/** What the step table must know of a requisition and of the person who asks. */
export function stepFacts(
  { db, actor }: QueryContext,
  { id, state, number, standing, madeByUid }: StoredRequisition,
): StepFacts {
  return {
    state,
    numbered: number !== null,
    isMaker: madeByUid === actor.uid || hasWritten(db, id, actor.id),
    isDone: standing === 'done',
  };
}

/** Whoever changed or submitted it has had his hand in it, and does not approve it. */
function hasWritten(db: ReadableDb, id: number, userId: number): boolean {
  return (
    db.find(sql`
      SELECT 1 FROM requisition_step
      WHERE requisition_id = ${id} AND by_user_id = ${userId} AND step IN ('save', 'submit')`) !==
    undefined
  );
}

/** The steps that the asking person may take now. */
export function stepsOpenTo(context: QueryContext, row: StoredRequisition): RequisitionStep[] {
  return allowedSteps(stepFacts(context, row), rolesAt(context.actor, row.warehouseCode));
}
