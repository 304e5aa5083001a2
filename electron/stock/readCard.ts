import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { CardRow } from '../../shared/stock/api';
import { type QueryContext, readWarehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { itemLabelOf } from './listItemStock';

/**
 * 台账: every movement that touched the bins of one warehouse for one item, in the order of
 * business dates, with the balance after each. Moves inside the warehouse change no balance and
 * are left out.
 */
export function readCard({ db }: QueryContext, input: Parsed<'stock.card'>): Output<'stock.card'> {
  const { id: warehouseId } = readWarehouse(db, input.warehouse);
  const item = readItem(db, input.item);
  const all = readRows(db, item.id, warehouseId);
  const { from = '', to = '9999-12-31' } = input;
  const before = all.filter(({ businessDate }) => businessDate < from);
  const rows = all.filter(({ businessDate }) => businessDate >= from && businessDate <= to);
  const opening = before.at(-1)?.balance ?? 0;
  const known = [...before, ...rows].reduce((sum, row) => sum + (row.signedAmount ?? 0), 0);
  return {
    item: itemLabelOf(item),
    opening: { quantity: opening },
    rows: rows.map(({ signedAmount: _signed, ...row }) => row),
    closing: {
      quantity: rows.at(-1)?.balance ?? opening,
      amount: { known, unpriced: countUnpriced(db, item.id, { warehouseId, to }) },
    },
  };
}

interface Row extends CardRow {
  /** The amount with the sign of its direction; null when unknown. */
  signedAmount: number | null;
}

/**
 * In how many places goods without a price lie at the end of a day, counted as stock lists count
 * them: a lot in two bins, or in two conditions of one, is two lines.
 */
function countUnpriced(
  db: ReadableDb,
  itemId: number,
  { warehouseId, to }: { warehouseId: number; to: string },
): number {
  return db.read<{ lines: number }>(sql`
    SELECT count(*) AS lines FROM (
      SELECT place.id
      FROM lot
      JOIN movement ON movement.lot_id = lot.id
      JOIN posting ON posting.id = movement.posting_id AND posting.business_date <= ${to}
      JOIN place ON place.id IN (movement.from_place_id, movement.to_place_id)
        AND place.warehouse_id = ${warehouseId} AND place.kind = 'bin'
      WHERE lot.item_id = ${itemId} AND lot.unit_price IS NULL
      GROUP BY lot.id, place.id
      HAVING sum(CASE movement.to_place_id WHEN place.id THEN quantity ELSE -quantity END) > 0
    )`).lines;
}

function readItem(db: ReadableDb, uid: string) {
  return (
    db.find<{ id: number } & Parameters<typeof itemLabelOf>[0]>(sql`
      SELECT item.id, item.uid AS itemUid, item.code AS itemCode, item.name AS itemName,
        item.spec AS itemSpec, item.unit AS itemUnit, category.name AS categoryName
      FROM item JOIN category ON category.id = item.category_id
      WHERE item.uid = ${uid}`) ?? refuse('notFound', { what: 'item', uid })
  );
}

function readRows(db: ReadableDb, itemId: number, warehouseId: number): Row[] {
  // Told by the index of the lot's movements alone, before anything else of them is read.
  const here = sql`SELECT id FROM place WHERE warehouse_id = ${warehouseId} AND kind = 'bin'`;
  return db.all<Row>(sql`
    SELECT businessDate, postedAt, sequence, document, number, kind, party, lot, batchNumber, bin,
      CASE direction WHEN 1 THEN quantity ELSE 0 END AS received,
      CASE direction WHEN 1 THEN 0 ELSE quantity END AS issued,
      sum(direction * quantity) OVER (
        ORDER BY businessDate, sequence, line ROWS UNBOUNDED PRECEDING) AS balance,
      amount, direction * amount AS signedAmount, by
    FROM (
      SELECT posting.business_date AS businessDate, posting.posted_at AS postedAt,
        posting.sequence, movement.line, document.uid AS document, document.number, document.kind,
        coalesce(team.name, party.name) AS party, lot.uid AS lot,
        lot.batch_number AS batchNumber,
        coalesce(to_bin.code, from_bin.code) AS bin, movement.quantity, movement.amount,
        CASE WHEN to_place.warehouse_id IS ${warehouseId} AND to_place.kind = 'bin'
          THEN 1 ELSE -1 END AS direction,
        poster.name AS by
      FROM lot
      JOIN movement ON movement.lot_id = lot.id
      JOIN posting ON posting.id = movement.posting_id
      JOIN document ON document.id = posting.document_id
      JOIN user AS poster ON poster.id = posting.posted_by
      JOIN place AS from_place ON from_place.id = movement.from_place_id
      JOIN place AS to_place ON to_place.id = movement.to_place_id
      LEFT JOIN bin AS from_bin ON from_bin.id = from_place.bin_id
      LEFT JOIN bin AS to_bin ON to_bin.id = to_place.bin_id
      LEFT JOIN party ON party.id = coalesce(document.party_id, from_place.party_id, to_place.party_id)
      LEFT JOIN team ON team.id = coalesce(document.team_id, from_place.team_id, to_place.team_id)
      WHERE lot.item_id = ${itemId}
        AND (movement.from_place_id IN (${here})) <> (movement.to_place_id IN (${here}))
    )
    ORDER BY businessDate, sequence, line`);
}
