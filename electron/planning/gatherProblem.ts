import type { Output, Parsed } from '../../shared/api';
import type { PlanOrder } from '../../shared/planning/api';
import type { Problem } from '../../shared/planning/problem';
import { type Point, proposedWay } from '../../shared/planning/ways';
import { refuse } from '../../shared/refusals';
import { type QueryContext, readWarehouse, type Warehouse } from '../context';
import { list, sql } from '../database/sql';
import { linesOf } from '../requisitions/readRequisition';
import { readRequisitionRow, type StoredRequisition } from '../requisitions/storedRequisition';
import { gatherSupplies } from './gatherSupplies';
import { fleetsOf } from './lorries';
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
  const stored = order.requisitions.map((uid) => readRequisitionRow(context, uid));
  for (const { standing, number } of stored) {
    if (standing !== 'open' && standing !== 'underWay') {
      refuse('plan.notOpen', { number: number ?? '' });
    }
  }
  const places = placesOf(stored);
  const { demands, asked } = demandsOf(context, stored, places, order.deadlines);
  const items = itemsOf(context, demands);
  const warehouses = givers(context);
  const fleetOf = fleetsOf(db);
  return {
    asked,
    problem: {
      destinations: places.map(({ key, name }) => ({ key, name })),
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
          settings,
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

/** Requisitions of the same body for the same place share their lorries. */
interface Place {
  key: string;
  name: string;
  requisitions: string[];
  /** The warehouse that it is, or null; the city that it lies in; its own point where it is known. */
  isWarehouse: string | null;
  city: string;
  point: Point | null;
}

function placesOf(stored: readonly StoredRequisition[]): Place[] {
  const places = new Map<string, Place>();
  for (const { requisition, toKind, toUid, toName, place, draft, warehouseCode } of stored) {
    const where = `${toKind} ${toUid} ${place}`;
    const already = places.get(where);
    if (already) {
      already.requisitions.push(requisition);
      continue;
    }
    const isWarehouse = toKind === 'warehouse' ? toUid : null;
    places.set(where, {
      key: requisition,
      name: [toName, place].filter(Boolean).join(' '),
      requisitions: [requisition],
      isWarehouse,
      city: isWarehouse ?? draft.near ?? warehouseCode,
      point: draft.point,
    });
  }
  return [...places.values()];
}

function demandsOf(
  { db, now }: QueryContext,
  stored: readonly StoredRequisition[],
  places: readonly Place[],
  deadlines: PlanOrder['deadlines'],
): { demands: Problem['demands']; asked: Gathered['asked'] } {
  const all = stored.flatMap((each) => {
    const place = places.find(({ requisitions }) => requisitions.includes(each.requisition));
    const until =
      deadlines.find(({ requisition }) => requisition === each.requisition)?.at ?? each.wantedBy;
    const wantedBy =
      until === null ? null : Math.max(0, Math.floor((Date.parse(until) - now.getTime()) / 60_000));
    return linesOf(db, each)
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
            substitutes: takesSubstitutes ? substitutesOf(db, item.uid) : [],
          },
          asked: { demand: key, requisition: each.requisition, number: each.number ?? '', line },
        };
      });
  });
  return { demands: all.map(({ demand }) => demand), asked: all.map((each) => each.asked) };
}

function substitutesOf(db: QueryContext['db'], item: string): string[] {
  return db
    .all<{ uid: string }>(sql`
      SELECT other.uid FROM item
      JOIN item_substitute ON item_substitute.item_id = coalesce(item.matched_item_id, item.id)
      JOIN item AS other ON other.id = substitute_id
      WHERE item.uid = ${item} ORDER BY other.code LIMIT 20`)
    .map(({ uid }) => uid);
}

function itemsOf({ db }: QueryContext, demands: Problem['demands']): Problem['items'] {
  const uids = new Set(demands.flatMap(({ item, substitutes }) => [item, ...substitutes]));
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
      const [from, to] = [points.get(code), point ?? points.get(city)];
      if (code === isWarehouse || !from || !to) return [];
      const way =
        (point === null ? known.get(`${code} ${city}`) : undefined) ?? proposedWay(from, to, roads);
      return [{ warehouse: code, destination: key, minutes: way.minutes, distance: way.distance }];
    }),
  );
}
