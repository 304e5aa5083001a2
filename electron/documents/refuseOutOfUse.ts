import type { PlannedMovement, Reference } from '../../shared/documents/kind';
import { refuse } from '../../shared/refusals';
import type { Place } from '../../shared/stock/places';
import type { ReadableDb } from '../database/database';
import { list, type Sql, sql } from '../database/sql';
import { refuseBarred } from '../operations/barred';
import { byType } from './references';

/**
 * Refuses to put goods into what was put out of use (停用) since the paper was begun, by name: a bin
 * that ends up with more than it had, a team or a recipient that is given some, and any item or
 * party that the paper names. It is read off what a paper names and moves, so that no kind writes it.
 *
 * What is here already goes on: stock of an item or an owner out of use leaves, is counted and put
 * right where it lies, and comes back from those who have it, under its old name and without its lot
 * if need be. Earmarks are never out of use.
 *
 * A reversal put 4 quilts back into a bin out of use: the 4 can be issued from it, or held there; a
 * fifth can't be put there. A team out of use is given nothing; what it holds comes back.
 */
export function refuseOutOfUse(
  db: ReadableDb,
  references: readonly Reference[],
  movements: readonly PlannedMovement[],
) {
  const named = byType(references);
  const moved = movements.flatMap(({ lot }) => ('existing' in lot ? [lot.existing] : []));
  const isHere = sql`lot.uid IN (${list([...(named.get('lot') ?? []), ...moved])})`;
  const back = movements.flatMap(({ from }) => recipient(from));
  const given = movements.flatMap(({ to }) => recipient(to));
  const things = db.all<{ what: OutOfUse; name: string }>(sql`
    ${outOfUse('item', named.get('item') ?? [])}
      AND NOT ${onlyAccounts(movements) ? 1 : 0}
      AND item.id NOT IN (SELECT item_id FROM lot WHERE ${isHere})
    UNION ${outOfUse('party', named.get('party') ?? [])}
      AND uid NOT IN (${list(back)}) AND party.id NOT IN (SELECT owner_id FROM lot WHERE ${isHere})
    UNION ${outOfUse('party', given)}
    UNION ${outOfUse('bin', filled(movements))}
    UNION ${outOfUse(
      'team',
      movements.flatMap(({ to }) => (to.kind === 'custody' ? [to.team] : [])),
    )}
    ORDER BY what, name`);
  if (things.length > 0) refuse('record.outOfUse', { things });
}

export type OutOfUse = keyof typeof names;

const names = {
  item: sql`name FROM item`,
  party: sql`name FROM party`,
  bin: sql`code FROM bin`,
  team: sql`name FROM team`,
};

function outOfUse(what: OutOfUse, uids: readonly string[]): Sql {
  return sql`SELECT ${what} AS what, ${names[what]} WHERE active = 0 AND uid IN (${list(uids)})`;
}

/** A return, a recovery or a count: it says where what the books know of is, and brings in nothing. */
function onlyAccounts(movements: readonly PlannedMovement[]): boolean {
  const known: readonly Place['kind'][] = ['custody', 'recipient', 'adjustment'];
  return movements.every(({ from, to }) => known.includes(from.kind) || to.kind === 'adjustment');
}

function recipient(place: Place): string[] {
  return place.kind === 'recipient' ? [place.party] : [];
}

/** The bins that end up with more units than they had. */
function filled(movements: readonly PlannedMovement[]): string[] {
  const more = new Map<string, number>();
  const add = (place: Place, units: number) => {
    if (place.kind === 'bin') more.set(place.bin, (more.get(place.bin) ?? 0) + units);
  };
  for (const { from, to, quantity } of movements) {
    add(from, -quantity);
    add(to, quantity);
  }
  return [...more].flatMap(([bin, units]) => (units > 0 ? [bin] : []));
}

/** Refuses to let goods go out for what nothing is sent for any more, named by the paper or by its 需求单. */
export function refuseOut(
  db: ReadableDb,
  references: readonly Reference[],
  movements: readonly PlannedMovement[],
) {
  const goesOut = movements.some(
    ({ from, to }) =>
      (from.kind === 'bin' || from.kind === 'source') &&
      (to.kind === 'recipient' || to.kind === 'custody' || to.kind === 'transit'),
  );
  if (!goesOut) return;
  const named = byType(references);
  refuseBarred(db, {
    operations: named.get('operation') ?? [],
    requisitions: named.get('requisition') ?? [],
  });
}
