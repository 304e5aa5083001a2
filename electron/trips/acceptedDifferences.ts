import type { Accepted } from '../../shared/trips/accepted';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { countsAs } from '../items/countsAs';
import { answersOf } from '../requisitions/paperLines';

/** Of an item that was sent to somebody, perhaps in place of another that was asked for. */
export interface AcceptedRow extends Accepted {
  item: string;
  askedId: number;
  /** The team or the party. */
  to: string;
  /** So much of `short` as is of papers that are signed for. */
  shortOfSigned: number;
}

/**
 * 签收差异 that their senders accepted (认可), by item and recipient, of the papers whose `id` the
 * query `papers`, in brackets, selects. They change no figure: the goods left, and are said beside
 * what left. A paper that is reversed has none, since nothing of it went.
 */
export function acceptedDifferences(db: ReadableDb, papers: Sql): AcceptedRow[] {
  const amount = (what: 'short' | 'damaged', also = sql`1`) =>
    sql`sum(CASE WHEN what = ${what} AND ${also} THEN difference.quantity ELSE 0 END)`;
  return db.all<AcceptedRow>(sql`
    SELECT counted.uid AS item, coalesce(team.uid, party.uid) AS "to",
      coalesce((SELECT ${countsAs(sql`asked`)} FROM item AS asked
        WHERE asked.uid = ${answersOf(sql`difference.line`)}), counted.id) AS askedId,
      ${amount('short')} AS short, ${amount('damaged')} AS damaged,
      ${amount('short', sql`document.delivery = 'signed'`)} AS shortOfSigned
    FROM ${papers} AS chosen
    -- CROSS JOIN: from the papers to their differences, never through all documents.
    CROSS JOIN document ON document.id = chosen.id
    JOIN delivery_difference AS difference ON difference.document_id = document.id
    JOIN item ON item.uid = document.body ->> ('$.lines[' || (difference.line - 1) || '].item')
    JOIN item AS counted ON counted.id = ${countsAs(sql`item`)}
    LEFT JOIN team ON team.id = document.team_id
    LEFT JOIN party ON party.id = document.party_id
    WHERE document.posting = 'posted' AND answer = 'accepted'
    GROUP BY counted.uid, "to", askedId`);
}
