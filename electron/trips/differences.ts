import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import {
  correctingKinds,
  type DifferenceRow,
  type StatedDifference,
} from '../../shared/trips/differences';
import type { QueryContext } from '../context';
import { type CommandContext, writingAt } from '../context';
import type { ReadableDb } from '../database/database';
import { list, type Sql, sql, whereAll } from '../database/sql';
import { readStoredDocument, type StoredDocument } from '../documents/documentRow';
import { offsetOf, pageOf } from '../stock/stockRows';
import { platesOf } from './platesOf';
import { goesTo, shownWords } from './tripRows';

/** 签收差异, those that nobody has answered on top, then the latest. */
export function listDifferences(
  context: QueryContext,
  { filter, cursor, limit }: Parsed<'trips.differences'>,
): Output<'trips.differences'> {
  const { db } = context;
  const offset = offsetOf(cursor);
  const at = filter.warehouse ? [sql`warehouse.code = ${filter.warehouse}`] : [];
  const shown = filter.show === 'open' ? [...at, sql`${openOf} > 0`] : at;
  const rows = readDifferences(
    context,
    shown.length === 0 ? sql`1` : and(shown),
    sql`LIMIT ${limit + 1} OFFSET ${offset}`,
  );
  const totals = db.read<Output<'trips.differences'>['totals']>(sql`
    SELECT count(*) AS differences, coalesce(sum(${openOf} > 0), 0) AS open
    FROM delivery_difference JOIN document ON document.id = document_id
    JOIN warehouse ON warehouse.id = document.warehouse_id ${whereAll(at)}`);
  const page = pageOf(rows, offset, limit);
  return { ...page, totals };
}

const and = (conditions: readonly Sql[]) =>
  conditions.reduce((all, each) => sql`${all} AND ${each}`);

/** The differences that fit, as lists and pages show them; telephones in them masked as of lorries. */
export function readDifferences(
  context: QueryContext,
  where: Sql,
  page: Sql = sql``,
): DifferenceRow[] {
  const rows = context.db.all<Row>(sql`
    SELECT delivery_difference.uid AS difference, document.uid AS document, document.number,
      warehouse.code, warehouse.name, ${goesTo} AS "to", line, what, quantity,
      delivery_difference.note, document.id, trip.plate,
      item.name AS item, item.unit,
      stated_at AS statedAt, stater.uid AS staterUid, stater.name AS staterName,
      ${openOf} AS open, ${answersOf} AS answers
    FROM delivery_difference
    JOIN document ON document.id = document_id
    JOIN warehouse ON warehouse.id = document.warehouse_id
    JOIN item ON item.uid = document.body ->> ('$.lines[' || (line - 1) || '].item')
    JOIN user AS stater ON stater.id = stated_by
    LEFT JOIN trip ON trip.id = trip_id
    WHERE ${where}
    ORDER BY ${openOf} = 0, stated_at DESC, delivery_difference.id DESC ${page}`);
  return rows.map((row) => viewRow(context, row));
}

/** What nobody has answered yet of a row of `delivery_difference`. */
export const openOf = sql`(delivery_difference.quantity - coalesce((
  SELECT sum(quantity) FROM delivery_answer
  WHERE difference_id = delivery_difference.id), 0))`;

const answersOf = sql`(
  SELECT json_group_array(json_object('answer', answer, 'quantity', given.quantity,
    'reason', reason, 'at', answered_at, 'by', json_object('uid', user.uid, 'name', user.name),
    'paper', CASE WHEN correcting.id IS NOT NULL THEN
      json_object('document', correcting.uid, 'number', correcting.number) END)
    ORDER BY given.id)
  FROM delivery_answer AS given JOIN user ON user.id = answered_by
  LEFT JOIN document AS correcting ON correcting.id = correcting_document_id
  WHERE difference_id = delivery_difference.id)`;

interface Row
  extends Pick<
    DifferenceRow,
    'difference' | 'document' | 'number' | 'to' | 'line' | 'item' | 'unit' | 'what' | 'quantity'
  > {
  code: string;
  name: string;
  note: string;
  id: number;
  plate: string | null;
  statedAt: string;
  staterUid: string;
  staterName: string;
  open: number;
  answers: string;
}

