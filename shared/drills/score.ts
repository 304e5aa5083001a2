import type { Demand, DrillScript, MilestoneName } from './script';

/** Goods that left for a place, or came back (below nothing) because a paper was reversed. */
export interface Sent {
  at: string;
  /** The warehouse that they left; null where they went past it. */
  from: string | null;
  /** The warehouse at which they lie then; null where they were handed out. */
  to: string | null;
  /** The warehouse of the city they are for; null where the papers do not tell. */
  warehouse: string | null;
  item: string;
  quantity: number;
}

/** What was asked of one item at one place by all events together, and what was sent. */
export interface Supply extends Demand {
  /** So much of it was asked before the drill was ended. */
  asked: number;
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

/** What lies at one warehouse for a city: brought there in this drill, and gone on of its own. */
interface Lying {
  waiting: number;
  ofItsOwn: number;
}

/**
 * Goods count for a city once, when they first leave a warehouse for it: what was brought nearer, or to
 * the city itself, and goes on from there has been counted. 100 sent to Huanggang, by whatever way, and
 * 130 handed out there are 130 in all. A reversal takes back first what counted.
 */
function countedOnce(sent: readonly Sent[]): Sent[] {
  const places = new Map<string, Lying>();
  const lyingAt = (place: string, each: Sent) => {
    const key = `${place} ${keyOf(each)}`;
    const known = places.get(key) ?? { waiting: 0, ofItsOwn: 0 };
    places.set(key, known);
    return known;
  };
  return [...sent]
    .sort((a, b) => a.at.localeCompare(b.at))
    .map((each) => {
      const left = each.from === null ? each.quantity : leave(lyingAt(each.from, each), each);
      const missed = each.to === null ? 0 : arrive(lyingAt(each.to, each), each);
      return { ...each, quantity: left + missed };
    })
    .filter(({ quantity }) => quantity !== 0);
}

/** So much of what leaves is the place's own, and counts. */
function leave(lying: Lying, { quantity }: Sent): number {
  const own =
    quantity > 0
      ? quantity - Math.min(lying.waiting, quantity)
      : Math.max(quantity, -lying.ofItsOwn);
  lying.ofItsOwn += own;
  lying.waiting -= quantity - own;
  return own;
}

/** What arrives waits. Where it is taken back and others went on for it, those were the place's own. */
function arrive(lying: Lying, { quantity }: Sent): number {
  lying.waiting += quantity;
  const missed = Math.max(0, -lying.waiting);
  lying.waiting += missed;
  lying.ofItsOwn += missed;
  return missed;
}

/** Over- and under-supply: each demand beside what was sent there, and what went elsewhere. */
export function supplyOf(
  script: Pick<DrillScript, 'events'>,
  sent: readonly Sent[],
  lasted: number,
): { supply: Supply[]; elsewhere: Elsewhere[] } {
  const demands = demandsOf(script);
  const asked = new Set(demands.map(keyOf));
  const told = demandsOf({ events: script.events.filter(({ minutes }) => minutes <= lasted) });
  const soFar = new Map(told.map((demand) => [keyOf(demand), demand.quantity]));
  const sums = sumsOf(countedOnce(sent));
  return {
    supply: demands.map((demand) => ({
      ...demand,
      asked: soFar.get(keyOf(demand)) ?? 0,
      sent: sums.get(keyOf(demand))?.sent ?? 0,
    })),
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
  for (const each of countedOnce(sent)) {
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

/**
 * What is made of it by the end of a drill that lasted so many minutes: in time, later than the target, never,
 * or its time had not come.
 */
export function judged({ target, minutes }: Pick<Milestone, 'target' | 'minutes'>, lasted: number) {
  if (minutes !== null) return minutes <= target ? ('inTime' as const) : ('late' as const);
  return lasted < target ? ('notDue' as const) : ('missed' as const);
}

/** How the milestones stand, in words: 按时 2 项，未达到 2 项，未到时间 3 项. */
export function tallyText({ inTime, due, notDue }: ReturnType<typeof tallyOf>): string {
  return [
    `按时 ${inTime} 项`,
    ...(due > inTime ? [`未达到 ${due - inTime} 项`] : []),
    ...(notDue > 0 ? [`未到时间 ${notDue} 项`] : []),
  ].join('，');
}

/** How many milestones were reached in time, of how many whose time had come; and how many were not due. */
export function tallyOf(drill: {
  milestones: readonly Pick<Milestone, 'target' | 'minutes'>[];
  minutes: number;
}): { inTime: number; due: number; notDue: number } {
  const all = drill.milestones.map((each) => judged(each, drill.minutes));
  const notDue = all.filter((each) => each === 'notDue').length;
  return {
    inTime: all.filter((each) => each === 'inTime').length,
    due: all.length - notDue,
    notDue,
  };
}
