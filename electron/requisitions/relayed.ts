import { givenFor, type Held } from '../../shared/operations/given';
import type { ReadableDb } from '../database/database';
import { list, type Sql, sql } from '../database/sql';
import { lineQuantity } from '../documents/lineQuantity';
import { postingsOf } from '../operations/papersOf';
import { type MovementRow, movementsOf } from '../operations/readMovements';
import { answersOf, askedBy, heldLines, isSentOn } from './paperLines';

/** What has reached whoever asked of an asked item, and what is under way. */
export interface Answered {
  requisitionId: number;
  askedId: number;
  answered: number;
  underWay: number;
}

/**
 * Those of `which` for which goods go by way of another warehouse, or on from the one that asked. Most are
 * answered from where the goods lie, and for them it is enough to add up.
 */
export function relayedAmong(db: ReadableDb, which: Sql): number[] {
  return db
    .all<{ id: number }>(sql`
      SELECT DISTINCT requisition.id FROM document
      JOIN requisition ON requisition.id = document.requisition_id
      WHERE document.requisition_id IN (${which}) AND (${isSentOn} OR document.kind = 'transfer'
        AND document.counter_warehouse_id IS NOT requisition.to_warehouse_id)`)
    .map(({ id }) => id);
}

/** What these requisitions were given: of each the movements of its papers, in order, by `givenFor`. */
export function readRelayed(db: ReadableDb, ids: readonly number[]): Answered[] {
  if (ids.length === 0) return [];
  const movements = byRequisition(readMoved(db, ids));
  const held = byRequisition(readHeld(db, ids));
  return readAskers(db, ids).flatMap(({ id, asker }) =>
    [...givenFor(movements.get(id) ?? [], held.get(id) ?? [], asker)].map(
      ([item, { sent, underWay }]) => ({
        requisitionId: id,
        askedId: Number(item),
        answered: sent,
        underWay,
      }),
    ),
  );
}

interface Of {
  requisitionId: number;
}

function byRequisition<Each extends Of>(all: readonly Each[]): Map<number, Each[]> {
  const groups = new Map<number, Each[]>();
  for (const each of all) {
    const group = groups.get(each.requisitionId) ?? [];
    group.push(each);
    groups.set(each.requisitionId, group);
  }
  return groups;
}

/** What their postings have moved, by what it answers. */
function readMoved(db: ReadableDb, ids: readonly number[]) {
  const acts = sql`
    SELECT acts.id, acts.paper, acts.isTwin, movement.line, movement.quantity, movement.amount
    FROM ${postingsOf(sql`document.requisition_id IN (${list(ids)})`)} AS acts
    JOIN movement ON movement.posting_id = acts.id`;
  const beside = sql`, document.requisition_id AS requisitionId,
    ${askedBy(answersOf(sql`movement.document_line`), sql`moved`)} AS askedId`;
  return movementsOf<MovementRow & Of & { askedId: number }>(db, acts, beside).map(
    ({ askedId, ...movement }) => ({
      ...movement,
      item: String(askedId),
    }),
  );
}

function readHeld(db: ReadableDb, ids: readonly number[]): (Held & Of)[] {
  return db.all(sql`
    SELECT document.requisition_id AS requisitionId,
      CAST(${askedBy(sql`line.value ->> 'answers'`, sql`item`)} AS TEXT) AS item,
      CASE WHEN document.kind <> 'directDelivery' THEN
        (SELECT code FROM warehouse WHERE id = document.warehouse_id) END AS "from",
      CASE WHEN document.kind = 'transfer' THEN
        (SELECT code FROM warehouse WHERE id = document.counter_warehouse_id) END AS "to",
      ${lineQuantity(sql`line`)} AS quantity
    FROM ${heldLines(list(ids))}
    ORDER BY document.id, line.key`);
}

function readAskers(
  db: ReadableDb,
  ids: readonly number[],
): { id: number; asker: string | null }[] {
  return db.all(sql`
    SELECT requisition.id, warehouse.code AS asker FROM requisition
    LEFT JOIN warehouse ON warehouse.id = requisition.to_warehouse_id
    WHERE requisition.id IN (${list(ids)})`);
}
