import { countsFor, type GradedItem } from './goods';
import type { Criterion } from './kinds';

/** A criterion of goods and how much of its figure is missing. */
export interface Demand {
  criterion: Criterion;
  short: number;
}

/** A figure that a giver keeps: what is above it may go. */
interface Floor {
  criterion: Criterion;
  above: number;
}

/** A warehouse that may give, with what it has to spare of each item and what it must not fall below. */
export interface Giver {
  warehouse: string;
  /** Of each item, by its code. */
  spare: ReadonlyMap<string, number>;
  /** Of its own criteria, so that giving costs it nothing. */
  floors: readonly Floor[];
}

export interface GoodsPlan {
  transfers: { warehouse: string; item: string; quantity: number }[];
  purchases: { item: string; quantity: number }[];
}

/**
 * The least of goods that closes all demands together: what others can spare first, in the order in
 * which they are handed in, and the rest is bought. The same piece counts for every criterion that
 * counts it, so it is got once: the most that one of them asks for, not the sum.
 *
 * 赈济家庭包 差 100 个 and 可保障人数 差 1,000 人 (4 a pack): the hundred packs serve 400, another 150 the
 * rest. 250 packs, not 100 + 250. Had 300 people been missing, the hundred would have done for both.
 *
 * Criteria that fewest items can close come first, so that what they get is there for the wider ones.
 * Of several items the one that costs least for what it counts is bought, one without a price last;
 * `buys: false` asks what can be done without buying.
 */
export function planGoods(
  demands: readonly Demand[],
  {
    items,
    givers,
    buys = true,
  }: { items: readonly GradedItem[]; givers: readonly Giver[]; buys?: boolean },
): GoodsPlan {
  const lots: Planned[] = [];
  const missing = ({ criterion, short }: Demand) =>
    short -
    lots.reduce((sum, { item, quantity }) => sum + quantity * countsFor(criterion, item), 0);
  for (const demand of narrowFirst(demands, items)) {
    const candidates = cheapestFirst(demand.criterion, items);
    const wanted = (item: GradedItem) =>
      Math.ceil(Math.max(0, missing(demand)) / countsFor(demand.criterion, item));
    for (const giver of givers) {
      for (const item of candidates) {
        const quantity = Math.min(wanted(item), mayGive(giver, item, lots));
        if (quantity > 0) lots.push({ item, quantity, from: giver.warehouse });
      }
    }
    const [cheapest] = candidates;
    if (buys && cheapest && missing(demand) > 0) {
      lots.push({ item: cheapest, quantity: wanted(cheapest), from: null });
    }
  }
  return planOf(withoutSurplus(lots, demands));
}

interface Planned {
  item: GradedItem;
  quantity: number;
  /** Who gives it; null: it is bought. */
  from: string | null;
}

function narrowFirst(demands: readonly Demand[], items: readonly GradedItem[]): Demand[] {
  const width = ({ criterion }: Demand) =>
    items.filter((item) => countsFor(criterion, item) > 0).length;
  return [...demands].sort((a, b) => width(a) - width(b));
}

function cheapestFirst(criterion: Criterion, items: readonly GradedItem[]): GradedItem[] {
  const cost = (item: GradedItem) =>
    item.price === null ? Number.POSITIVE_INFINITY : item.price.price / countsFor(criterion, item);
  return items
    .filter((item) => countsFor(criterion, item) > 0)
    .sort((a, b) => (cost(a) === cost(b) ? 0 : cost(a) - cost(b)));
}

/** How many of an item a warehouse can still give: what it has to spare, and no figure of its own fails. */
function mayGive({ warehouse, spare, floors }: Giver, item: GradedItem, lots: readonly Planned[]) {
  const given = lots.filter(({ from }) => from === warehouse);
  const ofItem = given
    .filter((each) => each.item.code === item.code)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  const bounds = floors.flatMap(({ criterion, above }) => {
    const counts = countsFor(criterion, item);
    if (counts === 0) return [];
    const gone = given.reduce(
      (sum, each) => sum + each.quantity * countsFor(criterion, each.item),
      0,
    );
    return Math.floor((above - gone) / counts);
  });
  return Math.max(0, Math.min((spare.get(item.code) ?? 0) - ofItem, ...bounds));
}

/** Takes back what later lines have made needless: what is bought first, then what others give. */
function withoutSurplus(lots: readonly Planned[], demands: readonly Demand[]): Planned[] {
  const kept = lots.map((each) => ({ ...each }));
  const order = [...kept].sort((a, b) => Number(a.from !== null) - Number(b.from !== null));
  for (const each of order) {
    const over = demands.flatMap(({ criterion, short }) => {
      const counts = countsFor(criterion, each.item);
      if (counts === 0) return [];
      const all = kept.reduce((sum, one) => sum + one.quantity * countsFor(criterion, one.item), 0);
      // A demand that was not met in the first place spares nothing.
      return Math.floor(Math.max(0, all - short) / counts);
    });
    each.quantity -= Math.min(each.quantity, ...over);
  }
  return kept.filter(({ quantity }) => quantity > 0);
}

/** The lines of one giver and item, and of one item that is bought, together. */
function planOf(lots: readonly Planned[]): GoodsPlan {
  const sums = new Map<string, Planned>();
  for (const each of lots) {
    const key = `${each.from ?? ''} ${each.item.code}`;
    const before = sums.get(key)?.quantity ?? 0;
    sums.set(key, { ...each, quantity: before + each.quantity });
  }
  const all = [...sums.values()];
  return {
    transfers: all.flatMap(({ item, quantity, from }) =>
      from === null ? [] : [{ warehouse: from, item: item.code, quantity }],
    ),
    purchases: all.flatMap(({ item, quantity, from }) =>
      from === null ? [{ item: item.code, quantity }] : [],
    ),
  };
}
