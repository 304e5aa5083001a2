import type { Reference } from '../../shared/documents/kind';
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
  bill: sql`bill`,
  category: sql`category`,
  posting: sql`posting`,
  // A warehouse is named by its code.
  warehouse: sql`(SELECT id, code AS uid FROM warehouse)`,
  arrival: sql`arrival`,
  requisition: sql`requisition`,
  asked: sql`item`,
};

/**
 * Refuses a body that names something the store does not know, or a bin or an announcement of
 * another warehouse.
 */
export function resolveReferences(
  db: ReadableDb,
  references: readonly Reference[],
  warehouse: Warehouse,
) {
  for (const [type, uids] of byType(references)) {
    const elsewhere =
      type === 'bin' || type === 'arrival' ? sql`AND warehouse_id = ${warehouse.id}` : sql``;
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
