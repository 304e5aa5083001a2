import type { DocumentView, Label } from '../../shared/documents/api';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { readPlaces } from '../ledger/places';
import { lotLabels } from './lotLabels';
import type { Names } from './namesOnPaper';

type Posting = DocumentView['postings'][number];

/** The postings of a document with their movements, and the names kept with them. */
export function readPostings(
  db: ReadableDb,
  documentId: number,
  names: Names,
): { postings: Posting[]; snapshotLabels: Record<string, Label> } {
  const rows = db.all<PostingRow>(sql`
    SELECT posting.id, posting.uid, posting.business_date AS businessDate,
      posting.posted_at AS postedAt, user.uid AS userUid, user.name AS userName,
      posting.sequence, chain_entry.hash, posting.snapshot,
      reversing.uid AS reversing, reversing.number AS reversingNumber
    FROM posting
    JOIN user ON user.id = posting.posted_by
    JOIN chain_entry ON chain_entry.posting_id = posting.id
    LEFT JOIN posting AS twin ON twin.reverses_posting_id = posting.id
    LEFT JOIN document AS reversing ON reversing.id = twin.document_id
    WHERE posting.document_id = ${documentId} ORDER BY posting.id`);
  const snapshotLabels: Record<string, Label> = {};
  for (const { snapshot } of rows) Object.assign(snapshotLabels, JSON.parse(snapshot).labels);
  const labels = { ...snapshotLabels, ...names.parties };
  const postings = rows.map(
    (row): Posting => ({
      uid: row.uid,
      businessDate: row.businessDate,
      postedAt: row.postedAt,
      postedBy: { uid: row.userUid, name: names.users[row.userUid] ?? row.userName },
      sequence: row.sequence,
      hash: row.hash,
      movements: readMovements(db, row.id, labels),
      reversedBy:
        row.reversing && row.reversingNumber
          ? { document: row.reversing, number: row.reversingNumber }
          : null,
    }),
  );
  return { postings, snapshotLabels };
}

interface PostingRow {
  id: number;
  uid: string;
  businessDate: string;
  postedAt: string;
  userUid: string;
  userName: string;
  sequence: number;
  hash: string;
  snapshot: string;
  reversing: string | null;
  reversingNumber: string | null;
}

function readMovements(
  db: ReadableDb,
  postingId: number,
  labels: Record<string, Label>,
): Posting['movements'] {
  const rows = db.all<MovementRow>(sql`
    SELECT movement.document_line AS line, lot.uid AS lot, item.uid AS item, from_place_id AS fromId,
      to_place_id AS toId, quantity, amount
    FROM movement
    JOIN lot ON lot.id = movement.lot_id
    JOIN item ON item.id = lot.item_id
    WHERE posting_id = ${postingId} ORDER BY movement.document_line, movement.line`);
  const places = readPlaces(
    db,
    sql`place.id IN (
      SELECT from_place_id FROM movement WHERE posting_id = ${postingId}
      UNION SELECT to_place_id FROM movement WHERE posting_id = ${postingId})`,
  );
  const lots = lotLabels(
    db,
    rows.map(({ lot }) => lot),
    labels,
  );
  return rows.map(({ line, lot, item, fromId, toId, quantity, amount }) => {
    const [label, from, to] = [lots.get(lot), places.get(fromId), places.get(toId)];
    if (!label || !from || !to) throw new Error(`movement of posting ${postingId} is not whole`);
    return { line, lot: label, item, from, to, quantity, amount };
  });
}

interface MovementRow {
  line: number;
  lot: string;
  item: string;
  fromId: number;
  toId: number;
  quantity: number;
  amount: number | null;
}
