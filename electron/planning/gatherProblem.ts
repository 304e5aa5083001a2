import type { Output, Parsed } from '../../shared/api';
import type { PlanOrder } from '../../shared/planning/api';
import { minutesUntil } from '../../shared/planning/arrivals';
import { answering, type Problem } from '../../shared/planning/problem';
import { type Point, proposedWay, type Roads } from '../../shared/planning/ways';
import { refuse } from '../../shared/refusals';
import { type QueryContext, readWarehouse, type Warehouse } from '../context';
import { list, sql } from '../database/sql';
import { countsAs } from '../items/countsAs';
import { linesOf } from '../requisitions/readRequisition';
import { readRequisitionRow, type StoredRequisition } from '../requisitions/storedRequisition';
import { draftedOf } from './drafts';
import { gatherSupplies } from './gatherSupplies';
import { refuseForeignRelease } from './judging';
import { fleetsOf } from './lorries';
import { ownWarehouse } from './ownWarehouse';
import { refuseBarredPlan } from './refuseBarredPlan';
import { roadsOf } from './roads';
import { knownWays, pointsOf } from './ways';

type Gathered = Output<'planning.problem'>;

/** What open requisitions still ask for, and all that could answer it, as of now. */
export function readProblem(
  context: QueryContext,
  order: Parsed<'planning.problem'>,
): Output<'planning.problem'> {
  return gatherProblem(context, order);
}

export function gatherProblem(context: QueryContext, order: PlanOrder): Gathered {
  const { db } = context;
  const { settings } = order;
  refuseForeignRelease(context, settings.released);
  refuseBarredPlan(db, order.requisitions);
  const stored = order.requisitions.map((uid) => readRequisitionRow(context, uid));
  for (const { standing, number } of stored) {
    if (standing !== 'open' && standing !== 'underWay') {
      refuse('plan.notOpen', { number: number ?? '' });
    }
  }
  const places = placesOf(db, stored);
  const { demands, asked } = demandsOf(context, stored, places, order);
  const items = itemsOf(context, demands);
  const warehouses = givers(context);
  const fleetOf = fleetsOf(db);
  return {
    asked,
    problem: {
      destinations: places.map(({ key, name, place, near, nearAs }) => ({
        ...{ key, name },
        ...(place === '' ? {} : { place }),
        ...(near === null ? {} : { near: `${nearAs}${shortNameOf(db, near)}` }),
      })),
      warehouses: warehouses.map(({ code, name }) => ({
        code,
        name,
        lorries: fleetOf(code).lorries,
        loadingMinutes: fleetOf(code).loadingMinutes,
      })),
      items,
      demands,
      supplies: warehouses.flatMap((warehouse) =>
        gatherSupplies(
          context,
          warehouse,
          items.map(({ uid }) => uid),
          order,
        ),
      ),
      ways: waysBetween(context, warehouses, places),
      loadingMinutes: settings.loadingMinutes,
      lorryMinutes: settings.lorryMinutes,
      locks: order.locks,
      bans: order.bans,
    },
  };
}

/** Requisitions of the same body for the same place, by the same way, share their lorries. */
interface Place {
  key: string;
  name: string;
  place: string;
  requisitions: string[];
  /** The warehouse that it is, or null; the city that it lies in; its own point. Of the last two one is known. */
  isWarehouse: string | null;
  city: string | null;
  point: Point | null;
  /** The warehouse at whose point it is taken to lie, where it has none of its own. */
  near: string | null;
  /** How that warehouse is its: told as near, its own, or the one that goods for it are brought into. */
  nearAs: '' | '该会自己的' | '调入的';
}

function placesOf(db: QueryContext['db'], stored: readonly StoredRequisition[]): Place[] {
  const places = new Map<string, Place>();
  const named = new Set<string>();
  for (const each of stored) {
    const { requisition, number, toKind, toUid, toName, place, draft } = each;
    const isWarehouse = toKind === 'warehouse' ? toUid : null;
    const { point } = draft;
    const isOwn = draft.near === null && point === null && toKind === 'party';
    const nearby = isOwn ? ownWarehouse(db, toUid) : draft.near;
    const city = isWarehouse ?? nearby;
    if (city === null && point === null) refuse('plan.nowhere', { number: number ?? '', place });
    // A warehouse that asks lies where it lies; the school that it wants the goods for may lie far from it.
    const near = point !== null || (isWarehouse !== null && place === '') ? null : city;
    const nearAs = isWarehouse !== null ? '调入的' : isOwn ? '该会自己的' : '';
    const where = JSON.stringify([toKind, toUid, place, city, point]);
    const already = places.get(where);
    if (already) {
      already.requisitions.push(requisition);
      continue;
    }
    const name = [toName, place].filter(Boolean).join(' ');
    places.set(where, {
      key: requisition,
      // Of one name and two points, the second is told by its requisition.
      name: named.has(name) ? `${name}（${number}）` : name,
      requisitions: [requisition],
      ...{ place, isWarehouse, city, point, near, nearAs },
    });
    named.add(name);
  }
  return [...places.values()];
}

