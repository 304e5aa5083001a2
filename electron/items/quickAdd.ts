import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { CommandContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { initialsOf, readingsOf } from '../search/readings';

/**
 * 临时物资: takes in a thing that is not in the catalogue under a code of its own (`LS-261123-7F3A`,
 * of the day and its uid, so that no two nodes give the same), to be matched or given its place
 * later. Refuses the name of an item that can be chosen.
 */
export function quickAddItem(
  { db, store, today }: CommandContext,
  { item, name, spec, unit, category }: Parsed<'items.quickAdd'>,
): Output<'items.quickAdd'> {
  if (db.find(sql`SELECT 1 FROM item WHERE uid = ${item}`)) refuse('key.reused', {});
  const twin = db.find(sql`
    SELECT 1 FROM item
    WHERE name = ${name} AND spec = ${spec} AND active = 1 AND matched_item_id IS NULL`);
  if (twin) refuse('name.taken', { name: spec === '' ? name : `${name} ${spec}` });
  const of =
    db.find<{ id: number }>(sql`SELECT id FROM category WHERE uid = ${category}`) ??
    refuse('notFound', { what: 'category', uid: category });
  const code = freeCode(db, today, item);
  db.run(sql`
    INSERT INTO item (uid, code, name, spec, category_id, unit, expires, recoverable, serialised,
      initials, readings, provisional, node_id)
    VALUES (${item}, ${code}, ${name}, ${spec}, ${of.id}, ${unit}, 0, 0, 0, ${initialsOf(name)},
      ${readingsOf(name)}, 1,
      ${store.node.id})`);
  return { item, code };
}

/** The day and as many of the last signs of the uid as nobody else has. */
function freeCode(db: ReadableDb, today: string, uid: string): string {
  const day = today.replaceAll('-', '').slice(2);
  const signs = uid.replaceAll('-', '').toUpperCase();
  for (let length = 4; length < 12; length += 1) {
    const code = `LS-${day}-${signs.slice(-length)}`;
    if (!db.find(sql`SELECT 1 FROM item WHERE code = ${code}`)) return code;
  }
  throw new Error(`no code is free for ${uid}`);
}
