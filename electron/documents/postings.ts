import type { DocumentView, Label } from '../../shared/documents/api';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { readPlaces } from '../ledger/places';
import { type ActBody, actBody } from '../transfers/readRoad';
import { lotLabels } from './lotLabels';
import type { Names } from './namesOnPaper';

type Posting = DocumentView['postings'][number];

/**
 * The postings of a document with their movements, and the names kept with them. `reversible` says
 * which of them the asking person may take back.
 */
export function readPostings(
  db: ReadableDb,
  documentId: number,
  names: Names,
  reversible: (posting: string) => boolean,
): { postings: Posting[]; snapshotLabels: Record<string, Label> } {
  const rows = db.all<PostingRow>(sql`
    SELECT posting.id, posting.uid, posting.business_date AS businessDate,
      posting.posted_at AS postedAt, user.uid AS userUid, user.name AS userName,
      signer.uid AS signerUid, signer.name AS signerName,
      posting.sequence, chain_entry.hash, posting.snapshot, posting.act, posting.body,
      warehouse.code, warehouse.name,
      reversing.uid AS reversing, reversing.number AS reversingNumber
    FROM posting
    JOIN user ON user.id = posting.posted_by
    LEFT JOIN user AS signer ON signer.uid = posting.body ->> 'approvedBy'
    JOIN warehouse ON warehouse.id = posting.warehouse_id
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
      act: row.act.split('-')[0] as Posting['act'],
      warehouse: { code: row.code, name: labels[row.code]?.name ?? row.name },
      statements: row.body === null ? [] : statementsOf(actBody.parse(JSON.parse(row.body))),
      mayReverse: row.reversing === null && reversible(row.uid),
      businessDate: row.businessDate,
      postedAt: row.postedAt,
      postedBy: { uid: row.userUid, name: names.users[row.userUid] ?? row.userName },
      approvedBy:
        row.signerUid === null
          ? null
          : { uid: row.signerUid, name: names.users[row.signerUid] ?? row.signerName ?? '' },
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

/** What was said of lots that did not move. */
function statementsOf(body: ActBody): Posting['statements'] {
  if (body.act === 'match') return [];
  const said =
    body.act === 'receive'
      ? body.lines.flatMap(({ lot, short, damaged, refused, note }) => [
          { lot, what: 'short' as const, quantity: short, note },
          { lot, what: 'damaged' as const, quantity: damaged, note },
          { lot, what: 'refused' as const, quantity: refused, note },
        ])
      : body.lines.map(({ lot, rejected, reason }) => ({
          lot,
          what: 'rejected' as const,
          quantity: rejected,
          note: reason,
        }));
  return said.filter(({ quantity }) => quantity > 0);
}

interface PostingRow {
  id: number;
  act: string;
  body: string | null;
  code: string;
  name: string;
  uid: string;
  businessDate: string;
  postedAt: string;
  userUid: string;
  userName: string;
  signerUid: string | null;
  signerName: string | null;
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
