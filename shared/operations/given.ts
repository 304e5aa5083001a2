import { countedAs, type Missed, type Movement, stayedWithPeople, wentWhere } from './went';

/** What was given of an item, and what is on its way. */
interface Given {
  sent: number;
  underWay: number;
}

/** What a paper that is submitted or approved is to bring. */
export interface Held {
  item: string;
  /** The warehouse that it leaves; null where it comes straight. */
  from: string | null;
  /** The warehouse that a transfer goes to; null where it goes to people. */
  to: string | null;
  quantity: number;
}

/**
 * What an operation was given, or whoever wrote a 需求单: of the one these are the papers that name it,
 * of the other too, and `asker` is the warehouse that asked, where it was one.
 *
 * What went to people and teams and stayed there is sent; what was lost there, or came back from them,
 * is not. Where a warehouse asks, what left for it is sent, too. On its way is what is on the road, what
 * waiting papers hold, and what another warehouse has received and still has: whatever leaves it,
 * or waits to, takes away from that, so that goods count once however often they are moved. What leaves the
 * warehouse that asked had reached it before and counts for nothing, wherever it is handed out.
 * `missed` is what never came to people and teams of it.
 *
 *     100 sent to Huanggang, 90 arrived, 60 of them given out there: 60 sent, 40 on their way
 *     90 arrived at Huanggang and from there at Huangmei: 90 on their way
 *     60 asked by Huanggang and sent to it: 60. From there 60 to Huangshi, which gives out 70: 70
 */
export function givenFor(
  movements: readonly Movement[],
  held: readonly Held[],
  asker: string | null = null,
  missed?: Missed,
): Map<string, Given> {
  const given = new Map<string, Given>();
  const add = (item: string, figure: keyof Given, quantity: number) => {
    const known = given.get(item) ?? { sent: 0, underWay: 0 };
    given.set(item, { ...known, [figure]: known[figure] + quantity });
  };
  const went = wentWhere(movements.filter((movement) => !isSentOn(movement, asker)));
  for (const [item, quantity] of stayedWithPeople(went, missed)) add(item, 'sent', quantity);
  for (const { item, kind, key, sent, arrived, back, lost } of went) {
    if (kind !== 'warehouse') continue;
    if (key === asker) add(item, 'sent', Math.max(0, sent - back - lost));
    else add(item, 'underWay', Math.max(0, sent - arrived - back - lost));
  }
  for (const { item, from, quantity } of held) {
    if (asker === null || from !== asker) add(item, 'underWay', quantity);
  }
  const { stations, again } = passThrough(movements, held, asker);
  for (const { item, nearer } of stations) add(item, 'underWay', nearer);
  for (const { item, figure, quantity } of again) add(item, figure, -quantity);
  return given;
}

function isSentOn({ paper, warehouse }: Movement, asker: string | null): boolean {
  return asker !== null && warehouse === asker && paper !== 'directDelivery';
}

/** What lies at a warehouse, or is on the road to it, and how much of either has left it again. */
interface Station {
  item: string;
  /** What was brought nearer, and is on its way still. */
  nearer: number;
  nearerLeft: number;
  /** What had reached whoever asked before, and was sent on from there. */
  before: number;
  beforeLeft: number;
}

type Again = { item: string; figure: keyof Given; quantity: number };

/**
 * Walks through all of it in order. What had reached whoever asked leaves a warehouse first, then what was
 * brought nearer; what is more was its own, as is all that left before anything had come. What comes
 * back into it is of what went last. `again` is what was handed out, or is on its way, a second time.
 */
function passThrough(
  movements: readonly Movement[],
  held: readonly Held[],
  asker: string | null,
): { stations: Station[]; again: Again[] } {
  const stations = new Map<string, Station>();
  const again: Again[] = [];
  const at = (item: string, ...place: readonly string[]) => {
    const name = [item, ...place].join(' ');
    const known = stations.get(name) ?? {
      ...{ item, nearer: 0, nearerLeft: 0, before: 0, beforeLeft: 0 },
    };
    stations.set(name, known);
    return known;
  };
  const leave = ({ item, from, to, quantity }: Held, figure: keyof Given) => {
    if (from === null) return;
    const isAsker = asker !== null && from === asker;
    const before = isAsker ? quantity : take(at(item, from), quantity);
    const isNearer = to !== null && to !== asker;
    if (isNearer) at(item, from, to).before += before;
    if (!isAsker) again.push({ item, figure: isNearer ? 'underWay' : figure, quantity: before });
  };
  for (const movement of movements) {
    const counted = countedAs(movement);
    if (counted === null) continue;
    const { item, warehouse, from, to } = movement;
    const quantity = (movement.isTwin ? -1 : 1) * movement.quantity;
    const goal = counted.kind === 'warehouse' ? counted.key : null;
    if (goal !== null && (counted.figure === 'arrived' || counted.figure === 'lost')) {
      const before = take(at(item, warehouse, goal), quantity);
      if (warehouse !== asker) again.push({ item, figure: 'underWay', quantity: -before });
      if (counted.figure === 'lost' || goal === asker) continue;
      const station = at(item, goal);
      station.before = Math.max(0, station.before + before);
      station.nearer = Math.max(0, station.nearer + quantity - before);
      continue;
    }
    const bin = [from, to].find(({ kind }) => kind === 'bin');
    const left = { item, from: bin?.key ?? null, to: goal };
    if (counted.figure === 'sent') leave({ ...left, quantity }, 'sent');
    if (counted.figure === 'back') leave({ ...left, quantity: -quantity }, 'sent');
  }
  for (const each of held) leave(each, 'underWay');
  return { stations: [...stations.values()], again };
}

/** Takes so much from a station, or gives it back; answers how much of it had reached whoever asked. */
function take(station: Station, quantity: number): number {
  const before = between(-station.beforeLeft, quantity, station.before);
  station.before -= before;
  station.beforeLeft += before;
  const nearer = between(-station.nearerLeft, quantity - before, station.nearer);
  station.nearer -= nearer;
  station.nearerLeft += nearer;
  return before;
}

const between = (least: number, quantity: number, most: number) =>
  Math.max(least, Math.min(most, quantity));
