import type { Missed } from '../../shared/operations/went';
import { type Accepted, neverCame } from '../../shared/trips/accepted';
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
  /** So much of what never came as is of papers that are signed for. */
  missedOfSigned: number;
}

/**
 * 签收差异 that their senders accepted (认可), and what was short and sent again by another dispatch
 * (已更正), by item and recipient, of the papers whose `id` the query `papers`, in brackets, selects. What
 * left, left: they are said beside that, and what was short is in no figure of what came. A paper that is
 * reversed has none, since nothing of it went.
 */
export function acceptedDifferences(db: ReadableDb, papers: Sql): AcceptedRow[] {
  const amount = (what: 'short' | 'damaged', also: Sql) =>
    sql`sum(CASE WHEN what = ${what} AND ${also} THEN given.quantity ELSE 0 END)`;
  const isAccepted = sql`answer = 'accepted'`;
  return db.all<AcceptedRow>(sql`
    SELECT counted.uid AS item, coalesce(team.uid, party.uid) AS "to",
      coalesce((SELECT ${countsAs(sql`asked`)} FROM item AS asked
        WHERE asked.uid = ${answersOf(sql`difference.line`)}), counted.id) AS askedId,
      ${amount('short', isAccepted)} AS short, ${amount('damaged', isAccepted)} AS damaged,
      ${amount('short', sql`answer = 'corrected'`)} AS replaced,
      ${amount('short', sql`document.delivery = 'signed'`)} AS missedOfSigned
    FROM ${papers} AS chosen
    -- CROSS JOIN: from the papers to their differences, never through all documents.
    CROSS JOIN document ON document.id = chosen.id
    JOIN delivery_difference AS difference ON difference.document_id = document.id
    JOIN delivery_answer AS given ON given.difference_id = difference.id
    JOIN item ON item.uid = document.body ->> ('$.lines[' || (difference.line - 1) || '].item')
    JOIN item AS counted ON counted.id = ${countsAs(sql`item`)}
    LEFT JOIN team ON team.id = document.team_id
    LEFT JOIN party ON party.id = document.party_id
    LEFT JOIN document AS correcting ON correcting.id = given.correcting_document_id
    WHERE document.posting = 'posted'
      AND (answer = 'accepted' OR answer = 'corrected' AND correcting.kind = 'dispatch')
    GROUP BY counted.uid, "to", askedId`);
}

/** What of it never came, by item and recipient. */
export function missedOf(rows: readonly AcceptedRow[]): Missed {
  return ({ item, key }) =>
    rows
      .filter((row) => row.item === item && row.to === key)
      .reduce((sum, row) => sum + neverCame(row), 0);
}
