import type { Output, Parsed } from '../../shared/api';
import type { RequisitionOffer } from '../../shared/requisitions/api';
import { hasRole } from '../../shared/roles';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { countsAs } from '../items/countsAs';
import { stockRows } from '../stock/stockRows';
import { linesOf } from './readRequisition';
import { readRequisitionRow } from './storedRequisition';

/**
 * What could answer the open lines of a requisition, and where it lies: 可用 of each warehouse's own
 * goods that are tied to no purpose, which is what a paper takes without another word. Where it goes
 * to is no source.
 */
export function readSources(
  context: QueryContext,
  { requisition }: Parsed<'requisitions.sources'>,
): Output<'requisitions.sources'> {
  const { db, actor, today } = context;
  const stored = readRequisitionRow(context, requisition);
  const open = linesOf(db, stored).filter((line) => line.open > 0);
  const target = stored.toKind === 'warehouse' ? stored.toUid : null;
  const lines = open.map(({ line, item, open: quantity, takesSubstitutes }) => ({
    line,
    open: quantity,
    offers: offersFor(db, item.uid, takesSubstitutes).map((offer) => ({
      ...offer,
      at: availableAt(db, offer.item.uid, target, today),
    })),
  }));
  const fills = countFills(lines);
  return {
    lines,
    warehouses: db
      .all<{ code: string; name: string; keptHere: 0 | 1 }>(sql`
        SELECT warehouse.code, warehouse.name, coalesce(node.is_self, 0) AS keptHere
        FROM warehouse LEFT JOIN node ON node.id = home_node_id
        WHERE warehouse.code IN (${list([...fills.keys()])})`)
      .map(({ code, name, keptHere }) => ({
        code,
        name,
        writable: keptHere === 1 && hasRole(actor.grants, ['keeper', 'dispatcher'], code),
        fills: fills.get(code) ?? 0,
      }))
      .sort((a, b) => b.fills - a.fills || a.code.localeCompare(b.code)),
  };
}

/**
 * The item itself, what counts as it under another name (`countsAs`), then what the catalogue calls its
 * substitutes, under all their names, where the line takes them.
 */
function offersFor(
  db: ReadableDb,
  item: string,
  takesSubstitutes: boolean,
): Omit<RequisitionOffer, 'at'>[] {
  return db
    .all<RequisitionOffer['item'] & { isSubstitute: 0 | 1; substituteNote: string }>(sql`
      SELECT item.uid, item.code, item.name, item.spec, item.unit, 0 AS isSubstitute,
        '' AS substituteNote
      FROM item WHERE uid = ${item}
      UNION ALL
      SELECT alike.uid, alike.code, alike.name, alike.spec, alike.unit, 0, ''
      FROM item
      JOIN item AS alike ON ${countsAs(sql`alike`)} = ${countsAs(sql`item`)} AND alike.id <> item.id
      WHERE item.uid = ${item}
      UNION ALL
      SELECT other.uid, other.code, other.name, other.spec, other.unit, 1, item_substitute.note
      FROM item
      JOIN item_substitute ON item_substitute.item_id = ${countsAs(sql`item`)}
      JOIN item AS other ON ${countsAs(sql`other`)} = substitute_id
      WHERE item.uid = ${item} AND ${takesSubstitutes ? 1 : 0}
      ORDER BY isSubstitute`)
    .map(({ isSubstitute, substituteNote, ...named }) => ({
      item: named,
      isSubstitute: isSubstitute === 1,
      note: substituteNote,
    }))
    .sort((a, b) => Number(b.item.uid === item) - Number(a.item.uid === item));
}

function availableAt(
  db: ReadableDb,
  item: string,
  target: string | null,
  today: string,
): RequisitionOffer['at'] {
  return db.all(sql`
    SELECT row.warehouseCode AS warehouse, sum(row.available) AS available
    FROM (${stockRows({ item, where: 'shelf' }, today)}) AS row
    JOIN warehouse ON warehouse.id = row.warehouseId
    JOIN party AS society ON society.id = warehouse.society_id
    WHERE row.available > 0 AND row.ownerUid = society.uid AND row.earmarkUid IS NULL
      AND row.warehouseCode IS NOT ${target}
    GROUP BY row.warehouseCode ORDER BY available DESC, row.warehouseCode`);
}

/** How many open lines each warehouse could fill by itself. */
function countFills(
  lines: readonly { open: number; offers: readonly RequisitionOffer[] }[],
): Map<string, number> {
  const fills = new Map<string, number>();
  for (const { open, offers } of lines) {
    const there = new Map<string, number>();
    for (const { warehouse, available } of offers.flatMap(({ at }) => at)) {
      there.set(warehouse, (there.get(warehouse) ?? 0) + available);
    }
    for (const [warehouse, available] of there) {
      fills.set(warehouse, (fills.get(warehouse) ?? 0) + (available >= open ? 1 : 0));
    }
  }
  return fills;
}
