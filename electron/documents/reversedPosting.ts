import type { PostedMovement } from '../../shared/documents/kind';
import { steps } from '../../shared/documents/steps';
import { refuse } from '../../shared/refusals';
import { type QueryContext, readWarehouse, rolesAt } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { readPlaces } from '../ledger/places';
import type { StoredDocument } from './documentRow';

interface Reversible {
  id: number;
  documentId: number;
  kind: string;
  act: string;
  /** That made it. */
  warehouse: string;
  businessDate: string;
  sequence: number;
}

/** The posting that a reversal names. */
export function readReversed(db: ReadableDb, uid: string): Reversible {
  return (
    db.find<Reversible>(sql`
      SELECT posting.id, document_id AS documentId, document.kind, posting.act,
        warehouse.code AS warehouse, posting.business_date AS businessDate, posting.sequence
      FROM posting
      JOIN document ON document.id = posting.document_id
      JOIN warehouse ON warehouse.id = posting.warehouse_id
      WHERE posting.uid = ${uid}`) ?? refuse('notFound', { what: 'posting', uid })
  );
}

/**
 * Refuses to take back what can't be: a reversal itself, the paper of another warehouse, a posting
 * that another living reversal already names, that is of a later day than the clock of the machine,
 * or that a count may have put right already. Whether the goods are still there is asked
 * by `reversalTakes`, and once more when it posts.
 */
export function refuseUnreversible(db: ReadableDb, reversal: StoredDocument, posting: string) {
  const reversed = readReversed(db, posting);
  if (reversed.kind === 'reversal') refuse('reversal.ofReversal', {});
  if (reversed.warehouse !== reversal.warehouse)
    refuse('notFound', { what: 'posting', uid: posting });
  refuseHalfReceived(db, reversed);
  refuseBeforeOriginal(reversed, reversal.businessDate);
  refuseCounted(db, reversed);
  const other = db.find<{ number: string; posted: 0 | 1 }>(sql`
    SELECT number, posting <> 'none' AS posted FROM document
    WHERE kind = 'reversal' AND number IS NOT NULL AND cancelled = 0 AND id <> ${reversal.id}
      AND body ->> 'posting' = ${posting}`);
  if (other) refuse('reversal.already', { number: other.number, posted: other.posted === 1 });
}

/**
 * A sending can't be taken back while something stands that was made of it (domain.md, rule 15), nor
 * a receipt with which a transfer was matched: its goods stand for those of the transfer.
 */
export function refuseHalfReceived(db: ReadableDb, { documentId, act }: Reversible) {
  if (act !== 'post') return;
  const later = findLaterAct(db, documentId);
  if (later !== null) refuse('transfer.halfReceived', later);
  const match = findMatch(db, documentId);
  if (match !== null) refuse('reversal.matched', match);
}

/** A reversal is never dated before its original, also where the machine's clock was set back. */
function refuseBeforeOriginal({ businessDate: original }: Reversible, businessDate: string) {
  if (businessDate < original) refuse('reversal.beforeOriginal', { businessDate, original });
}

/**
 * Refuses to take back what a standing count, made after it was posted, has corrected a lot in a bin
 * of: the count may have put right what the reversal would put right once more. A count that found
 * the book right stands against nothing.
 *
 * 10 of 40 quilts were issued on paper and never left; the count found 40 where the book said 30, and
 * posted +10. The reversal of the issue would make 50 of them.
 */
export function refuseCounted(db: ReadableDb, { id, sequence }: Reversible) {
  const count = db.find<{ number: string; item: string; place: string }>(sql`
    WITH touched AS (
      SELECT lot_id, from_place_id AS place_id FROM movement WHERE posting_id = ${id}
      UNION SELECT lot_id, to_place_id FROM movement WHERE posting_id = ${id}
    )
    SELECT document.number, item.name AS item, bin.code AS place
    FROM touched
    JOIN place ON place.id = touched.place_id AND place.kind = 'bin'
    JOIN bin ON bin.id = place.bin_id
    JOIN movement ON movement.lot_id = touched.lot_id
      AND touched.place_id IN (movement.from_place_id, movement.to_place_id)
    JOIN posting ON posting.id = movement.posting_id AND posting.act = 'post'
    JOIN document ON document.id = posting.document_id
      AND document.kind = 'stocktake' AND document.posting = 'posted'
    JOIN lot ON lot.id = movement.lot_id
    JOIN item ON item.id = lot.item_id
    WHERE posting.sequence > ${sequence} AND document.body ->>
      ('$.lines[' || (movement.document_line - 1) || '].counts[#-1].sequence') >= ${sequence}
    ORDER BY posting.sequence DESC LIMIT 1`);
  if (count) refuse('reversal.counted', count);
}

