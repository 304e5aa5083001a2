import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { readItemUse } from './itemUse';
import { photosOf } from './photos';
import { findItem } from './storedItem';

type Name = Output<'items.read'>['substituteFor'][number];

/** All that the catalogue says of one item. */
export function readItem(
  { db }: QueryContext,
  { item: uid }: Parsed<'items.read'>,
): Output<'items.read'> {
  const found = findItem(db, uid) ?? refuse('notFound', { what: 'item', uid });
  const { id, category, categoryName, substitutes, matched, ...fields } = found;
  const named = namesOf(
    db,
    sql`item.id IN (SELECT substitute_id FROM item_substitute WHERE item_id = ${id})`,
  );
  return {
    ...fields,
    category: { uid: category, name: categoryName },
    substitutes: named.map((item) => ({
      item,
      note: substitutes.find((each) => each.item === item.uid)?.note ?? '',
    })),
    substituteFor: namesOf(
      db,
      sql`item.id IN (SELECT item_id FROM item_substitute WHERE substitute_id = ${id})`,
    ),
    photos: photosOf(db, id),
    matched: namesOf(db, sql`item.uid = ${matched}`)[0] ?? null,
    fixed: readItemUse(db, uid),
  };
}

function namesOf(db: ReadableDb, condition: Sql): Name[] {
  return db.all(sql`SELECT uid, code, name, spec, unit FROM item WHERE ${condition} ORDER BY code`);
}
