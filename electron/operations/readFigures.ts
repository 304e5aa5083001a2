import type { Output, Parsed } from '../../shared/api';
import type { Destination, WentRow } from '../../shared/operations/storyApi';
import { stayedWithPeople, type Went, wentWhere, worthOnce } from '../../shared/operations/went';
import { peopleFrom, type Usable } from '../../shared/reports/people';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { type AcceptedRow, acceptedDifferences, missedOf } from '../trips/acceptedDifferences';
import { papersOf, reversalsOf } from './papersOf';
import { readMovements } from './readMovements';
import { readOwed } from './readOwed';
import { readReports } from './readReports';
import { readStoredOperation } from './storedOperation';

type Figures = Output<'operations.figures'>;

/**
 * 数字 of an operation, all of them from the movements of its papers with their twins subtracted, so
 * that a paper that is reversed is reversed in every sum.
 */
export function readFigures(
  context: QueryContext,
  { operation }: Parsed<'operations.figures'>,
): Figures {
  const { db } = context;
  const { id } = readStoredOperation(db, operation);
  const movements = readMovements(db, id);
  const all = wentWhere(movements);
  const accepted = acceptedDifferences(db, papersOf(id));
  const went = nameWent(db, besideAccepted(all, accepted));
  const given = readReports(db, id);
  const counted = given.filter(({ countedFor }) => countedFor === null);
  return {
    went: went.map(({ usable: _, ...row }) => row),
    value: worthOnce(movements),
    given,
    served: {
      households: sumOf(counted.map(({ households }) => households)),
      people: sumOf(counted.map(({ people }) => people)),
      unsaid: counted.filter(({ people }) => people === null).length,
    },
    kitPeople: kitPeopleOf(went, stayedWithPeople(all, missedOf(accepted))),
    owed: readOwed(context, id),
    papers: db.read(sql`
      SELECT count(*) FILTER (WHERE posting IN ('part', 'posted')) AS posted,
        count(*) FILTER (WHERE posting = 'none' AND approval IN ('waiting', 'given')) AS onTheWay,
        count(*) FILTER (WHERE posting = 'none' AND approval IN ('none', 'declined')) AS drafts,
        count(*) FILTER (WHERE posting = 'reversed') AS reversed
      FROM document
      WHERE cancelled = 0 AND (id IN ${papersOf(id)} OR id IN ${reversalsOf(id)})`),
  };
}

type Told = Went & Pick<WentRow, 'accepted'>;

/** Each with what was granted to be short or damaged of it. What a party signed for and was short did not come. */
function besideAccepted(went: readonly Went[], rows: readonly AcceptedRow[]): Told[] {
  return went.map((row) => {
    const theirs = rows.filter(({ item, to }) => item === row.item && to === row.key);
    const missed = sumOf(theirs.map(({ missedOfSigned }) => missedOfSigned));
    return {
      ...row,
      arrived: row.kind === 'party' ? row.arrived - missed : row.arrived,
      accepted: {
        short: sumOf(theirs.map(({ short }) => short)),
        damaged: sumOf(theirs.map(({ damaged }) => damaged)),
        replaced: sumOf(theirs.map(({ replaced }) => replaced)),
      },
    };
  });
}

/** 可保障人数 of the family packs that stayed with people and teams. */
function kitPeopleOf(went: readonly Named[], stayed: ReadonlyMap<string, number>): number {
  const usable = new Map(went.map((row) => [row.item.uid, row.usable]));
  return peopleFrom(
    [...usable].flatMap(([item, { need, ...each }]) =>
      need === null ? [] : [{ ...each, need, quantity: stayed.get(item) ?? 0 }],
    ),
  ).kit;
}

const sumOf = (counts: readonly (number | null)[]) =>
  counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);

type Named = WentRow & {
  usable: Omit<Usable, 'need' | 'quantity'> & { need: Usable['need'] | null };
};

interface ItemNames {
  uid: string;
  code: string;
  name: string;
  spec: string;
  unit: string;
  need: Usable['need'] | null;
  peopleServed: number | null;
  waterMl: number | null;
  energyKcal: number | null;
}

/** Each with all that it is called, item by item and then by destination. */
function nameWent(db: ReadableDb, went: readonly Told[]): Named[] {
  const items = new Map(
    db
      .all<ItemNames>(sql`
        SELECT uid, code, name, spec, unit, need, people_served AS peopleServed,
          water_ml AS waterMl, energy_kcal AS energyKcal
        FROM item WHERE uid IN (${list([...new Set(went.map(({ item }) => item))])})`)
      .map((item) => [item.uid, item]),
  );
  const names = namesOf(db, went);
  return went
    .flatMap(({ item, kind, key, ...figures }): Named[] => {
      const known = items.get(item);
      if (known === undefined) return [];
      const { need, peopleServed, waterMl, energyKcal, ...label } = known;
      const name = names.get(key) ?? '';
      const to: Destination =
        kind === 'warehouse' ? { kind, code: key, name } : { kind, uid: key, name };
      return [{ ...figures, item: label, to, usable: { need, peopleServed, waterMl, energyKcal } }];
    })
    .sort(
      (a, b) => a.item.code.localeCompare(b.item.code) || a.to.name.localeCompare(b.to.name, 'zh'),
    );
}

function namesOf(db: ReadableDb, went: readonly Went[]): Map<string, string> {
  const keys = list([...new Set(went.map(({ key }) => key))]);
  const rows = db.all<{ key: string; name: string }>(sql`
    SELECT uid AS "key", name FROM team WHERE uid IN (${keys})
    UNION ALL SELECT uid, name FROM party WHERE uid IN (${keys})
    UNION ALL SELECT code, short_name FROM warehouse WHERE code IN (${keys})`);
  return new Map(rows.map(({ key, name }) => [key, name]));
}
