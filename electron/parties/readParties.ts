import { api, type Output, type Parsed } from '../../shared/api';
import { isAlike } from '../../shared/parties/alike';
import type { PartyListRow } from '../../shared/parties/api';
import { maskAddress, maskName, maskNumber, maskTelephone } from '../../shared/people/mask';
import { refuse } from '../../shared/refusals';
import { hasRoleAnywhere, type Role } from '../../shared/roles';
import type { QueryContext } from '../context';
import { sql, whereAll } from '../database/sql';
import { isOnPaper } from '../documents/isOnPaper';
import { isNamed, namesIn } from '../search/byName';
import {
  type HeadRow,
  headColumns,
  headOf,
  notErased,
  roleColumns,
  type WholeRow,
  wholeColumns,
  wholeOf,
} from './partyRows';

/** 往来单位 by name, with who to ask for there; what is personal is masked for everybody. */
export function listParties(
  { db }: QueryContext,
  { search, role, show, cursor, limit }: Parsed<'parties.list'>,
): Output<'parties.list'> {
  const words = search.trim();
  const conditions = [
    notErased,
    ...(role ? [sql`${roleColumns[role]} = 1`] : []),
    ...(show === 'active' ? [sql`active = 1`] : []),
    ...(words === ''
      ? []
      : [isNamed({ ...namesIn(sql`party`), code: sql`coalesce(party.code, '')` }, words)]),
  ];
  const from = /^\d{1,9}$/.test(cursor ?? '') ? Number(cursor) : 0;
  const rows = db.all<WholeRow>(sql`
    SELECT ${wholeColumns} FROM party ${whereAll(conditions)}
    ORDER BY active DESC, node_id IS NULL DESC, code, name, id LIMIT ${limit + 1} OFFSET ${from}`);
  return {
    rows: rows.slice(0, limit).map((row) => masked(wholeOf(row))),
    totals: db.read(sql`SELECT count(*) AS parties FROM party ${whereAll(conditions)}`),
    cursor: rows.length > limit ? String(from + limit) : null,
  };
}

/** What is personal hidden: of whoever to ask for at a body, and of a person all but the name. */
function masked<P extends PartyListRow>(party: P): P {
  const hidden = {
    contact: maskName(party.contact),
    telephone: maskTelephone(party.telephone),
  };
  if (party.nature === 'organisation') return { ...party, ...hidden };
  return {
    ...party,
    ...hidden,
    identityNumber: maskNumber(party.identityNumber),
    address: maskAddress(party.address),
  };
}

/** One party on its own form: whole for those who may write it, masked for all others. */
export function readParty(
  { db, actor }: QueryContext,
  { party: uid }: Parsed<'parties.read'>,
): Output<'parties.read'> {
  const row =
    db.find<WholeRow>(sql`SELECT ${wholeColumns} FROM party WHERE uid = ${uid}`) ??
    refuse('notFound', { what: 'party', uid });
  const mayWrite = hasRoleAnywhere(actor.grants, api['parties.save'].who as readonly Role[]);
  const mayRename = hasRoleAnywhere(actor.grants, ['administrator']);
  const provincial = row.provincial === 1;
  const party = { ...wholeOf(row), note: row.note };
  return {
    ...(mayWrite ? party : masked(party)),
    masked: !mayWrite,
    provincial,
    fixed: !mayRename && (provincial || isOnPaper(db, uid)),
  };
}

/** Parties with a name like this one: they are asked about before another is made. */
export function findAlike(
  { db }: QueryContext,
  { name, except }: Parsed<'parties.alike'>,
): Output<'parties.alike'> {
  const rows = db.all<HeadRow & { initials: string; active: 0 | 1 }>(sql`
    SELECT ${headColumns}, initials, active FROM party
    WHERE ${notErased} AND uid IS NOT ${except ?? null} ORDER BY id`);
  return {
    rows: rows
      .filter((row) => isAlike(row.name, name))
      .slice(0, 20)
      .map((row) => ({ ...headOf(row), initials: row.initials, active: row.active === 1 })),
  };
}
