import type { Recoverable } from '../../shared/custody/api';
import { recoveryMonths } from '../../shared/custody/limits';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import type { Out } from './listToRecover';
import { type NamesOperation, operationOf } from './operationOf';

/** What is out with all that it is called, in the same order. */
export function nameOut(db: ReadableDb, out: readonly Out[]): Recoverable[] {
  const keys = out.map(({ postingId, recipient, lot }) => [postingId, recipient, lot]);
  return db
    .all<Names>(sql`
      SELECT party.uid AS recipientUid, party.name AS recipientName,
        warehouse.code AS warehouseCode, warehouse.name AS warehouseName,
        document.uid AS document, document.number, document.kind,
        operation.uid AS operationUid, operation.name AS operationName, item.uid AS itemUid,
        item.code AS itemCode, item.name AS itemName, item.spec AS itemSpec, item.unit AS itemUnit,
        lot.uid AS lot, lot.batch_number AS batchNumber, lot.serial_number AS serialNumber
      FROM json_each(${JSON.stringify(keys)}) AS wanted
      CROSS JOIN posting ON posting.id = wanted.value ->> 0
      CROSS JOIN document ON document.id = posting.document_id
      JOIN warehouse ON warehouse.id = document.warehouse_id
      LEFT JOIN operation ON operation.uid = document.body ->> 'operation'
      JOIN party ON party.id = wanted.value ->> 1
      JOIN lot ON lot.id = wanted.value ->> 2
      JOIN item ON item.id = lot.item_id
      ORDER BY wanted.key`)
    .map((row, index) => viewRow(row, out[index]));
}

function viewRow(row: Names, out: Out | undefined): Recoverable {
  if (out === undefined) throw new Error('more names than rows');
  const item = {
    uid: row.itemUid,
    code: row.itemCode,
    name: row.itemName,
    spec: row.itemSpec,
    unit: row.itemUnit,
  };
  return {
    recipient: { uid: row.recipientUid, name: row.recipientName },
    warehouse: { code: row.warehouseCode, name: row.warehouseName },
    document: row.document,
    number: row.number,
    kind: row.kind,
    operation: operationOf(row),
    givenOn: out.givenOn,
    item,
    lot: row.lot,
    batchNumber: row.batchNumber,
    serialNumber: row.serialNumber,
    given: out.quantity,
    outstanding: out.outstanding,
    months: recoveryMonths(item),
    recoverBy: out.recoverBy,
    isOverdue: out.isOverdue,
  };
}

interface Names extends NamesOperation {
  recipientUid: string;
  recipientName: string;
  warehouseCode: string;
  warehouseName: string;
  document: string;
  number: string;
  kind: Recoverable['kind'];
  itemUid: string;
  itemCode: string;
  itemName: string;
  itemSpec: string;
  itemUnit: string;
  lot: string;
  batchNumber: string | null;
  serialNumber: string | null;
}