function viewRow(context: QueryContext, row: Row): DifferenceRow {
  const { difference, document, number, to, line, item, unit, what, quantity } = row;
  // Said on the paper itself, it is of one of the lorries that brought it.
  const plate = row.plate ?? (platesOf(context.db, row.id).join('、') || null);
  const shown = (words: string) => shownWords(context, [row.code], words);
  return {
    ...{ difference, document, number, to, line, item, unit, what, quantity, plate },
    note: shown(row.note),
    warehouse: { code: row.code, name: row.name },
    stated: { by: { uid: row.staterUid, name: row.staterName }, at: row.statedAt },
    open: row.open,
    answers: (JSON.parse(row.answers) as DifferenceRow['answers']).map((each) => ({
      ...each,
      reason: shown(each.reason),
    })),
  };
}

/** Says of a dispatch that is signed for what the recipient found, from its own page. */
export function stateOnPaper(
  context: CommandContext,
  { document: uid, differences }: Parsed<'trips.state'>,
): Output<'trips.state'> {
  const document = readStoredDocument(context.db, uid);
  writingAt(context, document.warehouse);
  stateDifferences(
    context,
    differences.map((difference) => ({ ...difference, document: uid })),
    null,
  );
  return { document: uid };
}

/**
 * Keeps what recipients said. Only of dispatches that stand and were signed for, wholly or on one lorry: of a transfer the
 * receiving warehouse states it as it receives. Refuses more of a line than left for it, what was
 * said and not rejected before included.
 *
 * 40 quilts left, 3 were stated short and that was rejected: 40 can be stated short.
 */
export function stateDifferences(
  { db, actor, now, random }: CommandContext,
  differences: readonly StatedDifference[],
  tripId: number | null,
) {
  for (const { document: uid, line, what, quantity, note } of differences) {
    const document = readStoredDocument(db, uid);
    const number = document.number ?? '';
    if (!takesDifferences(db, document)) {
      const because = document.kind === 'transfer' ? 'transfer' : 'notSigned';
      refuse('trip.difference', { number, because, most: null });
    }
    const most = leftFor(db, document, line);
    if (quantity > most) refuse('trip.difference', { number, because: 'tooMuch', most });
    db.run(sql`
      INSERT INTO delivery_difference (uid, document_id, line, what, quantity, note, trip_id,
        stated_at, stated_by)
      VALUES (${random.uid(now)}, ${document.id}, ${line}, ${what}, ${quantity}, ${note}, ${tripId},
        ${now.toISOString()}, ${actor.id})`);
  }
}

/**
 * Whether something can be said to be short or damaged of a paper: see {@link stateDifferences}. Of one
 * on several lorries as soon as the first has been signed for, though the paper waits for the last.
 */
export function takesDifferences(
  db: ReadableDb,
  { id, kind, axes }: Pick<StoredDocument, 'id' | 'kind' | 'axes'>,
): boolean {
  if (kind !== 'dispatch' || axes.posting !== 'posted') return false;
  if (axes.delivery === 'signed') return true;
  const signedFor = db.find(sql`
    SELECT 1 FROM trip_paper
    JOIN trip_stop ON trip_stop.trip_id = trip_paper.trip_id AND trip_stop.stop = trip_paper.stop
    WHERE document_id = ${id} AND signed_at IS NOT NULL`);
  return signedFor !== undefined;
}

/** What left for a line and was not stated yet. */
function leftFor(db: ReadableDb, { id }: StoredDocument, line: number): number {
  return db.read<{ left: number }>(sql`
    SELECT coalesce((SELECT sum(quantity) FROM movement
        JOIN posting ON posting.id = posting_id
        WHERE posting.document_id = ${id} AND document_line = ${line}), 0)
      - coalesce((SELECT sum(quantity) FROM delivery_difference
        WHERE document_id = ${id} AND line = ${line}), 0)
      + coalesce((SELECT sum(given.quantity) FROM delivery_answer AS given
        JOIN delivery_difference AS stated ON stated.id = difference_id
        WHERE document_id = ${id} AND line = ${line} AND answer = 'rejected'), 0) AS left`).left;
}

