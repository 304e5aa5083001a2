import type { Demand, DrillScript, MilestoneName } from './script';

/** Goods that left for a place, or came back (below nothing) because a paper was reversed. */
export interface Sent {
  at: string;
  /** The warehouse that sent them. */
  from: string;
  /** The warehouse of the city they went to; null where the papers do not tell. */
  warehouse: string | null;
  item: string;
  quantity: number;
}

/** What was asked of one item at one place by all events together, and what was sent. */
export interface Supply extends Demand {
  sent: number;
}

/** What was sent that nobody in the script had asked for there. */
export interface Elsewhere {
  warehouse: string | null;
  item: string;
  sent: number;
}

const keyOf = ({ warehouse, item }: { warehouse: string | null; item: string }) =>
  `${warehouse} ${item}`;

/** Demands of all events, one line for each place and item. */
export function demandsOf({ events }: Pick<DrillScript, 'events'>): Demand[] {
  const sums = new Map<string, Demand>();
  for (const demand of events.flatMap(({ demands }) => demands)) {
    const known = sums.get(keyOf(demand));
    sums.set(keyOf(demand), {
      ...demand,
      quantity: (known?.quantity ?? 0) + demand.quantity,
    });
  }
  return [...sums.values()];
}

/**
 * What reached a place for the first time. What a city hands out of its own warehouse counts, unless it
 * was sent there in this drill and has been counted then: 100 sent to Huanggang, 130 handed out there
 * are 130 in all.
 */
function firstReached(sent: readonly Sent[]): Sent[] {
  const there = new Map<string, number>();
  return [...sent]
    .sort((a, b) => a.at.localeCompare(b.at))
    .flatMap((each) => {
      const key = keyOf(each);
      const waiting = there.get(key) ?? 0;
      if (each.from !== each.warehouse) {
        there.set(key, waiting + each.quantity);
        return [each];
      }
      const known = Math.min(waiting, Math.max(0, each.quantity));
      there.set(key, waiting - known);
      return each.quantity === known ? [] : [{ ...each, quantity: each.quantity - known }];
    });
}

/** Over- and under-supply: each demand beside what was sent there, and what went elsewhere. */
export function supplyOf(
  script: Pick<DrillScript, 'events'>,
  sent: readonly Sent[],
): { supply: Supply[]; elsewhere: Elsewhere[] } {
  const demands = demandsOf(script);
  const asked = new Set(demands.map(keyOf));
  const sums = sumsOf(firstReached(sent));
  return {
    supply: demands.map((demand) => ({ ...demand, sent: sums.get(keyOf(demand))?.sent ?? 0 })),
    elsewhere: [...sums]
      .filter(([key, each]) => !asked.has(key) && each.sent !== 0)
      .map(([, each]) => each),
  };
}

function sumsOf(sent: readonly Sent[]): Map<string, Elsewhere> {
  const sums = new Map<string, Elsewhere>();
  for (const { warehouse, item, quantity } of sent) {
    const key = keyOf({ warehouse, item });
    sums.set(key, { warehouse, item, sent: (sums.get(key)?.sent ?? 0) + quantity });
  }
  return sums;
}

/**
 * When all demand of the script was met: the last sending after which every place had what it asked
 * for, and no reversal took it away again. Null where it never was, or nothing was asked for.
 */
export function metAt(script: Pick<DrillScript, 'events'>, sent: readonly Sent[]): string | null {
  const demands = demandsOf(script);
  const open = new Map(demands.map((demand) => [keyOf(demand), demand.quantity]));
  let met: string | null = null;
  for (const each of firstReached(sent)) {
    const left = open.get(keyOf(each));
    if (left === undefined) continue;
    open.set(keyOf(each), left - each.quantity);
    const isMet = [...open.values()].every((quantity) => quantity <= 0);
    if (!isMet) met = null;
    else met ??= each.at;
  }
  return met;
}

/** A milestone beside its target; `minutes` is null where it was not reached. */
export interface Milestone {
  name: MilestoneName;
  target: number;
  minutes: number | null;
  basis: string;
}

/** What is made of it: in time, later than the target, or never. */
export function judged({ target, minutes }: Pick<Milestone, 'target' | 'minutes'>) {
  if (minutes === null) return 'missed' as const;
  return minutes <= target ? ('inTime' as const) : ('late' as const);
}
