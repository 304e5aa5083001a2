import { type Movement, wentWhere } from './went';

/** What an operation was given of an item, and what is on its way to it. */
interface Given {
  sent: number;
  underWay: number;
}

/**
 * What went to people and teams and stayed there is sent; what a team lost is not. On its way is what is on the road, and what
 * a warehouse has received for the operation and has not given out for it yet: counted once, however
 * far it has come.
 *
 *     100 sent to Huanggang, 90 arrived, 60 of them given out there: 60 sent, 40 on their way
 */
export function givenFor(movements: readonly Movement[]): Map<string, Given> {
  const given = new Map<string, Given>();
  const of = (item: string) => {
    const known = given.get(item) ?? { sent: 0, underWay: 0 };
    given.set(item, known);
    return known;
  };
  const forward = new Map<string, number>();
  for (const { item, kind, key, sent, arrived, back, lost } of wentWhere(movements)) {
    if (kind === 'warehouse') {
      of(item).underWay += Math.max(0, sent - arrived - back - lost);
      forward.set(`${item} ${key}`, arrived);
    } else of(item).sent += Math.max(0, sent - back - lost);
  }
  for (const [name, arrived] of forward) {
    const [item = '', warehouse] = name.split(' ');
    const givenOut = movements
      .filter(
        ({ paper, item: each }) => each === item && (paper === 'dispatch' || paper === 'return'),
      )
      .reduce((sum, { from, to, quantity }) => {
        if (from.kind === 'bin' && from.key === warehouse) return sum + quantity;
        return to.kind === 'bin' && to.key === warehouse ? sum - quantity : sum;
      }, 0);
    of(item).underWay += Math.max(0, arrived - Math.max(0, givenOut));
  }
  return given;
}
