import type { Output, Parsed } from '../../shared/api';
import type { Money } from '../../shared/fields';
import { refuse } from '../../shared/refusals';
import type { CompareBy, CompareFilter, CompareRow, Flow } from '../../shared/stock/compareApi';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { type ItemLabelRow, itemLabelOf } from './listItemStock';
import { offsetOf, pageOf, stockRowsOf, stockRowsOn } from './stockRows';

/** Two days, the earlier one first. */
interface Days {
  from: string;
  to: string;
}

/**
 * 两日对比: stock at the ends of two days, and by kind of paper what came and went from the day after
 * the first to the end of the second. Before + received − issued = after, in units and in money, on
 * each row and in the totals; what moved inside one row is neither. Refuses a day that has not come.
 *
 *     100 quilts on the 1st; 30 came by a receipt, 40 went by a dispatch: 90 on the 30th
 */
export function compareStock(
  { db, today }: QueryContext,
  { by, cursor, limit, ...input }: Parsed<'stock.compare'>,
): Output<'stock.compare'> {
  const days = twoDays(input, today);
  const filter = by === 'bin' ? { ...input.filter, where: 'shelf' as const } : input.filter;
  const parts = [
    ...heldOn(db, 'before', days.from, filter, by),
    ...movedBetween(db, days, filter, by),
    ...heldOn(db, 'after', days.to, filter, by),
  ];
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const group = groups.get(String(part.key)) ?? [];
    groups.set(String(part.key), [...group, part]);
  }
  const ordered = [...groups.values()].toSorted(byPlace);
  const offset = offsetOf(cursor);
  const page = pageOf(ordered.slice(offset, offset + limit + 1), offset, limit);
  return {
    ...page,
    rows: page.rows.flatMap((group) => viewRow(group, by)),
    totals: {
      items: new Set(parts.map(({ itemUid }) => itemUid)).size,
      before: worthOf(parts, 'before'),
      received: worthOf(parts, 'received'),
      issued: worthOf(parts, 'issued'),
      after: worthOf(parts, 'after'),
    },
  };
}

/** Two days in either order, the later of which has come. */
export function twoDays({ from, to }: Days, today: string): Days {
  const [first, second] = from <= to ? [from, to] : [to, from];
  if (second > today) refuse('date.future', { businessDate: second, today });
  return { from: first, to: second };
}

/** What tells the rows of a comparison apart. */
const keys: Record<CompareBy, Sql> = {
  item: sql`itemId`,
  warehouse: sql`itemId || ' ' || coalesce(warehouseId, '')`,
  lot: sql`lotId`,
  bin: sql`itemId || ' ' || binUid`,
};

/** What a row is about; alike on all rows of one key. */
const heads = sql`itemUid, itemCode, itemName, itemSpec, itemUnit, categoryName, categoryCode,
  warehouseCode, warehouseName, lotUid, batchNumber, serialNumber, binUid, binCode`;

/** So much of one row: there at one end, or come or gone by one kind of paper. */
interface Part extends ItemLabelRow {
  part: 'before' | 'received' | 'issued' | 'after';
  key: string | number;
  kind: string;
  categoryCode: string;
  warehouseCode: string | null;
  warehouseName: string | null;
  lotUid: string;
  batchNumber: string | null;
  serialNumber: string | null;
  binUid: string | null;
  binCode: string | null;
  quantity: number;
  known: number;
  unpriced: number;
}

function heldOn(
  db: ReadableDb,
  part: Part['part'],
  day: string,
  filter: CompareFilter,
  by: CompareBy,
): Part[] {
  return db.all(sql`
    SELECT ${part} AS part, ${keys[by]} AS key, '' AS kind, ${heads}, sum(quantity) AS quantity,
      coalesce(sum(amount), 0) AS known, count(*) - count(amount) AS unpriced
    FROM (${stockRowsOn(filter, day)}) GROUP BY key`);
}

