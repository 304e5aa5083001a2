import type { Output, Parsed } from '../../shared/api';
import type { PartyRow } from '../../shared/parties/api';
import { refuse } from '../../shared/refusals';
import type { CommandContext, QueryContext } from '../context';
import { sql, whereAll } from '../database/sql';
import { isOnPaper } from '../documents/isOnPaper';
import { isNamed, nameRank, namesIn } from '../search/byName';
import { type HeadRow, headColumns, headOf, notErased, roleColumns } from './partyRows';

/** Parties by name or pinyin; exact initials first, then beginnings. */
export function findParties(
  { db }: QueryContext,
  input: Parsed<'parties.find'>,
): Output<'parties.find'> {
  const words = input.search.trim();
  const conditions = [
    ...(input.role ? [sql`${roleColumns[input.role]} = 1`] : []),
    ...(input.show === 'active' ? [sql`active = 1`, notErased] : []),
    ...(words === '' ? [] : [isNamed(named, words)]),
  ];
  const rows = db.all<HeadRow & Pick<PartyRow, 'initials'>>(sql`
    SELECT ${headColumns}, initials FROM party ${whereAll(conditions)}
    ORDER BY ${nameRank(named, words)}, id
    LIMIT ${input.limit}`);
  return { rows: rows.map((row) => ({ ...headOf(row), initials: row.initials })) };
}

const named = namesIn(sql`party`);

export function listEarmarks({ db }: QueryContext): Output<'earmarks.list'> {
  return { rows: db.all(sql`SELECT uid, name, nature FROM earmark ORDER BY id`) };
}

/** Adds a restriction, or corrects one that no numbered paper names yet. */
export function saveEarmark(
  { db, store, was }: CommandContext,
  input: Parsed<'earmarks.save'>,
): Output<'earmarks.save'> {
  const known = db.find<{ name: string; nature: string }>(
    sql`SELECT name, nature FROM earmark WHERE uid = ${input.earmark}`,
  );
  if (known && isOnPaper(db, input.earmark)) refuse('record.fixed', { name: known.name });
  const taken = db.find(
    sql`SELECT 1 FROM earmark WHERE name = ${input.name} AND uid <> ${input.earmark}`,
  );
  if (taken) refuse('name.taken', { name: input.name });
  if (known) was(known);
  db.run(sql`
    INSERT INTO earmark (uid, node_id, name, nature)
    VALUES (${input.earmark}, ${store.node.id}, ${input.name}, ${input.nature})
    ON CONFLICT (uid) DO UPDATE SET name = excluded.name, nature = excluded.nature`);
  return { earmark: input.earmark };
}
