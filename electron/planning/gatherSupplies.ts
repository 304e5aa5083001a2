import type { PlanOrder, PlanSettings } from '../../shared/planning/api';
import type { Supply } from '../../shared/planning/problem';
import { type Candidate, type Purpose, skipReason } from '../../shared/stock/allocate';
import { daysToExpiry } from '../../shared/stock/expiry';
import type { QueryContext, Warehouse } from '../context';
import { list, sql } from '../database/sql';
import { findCandidates } from '../documents/candidates';
import { countsAs } from '../items/countsAs';
import { type Drafted, draftedFrom } from './drafts';

/**
 * What a warehouse may give of some items, lots added up, and what it keeps back and for whom: by the
 * same rule that every paper allocates by.
 */
export function gatherSupplies(
  { db, today }: QueryContext,
  warehouse: Warehouse,
  items: readonly string[],
  { settings, requisitions }: Pick<PlanOrder, 'settings' | 'requisitions'>,
): Supply[] {
  const purpose = purposeAt(warehouse, settings, today);
  const candidates = findCandidates(db, warehouse.id, items, { except: null, on: today });
  const names = new Map(
    db
      .all<{ uid: string; name: string }>(
        sql`SELECT uid, name FROM party UNION ALL SELECT uid, name FROM earmark`,
      )
      .map(({ uid, name }) => [uid, name]),
  );
  const drafted: ReadonlyMap<string, Drafted> = settings.countsDrafts
    ? draftedFrom(db, warehouse.id, requisitions)
    : new Map();
  const isReleased = settings.released.includes(warehouse.code);
  const supplies = items.flatMap((item) => {
    const those = candidates.filter((each) => each.item === item);
    if (those.length === 0) return [];
    const given = those.filter((each) => skipReason(each, purpose) === null);
    const soon = given.filter(({ expiry }) => {
      const days = daysToExpiry(expiry, today);
      return days !== null && days <= settings.soonDays;
    });
    // What expires first leaves first, on the drafts too.
    const { all, own } = drafted.get(item) ?? { all: 0, own: 0 };
    const taken = Math.min(total(given), all);
    // What drafts of the planned requisitions give up, these would only lack: it is offered to nobody.
    const foreign = taken - Math.min(total(given), own);
    const kept = keptBack(those, (each) => skipReason(each, purpose), names);
    return [
      {
        warehouse: warehouse.code,
        item,
        available: total(given) - taken,
        floor: 0,
        expiring: Math.max(0, total(soon) - taken),
        keptBack:
          foreign === 0
            ? kept
            : [...kept, { reason: 'drafted' as const, whose: '', quantity: foreign }],
      },
    ];
  });
  return isReleased ? supplies : withFloors(supplies, floorsOf(db, warehouse, items));
}

interface Floor {
  /** The item that all of them count as. */
  countedAs: number;
  minimum: number;
}

/** What is kept of each item: of goods that count as one item, all of them together keep it. */
function floorsOf(
  db: QueryContext['db'],
  { id }: Warehouse,
  items: readonly string[],
): Map<string, Floor> {
  const rows = db.all<Floor & { uid: string }>(sql`
    SELECT item.uid, ${countsAs(sql`item`)} AS countedAs, coalesce((
      SELECT sum(minimum) FROM reserve JOIN item AS kept ON kept.id = reserve.item_id
      WHERE warehouse_id = ${id} AND ${countsAs(sql`kept`)} = ${countsAs(sql`item`)}), 0) AS minimum
    FROM item WHERE item.uid IN (${list([...items])})`);
  return new Map(rows.map(({ uid, ...floor }) => [uid, floor]));
}

/**
 * Parts a floor among the names that its goods lie under: each keeps what it has, the last one the rest.
 * 60 棉被 and 40 军用被, which are 棉被, of which 80 stay: 60 of the one and 20 of the other.
 */
function withFloors(supplies: readonly Supply[], floors: ReadonlyMap<string, Floor>): Supply[] {
  const left = new Map([...floors.values()].map(({ countedAs, minimum }) => [countedAs, minimum]));
  const asOf = ({ item }: Supply) => floors.get(item)?.countedAs ?? 0;
  return supplies.map((supply, index) => {
    const as = asOf(supply);
    const isLast = supplies.slice(index + 1).every((later) => asOf(later) !== as);
    const rest = left.get(as) ?? 0;
    const floor = isLast ? rest : Math.min(rest, supply.available);
    left.set(as, rest - floor);
    return { ...supply, floor };
  });
}

/** What a plan takes goods of a warehouse for: whose they may be, and what they may be tied to. */
export function purposeAt(
  { societyUid }: Warehouse,
  { earmark, ownerOrder }: Pick<PlanSettings, 'earmark' | 'ownerOrder'>,
  today: string,
): Purpose {
  return { society: societyUid, earmark, orderingOwner: ownerOrder?.owner ?? null, on: today };
}

const total = (rows: readonly Candidate[]) => rows.reduce((sum, each) => sum + each.available, 0);

function keptBack(
  candidates: readonly Candidate[],
  reasonOf: (candidate: Candidate) => ReturnType<typeof skipReason>,
  names: ReadonlyMap<string, string>,
): Supply['keptBack'] {
  const sums = new Map<string, Supply['keptBack'][number]>();
  const add = (reason: Supply['keptBack'][number]['reason'], uid: string, quantity: number) => {
    if (quantity === 0) return;
    const at = `${reason} ${uid}`;
    const sum = sums.get(at) ?? { reason, whose: names.get(uid) ?? '', quantity: 0 };
    sums.set(at, { ...sum, quantity: sum.quantity + quantity });
  };
  for (const each of candidates) {
    const reason = reasonOf(each);
    if (each.spokenFor > 0) add('spokenFor', '', each.spokenFor);
    if (reason === 'othersGoods') add(reason, each.owner, each.available);
    else if (reason === 'earmarked') add(reason, each.earmark ?? '', each.available);
    else if (reason === 'pending' || reason === 'held') add(reason, '', each.available);
  }
  return [...sums.values()];
}