/** What came to a row or went from it, each by its kind of paper. */
function movedBetween(
  db: ReadableDb,
  { from, to }: Days,
  filter: CompareFilter,
  by: CompareBy,
): Part[] {
  const crossed = (part: Part['part'], own: Sql, other: Sql) => sql`
    SELECT ${part} AS part, own.*, moved.kind, sum(moved.quantity) AS quantity,
      sum(moved.known) AS known, sum(moved.unpriced) AS unpriced
    FROM moved
    JOIN scope AS own ON own.placeId = moved.${own} AND own.lotId = moved.lot_id
    LEFT JOIN scope AS other ON other.placeId = moved.${other} AND other.lotId = moved.lot_id
    WHERE other.key IS NOT own.key
    GROUP BY own.key, moved.kind`;
  return db.all(sql`
    WITH moved AS MATERIALIZED (
      SELECT movement.lot_id, from_place_id, to_place_id, document.kind, sum(quantity) AS quantity,
        coalesce(sum(amount), 0) AS known, count(*) - count(amount) AS unpriced
      FROM posting
      JOIN document ON document.id = posting.document_id
      JOIN movement ON movement.posting_id = posting.id
      WHERE posting.business_date > ${from} AND posting.business_date <= ${to}
      GROUP BY movement.lot_id, from_place_id, to_place_id, document.kind
    ), scope AS MATERIALIZED (
      SELECT placeId, lotId, ${keys[by]} AS key, ${heads} FROM (${stockRowsOf(
        sql`(
          SELECT place_id, lot_id, 0 AS quantity, 0 AS amount FROM (
            SELECT from_place_id AS place_id, lot_id FROM moved
            UNION SELECT to_place_id, lot_id FROM moved)
          WHERE place_id IN (SELECT id FROM place WHERE holds))`,
        filter,
        to,
      )})
    )
    ${crossed('received', sql`to_place_id`, sql`from_place_id`)}
    UNION ALL
    ${crossed('issued', sql`from_place_id`, sql`to_place_id`)}`);
}

/** By category and code, then by warehouse and bin, as stock lists have it. */
function byPlace([a]: readonly Part[], b: readonly Part[]): number {
  const place = (part: Part | undefined) =>
    [part?.categoryCode, part?.itemCode, part?.warehouseCode, part?.binCode, part?.lotUid]
      .map((each) => each ?? '')
      .join('\n');
  const [one, other] = [place(a), place(b[0])];
  return one < other ? -1 : Number(one > other);
}

function viewRow(parts: readonly Part[], by: CompareBy): CompareRow[] {
  const [row] = parts;
  if (!row) return [];
  const { warehouseCode: code, warehouseName: name, lotUid, binUid, binCode } = row;
  const placed = by === 'warehouse' || by === 'bin';
  const held = (of: Part['part']) => parts.find(({ part }) => part === of)?.quantity ?? 0;
  return [
    {
      item: itemLabelOf(row),
      warehouse: placed && code !== null && name !== null ? { code, name } : null,
      lot: by === 'lot' ? { uid: lotUid, batchNumber: row.batchNumber ?? row.serialNumber } : null,
      bin:
        by === 'bin' && binUid !== null && binCode !== null ? { uid: binUid, code: binCode } : null,
      before: held('before'),
      received: flowsOf(parts, 'received'),
      issued: flowsOf(parts, 'issued'),
      after: held('after'),
      worth: { before: worthOf(parts, 'before'), after: worthOf(parts, 'after') },
    },
  ];
}

/** The most first. */
function flowsOf(parts: readonly Part[], of: Part['part']): Flow[] {
  return parts
    .filter(({ part }) => part === of)
    .map(({ kind, quantity, known, unpriced }) => ({ kind, quantity, money: { known, unpriced } }))
    .toSorted((a, b) => b.quantity - a.quantity || a.kind.localeCompare(b.kind));
}

function worthOf(parts: readonly Part[], of: Part['part']): Money {
  const money = { known: 0, unpriced: 0 };
  for (const { part, known, unpriced } of parts) {
    if (part !== of) continue;
    money.known += known;
    money.unpriced += unpriced;
  }
  return money;
}