/**
 * The sender's answer: it is so, it is not so, or it is put right by a paper of his that is posted:
 * what comes back, a reversal, or what is sent again. Of all that is open or of a part of it, since what
 * was short may come back in part and be lost in part; each once, and for ever.
 */
export function answerDifference(
  context: CommandContext,
  { difference, answer, quantity: said, reason, paper }: Parsed<'trips.answer'>,
): Output<'trips.answer'> {
  const { db, actor, now } = context;
  const [row] = readDifferences(context, sql`delivery_difference.uid = ${difference}`);
  if (row === undefined) return refuse('notFound', { what: 'difference', uid: difference });
  writingAt(context, row.warehouse.code);
  const { number, open } = row;
  if (open === 0) refuse('trip.difference', { number, because: 'answered', most: null });
  const quantity = said ?? open;
  if (quantity > open) refuse('trip.difference', { number, because: 'moreThanOpen', most: open });
  const correcting =
    answer === 'corrected' ? correctingPaper(db, { ...row, quantity }, paper.trim()) : null;
  db.run(sql`
    INSERT INTO delivery_answer (difference_id, answer, quantity, reason, correcting_document_id,
      answered_at, answered_by)
    SELECT id, ${answer}, ${quantity}, ${reason}, ${correcting}, ${now.toISOString()}, ${actor.id}
    FROM delivery_difference WHERE uid = ${difference}`);
  return { difference };
}

/**
 * The paper that puts a difference right: the reversal of the very paper that it is of, or one that
 * was posted after that, of the same recipient and with the goods of the line among its own. It brings
 * as many of them as all that it puts right: a paper of 1 does not put right 20.
 */
function correctingPaper(
  db: ReadableDb,
  { number, document, warehouse, line, quantity }: DifferenceRow,
  paper: string,
) {
  const goods = sql`SELECT sent.item_id FROM movement AS gone JOIN lot AS sent ON sent.id = gone.lot_id
    WHERE gone.posting_id = original.id AND gone.document_line = ${line}`;
  const found = db.find<{ id: number; brings: number }>(sql`
    SELECT paper.id, (
      SELECT coalesce(sum(movement.quantity), 0) FROM movement
      JOIN lot ON lot.id = movement.lot_id JOIN place ON place.id = movement.to_place_id
      WHERE movement.posting_id = later.id AND place.kind <> 'loss' AND lot.item_id IN (${goods})
    ) - (
      SELECT coalesce(sum(given.quantity), 0) FROM delivery_answer AS given
      JOIN delivery_difference AS other ON other.id = given.difference_id
      JOIN document AS of ON of.id = other.document_id
      JOIN item ON item.uid = of.body ->> ('$.lines[' || (other.line - 1) || '].item')
      WHERE given.correcting_document_id = paper.id AND item.id IN (${goods})
    ) AS brings
    FROM document AS stated
    JOIN posting AS original ON original.document_id = stated.id AND original.act = 'post'
    JOIN document AS paper ON paper.number = ${paper} AND paper.id <> stated.id
    JOIN warehouse ON warehouse.id = paper.warehouse_id AND warehouse.code = ${warehouse.code}
    JOIN posting AS later ON later.document_id = paper.id AND later.sequence > original.sequence
    WHERE stated.uid = ${document} AND paper.posting = 'posted'
      AND paper.kind IN (${list(correctingKinds)})
      AND (later.reverses_posting_id = original.id
        OR paper.kind <> 'reversal'
          AND paper.party_id IS stated.party_id AND paper.team_id IS stated.team_id
          AND EXISTS (SELECT 1 FROM movement JOIN lot ON lot.id = movement.lot_id
            WHERE movement.posting_id = later.id AND lot.item_id IN (${goods})))`);
  if (found === undefined) {
    return refuse('trip.difference', { number, because: 'noPaper', most: null });
  }
  if (found.brings < quantity) {
    refuse('trip.difference', { number, because: 'tooFew', most: Math.max(0, found.brings) });
  }
  return found.id;
}
