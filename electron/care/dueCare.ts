import type { Output, Parsed } from '../../shared/api';
import type { Expiry } from '../../shared/fields';
import { careDue, qualityTestYears, restackYears } from '../../shared/stock/care';
import type { CareRow } from '../../shared/stock/careApi';
import { type QueryContext, readWarehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { expiryOf } from '../documents/candidates';
import { itemLabelOf } from '../stock/listItemStock';
import { offsetOf, pageOf } from '../stock/stockRows';

/** 养护提醒: the lots that should be stacked anew or tested by now, the longest overdue first. */
export function listDueCare(
  { db, today }: QueryContext,
  input: Parsed<'care.due'>,
): Output<'care.due'> {
  const at = input.warehouse === undefined ? null : readWarehouse(db, input.warehouse).id;
  const due = dueLots(at, today);
  const wanted = input.kind
    ? sql`SELECT * FROM (${due}) WHERE ${input.kind === 'restack' ? sql`restacks` : sql`tests`}`
    : due;
  const offset = offsetOf(input.cursor);
  const rows = db.all<Row>(sql`
    SELECT * FROM (${wanted})
    ORDER BY min(iif(restacks, restackBy, '9999'), iif(tests, testBy, '9999')), itemCode, lotId
    LIMIT ${input.limit + 1} OFFSET ${offset}`);
  const page = pageOf(rows, offset, input.limit);
  return {
    ...page,
    rows: page.rows.map((row) => viewRow(db, row, today)),
    totals: db.read(sql`
      SELECT count(*) AS lots, coalesce(sum(restacks), 0) AS restack,
        coalesce(sum(tests), 0) AS qualityTest FROM (${wanted})`),
  };
}

interface Row {
  lotId: number;
  warehouseId: number;
  itemUid: string;
  itemCode: string;
  itemName: string;
  itemSpec: string;
  itemUnit: string;
  categoryName: string;
  warehouseCode: string;
  warehouseName: string;
  lotUid: string;
  batchNumber: string | null;
  serialNumber: string | null;
  productionDate: string | null;
  expiryKind: Expiry['kind'];
  expiryDate: string | null;
  receivedOn: string;
  heldSince: string;
  lastRestack: string | null;
  lastTest: string | null;
  quantity: number;
}

/** The rule of shared/stock/care.ts, told to SQL; a test holds the two together. */
function dueLots(warehouse: number | null, today: string): Sql {
  const only = warehouse === null ? sql`` : sql`AND place.warehouse_id = ${warehouse}`;
  return sql`
    WITH facts AS MATERIALIZED (
      SELECT lot.id AS lotId, held.warehouse_id AS warehouseId, item.uid AS itemUid,
        item.code AS itemCode, item.name AS itemName, item.spec AS itemSpec,
        item.unit AS itemUnit, category.name AS categoryName, warehouse.code AS warehouseCode,
        warehouse.name AS warehouseName, lot.uid AS lotUid, lot.batch_number AS batchNumber,
        lot.serial_number AS serialNumber, lot.production_date AS productionDate,
        lot.expiry_kind AS expiryKind, lot.expiry_date AS expiryDate,
        lot.received_on AS receivedOn, held.quantity,
        (SELECT min(posting.business_date) FROM movement
          JOIN place ON place.id = movement.to_place_id AND place.kind = 'bin'
            AND place.warehouse_id = held.warehouse_id
          JOIN posting ON posting.id = movement.posting_id
          WHERE movement.lot_id = lot.id) AS heldSince,
        (SELECT max(done_on) FROM lot_care WHERE lot_care.lot_id = lot.id
          AND lot_care.warehouse_id = held.warehouse_id AND kind = 'restack') AS lastRestack,
        (SELECT max(done_on) FROM lot_care WHERE lot_care.lot_id = lot.id
          AND kind = 'qualityTest') AS lastTest
      FROM (
        SELECT stock.lot_id, place.warehouse_id, sum(stock.quantity) AS quantity
        FROM place JOIN stock ON stock.place_id = place.id
        WHERE place.kind = 'bin' ${only} GROUP BY 1, 2
      ) AS held
      JOIN lot ON lot.id = held.lot_id
      JOIN item ON item.id = lot.item_id
      JOIN category ON category.id = item.category_id
      JOIN warehouse ON warehouse.id = held.warehouse_id
    )
    SELECT *, restackBy < ${today} AS restacks, testBy <= ${today} AS tests
    FROM (
      SELECT *, date(max(heldSince, coalesce(lastRestack, '')), ${`+${restackYears} years`})
          AS restackBy,
        date(coalesce(lastTest, productionDate, receivedOn), ${`+${qualityTestYears} years`})
          AS testBy
      FROM facts
    )
    WHERE restacks OR tests`;
}

function viewRow(db: ReadableDb, row: Row, today: string): CareRow {
  const { receivedOn, heldSince, productionDate, lastRestack, lastTest } = row;
  const facts = { receivedOn, heldSince, productionDate, lastRestack, lastTest };
  return {
    item: itemLabelOf(row),
    warehouse: { code: row.warehouseCode, name: row.warehouseName },
    lot: row.lotUid,
    batchNumber: row.batchNumber,
    serialNumber: row.serialNumber,
    expiry: expiryOf(row.expiryKind, row.expiryDate),
    ...facts,
    bins: binsOf(db, row),
    quantity: row.quantity,
    due: careDue(facts, today),
  };
}

function binsOf(db: ReadableDb, { lotId, warehouseId }: Row): string[] {
  return db
    .all<{ code: string }>(sql`
      SELECT DISTINCT bin.code FROM stock
      JOIN place ON place.id = stock.place_id
      JOIN bin ON bin.id = place.bin_id
      WHERE stock.lot_id = ${lotId} AND place.warehouse_id = ${warehouseId} ORDER BY bin.code`)
    .map(({ code }) => code);
}
