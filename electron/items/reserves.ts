import type { Output, Parsed } from '../../shared/api';
import { isInOrder, isShown, type ReserveRow } from '../../shared/items/reserves';
import { refuse } from '../../shared/refusals';
import { type CommandContext, type QueryContext, readWarehouse, writingAt } from '../context';
import { list, sql, whereAll } from '../database/sql';
import { type JobContext, reading } from '../job';
import { type ItemColumns, itemColumns } from '../kits/itemColumns';
import { isNamed } from '../search/byName';
import { itemLabelOf } from '../stock/listItemStock';
import { stockRows } from '../stock/stockRows';
import { countsAs } from './countsAs';
import { itemNames } from './findItems';

/**
 * 储备定额 of a warehouse: the items that can be chosen and those for which something is set, with
 * what lies there, under all names that turned out to be one item. The gap is what is missing of 常备:
 * 常备 500, available 320 → 180.
 */
export function listReserves(
  { db, today }: QueryContext,
  { warehouse: code, category, search, show }: Parsed<'reserves.list'>,
): Output<'reserves.list'> {
  const { id } = readWarehouse(db, code);
  const words = search?.trim() ?? '';
  const conditions = [
    sql`(item.active = 1 AND item.provisional = 0 OR reserve.item_id IS NOT NULL)`,
    ...(category ? [sql`category.uid = ${category}`] : []),
    ...(words === '' ? [] : [isNamed(itemNames, words)]),
  ];
  const rows = db.all<Row>(sql`
    SELECT ${itemColumns}, reserve.standing, reserve.minimum, reserve.maximum,
      coalesce(held.onHand, 0) AS onHand, coalesce(held.available, 0) AS available
    FROM item
    JOIN category ON category.id = item.category_id
    LEFT JOIN reserve ON reserve.item_id = item.id AND reserve.warehouse_id = ${id}
    LEFT JOIN (
      SELECT countedId, sum(quantity) AS onHand, sum(available) AS available
      FROM (${stockRows({ warehouse: code, where: 'shelf' }, today)}) GROUP BY countedId
    ) AS held ON held.countedId = ${countsAs(sql`item`)}
    ${whereAll(conditions)} ORDER BY item.code`);
  return { rows: rows.map(viewRow).filter((row) => isShown(row, show)) };
}

type Row = ItemColumns &
  Pick<ReserveRow, 'onHand' | 'available'> & {
    standing: number | null;
    minimum: number | null;
    maximum: number | null;
  };

function viewRow({ standing, minimum, maximum, onHand, available, ...item }: Row): ReserveRow {
  const set = standing !== null && minimum !== null && maximum !== null;
  return {
    item: itemLabelOf(item),
    reserve: set ? { standing, minimum, maximum } : null,
    onHand,
    available,
    gap: Math.max(0, (standing ?? 0) - available),
  };
}

/** The proposal (建议) of the reference data for the target level of a warehouse. */
export function proposeReserves(
  context: JobContext,
  { warehouse: code }: Parsed<'reserves.propose'>,
): Output<'reserves.propose'> {
  const { db } = reading(context);
  const { id } = readWarehouse(db, code);
  const { level } = db.read<{ level: 1 | 2 | 3 | 4 }>(
    sql`SELECT target_level AS level FROM warehouse WHERE id = ${id}`,
  );
  const proposed = context.program.seeds.reserves(level);
  const known = new Set(
    db
      .all<{ uid: string }>(sql`
        SELECT uid FROM item
        WHERE active = 1 AND uid IN (${list(proposed.map(({ item }) => item))})`)
      .map(({ uid }) => uid),
  );
  return { level, rows: proposed.filter(({ item }) => known.has(item)) };
}

/**
 * Sets the reserves of several items at once; `null` takes one away. Figures out of order (最低 ≤
 * 常备 ≤ 最高) are refused with the item, and then nothing of it all is saved.
 */
export function saveReserves(
  context: CommandContext,
  { warehouse: code, lines }: Parsed<'reserves.save'>,
): Output<'reserves.save'> {
  const { db, was } = context;
  const { id } = writingAt(context, code);
  const before: { item: string; reserve: ReserveRow['reserve'] }[] = [];
  for (const { item: uid, reserve } of lines) {
    const item =
      db.find<{ id: number; name: string }>(sql`SELECT id, name FROM item WHERE uid = ${uid}`) ??
      refuse('notFound', { what: 'item', uid });
    if (reserve !== null && !isInOrder(reserve)) refuse('reserve.order', { item: item.name });
    const known = db.find<NonNullable<ReserveRow['reserve']>>(sql`
      SELECT standing, minimum, maximum FROM reserve
      WHERE warehouse_id = ${id} AND item_id = ${item.id}`);
    before.push({ item: uid, reserve: known ?? null });
    if (reserve === null) {
      db.run(sql`DELETE FROM reserve WHERE warehouse_id = ${id} AND item_id = ${item.id}`);
      continue;
    }
    const { standing, minimum, maximum } = reserve;
    db.run(sql`
      INSERT INTO reserve (warehouse_id, item_id, standing, minimum, maximum)
      VALUES (${id}, ${item.id}, ${standing}, ${minimum}, ${maximum})
      ON CONFLICT (warehouse_id, item_id) DO UPDATE SET standing = excluded.standing,
        minimum = excluded.minimum, maximum = excluded.maximum`);
  }
  was({ lines: before });
  return { warehouse: code, changed: lines.length };
}
