import type { Output, Parsed } from '../../shared/api';
import type { Crossing } from '../../shared/stock/compareApi';
import type { QueryContext } from '../context';
import { sql } from '../database/sql';
import { userThen } from '../documents/namedThen';
import { twoDays } from './compare';
import { stockRowsOf } from './stockRows';
import { placesThen, type TouchedPlace } from './touches';

/**
 * The movements behind a comparison: what entered the stock of a filter or left it after the first
 * day until the end of the second, in the order of business dates. What moved inside is neither.
 * Refuses a day that has not come.
 */
export function listCrossings(
  { db, today }: QueryContext,
  input: Parsed<'stock.crossings'>,
): Output<'stock.crossings'> {
  const { from, to } = twoDays(input, today);
  const found = db.all<Row>(sql`
    WITH moved AS MATERIALIZED (
      SELECT posting.id AS posting, movement.line, movement.lot_id, from_place_id, to_place_id,
        quantity, amount
      FROM posting JOIN movement ON movement.posting_id = posting.id
      WHERE posting.business_date > ${from} AND posting.business_date <= ${to}),
    scope AS MATERIALIZED (
      SELECT placeId, lotId FROM (${stockRowsOf(
        sql`(
          SELECT place_id, lot_id, 0 AS quantity, 0 AS amount FROM (
            SELECT from_place_id AS place_id, lot_id FROM moved
            UNION SELECT to_place_id, lot_id FROM moved)
          WHERE place_id IN (SELECT id FROM place WHERE holds))`,
        input.filter,
        to,
      )})),
    ended AS (
      SELECT moved.*,
        EXISTS (SELECT 1 FROM scope WHERE placeId = from_place_id AND lotId = lot_id) AS leaves,
        EXISTS (SELECT 1 FROM scope WHERE placeId = to_place_id AND lotId = lot_id) AS enters
      FROM moved)
    SELECT posting.business_date AS businessDate, posting.sequence, ended.line, ended.posting,
      document.uid AS document, document.number, document.kind, enters, lot.uid AS lot,
      coalesce(lot.batch_number, lot.serial_number) AS batchNumber, from_place_id AS fromId,
      to_place_id AS toId, quantity, amount, ${userThen(sql`posting`, sql`poster`)} AS by
    FROM ended
    JOIN posting ON posting.id = ended.posting
    JOIN document ON document.id = posting.document_id
    JOIN user AS poster ON poster.id = posting.posted_by
    JOIN lot ON lot.id = ended.lot_id
    WHERE leaves <> enters
    ORDER BY posting.business_date, posting.sequence, ended.line`);
  const placeAt = placesThen(db, found);
  return {
    rows: found.flatMap(({ posting, fromId, toId, enters, ...row }): Crossing[] => {
      const [source, target] = [placeAt(posting, fromId), placeAt(posting, toId)];
      if (!source || !target) return [];
      const direction = enters === 1 ? 'in' : 'out';
      return [{ ...row, direction, from: storyPlaceOf(source), to: storyPlaceOf(target) }];
    }),
  };
}

type Row = Omit<Crossing, 'direction' | 'from' | 'to'> & {
  posting: number;
  fromId: number;
  toId: number;
  enters: 0 | 1;
};

/** A place as stories and comparisons name it. */
export function storyPlaceOf({ kind, name, warehouse, condition }: TouchedPlace): Crossing['from'] {
  return { kind, name, warehouse, condition };
}
