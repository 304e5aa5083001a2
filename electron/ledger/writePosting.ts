import type { DocumentKind, NewLot, PlannedMovement, Reference } from '../../shared/documents/kind';
import { plain } from '../../shared/format/typed';
import { amountLeaving, amountReturning } from '../../shared/stock/money';
import { type Place, stockPlaceKinds } from '../../shared/stock/places';
import type { CommandContext } from '../context';
import { sql } from '../database/sql';
import { appendEntry, readHead } from './appendEntry';
import { writeNames } from './names';
import { placeKeys } from './places';
import { postingContent } from './postingContent';
import { refuseClosed } from './refuseClosed';
import { refuseMissing, refuseNegative } from './refuseNegative';
import { refuseSerialTwice } from './refuseSerialTwice';

/** One act of a document that is to move stock. */
export interface Act {
  documentId: number;
  kind: Pick<DocumentKind, 'joins'>;
  act: string;
  /** The warehouse that makes it: the document's own, or the receiving one of a transfer. */
  warehouseId: number;
  businessDate: string;
  movements: readonly PlannedMovement[];
  /** What this act says beyond its document: what was short, damaged, refused. */
  body?: unknown;
  reversesPostingId: number | null;
  snapshot: unknown;
  /** What the paper points at: of its parties, and of those behind its lots, the names are kept. */
  named: readonly Reference[];
}

/**
 * The one function through which stock moves: posting, lots, movements (and by their trigger the
 * balances), names, chain entry, in the transaction of the caller. Refuses what would leave
 * anything below zero at any moment from the business date on.
 */
export function writePosting(context: CommandContext, act: Act) {
  const { db, store, actor, now, random } = context;
  const uid = random.uid(now);
  const sequence = readHead(db, store).sequence + 1;
  const postingId = db.insert(sql`
    INSERT INTO posting (uid, document_id, act, warehouse_id, business_date, posted_at, posted_by,
      incarnation_id, sequence, body, reverses_posting_id, snapshot)
    VALUES (${uid}, ${act.documentId}, ${act.act}, ${act.warehouseId}, ${act.businessDate},
      ${now.toISOString()}, ${actor.id}, ${store.incarnation.id}, ${sequence},
      ${act.body === undefined ? null : JSON.stringify(act.body)},
      ${act.reversesPostingId}, ${JSON.stringify(act.snapshot)})`);
  const writing = { context, act, postingId, keyOf: placeKeys(db) };
  act.movements.forEach((movement, index) => {
    writeMovement(writing, index + 1, movement);
  });
  if (act.movements.some(({ from }) => isStock(from))) refuseNegative(db, postingId);
  if (act.movements.some(({ to }) => isStock(to))) refuseSerialTwice(db, postingId);
  refuseClosed(db, postingId);
  writeNames(context, postingId, act.documentId, act.named);
  const head = appendEntry(context, {
    kind: 'posting',
    postingId,
    content: postingContent(db, postingId),
  });
  return { posting: uid, postingId, ...head };
}

interface Writing {
  context: CommandContext;
  act: Act;
  postingId: number;
  /** The key of a place. */
  keyOf: (place: Place) => number;
}

function isStock({ kind }: Place): boolean {
  return stockPlaceKinds.includes(kind);
}

function writeMovement(
  { context, act, postingId, keyOf }: Writing,
  line: number,
  movement: PlannedMovement,
) {
  const { db } = context;
  const { from, to, quantity } = movement;
  if (!act.kind.joins.some(([left, right]) => left === from.kind && right === to.kind)) {
    throw new Error(`this kind of document does not join ${from.kind} to ${to.kind}`);
  }
  const lotId =
    'new' in movement.lot
      ? insertLot(context, act, movement.line, movement.lot.new)
      : db.read<{ id: number }>(sql`SELECT id FROM lot WHERE uid = ${movement.lot.existing}`).id;
  const fromId = keyOf(from);
  const amount = isStock(from)
    ? amountFromStock(context, fromId, lotId, movement)
    : (movement.amount ?? amountFromOutside(context, fromId, lotId, movement));
  db.run(sql`
    INSERT INTO movement (posting_id, line, document_line, lot_id, from_place_id, to_place_id,
      quantity, amount)
    VALUES (${postingId}, ${line}, ${movement.line}, ${lotId}, ${fromId}, ${keyOf(to)},
      ${quantity}, ${amount})`);
}

/** What leaves stock takes its share of what is left there (domain.md, rule 2). */
function amountFromStock(
  { db, today }: CommandContext,
  placeId: number,
  lotId: number,
  { quantity, reversedAmount }: PlannedMovement,
): number | null {
  const left = db.find<{ quantity: number; amount: number | null }>(sql`
    SELECT quantity, amount FROM stock WHERE place_id = ${placeId} AND lot_id = ${lotId}`);
  if (left === undefined || left.quantity < quantity) {
    return refuseMissing(db, { lotId, placeId }, quantity - (left?.quantity ?? 0), today);
  }
  if (left.amount === null) return null;
  const remaining = { quantity: left.quantity, amount: left.amount };
  return reversedAmount == null
    ? amountLeaving(remaining, quantity)
    : amountReturning(remaining, quantity, reversedAmount);
}

/**
 * What a reversal takes back from outside is what went there; but people can't give back more value
 * than they still have: what was recovered from them meanwhile took its share.
 *
 * 3 tents worth 1.00 yuan: one goes out with 33 分, one with 34. One of the two comes back with its
 * share, 34. The second issue is taken back: the tent that is left carries 33, and the 3 are worth
 * 1.00 yuan again.
 */
function amountFromOutside(
  { db }: CommandContext,
  placeId: number,
  lotId: number,
  { from, quantity, reversedAmount = null }: PlannedMovement,
): number | null {
  if (from.kind !== 'recipient' || reversedAmount === null) return reversedAmount;
  const left = db.read<{ quantity: number; amount: number }>(sql`
    SELECT sum(CASE to_place_id WHEN ${placeId} THEN quantity ELSE -quantity END) AS quantity,
      sum(CASE to_place_id WHEN ${placeId} THEN amount ELSE -amount END) AS amount
    FROM movement
    WHERE lot_id = ${lotId} AND ${placeId} IN (from_place_id, to_place_id)`);
  return amountReturning(left, quantity, reversedAmount);
}

function insertLot(context: CommandContext, act: Act, line: number, lot: NewLot): number {
  const { db, random, now } = context;
  return db.insert(sql`
    INSERT INTO lot (uid, item_id, batch_number, production_date, expiry_kind, expiry_date,
      owner_id, earmark_id, serial_number, unit_price, received_on, document_id, document_line,
      corrects_lot_id)
    VALUES (${random.uid(now)}, (SELECT id FROM item WHERE uid = ${lot.item}), ${lot.batchNumber},
      ${lot.productionDate}, ${lot.expiry.kind},
      ${lot.expiry.kind === 'date' ? lot.expiry.date : null},
      (SELECT id FROM party WHERE uid = ${lot.owner}),
      (SELECT id FROM earmark WHERE uid = ${lot.earmark}), ${plain(lot.serialNumber ?? '') || null},
      ${lot.unitPrice}, ${lot.receivedOn ?? act.businessDate}, ${act.documentId}, ${line},
      (SELECT id FROM lot WHERE uid = ${lot.corrects ?? null}))`);
}
