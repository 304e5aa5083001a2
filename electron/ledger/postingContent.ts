import type { Place } from '../../shared/stock/places';
import type { ReadableDb } from '../database/database';
import { list, type Sql, sql } from '../database/sql';
import { readPlaces } from './places';

/** The content of one posting as the chain hashes it; see {@link readContents}. */
export function postingContent(db: ReadableDb, postingId: number): unknown {
  return readContents(db, [postingId])(postingId);
}

/**
 * The contents of many postings, read together: a few queries for five hundred, since the proof
 * derives every one of them. What a posting says is derived from the rows that carry it: document,
 * who submitted and approved it, snapshot, new lots, movements. Any later change of one of them
 * changes the hash. People appear only as salted HMAC (domain.md, rule 7). Asked for a posting that
 * no longer says anything whole, it throws.
 */
export function readContents(
  db: ReadableDb,
  postingIds: readonly number[],
): (postingId: number) => unknown {
  const ids = list(postingIds);
  // From the ids to their postings, never through all of them.
  const postings = sql`(${ids}) AS wanted CROSS JOIN posting ON posting.id = wanted.value`;
  const heads = new Map(readHeads(db, postings).map(({ id, ...head }) => [id, head]));
  const people = byPosting(readPeople(db, ids));
  const steps = byPosting(stepsBefore(db, postings));
  const lots = byPosting(newLots(db, postings));
  const movements = byPosting(movementsOf(db, ids));
  const attachments = byPosting(attachmentsBefore(db, postings));
  return (postingId) => {
    const head = heads.get(postingId);
    if (head === undefined) throw new Error(`there is no whole posting ${postingId}`);
    const { snapshot, body, said, actingAt, ...facts } = head;
    const attached = attachments.get(postingId);
    return {
      ...facts,
      snapshot: JSON.parse(snapshot),
      body: JSON.parse(body),
      people: people.get(postingId) ?? [],
      steps: steps.get(postingId) ?? [],
      lots: lots.get(postingId) ?? [],
      movements: movements.get(postingId) ?? [],
      ...(actingAt === facts.warehouse ? {} : { actingAt }),
      ...(said === null ? {} : { said: JSON.parse(said) }),
      // Not said where nothing was, so that what was sealed before there were any stays as it was.
      ...(attached ? { attachments: attached } : {}),
    };
  };
}

type OfPosting<Row> = Row & { postingId: number };

/** The rows of each posting, in the order in which they were read. */
function byPosting<Row>(rows: readonly OfPosting<Row>[]): Map<number, unknown[]> {
  const groups = new Map<number, unknown[]>();
  for (const { postingId, ...row } of rows) {
    const group = groups.get(postingId);
    if (group) group.push(row);
    else groups.set(postingId, [row]);
  }
  return groups;
}

function readHeads(db: ReadableDb, postings: Sql): Head[] {
  return db.all<Head>(sql`
    SELECT posting.id, posting.uid, posting.act, posting.business_date AS businessDate,
      posting.posted_at AS postedAt, poster.uid AS postedBy, posting.sequence,
      reversed.uid AS reverses, posting.snapshot, posting.body AS said,
      document.uid AS document, document.number, document.kind, document.body,
      warehouse.code AS warehouse, acting.code AS actingAt, maker.uid AS madeBy, document.made_at AS madeAt,
      node.uid AS node
    FROM ${postings}
    JOIN document ON document.id = posting.document_id
    JOIN warehouse ON warehouse.id = document.warehouse_id
    JOIN warehouse AS acting ON acting.id = posting.warehouse_id
    JOIN node ON node.id = document.node_id
    JOIN user AS poster ON poster.id = posting.posted_by
    JOIN user AS maker ON maker.id = document.made_by
    LEFT JOIN posting AS reversed ON reversed.id = posting.reverses_posting_id`);
}

interface Head {
  id: number;
  snapshot: string;
  body: string;
  said: string | null;
  /** The warehouse that made the act, where it is not the document's own. */
  actingAt: string;
  [fact: string]: unknown;
}

function readPeople(db: ReadableDb, ids: Sql) {
  return db.all<OfPosting<object>>(sql`
    SELECT posting_id AS postingId, role, hmac FROM posting_person
    WHERE posting_id IN (${ids}) ORDER BY posting_id, role`);
}

