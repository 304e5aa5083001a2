import type { Movement } from '../../shared/operations/went';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { postingsOf } from './papersOf';

interface MovementRow extends Omit<Movement, 'isTwin' | 'from' | 'to'> {
  isTwin: 0 | 1;
  fromKind: Movement['from']['kind'];
  fromKey: string;
  toKind: Movement['to']['kind'];
  toKey: string;
}

/** Every movement of the papers of an operation, and of the twins that take one back. */
export function readMovements(db: ReadableDb, operationId: number): Movement[] {
  return db
    .all<MovementRow>(sql`
      SELECT document.kind AS paper, coalesce(counter.code, '') AS counter, acts.isTwin,
        item.uid AS item, lot.uid AS lot, movement.quantity, movement.amount,
        source.kind AS fromKind, coalesce(sourceTeam.uid, sourceParty.uid, sourceHouse.code, '')
          AS fromKey,
        target.kind AS toKind, coalesce(targetTeam.uid, targetParty.uid, targetHouse.code, '')
          AS toKey
      FROM ${postingsOf(operationId)} AS acts
      JOIN document ON document.id = acts.paper
      LEFT JOIN warehouse AS counter ON counter.id = document.counter_warehouse_id
      JOIN movement ON movement.posting_id = acts.id
      JOIN lot ON lot.id = movement.lot_id
      JOIN item ON item.id = lot.item_id
      JOIN place AS source ON source.id = movement.from_place_id
      LEFT JOIN team AS sourceTeam ON sourceTeam.id = source.team_id
      LEFT JOIN party AS sourceParty ON sourceParty.id = source.party_id
      LEFT JOIN warehouse AS sourceHouse ON sourceHouse.id = source.warehouse_id
      JOIN place AS target ON target.id = movement.to_place_id
      LEFT JOIN team AS targetTeam ON targetTeam.id = target.team_id
      LEFT JOIN party AS targetParty ON targetParty.id = target.party_id
      LEFT JOIN warehouse AS targetHouse ON targetHouse.id = target.warehouse_id
      ORDER BY acts.id, movement.line`)
    .map(({ isTwin, fromKind, fromKey, toKind, toKey, ...row }) => ({
      ...row,
      isTwin: isTwin === 1,
      from: { kind: fromKind, key: fromKey },
      to: { kind: toKind, key: toKey },
    }));
}
