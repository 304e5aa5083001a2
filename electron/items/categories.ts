import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import type { CommandContext, QueryContext } from '../context';
import { sql } from '../database/sql';

export function listCategories({ db }: QueryContext): Output<'categories.list'> {
  return {
    rows: db.all(sql`
      SELECT uid, code, name,
        (SELECT count(*) FROM item WHERE category_id = category.id) AS items
      FROM category ORDER BY code`),
  };
}

/** Adds a category or corrects one; posted sheets keep the name of their day. */
export function saveCategory(
  { db, was }: CommandContext,
  { category, code, name }: Parsed<'categories.save'>,
): Output<'categories.save'> {
  const known = db.find<{ code: string; name: string }>(
    sql`SELECT code, name FROM category WHERE uid = ${category}`,
  );
  const taken = db.find<{ code: string }>(sql`
    SELECT code FROM category
    WHERE uid <> ${category} AND (code = ${code} OR name = ${name}) LIMIT 1`);
  if (taken) refuse('name.taken', { name: taken.code === code ? code : name });
  if (known) was(known);
  db.run(sql`
    INSERT INTO category (uid, code, name) VALUES (${category}, ${code}, ${name})
    ON CONFLICT (uid) DO UPDATE SET code = excluded.code, name = excluded.name`);
  return { category };
}
