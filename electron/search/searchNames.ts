import type { PartyRow } from '../../shared/parties/api';
import type { Hit } from '../../shared/search/api';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { notErased } from '../parties/partyRows';
import { isNamed, nameRank, namesIn } from './byName';
import { type Found, mostHits } from './found';
import { rankOfNames } from './rankOfNames';

type HitOf<K extends Hit['kind']> = Extract<Hit, { kind: K }>;

const roles = ['donor', 'supplier', 'owner', 'recipient'] as const;

/** Parties by name or pinyin, those in use first. */
export function searchParties(db: ReadableDb, words: string): Found<HitOf<'party'>>[] {
  const named = namesIn(sql`party`);
  const rows = db.all<PartyColumns>(sql`
    SELECT uid, name, active, is_donor, is_supplier, is_owner, is_recipient,
      ${nameRank(named, words)} AS rank
    FROM party WHERE ${notErased} AND ${isNamed(named, words)}
    ORDER BY active DESC, rank, id LIMIT ${mostHits}`);
  return rows.map(({ uid, name, active, rank, ...flags }) => ({
    hit: {
      kind: 'party',
      uid,
      name,
      roles: roles.filter((role) => flags[`is_${role}`] === 1),
      active: active === 1,
    },
    rank,
    isIt: false,
  }));
}

type PartyColumns = { uid: string; name: string; active: 0 | 1; rank: number } & Record<
  `is_${PartyRow['roles'][number]}`,
  0 | 1
>;

/** Rescue teams by name, code or pinyin. */
export function searchTeams(db: ReadableDb, words: string): Found<HitOf<'team'>>[] {
  const named = { ...namesIn(sql`team`), code: sql`team.code` };
  const rows = db.all<{
    uid: string;
    name: string;
    class: HitOf<'team'>['class'];
    active: 0 | 1;
    rank: number;
  }>(sql`
    SELECT uid, name, class, active, ${nameRank(named, words)} AS rank
    FROM team WHERE ${isNamed(named, words)}
    ORDER BY active DESC, rank, id LIMIT ${mostHits}`);
  return rows.map(({ rank, active, ...team }) => ({
    hit: { kind: 'team', ...team, active: active === 1 },
    rank,
    isIt: false,
  }));
}

/** Operations (应急响应) by name, those in force first. */
export function searchOperations(db: ReadableDb, words: string): Found<HitOf<'operation'>>[] {
  return fitting(readOperations(db, sql`true`), words, ({ name }) => [name]);
}

/** The operation whose summary carries the code. */
export function operationByUid(
  db: ReadableDb,
  uid: string,
  printed: HitOf<'operation'>['printed'],
): Found<HitOf<'operation'>>[] {
  return readOperations(db, sql`uid = ${uid}`).map((hit) => ({
    hit: { ...hit, ...(printed ? { printed } : {}) },
    rank: 0,
    isIt: true,
  }));
}

function readOperations(db: ReadableDb, where: Sql): HitOf<'operation'>[] {
  const rows = db.all<Omit<HitOf<'operation'>, 'kind' | 'printed'>>(sql`
    SELECT uid, name, started_on AS startedOn, ended_on AS endedOn FROM operation
    WHERE ${where} ORDER BY ended_on IS NOT NULL, started_on DESC, id DESC`);
  return rows.map((row) => ({ kind: 'operation', ...row }));
}

/** Warehouses by name, short name, code or pinyin. */
export function searchWarehouses(db: ReadableDb, words: string): Found<HitOf<'warehouse'>>[] {
  const rows = db.all<Omit<HitOf<'warehouse'>, 'kind'>>(sql`
    SELECT code, name, short_name AS shortName FROM warehouse ORDER BY tier = 'province' DESC, id`);
  return fitting(
    rows.map((row) => ({ kind: 'warehouse' as const, ...row })),
    words,
    ({ code, name, shortName }) => [shortName, name, code],
  );
}

/** Which of the screens are meant. */
export function searchScreens(screens: readonly string[], words: string): Found<HitOf<'screen'>>[] {
  return fitting(
    screens.map((name) => ({ kind: 'screen' as const, name })),
    words,
    ({ name }) => [name],
  );
}

/** Of few things, those that fit, the best first. */
function fitting<H extends Hit>(
  all: readonly H[],
  words: string,
  namesOf: (hit: H) => readonly string[],
): Found<H>[] {
  return all
    .flatMap((hit) => {
      const rank = rankOfNames(namesOf(hit), words);
      return rank === null ? [] : [{ hit, rank, isIt: false }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostHits);
}