/**
 * Who did what with the paper before it was posted, and when. What is given after the fact has an
 * entry of its own.
 */
function stepsBefore(db: ReadableDb, postings: Sql) {
  return db.all<OfPosting<object>>(sql`
    SELECT posting.id AS postingId, document_step.step, document_step.at, user.uid AS by,
      document_step.reason
    FROM ${postings}
    JOIN document_step ON document_step.document_id = posting.document_id
    JOIN user ON user.id = document_step.by_user_id
    WHERE document_step.id < coalesce((
      SELECT min(posted.id) FROM document_step AS posted
      WHERE posted.document_id = posting.document_id AND posted.step IN ('post', 'postFirst')),
      9223372036854775807)
    ORDER BY posting.id, document_step.id`);
}

/** The lots that came into being with the document, which are as fixed as its movements. */
function newLots(db: ReadableDb, postings: Sql) {
  return db.all<OfPosting<object>>(sql`
    SELECT posting.id AS postingId, lot.uid, item.uid AS item, lot.batch_number AS batchNumber,
      lot.production_date AS productionDate, lot.expiry_kind AS expiryKind,
      lot.expiry_date AS expiryDate,
      owner.uid AS owner, earmark.uid AS earmark, lot.serial_number AS serialNumber,
      lot.unit_price AS unitPrice, lot.received_on AS receivedOn,
      lot.document_line AS documentLine,
      corrected.uid AS corrects
    FROM ${postings}
    JOIN lot ON lot.document_id = posting.document_id
    JOIN item ON item.id = lot.item_id
    JOIN party AS owner ON owner.id = lot.owner_id
    LEFT JOIN earmark ON earmark.id = lot.earmark_id
    LEFT JOIN lot AS corrected ON corrected.id = lot.corrects_lot_id
    WHERE EXISTS (
      SELECT 1 FROM movement WHERE movement.lot_id = lot.id AND movement.posting_id = posting.id)
    ORDER BY posting.id, lot.uid`);
}

/** What was attached to the paper when it was posted, by its hash; a name may be somebody's. */
function attachmentsBefore(db: ReadableDb, postings: Sql) {
  return db.all<OfPosting<object>>(sql`
    SELECT posting.id AS postingId, attachment.uid, attachment.sha256, attachment.size,
      attachment.at, user.uid AS by
    FROM ${postings}
    JOIN attachment ON attachment.document_id = posting.document_id
      AND attachment.after_sequence < posting.sequence
    JOIN user ON user.id = attachment.by_user_id
    ORDER BY posting.id, attachment.uid`);
}

function movementsOf(db: ReadableDb, ids: Sql) {
  const whole = wholePlaces(db, ids);
  return db
    .all<OfPosting<{ from: number; to: number }>>(sql`
      SELECT movement.posting_id AS postingId, movement.line,
        movement.document_line AS documentLine, lot.uid AS lot,
        movement.from_place_id AS "from", movement.to_place_id AS "to", movement.quantity,
        movement.amount
      FROM movement JOIN lot ON lot.id = movement.lot_id
      WHERE movement.posting_id IN (${ids}) ORDER BY movement.posting_id, movement.line`)
    .map((row) => ({ ...row, from: whole(row.from), to: whole(row.to) }));
}

/** The places that the postings touch, by key. */
function wholePlaces(db: ReadableDb, ids: Sql): (id: number) => object {
  const touched = sql`place.id IN (
    SELECT from_place_id FROM movement WHERE posting_id IN (${ids})
    UNION SELECT to_place_id FROM movement WHERE posting_id IN (${ids}))`;
  const places: Map<number, Place> = readPlaces(db, touched);
  // A bin says which warehouse it is in: goods do not change cities by an edit of a bin.
  const homes = new Map(
    db
      .all<{ id: number; warehouse: string }>(sql`
        SELECT place.id, warehouse.code AS warehouse
        FROM place JOIN bin ON bin.id = place.bin_id JOIN warehouse ON warehouse.id = bin.warehouse_id
        WHERE ${touched}`)
      .map(({ id, warehouse }) => [id, { warehouse }]),
  );
  return (id) => ({ ...places.get(id), ...homes.get(id) });
}
