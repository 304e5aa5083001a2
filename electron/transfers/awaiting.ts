import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { AwaitingLot } from '../../shared/transfers/acts';
import type { AwaitingRow } from '../../shared/transfers/api';
import type { QueryContext, Warehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { findReversalUnderWay } from '../documents/reversedPosting';
import { spokenFor } from '../stock/spokenFor';

const fromSource = sql`
  FROM movement
  JOIN place AS source ON source.kind = 'source'
    AND source.id IN (movement.from_place_id, movement.to_place_id)
  WHERE movement.lot_id = lot.id`;

/**
 * What came of a lot by an awaiting receipt and was not matched: what entered from the source less
 * what went back to it, and no reversal (a reversed receipt has nothing left).
 */
const unmatched = sql`(
  SELECT coalesce(sum(CASE source.id WHEN movement.from_place_id THEN quantity ELSE -quantity END), 0)
  ${fromSource})`;

/** What that is worth in 分; null where the lot has no price. */
const unmatchedAmount = sql`(
  SELECT CASE WHEN count(amount) = count(*) THEN
    sum(CASE source.id WHEN movement.from_place_id THEN amount ELSE -amount END) END
  ${fromSource})`;

const receipts = sql`
  document.kind = 'receipt' AND document.posting = 'posted'
    AND document.body ->> 'receiptType' = 'awaitingMatch'`;

/** 先到待匹配: the receipts of which something is not matched, the oldest first. */
export function listAwaiting(
  { db }: QueryContext,
  input: Parsed<'transfers.awaiting'>,
): Output<'transfers.awaiting'> {
  const only = input.warehouse ? sql`AND warehouse.code = ${input.warehouse}` : sql``;
  const rows = db.all<Row>(sql`
    SELECT document.uid AS document, document.number, warehouse.code, warehouse.name,
      document.business_date AS receivedOn, party.name AS source, lot.uid AS lot,
      item.uid AS item, item.name AS itemName, item.unit, lot.batch_number AS batchNumber,
      ${unmatched} AS unmatched
    FROM document
    JOIN warehouse ON warehouse.id = document.warehouse_id
    JOIN party ON party.id = document.party_id
    -- The few receipts first, not all lots.
    CROSS JOIN lot ON lot.document_id = document.id
    JOIN item ON item.id = lot.item_id
    WHERE ${receipts} ${only} AND unmatched > 0
    ORDER BY document.business_date, document.id, lot.id`);
  const documents = new Map<string, AwaitingRow>();
  for (const { document, number, code, name, receivedOn, source, ...lot } of rows) {
    const row = documents.get(document) ?? {
      document,
      number,
      warehouse: { code, name },
      receivedOn,
      source,
      lots: [],
    };
    row.lots.push(lot);
    documents.set(document, row);
  }
  return { rows: [...documents.values()] };
}

type Row = Omit<AwaitingRow, 'warehouse' | 'lots'> &
  AwaitingRow['lots'][number] & { code: string; name: string };

/**
 * One lot of an awaiting receipt, with what of it lies free where. Refuses what waits for nothing, or
 * is being taken back.
 */
export function readAwaitingLot(
  db: ReadableDb,
  warehouse: Warehouse,
  receipt: string,
  lot: string,
): AwaitingLot {
  const found = db.find<Omit<AwaitingLot, 'shelves'> & { id: number; documentId: number }>(sql`
    SELECT lot.id, document.id AS documentId, lot.uid AS lot, item.uid AS item, item.name AS itemName,
      lot.batch_number AS batchNumber, party.uid AS source,
      ${unmatched} AS unmatched, ${unmatchedAmount} AS amount
    FROM document
    JOIN party ON party.id = document.party_id
    JOIN lot ON lot.document_id = document.id
    JOIN item ON item.id = lot.item_id
    WHERE ${receipts} AND document.uid = ${receipt} AND lot.uid = ${lot}
      AND document.warehouse_id = ${warehouse.id}`);
  if (found === undefined) refuse('transfer.noMatch', { number: numberOf(db, receipt) });
  const { id, documentId, ...came } = found;
  const reversal = findReversalUnderWay(db, documentId);
  if (reversal) refuse('reversal.already', { number: reversal.number, posted: false });
  return { ...came, shelves: freeShelves(db, sql`stock.lot_id = ${id}`, warehouse) };
}

function freeShelves(db: ReadableDb, ofLot: Sql, { id }: Warehouse): AwaitingLot['shelves'] {
  return db.all<AwaitingLot['shelves'][number]>(sql`
    SELECT bin.uid AS bin, place.condition, stock.quantity - ${spokenFor()} AS free
    FROM stock
    JOIN place ON place.id = stock.place_id AND place.kind = 'bin' AND place.warehouse_id = ${id}
    JOIN bin ON bin.id = place.bin_id
    WHERE ${ofLot} AND free > 0 ORDER BY bin.code, place.condition`);
}

function numberOf(db: ReadableDb, uid: string): string | null {
  const found = db.find<{ number: string | null }>(
    sql`SELECT number FROM document WHERE uid = ${uid}`,
  );
  return found?.number ?? null;
}