/** The transfer that was matched with an awaiting receipt, by its number, while that match stands. */
function findMatch(db: ReadableDb, documentId: number): { number: string } | null {
  return (
    db.find<{ number: string }>(sql`
      SELECT transfer.number
      FROM document AS receipt
      JOIN document AS transfer ON transfer.counter_warehouse_id = receipt.warehouse_id
      JOIN posting ON posting.document_id = transfer.id AND posting.act <> 'post'
        AND posting.body ->> 'receipt' = receipt.uid
      WHERE receipt.id = ${documentId} AND receipt.kind = 'receipt'
        AND receipt.body ->> 'receiptType' = 'awaitingMatch'
        AND NOT EXISTS (
          SELECT 1 FROM posting AS twin WHERE twin.reverses_posting_id = posting.id)`) ?? null
  );
}

/** A receiving, settling or matching of a transfer that was not taken back, by its paper's number. */
export function findLaterAct(db: ReadableDb, documentId: number): { number: string } | null {
  return (
    db.find<{ number: string }>(sql`
      SELECT document.number FROM posting JOIN document ON document.id = posting.document_id
      WHERE posting.document_id = ${documentId} AND posting.act <> 'post'
        AND NOT EXISTS (
          SELECT 1 FROM posting AS twin WHERE twin.reverses_posting_id = posting.id)`) ?? null
  );
}

/** The numbered reversal that is on its way for a document and has not been posted, if any. */
export function findReversalUnderWay(
  db: ReadableDb,
  documentId: number,
): { document: string; number: string } | null {
  return (
    db.find<{ document: string; number: string }>(sql`
      SELECT reversal.uid AS document, reversal.number
      FROM posting CROSS JOIN document AS reversal
        -- With the affinity of its column, the uid would not be looked up in document_reversal.
        ON reversal.kind = 'reversal' AND reversal.body ->> 'posting' = +posting.uid
      WHERE posting.document_id = ${documentId} AND reversal.number IS NOT NULL
        AND reversal.cancelled = 0 AND reversal.posting = 'none'`) ?? null
  );
}

/**
 * Whether somebody may take a standing posting back: a writer of the warehouse that made it, while
 * no reversal of it is on its way and nothing stands that was made of it.
 */
export function mayReverse(
  { db, actor }: QueryContext,
  { kind }: Pick<StoredDocument, 'kind'>,
  posting: string,
): boolean {
  const reversed = readReversed(db, posting);
  const isWriter =
    readWarehouse(db, reversed.warehouse).keptHere === 1 &&
    rolesAt(actor, reversed.warehouse).some((role) => steps.reverse.roles.includes(role));
  const underWay = db.find(sql`
    SELECT 1 FROM document
    WHERE warehouse_id = (SELECT id FROM warehouse WHERE code = ${reversed.warehouse})
      AND kind = 'reversal' AND number IS NOT NULL AND cancelled = 0
      AND body ->> 'posting' = ${posting}`);
  const isHalfReceived =
    reversed.act === 'post' &&
    (findLaterAct(db, reversed.documentId) !== null || findMatch(db, reversed.documentId) !== null);
  return kind !== 'reversal' && isWriter && underWay === undefined && !isHalfReceived;
}

/** The movements of a posting, for the rule that turns them round; later lines first. */
export function readReversedMovements(db: ReadableDb, postingId: number): PostedMovement[] {
  const places = readPlaces(
    db,
    sql`place.id IN (
      SELECT from_place_id FROM movement WHERE posting_id = ${postingId}
      UNION SELECT to_place_id FROM movement WHERE posting_id = ${postingId})`,
  );
  const place = (id: number) => {
    const found = places.get(id);
    if (found === undefined) throw new Error(`no place ${id}`);
    return found;
  };
  return db
    .all<{
      line: number;
      lot: string;
      from: number;
      to: number;
      quantity: number;
      amount: number | null;
    }>(sql`
      SELECT movement.document_line AS line, lot.uid AS lot, from_place_id AS "from", to_place_id AS "to",
        quantity, amount
      FROM movement JOIN lot ON lot.id = movement.lot_id
      WHERE posting_id = ${postingId} ORDER BY movement.line DESC`)
    .map((row) => ({ ...row, from: place(row.from), to: place(row.to) }));
}
