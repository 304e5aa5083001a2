import type { Movement } from '../../shared/operations/went';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { countsAs } from '../items/countsAs';
import { postingsOf } from './papersOf';
import { type Followed, readFollowed } from './readFollowed';

export interface MovementRow extends Omit<Movement, 'isTwin' | 'isSigned' | 'from' | 'to'> {
  isTwin: 0 | 1;
  isSigned: 0 | 1;
  fromKind: Movement['from']['kind'];
  fromKey: string;
  toKind: Movement['to']['kind'];
  toKey: string;
}

/**
 * Every movement of the papers of an operation, and of the twins that take one back; and so much of
 * what came back or was written off as was of its goods, whatever those papers name. In the order in
 * which they happened; goods under a provisional item are what it turned out to be.
 */
export function readMovements(db: ReadableDb, operationId: number): Movement[] {
  return movementsOf(db, movedBy(operationId, readFollowed(db, operationId)));
}

/**
 * The movements of acts, in the order in which they happened. An act has the `id` of its posting, the
 * `paper` that it counts for, whether it `isTwin`, the `line` that moved, and how much of it counts
 * (`quantity`, `amount`). `beside` are more columns of each.
 */
export function movementsOf<Row extends MovementRow>(
  db: ReadableDb,
  acts: Sql,
  beside: Sql = sql``,
) {
  return db
    .all<Row>(sql`
      SELECT document.kind AS paper, warehouse.code AS warehouse,
        coalesce(counter.code, '') AS counter, acts.isTwin, document.delivery = 'signed' AS isSigned,
        item.uid AS item, lot.uid AS lot, acts.quantity, acts.amount,
        source.kind AS fromKind, coalesce(sourceTeam.uid, sourceParty.uid, sourceHouse.code, '')
          AS fromKey,
        target.kind AS toKind, coalesce(targetTeam.uid, targetParty.uid, targetHouse.code, '')
          AS toKey ${beside}
      -- CROSS JOIN: from the acts to their movements, item and places, whatever else the store is full of.
      FROM (${acts}) AS acts
      CROSS JOIN posting ON posting.id = acts.id
      CROSS JOIN document ON document.id = acts.paper
      CROSS JOIN warehouse ON warehouse.id = document.warehouse_id
      LEFT JOIN warehouse AS counter ON counter.id = document.counter_warehouse_id
      CROSS JOIN movement ON movement.posting_id = acts.id AND movement.line = acts.line
      CROSS JOIN lot ON lot.id = movement.lot_id
      CROSS JOIN item AS moved ON moved.id = lot.item_id
      CROSS JOIN item ON item.id = ${countsAs(sql`moved`)}
      CROSS JOIN place AS source ON source.id = movement.from_place_id
      LEFT JOIN team AS sourceTeam ON sourceTeam.id = source.team_id
      LEFT JOIN party AS sourceParty ON sourceParty.id = source.party_id
      LEFT JOIN warehouse AS sourceHouse ON sourceHouse.id = source.warehouse_id
      CROSS JOIN place AS target ON target.id = movement.to_place_id
      LEFT JOIN team AS targetTeam ON targetTeam.id = target.team_id
      LEFT JOIN party AS targetParty ON targetParty.id = target.party_id
      LEFT JOIN warehouse AS targetHouse ON targetHouse.id = target.warehouse_id
      ORDER BY posting.business_date, acts.id, acts.line`)
    .map(({ isTwin, isSigned, fromKind, fromKey, toKind, toKey, ...row }) => ({
      ...row,
      isTwin: isTwin === 1,
      isSigned: isSigned === 1,
      from: { kind: fromKind, key: fromKey },
      to: { kind: toKind, key: toKey },
    }));
}

/** Each movement with how much of it is of the operation, and what that is worth. */
function movedBy(operationId: number, followed: readonly Followed[]): Sql {
  const parts = followed.map(({ postingId, line, documentId, quantity, amount }) => [
    ...[postingId, line, documentId, quantity, amount],
  ]);
  return sql`
    SELECT acts.id, acts.paper, acts.isTwin, movement.line, movement.quantity, movement.amount
    FROM ${postingsOf(sql`document.operation_id = ${operationId}`)} AS acts
    CROSS JOIN document ON document.id = acts.paper AND document.kind NOT IN ('return', 'useReport')
    CROSS JOIN movement ON movement.posting_id = acts.id
    UNION ALL
    SELECT value ->> 0, value ->> 2, 0, value ->> 1, value ->> 3, value ->> 4
    FROM json_each(${JSON.stringify(parts)})`;
}
