import { bansOf, lineOf, type Network, networkOf } from './network';
import type { Plan, PlanLine } from './plan';
import { loadingAt, type Problem } from './problem';
import { fitOf, isTooBig } from './rooms';
import { fewIn } from './tidy';

/**
 * Why a line of a plan is as it is:
 *
 * - `locked`: somebody settled it by hand
 * - `instead`: it comes in place of what was asked
 * - `nearest`: no warehouse with any to give is nearer
 * - `taken`: nearer ones have given what they could
 * - `rest`: nearer ones have given all but what they keep as their reserve
 * - `floor`: a nearer one has some, and keeps it as its reserve
 * - `banned`: a nearer one has some, and somebody forbade it
 * - `tooBig`: a nearer one has some, and no lorry that takes one piece
 * - `lorries`: a nearer one has some, and no lorry left that takes one piece
 * - `expires`: some of it would expire
 * - `few`: a nearer one whose lorries go anyway has a few left, which are not worth a line (`tidy.ts`)
 * - `shares`: a nearer one has some to give; from there it would take more on the road, all in all
 * - `late`: it comes after it was wanted, and nobody could be sooner
 */
export const reasons = [
  'locked',
  'instead',
  'nearest',
  'taken',
  'rest',
  'floor',
  'banned',
  'tooBig',
  'lorries',
  'expires',
  'few',
  'shares',
  'late',
] as const;
export type Reason = (typeof reasons)[number];

export interface Explained extends PlanLine {
  because: { reason: Reason; warehouses: string[] }[];
  /** Minutes from the moment of planning until it is there, and how many of them are too late. */
  arrives: number;
  late: number;
}

/** Tells of each line why it comes from there; `warehouses` are the others that a reason speaks of. */
export function explain(problem: Problem, plan: Plan): Explained[] {
  const network = networkOf(problem);
  const facts = factsOf(network, plan);
  const arcBy = new Map(
    network.arcs.map((arc) => [
      lineOf(network.demands[arc.demand], network.supplies[arc.supply]),
      arc,
    ]),
  );
  return plan.lines.map((line) => {
    const arc = arcBy.get(`${line.demand} ${line.warehouse} ${line.item}`);
    const minutes = network.legs[arc?.leg ?? -1]?.minutes ?? 0;
    const from = problem.warehouses.find(({ code }) => code === line.warehouse);
    const arrives = loadingAt(problem, from) + minutes;
    const until = network.demands[arc?.demand ?? -1]?.demand.wantedBy ?? Infinity;
    const late = Math.max(0, arrives - until);
    const because: Explained['because'] = [];
    const say = (reason: Reason, warehouses: string[] = []) => {
      because.push({ reason, warehouses });
    };
    if (facts.locked.has(`${line.demand} ${line.warehouse} ${line.item}`)) say('locked');
    if ((arc?.substitute ?? 0) > 0) say('instead');
    if ((network.supplies[arc?.supply ?? -1]?.expiring ?? 0) > 0) say('expires');
    const nearer = facts.nearer(line, minutes);
    if (nearer.length === 0) say('nearest');
    for (const reason of [
      'taken',
      'rest',
      'floor',
      'banned',
      'tooBig',
      'lorries',
      'few',
      'shares',
    ] as const) {
      const those = nearer.filter((each) => each.reason === reason);
      if (those.length > 0) say(reason, [...new Set(those.map(({ warehouse }) => warehouse))]);
    }
    if (late > 0) say('late');
    return { ...line, because, arrives, late };
  });
}

/** What the reasons are read from: what each warehouse has left in stock and in lorries. */
function factsOf(network: Network, plan: Plan) {
  const { problem, legs, supplies } = network;
  const taken = new Map<string, number>();
  for (const { warehouse, item, quantity } of plan.lines) {
    const at = `${warehouse} ${item}`;
    taken.set(at, (taken.get(at) ?? 0) + quantity);
  }
  const out = new Map<string, number>();
  for (const { warehouse, lorries } of plan.legs) {
    for (const { kind, count } of lorries) {
      out.set(`${warehouse} ${kind}`, (out.get(`${warehouse} ${kind}`) ?? 0) + count);
    }
  }
  const isFew = fewIn(network, plan);
  const isBanned = bansOf(problem);
  const itemOf = new Map(problem.items.map((each) => [each.uid, each]));
  const lorriesOf = new Map(problem.warehouses.map(({ code, lorries }) => [code, lorries]));
  /** Whether a lorry that takes one piece stays at the warehouse. */
  const stays = (code: string, item: Problem['items'][number] | undefined) =>
    (lorriesOf.get(code) ?? []).some(
      (kind, at) =>
        kind.count > (out.get(`${code} ${at}`) ?? 0) && (!item || fitOf(kind, item) >= 1),
    );
  const demandOf = new Map(problem.demands.map((each) => [each.key, each]));
  const ofItem = new Map<string, typeof supplies>();
  for (const each of supplies) {
    const others = ofItem.get(each.supply.item);
    if (others) others.push(each);
    else ofItem.set(each.supply.item, [each]);
  }
  const minutesTo = new Map(
    legs.map(({ warehouse, destination, minutes }) => [
      `${problem.warehouses[warehouse]?.code} ${problem.destinations[destination]?.key}`,
      minutes,
    ]),
  );
  return {
    locked: new Set(
      problem.locks.map(({ demand, warehouse, item }) => `${demand} ${warehouse} ${item}`),
    ),
    nearer: (line: PlanLine, minutes: number) => {
      const { demand, item, warehouse: from } = line;
      const asked = demandOf.get(demand);
      const place = asked?.destination;
      const own = asked ? [asked.item, ...asked.alike] : [];
      const those = own.includes(item) ? own : [item];
      return those
        .flatMap((each) => ofItem.get(each) ?? [])
        .flatMap(({ supply, free }) => {
          const { warehouse, available, item } = supply;
          const its = minutesTo.get(`${warehouse} ${place}`);
          if (warehouse === from || its === undefined || its >= minutes || available === 0)
            return [];
          const gave = taken.get(`${warehouse} ${item}`) ?? 0;
          const what = itemOf.get(item);
          const isBig = what !== undefined && isTooBig(lorriesOf.get(warehouse) ?? [], what);
          const reason: Reason =
            free === 0
              ? 'floor'
              : gave >= free
                ? available > free
                  ? 'rest'
                  : 'taken'
                : isBanned(warehouse, place ?? '', item)
                  ? 'banned'
                  : isBig
                    ? 'tooBig'
                    : isFew(line, { warehouse, item })
                      ? 'few'
                      : stays(warehouse, what)
                        ? 'shares'
                        : 'lorries';
          return [{ warehouse, reason }];
        });
    },
  };
}
