import type { Output, Parsed } from '../../shared/api';
import type { PartyRow } from '../../shared/parties/api';
import { refuse } from '../../shared/refusals';
import { hasRoleAnywhere } from '../../shared/roles';
import type { CommandContext, QueryContext } from '../context';
import { type Sql, sql, whereAll } from '../database/sql';
import { isOnPaper } from '../documents/isOnPaper';
import { isNamed, nameRank, namesIn } from '../search/byName';
import { initialsOf, readingsOf } from '../search/readings';

const roleColumns: Record<PartyRow['roles'][number], Sql> = {
  donor: sql`is_donor`,
  supplier: sql`is_supplier`,
  owner: sql`is_owner`,
  recipient: sql`is_recipient`,
};

/** Parties by name or pinyin; exact initials first, then beginnings. */
export function findParties(
  { db }: QueryContext,
  input: Parsed<'parties.find'>,
): Output<'parties.find'> {
  const words = input.search.trim();
  const conditions = [
    ...(input.role ? [sql`${roleColumns[input.role]} = 1`] : []),
    ...(words === '' ? [] : [isNamed(named, words)]),
  ];
  const rows = db.all<Row>(sql`
    SELECT ${columns} FROM party ${whereAll(conditions)}
    ORDER BY ${nameRank(named, words)}, id
    LIMIT ${input.limit}`);
  return { rows: rows.map(viewRow) };
}

const named = namesIn(sql`party`);

const columns = sql`uid, name, nature, initials, is_donor, is_supplier, is_owner, is_recipient`;

function viewRow({ uid, name, nature, initials, ...flags }: Row): PartyRow {
  const roles = (['donor', 'supplier', 'owner', 'recipient'] as const).filter(
    (role) => flags[`is_${role}`] === 1,
  );
  return { uid, name, nature, initials, roles };
}

interface Row extends Omit<PartyRow, 'roles'> {
  is_donor: 0 | 1;
  is_supplier: 0 | 1;
  is_owner: 0 | 1;
  is_recipient: 0 | 1;
}

/**
 * Adds a party or corrects one of our own. One that numbered papers name is corrected by an
 * administrator alone, who has no hand in papers; posted sheets keep the name of their day.
 */
export function saveParty(
  { db, store, actor, was }: CommandContext,
  input: Parsed<'parties.save'>,
): Output<'parties.save'> {
  const row = db.find<Row & { code: string | null }>(
    sql`SELECT ${columns}, code FROM party WHERE uid = ${input.party}`,
  );
  const known = row && { ...viewRow(row), code: row.code };
  const mayCorrect = hasRoleAnywhere(actor.grants, ['administrator']);
  if (known && (known.code !== null || (!mayCorrect && isOnPaper(db, input.party)))) {
    refuse('record.fixed', { name: known.name });
  }
  const taken = db.find(
    sql`SELECT 1 FROM party WHERE name = ${input.name} AND uid <> ${input.party}`,
  );
  if (taken) refuse('name.taken', { name: input.name });
  if (known) was({ name: known.name, nature: known.nature, roles: known.roles });
  const flag = (role: PartyRow['roles'][number]) => (input.roles.includes(role) ? 1 : 0);
  db.run(sql`
    INSERT INTO party (uid, node_id, name, nature, is_donor, is_supplier, is_owner, is_recipient,
      initials, readings)
    VALUES (${input.party}, ${store.node.id}, ${input.name}, ${input.nature}, ${flag('donor')},
      ${flag('supplier')}, ${flag('owner')}, ${flag('recipient')}, ${initialsOf(input.name)},
      ${readingsOf(input.name)})
    ON CONFLICT (uid) DO UPDATE SET name = excluded.name, nature = excluded.nature,
      is_donor = excluded.is_donor, is_supplier = excluded.is_supplier,
      is_owner = excluded.is_owner, is_recipient = excluded.is_recipient,
      initials = excluded.initials, readings = excluded.readings`);
  return { party: input.party };
}

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
