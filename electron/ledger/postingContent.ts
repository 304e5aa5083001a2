import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { readPlaces } from './places';

/**
 * The content of a posting as the chain hashes it, derived from the rows that carry it: document,
 * who submitted and approved it, snapshot, new lots, movements. Any later change of one of them
 * changes the hash. People appear only as salted HMAC (domain.md, rule 7).
 */
export function postingContent(db: ReadableDb, postingId: number): unknown {
  const head = db.read<Head>(sql`
    SELECT posting.uid, posting.act, posting.business_date AS businessDate,
      posting.posted_at AS postedAt, poster.uid AS postedBy, posting.sequence,
      reversed.uid AS reverses, posting.snapshot, document.id AS documentId,
      document.uid AS document, document.number, document.kind, document.body,
      warehouse.code AS warehouse, maker.uid AS madeBy, document.made_at AS madeAt,
      node.uid AS node
    FROM posting
    JOIN document ON document.id = posting.document_id
    JOIN warehouse ON warehouse.id = document.warehouse_id
    JOIN node ON node.id = document.node_id
    JOIN user AS poster ON poster.id = posting.posted_by
    JOIN user AS maker ON maker.id = document.made_by
    LEFT JOIN posting AS reversed ON reversed.id = posting.reverses_posting_id
    WHERE posting.id = ${postingId}`);
  const { documentId, snapshot, body, ...facts } = head;
  return {
    ...facts,
    snapshot: JSON.parse(snapshot),
    body: JSON.parse(body),
    people: db.all(sql`
      SELECT role, hmac FROM posting_person WHERE posting_id = ${postingId} ORDER BY role`),
    steps: stepsBefore(db, documentId),
    lots: newLots(db, postingId, documentId),
    movements: movementsOf(db, postingId),
  };
}

interface Head {
  documentId: number;
  snapshot: string;
  body: string;
  [fact: string]: unknown;
}

/**
 * Who did what with the paper before it was posted, and when. What is given after the fact has an
 * entry of its own.
 */
function stepsBefore(db: ReadableDb, documentId: number) {
  return db.all(sql`
    SELECT step, at, user.uid AS by, reason
    FROM document_step JOIN user ON user.id = by_user_id
    WHERE document_id = ${documentId} AND document_step.id < coalesce((
      SELECT min(id) FROM document_step WHERE document_id = ${documentId} AND step = 'post'),
      9223372036854775807)
    ORDER BY document_step.id`);
}

/** The lots that came into being with the document, which are as fixed as its movements. */
function newLots(db: ReadableDb, postingId: number, documentId: number) {
  return db.all(sql`
    SELECT lot.uid, item.uid AS item, lot.batch_number AS batchNumber,
      lot.production_date AS productionDate, lot.expiry_kind AS expiryKind,
      lot.expiry_date AS expiryDate,
      owner.uid AS owner, earmark.uid AS earmark, lot.serial_number AS serialNumber,
      lot.unit_price AS unitPrice, lot.received_on AS receivedOn,
      lot.document_line AS documentLine,
      corrected.uid AS corrects
    FROM lot
    JOIN item ON item.id = lot.item_id
    JOIN party AS owner ON owner.id = lot.owner_id
    LEFT JOIN earmark ON earmark.id = lot.earmark_id
    LEFT JOIN lot AS corrected ON corrected.id = lot.corrects_lot_id
    WHERE lot.document_id = ${documentId}
      AND lot.id IN (SELECT lot_id FROM movement WHERE posting_id = ${postingId})
    ORDER BY lot.uid`);
}

function movementsOf(db: ReadableDb, postingId: number) {
  const places = readPlaces(
    db,
    sql`place.id IN (
      SELECT from_place_id FROM movement WHERE posting_id = ${postingId}
      UNION SELECT to_place_id FROM movement WHERE posting_id = ${postingId})`,
  );
  // A bin says which warehouse it is in: goods do not change cities by an edit of a bin.
  const homes = new Map(
    db
      .all<{ id: number; warehouse: string }>(sql`
        SELECT place.id, warehouse.code AS warehouse
        FROM place JOIN bin ON bin.id = place.bin_id JOIN warehouse ON warehouse.id = bin.warehouse_id
        WHERE place.id IN (
          SELECT from_place_id FROM movement WHERE posting_id = ${postingId}
          UNION SELECT to_place_id FROM movement WHERE posting_id = ${postingId})`)
      .map(({ id, warehouse }) => [id, { warehouse }]),
  );
  const whole = (id: number) => ({ ...places.get(id), ...homes.get(id) });
  return db
    .all<{ from: number; to: number }>(sql`
      SELECT movement.line, movement.document_line AS documentLine, lot.uid AS lot,
        from_place_id AS "from", to_place_id AS "to", quantity, amount
      FROM movement JOIN lot ON lot.id = movement.lot_id
      WHERE posting_id = ${postingId} ORDER BY movement.line`)
    .map((row) => ({ ...row, from: whole(row.from), to: whole(row.to) }));
}
