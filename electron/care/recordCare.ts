import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { CareRecord } from '../../shared/stock/careApi';
import { type CommandContext, type QueryContext, type Warehouse, writingAt } from '../context';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';

/**
 * Keeps that lots of a warehouse were stacked anew, or tested. They must lie there, and not have
 * come after that day. After a failed test the answer names the good stock of these lots, which
 * should be put on hold by a 移位单: the record itself moves nothing.
 */
export function recordCare(
  context: CommandContext,
  input: Parsed<'care.record'>,
): Output<'care.record'> {
  const { db, actor, now, today, random } = context;
  const warehouse = writingAt(context, input.warehouse);
  const { deed, doneOn, note } = input;
  if (doneOn > today) refuse('date.future', { businessDate: doneOn, today });
  const wanted = [...new Set(input.lots)];
  const held = lotsHeld(db, warehouse, wanted);
  const records = wanted.map((uid) => {
    const lot = held.get(uid) ?? refuse('care.notThere', { lot: uid, warehouse: warehouse.name });
    const { item, batchNumber, receivedOn } = lot;
    if (doneOn < receivedOn) refuse('care.beforeReceipt', { item, batchNumber, receivedOn });
    const record = random.uid(now);
    db.run(sql`
      INSERT INTO lot_care (uid, lot_id, warehouse_id, kind, done_on, result, note, by_user_id, at)
      VALUES (${record}, ${lot.id}, ${warehouse.id}, ${deed.kind}, ${doneOn},
        ${deed.kind === 'restack' ? 'done' : deed.passed ? 'passed' : 'failed'}, ${note},
        ${actor.id}, ${now.toISOString()})`);
    return record;
  });
  const failed = deed.kind === 'qualityTest' && !deed.passed;
  const toHold = failed
    ? [...held.values()]
        .filter(({ quantity }) => quantity > 0)
        .map(({ lot, item, batchNumber, quantity, unit }) => ({
          lot,
          item,
          batchNumber,
          quantity,
          unit,
        }))
    : [];
  return { warehouse: input.warehouse, records, toHold };
}

interface Held {
  id: number;
  lot: string;
  item: string;
  unit: string;
  batchNumber: string | null;
  receivedOn: string;
  /** What of it is good. */
  quantity: number;
}

/** Those of the lots that lie in bins of the warehouse, by uid. */
function lotsHeld(db: ReadableDb, { id }: Warehouse, lots: readonly string[]): Map<string, Held> {
  const rows = db.all<Held>(sql`
    SELECT lot.id, lot.uid AS lot, item.name AS item, item.unit, lot.batch_number AS batchNumber,
      lot.received_on AS receivedOn,
      sum(CASE place.condition WHEN 'good' THEN stock.quantity ELSE 0 END) AS quantity
    FROM lot
    JOIN item ON item.id = lot.item_id
    JOIN stock ON stock.lot_id = lot.id
    JOIN place ON place.id = stock.place_id AND place.kind = 'bin' AND place.warehouse_id = ${id}
    WHERE lot.uid IN (${list(lots)}) GROUP BY lot.id`);
  return new Map(rows.map((row) => [row.lot, row]));
}

/** What was done for the care of one lot, the newest first. */
export function listCare({ db }: QueryContext, { lot }: Parsed<'care.list'>): Output<'care.list'> {
  const known = db.find(sql`SELECT 1 FROM lot WHERE uid = ${lot}`);
  if (known === undefined) refuse('notFound', { what: 'lot', uid: lot });
  const rows = db.all<
    Pick<CareRecord, 'uid' | 'kind' | 'doneOn' | 'result' | 'note' | 'at'> & {
      code: string;
      name: string;
      byUid: string;
      byName: string;
    }
  >(sql`
    SELECT lot_care.uid, lot_care.kind, done_on AS doneOn, result, note, at, warehouse.code,
      warehouse.name, user.uid AS byUid, user.name AS byName
    FROM lot
    JOIN lot_care ON lot_care.lot_id = lot.id
    JOIN warehouse ON warehouse.id = lot_care.warehouse_id
    JOIN user ON user.id = by_user_id
    WHERE lot.uid = ${lot} ORDER BY done_on DESC, lot_care.id DESC`);
  return {
    rows: rows.map(({ code, name, byUid, byName, ...row }) => ({
      ...row,
      warehouse: { code, name },
      by: { uid: byUid, name: byName },
    })),
  };
}
