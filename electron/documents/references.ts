import type { ItemFacts, Reference } from '../../shared/documents/kind';
import { refuse } from '../../shared/refusals';
import type { Warehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { list, type Sql, sql } from '../database/sql';

const tables: Record<Reference['type'], Sql> = {
  item: sql`item`,
  party: sql`party`,
  bin: sql`bin`,
  team: sql`team`,
  operation: sql`operation`,
  earmark: sql`earmark`,
  lot: sql`lot`,
  posting: sql`posting`,
};

/** Refuses a body that names something the store does not know, or a bin of another warehouse. */
export function resolveReferences(
  db: ReadableDb,
  references: readonly Reference[],
  warehouse: Warehouse,
) {
  for (const [type, uids] of byType(references)) {
    const elsewhere = type === 'bin' ? sql`AND warehouse_id = ${warehouse.id}` : sql``;
    const known = db.all<{ uid: string }>(
      sql`SELECT uid FROM ${tables[type]} WHERE uid IN (${list(uids)}) ${elsewhere}`,
    );
    if (known.length === uids.length) continue;
    const found = new Set(known.map(({ uid }) => uid));
    refuse('notFound', { what: type, uid: uids.find((uid) => !found.has(uid)) ?? '' });
  }
}

/** The distinct uids of each type that is named at all. */
export function byType(references: readonly Reference[]): Map<Reference['type'], string[]> {
  const sets = new Map<Reference['type'], Set<string>>();
  for (const { type, uid } of references) {
    const set = sets.get(type) ?? new Set();
    sets.set(type, set.add(uid));
  }
  return new Map([...sets].map(([type, set]) => [type, [...set]]));
}

/** What the rules must know of the items that a body names. */
export function itemFacts(
  db: ReadableDb,
  references: readonly Reference[],
): Map<string, ItemFacts> {
  const uids = byType(references).get('item') ?? [];
  const rows = db.all<{ uid: string; serialised: number; unit: string; packs: string }>(sql`
    SELECT uid, serialised, unit, (
      SELECT json_group_array(json_object('unit', unit, 'factor', factor))
      FROM item_pack WHERE item_id = item.id) AS packs
    FROM item WHERE uid IN (${list(uids)})`);
  return new Map(
    rows.map(({ uid, serialised, unit, packs }) => [
      uid,
      { uid, unit, serialised: serialised === 1, packs: JSON.parse(packs) },
    ]),
  );
}
