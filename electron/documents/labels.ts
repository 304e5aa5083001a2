import type { Label } from '../../shared/documents/api';
import type { Reference } from '../../shared/documents/kind';
import type { ReadableDb } from '../database/database';
import { list, type Sql, sql } from '../database/sql';
import { byType } from './references';

/** What has a name of its own: lots, bills and postings have none. */
type Named = Exclude<Reference['type'], Nameless>;
type Nameless = 'lot' | 'posting' | 'bill';
const nameless: readonly Reference['type'][] = ['lot', 'posting', 'bill'] satisfies Nameless[];

/** How each type of thing is called on screens and sheets. */
const queries: Record<Named, (uids: Sql) => Sql> = {
  item: itemsOf,
  asked: itemsOf,
  party: (uids) =>
    sql`SELECT uid, name, code, NULL AS spec, NULL AS unit FROM party WHERE uid IN (${uids})`,
  bin: (uids) => sql`
    SELECT bin.uid, bin.code AS name, bin.code, zone.name AS spec, NULL AS unit
    FROM bin JOIN zone ON zone.id = bin.zone_id WHERE bin.uid IN (${uids})`,
  team: (uids) =>
    sql`SELECT uid, name, code, NULL AS spec, NULL AS unit FROM team WHERE uid IN (${uids})`,
  operation: (uids) => sql`
    SELECT uid, name, NULL AS code, place AS spec, NULL AS unit
    FROM operation WHERE uid IN (${uids})`,
  earmark: (uids) => sql`
    SELECT uid, name, NULL AS code, NULL AS spec, NULL AS unit
    FROM earmark WHERE uid IN (${uids})`,
  category: (uids) => sql`
    SELECT uid, name, code, NULL AS spec, NULL AS unit FROM category WHERE uid IN (${uids})`,
  warehouse: (uids) => sql`
    SELECT code AS uid, name, code, NULL AS spec, NULL AS unit
    FROM warehouse WHERE code IN (${uids})`,
  arrival: (uids) => sql`
    SELECT uid, number AS name, number AS code, NULL AS spec, NULL AS unit
    FROM arrival WHERE uid IN (${uids})`,
  requisition: (uids) => sql`
    SELECT uid, coalesce(number, '') AS name, number AS code, NULL AS spec, NULL AS unit
    FROM requisition WHERE uid IN (${uids})`,
};

function itemsOf(uids: Sql): Sql {
  return sql`SELECT uid, name, code, spec, unit FROM item WHERE uid IN (${uids})`;
}

/** What things are called now, by uid. Lots and postings have no name of their own. */
export function labelsOf(db: ReadableDb, references: readonly Reference[]): Record<string, Label> {
  const labels: Record<string, Label> = {};
  for (const [type, uids] of byType(references)) {
    if (nameless.includes(type)) continue;
    const named = queries[type as Named](list(uids));
    for (const { uid, ...label } of db.all<Label & { uid: string }>(named)) {
      labels[uid] = label;
    }
  }
  return labels;
}
