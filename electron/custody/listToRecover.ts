import type { Output, Parsed } from '../../shared/api';
import type { Recoverable } from '../../shared/custody/api';
import { isPast, recoverBy, recoveryMonths } from '../../shared/custody/limits';
import { type OfRecipient, toRecover } from '../../shared/custody/toRecover';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { list, type Sql, sql } from '../database/sql';
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
  const items = itemsOf(db, filter);
  const given = readGiven(db, items, filter.recipient);
  const rows = toRecover(given, readRecovered(db, items, filter.recipient))
    .filter(
      ({ outstanding, warehouseCode }) =>
        outstanding > 0 && (!filter.warehouse || warehouseCode === filter.warehouse),
    )
    .map((row) => viewGiven(row, today))
    .filter((row) => !filter.overdue || row.isOverdue)
    .sort(byTerm);
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

/** The recoverable items that the list is about; without a term nothing of one is ever overdue. */
function itemsOf(db: ReadableDb, { item, overdue }: Parsed<'custody.toRecover'>['filter']) {
  const only = item ? sql`AND uid = ${item}` : sql``;
  return db
    .all<{ id: number; name: string }>(sql`
      SELECT id, name FROM item WHERE recoverable = 1 ${only}`)
    .filter((each) => !overdue || recoveryMonths(each) !== null)
    .map(({ id }) => id);
}

/** Days in ISO form are in order as they stand. */
function byTerm({ recoverBy: one }: Recoverable, { recoverBy: other }: Recoverable): number {
  if (one === other) return 0;
  return (one ?? '9999-12-31') < (other ?? '9999-12-31') ? -1 : 1;
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

/** What went to recipients or came back from them, of the items, by its keys alone. */
function movedOf(end: Sql, items: readonly number[], recipient: string | undefined): Sql {
  const only = recipient
    ? sql`AND place.party_id = (SELECT id FROM party WHERE uid = ${recipient})`
    : sql``;
  return sql`
    SELECT movement.posting_id, place.party_id, lot.item_id, lot.id AS lot_id,
      sum(movement.quantity) AS quantity, min(movement.line) AS line
    FROM lot
    CROSS JOIN movement ON movement.lot_id = lot.id
    CROSS JOIN place ON place.id = ${end} AND place.kind = 'recipient' ${only}
    WHERE lot.item_id IN (${list(items)})
    GROUP BY movement.posting_id, place.party_id, lot.id`;
}

/** Recoverable goods that went to recipients, by paper and lot, the earliest first. */
function readGiven(db: ReadableDb, items: readonly number[], recipient?: string): Given[] {
  return db.all<Given>(sql`
    WITH moved AS MATERIALIZED (${movedOf(sql`movement.to_place_id`, items, recipient)}),
    paper AS MATERIALIZED (
      SELECT posting.id, posting.business_date AS givenOn, posting.sequence,
        document.uid AS document, document.number, document.kind,
        warehouse.code AS warehouseCode, warehouse.name AS warehouseName,
        operation.uid AS operationUid, operation.name AS operationName
      FROM posting
      JOIN document ON document.id = posting.document_id
      JOIN warehouse ON warehouse.id = document.warehouse_id
      LEFT JOIN operation ON operation.uid = document.body ->> 'operation'
      WHERE posting.id IN (SELECT posting_id FROM moved) AND ${standing}
    )
    SELECT party.uid AS recipient, party.name AS recipientName, warehouseCode, warehouseName,
      document, number, paper.kind, givenOn, item.uid AS item, item.code AS itemCode,
      item.name AS itemName, item.spec AS itemSpec, item.unit AS itemUnit, lot.uid AS lot,
      lot.batch_number AS batchNumber, lot.serial_number AS serialNumber, operationUid,
      operationName, quantity
    FROM moved
    JOIN paper ON paper.id = moved.posting_id
    JOIN party ON party.id = moved.party_id
    JOIN lot ON lot.id = moved.lot_id
    JOIN item ON item.id = moved.item_id
    ORDER BY givenOn, sequence, line`);
}

/** What came back from recipients, by lot. */
function readRecovered(
  db: ReadableDb,
  items: readonly number[],
  recipient?: string,
): OfRecipient[] {
  return db.all<OfRecipient>(sql`
    SELECT party.uid AS recipient, item.uid AS item, lot.uid AS lot, sum(quantity) AS quantity
    FROM (${movedOf(sql`movement.from_place_id`, items, recipient)}) AS moved
    JOIN posting ON posting.id = moved.posting_id AND ${standing}
    JOIN party ON party.id = moved.party_id
    JOIN lot ON lot.id = moved.lot_id
    JOIN item ON item.id = moved.item_id
    GROUP BY party.id, lot.id`);
}
