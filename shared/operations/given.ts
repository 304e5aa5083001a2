import { countedAs, type Movement, stayedWithPeople, wentWhere } from './went';

/** What an operation was given of an item, and what is on its way to it. */
interface Given {
  sent: number;
  underWay: number;
}

/** What a paper that is submitted or approved is to bring; `from` is null where it comes straight. */
export interface Held {
  item: string;
  from: string | null;
  quantity: number;
}

/**
 * What went to people and teams and stayed there is sent; what was lost there, or came back from them,
 * is not. On its way is what is on the road, what waiting papers hold, and what a warehouse has received for the
 * operation and still has: whatever leaves it for the operation, or waits to, takes away from that,
 * so that goods count once however often they are moved (as of a 需求单,
 * electron/requisitions/paperLines.ts).
 *
 *     100 sent to Huanggang, 90 arrived, 60 of them given out there: 60 sent, 40 on their way
 *     90 arrived at Huanggang and from there at Huangmei: 90 on their way
 */
export function givenFor(
  movements: readonly Movement[],
  held: readonly Held[],
): Map<string, Given> {
  const given = new Map<string, Given>();
  const add = (item: string, figure: keyof Given, quantity: number) => {
    const known = given.get(item) ?? { sent: 0, underWay: 0 };
    given.set(item, { ...known, [figure]: known[figure] + quantity });
  };
  const went = wentWhere(movements);
  for (const [item, quantity] of stayedWithPeople(went)) add(item, 'sent', quantity);
  for (const { item, kind, sent, arrived, back, lost } of went) {
    if (kind === 'warehouse') add(item, 'underWay', Math.max(0, sent - arrived - back - lost));
  }
  for (const { item, quantity } of held) add(item, 'underWay', quantity);
  for (const { item, there } of receivedStill(movements, held)) add(item, 'underWay', there);
  return given;
}

/** So much of an item that a warehouse received for the operation, and how much of that has left it. */
interface Received {
  item: string;
  there: number;
  gone: number;
}

/**
 * What each warehouse has received and still has, walked through in order: what left before anything
 * had come was its own, and what comes back into it is of what went last.
 */
function receivedStill(movements: readonly Movement[], held: readonly Held[]): Received[] {
  const places = new Map<string, Received>();
  const at = (item: string, warehouse: string) => {
    const known = places.get(`${item} ${warehouse}`) ?? { item, there: 0, gone: 0 };
    places.set(`${item} ${warehouse}`, known);
    return known;
  };
  const leave = (place: Received, quantity: number) => {
    const own = Math.max(-place.gone, Math.min(place.there, quantity));
    place.there -= own;
    place.gone += own;
  };
  for (const movement of movements) {
    const counted = countedAs(movement);
    const { item, isTwin, quantity, from, to } = movement;
    const sign = isTwin ? -1 : 1;
    if (counted?.kind === 'warehouse' && counted.figure === 'arrived') {
      const place = at(item, counted.key);
      place.there = Math.max(0, place.there + sign * quantity);
      continue;
    }
    const bin = [from, to].find(({ kind }) => kind === 'bin');
    if (bin === undefined) continue;
    if (counted?.figure === 'sent') leave(at(item, bin.key), sign * quantity);
    if (counted?.figure === 'back') leave(at(item, bin.key), -sign * quantity);
  }
  for (const { item, from, quantity } of held) if (from !== null) leave(at(item, from), quantity);
  return [...places.values()];
}
