import type { Output, Parsed } from '../../shared/api';
import type { Recoverable } from '../../shared/custody/api';
import { isPast, recoverBy, recoveryMonths } from '../../shared/custody/limits';
import { type OfRecipient, toRecover } from '../../shared/custody/toRecover';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { type NamesOperation, operationOf } from './operationOf';
import { standing } from './standing';

/**
 * 回收: recoverable goods that people were given, by the paper that gave them, and what of it did not
 * come back, in the order in which it is due; what has no term comes last.
 */
export function listToRecover(
  { db, today }: QueryContext,
  { filter }: Parsed<'custody.toRecover'>,
): Output<'custody.toRecover'> {
  const rows = toRecover(readGiven(db), readRecovered(db))
    .filter(({ outstanding }) => outstanding > 0)
    .map((row) => viewGiven(row, today))
    .filter(
      (row) =>
        (!filter.warehouse || row.warehouse.code === filter.warehouse) &&
        (!filter.recipient || row.recipient.uid === filter.recipient) &&
        (!filter.item || row.item.uid === filter.item) &&
        (!filter.overdue || row.isOverdue),
    )
    .sort((one, other) => byTerm(one).localeCompare(byTerm(other)));
  const papers = (of: readonly Recoverable[]) => new Set(of.map(({ document }) => document)).size;
  return {
    rows,
    totals: {
      recipients: new Set(rows.map(({ recipient }) => recipient.uid)).size,
      papers: papers(rows),
      overdue: papers(rows.filter(({ isOverdue }) => isOverdue)),
    },
  };
}

function byTerm({ recoverBy: by }: Recoverable): string {
  return by ?? '9999-12-31';
}

function viewGiven(row: Given & { outstanding: number }, today: string): Recoverable {
  const item = {
    uid: row.item,
    code: row.itemCode,
    name: row.itemName,
    spec: row.itemSpec,
    unit: row.itemUnit,
  };
  const by = recoverBy(item, row.givenOn);
  return {
    recipient: { uid: row.recipient, name: row.recipientName },
    warehouse: { code: row.warehouseCode, name: row.warehouseName },
    document: row.document,
    number: row.number,
    kind: row.kind,
    operation: operationOf(row),
    givenOn: row.givenOn,
    item,
    lot: row.lot,
    batchNumber: row.batchNumber,
    serialNumber: row.serialNumber,
    given: row.quantity,
    outstanding: row.outstanding,
    months: recoveryMonths(item),
    recoverBy: by,
    isOverdue: isPast(by, today),
  };
}

interface Given extends OfRecipient, NamesOperation {
  recipientName: string;
  warehouseCode: string;
  warehouseName: string;
  document: string;
  number: string;
  kind: Recoverable['kind'];
  givenOn: string;
  itemCode: string;
  itemName: string;
  itemSpec: string;
  itemUnit: string;
  batchNumber: string | null;
  serialNumber: string | null;
}

const moved = sql`
  JOIN movement ON movement.lot_id = lot.id
  JOIN posting ON posting.id = movement.posting_id AND ${standing}
  JOIN document ON document.id = posting.document_id`;

/** Recoverable goods that went to recipients, by paper and lot, the earliest first. */
function readGiven(db: ReadableDb): Given[] {
  return db.all<Given>(sql`
    SELECT party.uid AS recipient, party.name AS recipientName, warehouse.code AS warehouseCode,
      warehouse.name AS warehouseName, document.uid AS document, document.number, document.kind,
      posting.business_date AS givenOn, item.uid AS item, item.code AS itemCode,
      item.name AS itemName, item.spec AS itemSpec, item.unit AS itemUnit, lot.uid AS lot,
      lot.batch_number AS batchNumber, lot.serial_number AS serialNumber,
      operation.uid AS operationUid, operation.name AS operationName,
      sum(movement.quantity) AS quantity
    FROM item JOIN lot ON lot.item_id = item.id ${moved}
    JOIN place ON place.id = movement.to_place_id AND place.kind = 'recipient'
    JOIN party ON party.id = place.party_id
    JOIN warehouse ON warehouse.id = document.warehouse_id
    LEFT JOIN operation ON operation.uid = document.body ->> 'operation'
    WHERE item.recoverable = 1
    GROUP BY posting.id, party.id, lot.id
    ORDER BY posting.business_date, posting.sequence, min(movement.line)`);
}

/** What came back from recipients, by lot. */
function readRecovered(db: ReadableDb): OfRecipient[] {
  return db.all<OfRecipient>(sql`
    SELECT party.uid AS recipient, item.uid AS item, lot.uid AS lot,
      sum(movement.quantity) AS quantity
    FROM item JOIN lot ON lot.item_id = item.id ${moved}
    JOIN place ON place.id = movement.from_place_id AND place.kind = 'recipient'
    JOIN party ON party.id = place.party_id
    WHERE item.recoverable = 1
    GROUP BY party.id, lot.id`);
}
