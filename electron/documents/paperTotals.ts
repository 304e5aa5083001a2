import type { KindName, Totals } from '../../shared/documents/kind';
import type { Body } from '../../shared/documents/kinds';
import { kindOf } from '../../shared/documents/kinds';
import { sql } from '../database/sql';

/**
 * The postings that a paper speaks of: its own (of a transfer the sending: what arrives of it is not
 * counted twice), and for a reversal that has not been posted the one
 * that it would take back.
 */
const spokenOf = sql`(
  SELECT own.id FROM posting AS own WHERE own.document_id = document.id AND own.act = 'post'
  UNION ALL
  SELECT taken.id FROM posting AS taken
  WHERE document.kind = 'reversal' AND document.posting = 'none'
    AND taken.uid = document.body ->> 'posting')`;

const inside = sql`(SELECT id FROM place WHERE kind = 'conversion')`;

/**
 * Goods that are made into others pass through a conversion and are counted once, as what went in;
 * in papers of one kind as what is made. A reversal turns that round. `movement` and `posting` are
 * those of the query, `made` the document of the posting, or of the one that it takes back.
 */
const ofMade = (kind: KindName) => sql`
  CASE (posting.reverses_posting_id IS NULL) = (made.kind = ${kind})
    WHEN 1 THEN movement.to_place_id ELSE movement.from_place_id END NOT IN ${inside}`;

/** What is worth something is what went in; a corrected lot may have been given a value it had not. */
export const countedOnce = ofMade('lotCorrection');

const moved = sql`
  FROM posting
  JOIN movement ON movement.posting_id = posting.id
  JOIN posting AS first ON first.id = coalesce(posting.reverses_posting_id, posting.id)
  JOIN document AS made ON made.id = first.document_id
  WHERE posting.id IN ${spokenOf}`;

/** What a submitted paper is to take, at the value that it has where it lies. */
const picked = sql`
  FROM pick LEFT JOIN stock ON stock.place_id = pick.place_id AND stock.lot_id = pick.lot_id
  WHERE pick.document_id = document.id AND document.posting = 'none'
    AND document.kind <> 'reversal'`;

/** The columns of a query over `document` that {@link totalsOf} reads. */
export const totalColumns = sql`
  -- Kits are counted as units, their parts as lines.
  (SELECT count(DISTINCT document_line) ${moved} AND ${ofMade('unkitting')}) AS movedLines,
  (SELECT sum(quantity) ${moved} AND ${ofMade('kitting')}) AS movedQuantity,
  (SELECT sum(amount) ${moved} AND ${countedOnce}) AS movedAmount,
  (SELECT count(*) - count(amount) ${moved} AND ${countedOnce}) AS movedUnpriced,
  (SELECT sum((2 * stock.amount * pick.quantity + stock.quantity) / (2 * stock.quantity)) ${picked})
    AS pickedAmount,
  (SELECT count(*) - count(stock.amount) ${picked}) AS pickedUnpriced,
  (SELECT count(*) ${picked}) AS pickedParts`;

export interface TotalColumns {
  movedLines: number;
  movedQuantity: number | null;
  movedAmount: number | null;
  movedUnpriced: number;
  pickedAmount: number | null;
  pickedUnpriced: number;
  pickedParts: number;
}

/**
 * What a paper adds up to: what it moved (or would take back), else what its lines say, with the
 * value of the goods that it is to take. An approver sees what he approves. A reversal adds up in red
 * ink, to less than nothing, so that it and its original come to nothing wherever they are added up.
 */
export function totalsOf(body: Body, columns: TotalColumns): Totals {
  if (columns.movedQuantity !== null) {
    const isRed = body.kind === 'reversal';
    return {
      known: signed(columns.movedAmount ?? 0, isRed),
      unpriced: columns.movedUnpriced,
      quantity: signed(columns.movedQuantity, isRed),
      lines: columns.movedLines,
    };
  }
  const said = kindOf(body).totals(body);
  return columns.pickedParts === 0
    ? said
    : { ...said, known: columns.pickedAmount ?? 0, unpriced: columns.pickedUnpriced };
}

function signed(figure: number, isRed: boolean): number {
  return isRed && figure !== 0 ? -figure : figure;
}