function demandsOf(
  { db, now }: QueryContext,
  stored: readonly StoredRequisition[],
  places: readonly Place[],
  { deadlines, settings }: PlanOrder,
): { demands: Problem['demands']; asked: Gathered['asked'] } {
  const drafted = settings.countsDrafts
    ? draftedOf(
        db,
        stored.map(({ requisition }) => requisition),
      )
    : () => 0;
  const all = stored.flatMap((each) => {
    const place = places.find(({ requisitions }) => requisitions.includes(each.requisition));
    const until =
      deadlines.find(({ requisition }) => requisition === each.requisition)?.at ?? each.wantedBy;
    const wantedBy = until === null ? null : minutesUntil(until, now);
    return linesOf(db, each)
      .map((of) => ({ ...of, open: of.open - drafted(each.requisition, of.line, of.open) }))
      .filter(({ open }) => open > 0)
      .map(({ line, item, open, takesSubstitutes }) => {
        const key = `${each.requisition} ${line}`;
        return {
          demand: {
            key,
            destination: place?.key ?? '',
            item: item.uid,
            quantity: open,
            priority: each.priority,
            wantedBy,
            ...namesOf(db, item.uid, takesSubstitutes),
          },
          asked: { demand: key, requisition: each.requisition, number: each.number ?? '', line },
        };
      });
  });
  return { demands: all.map(({ demand }) => demand), asked: all.map((each) => each.asked) };
}

/** Under which items the same goods lie, and those that may come instead. */
function namesOf(
  db: QueryContext['db'],
  item: string,
  takesSubstitutes: boolean,
): Pick<Problem['demands'][number], 'alike' | 'substitutes'> {
  const own = new Set(alikeOf(db, item));
  const others = takesSubstitutes
    ? substitutesOf(db, item).flatMap((each) => [each, ...alikeOf(db, each)])
    : [];
  return {
    alike: [...own],
    substitutes: [...new Set(others)].filter((each) => each !== item && !own.has(each)),
  };
}

/** Items that count as the same one: 临时物资 that turned out to be it. */
function alikeOf(db: QueryContext['db'], item: string): string[] {
  return db
    .all<{ uid: string }>(sql`
      SELECT other.uid FROM item
      JOIN item AS other ON ${countsAs(sql`other`)} = ${countsAs(sql`item`)} AND other.id <> item.id
      WHERE item.uid = ${item} ORDER BY other.code`)
    .map(({ uid }) => uid);
}

function substitutesOf(db: QueryContext['db'], item: string): string[] {
  return db
    .all<{ uid: string }>(sql`
      SELECT other.uid FROM item
      JOIN item_substitute ON item_substitute.item_id = ${countsAs(sql`item`)}
      JOIN item AS other ON other.id = substitute_id
      WHERE item.uid = ${item} ORDER BY other.code`)
    .map(({ uid }) => uid);
}

function itemsOf({ db }: QueryContext, demands: Problem['demands']): Problem['items'] {
  const uids = new Set(demands.flatMap((each) => answering(each).map(({ item }) => item)));
  return db.all(sql`
    SELECT uid, name, unit, volume_cm3 AS volume, weight_g AS weight FROM item
    WHERE uid IN (${list([...uids])}) ORDER BY code`);
}

/** Those that are kept here and open: for others nobody here could write the paper. */
function givers({ db }: QueryContext): Warehouse[] {
  return db
    .all<{ code: string; shortName: string }>(sql`
      SELECT code, short_name AS shortName FROM warehouse JOIN node ON node.id = home_node_id
      WHERE node.is_self = 1 AND opening_date IS NOT NULL ORDER BY code`)
    .map(({ code, shortName }) => ({ ...readWarehouse(db, code), name: shortName }));
}

function shortNameOf(db: QueryContext['db'], code: string): string {
  const found = db.find<{ name: string }>(
    sql`SELECT short_name AS name FROM warehouse WHERE code = ${code}`,
  );
  return found?.name ?? code;
}

function waysBetween(
  { db }: QueryContext,
  warehouses: readonly Warehouse[],
  places: readonly Place[],
): Problem['ways'] {
  const known = knownWays(db);
  const points = pointsOf(db);
  const roads = roadsOf(db);
  return warehouses.flatMap(({ code }) =>
    places.flatMap(({ key, isWarehouse, city, point }) => {
      const from = points.get(code);
      if (code === isWarehouse || from === undefined) return [];
      const way = wayTo(from, known.get(`${code} ${city}`), points.get(city ?? ''), point, roads);
      if (way === null) return [];
      return [{ warehouse: code, destination: key, minutes: way.minutes, distance: way.distance }];
    }),
  );
}

type Way = Pick<Problem['ways'][number], 'minutes' | 'distance'>;

/**
 * To a point of its own: the way to its city as the province knows it, and the last stretch as proposed;
 * where the way is not known, all of it as proposed.
 */
function wayTo(
  from: Point,
  known: Way | undefined,
  city: Point | undefined,
  point: Point | null,
  roads: Roads,
): Way | null {
  const to = point ?? city;
  if (to === undefined) return null;
  if (known === undefined || city === undefined) return proposedWay(from, to, roads);
  if (point === null) return known;
  const last = proposedWay(city, point, roads);
  return { minutes: known.minutes + last.minutes, distance: known.distance + last.distance };
}
