import { demandsOf } from '../../shared/grading/demands';
import { countsFor, type GradedItem, isOfGoods } from '../../shared/grading/goods';
import type { Level } from '../../shared/grading/levels';
import type { Giver } from '../../shared/grading/planGoods';
import type { StandardBody } from '../../shared/grading/standard';
import type { QueryContext } from '../context';
import { list, sql } from '../database/sql';
import { stockRows } from '../stock/stockRows';
import { listWarehouses } from '../warehouses/warehouses';

/**
 * What other warehouses that are kept here and in use can spare, the nearest first. Only goods of
 * their own society that no donor has restricted (未定向), that can be used and are not spoken for:
 * others' goods leave on their owner's order alone. Of these what is above 常备 of their own 储备定额,
 * and no more than keeps every reserve and 可保障人数 at what their own target level asks.
 */
export function gatherGivers(
  context: QueryContext,
  { body, items, receiver }: { body: StandardBody; items: readonly GradedItem[]; receiver: string },
): Giver[] {
  const warehouses = listWarehouses(context).rows;
  const to = warehouses.find(({ code }) => code === receiver);
  const held = readHeld(context, items);
  return warehouses
    .filter(({ code, keptHere, openingDate }) => keptHere && openingDate && code !== receiver)
    .sort((a, b) => (to ? apart(a, to) - apart(b, to) : 0))
    .map(({ code, targetLevel }): Giver => {
      const own = held.filter(({ warehouse }) => warehouse === code);
      return {
        warehouse: code,
        spare: new Map(own.map(({ item, free, standing }) => [item, Math.max(0, free - standing)])),
        floors: floorsOf(body, items, own, targetLevel as Level),
      };
    });
}

interface Held {
  warehouse: string;
  item: string;
  /** Of its own society, of which `free` is not 定向, and of other owners. */
  own: number;
  free: number;
  others: number;
  /** 常备 of its 储备定额; none set is none. */
  standing: number;
}

function readHeld({ db, today }: QueryContext, items: readonly GradedItem[]): Held[] {
  return db.all<Held>(sql`
    SELECT warehouse.code AS warehouse, itemCode AS item, coalesce(reserve.standing, 0) AS standing,
      sum(iif(ownerUid = society.uid, available, 0)) AS own,
      sum(iif(ownerUid = society.uid AND earmarkUid IS NULL, available, 0)) AS free,
      sum(iif(ownerUid = society.uid, 0, available)) AS others
    FROM (${stockRows({ where: 'shelf' }, today)}) AS line
    JOIN warehouse ON warehouse.id = line.warehouseId
    JOIN party AS society ON society.id = warehouse.society_id
    LEFT JOIN reserve ON reserve.warehouse_id = warehouse.id AND reserve.item_id = line.itemId
    WHERE available > 0 AND itemCode IN (${list(items.map(({ code }) => code))})
    GROUP BY warehouse.id, itemId`);
}

/** By how much each figure of goods is above what the giver's own target level asks. */
function floorsOf(
  { criteria }: StandardBody,
  items: readonly GradedItem[],
  held: readonly Held[],
  level: Level,
): Giver['floors'] {
  return criteria.filter(isOfGoods).map((criterion) => {
    const all =
      criterion.kind === 'people' || (criterion.kind === 'reserve' && criterion.owners === 'any');
    const have = held.reduce((sum, { item: code, own, others }) => {
      const item = items.find((each) => each.code === code);
      return sum + (item ? countsFor(criterion, item) : 0) * (own + (all ? others : 0));
    }, 0);
    const need = demandsOf(criterion)[0]?.thresholds[level] ?? 0;
    return { criterion, above: Math.max(0, have - need) };
  });
}

/** How far apart, as far as it orders them: a degree of longitude is shorter here than one of latitude. */
function apart(
  a: { longitude: number; latitude: number },
  b: { longitude: number; latitude: number },
): number {
  const squeeze = Math.cos((b.latitude * Math.PI) / 180);
  return Math.hypot((a.longitude - b.longitude) * squeeze, a.latitude - b.latitude);
}
