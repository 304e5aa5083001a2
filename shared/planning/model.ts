import { placeOf } from './levels';
import type { Leg, Network } from './network';
import { answering } from './problem';

interface Column {
  lower: number;
  upper: number;
  integer: boolean;
  /** Where it stands in the rows, and with what factor. */
  entries: [row: number, factor: number][];
}

interface Row {
  lower: number;
  upper: number;
}

/** A linear program without an objective, and which columns mean what. */
export interface Model {
  columns: Column[];
  rows: Row[];
  /** The column of each arc, of what each demand lacks, and of each supply's goods that expire soon. */
  flow: number[];
  missing: number[];
  expiring: (number | null)[];
  /** The column of each leg's lorries, by kind; empty for goods that fly. */
  lorries: number[][];
}

/**
 * Goods alone, on lorries without number: what the lack and the lateness of any plan can't fall
 * below. A network of supplies and demands, so its corners are whole numbers.
 */
export function goodsModel(network: Network, settledOn: ReadonlyMap<number, number>): Model {
  const { demands, supplies, arcs } = network;
  const columns: Column[] = [];
  const rows: Row[] = [];
  const demandRow = demands.map(({ quantity }) => pushed(rows, exactly(quantity)));
  const supplyRow = supplies.map(({ free }) => pushed(rows, { lower: 0, upper: free }));
  const flow = arcs.map(({ demand, supply }, arc) => {
    const settled = settledOn.get(arc);
    const most = Math.min(demands[demand]?.quantity ?? 0, supplies[supply]?.free ?? 0);
    return pushed(columns, {
      ...(settled === undefined ? { lower: 0, upper: most } : exactly(settled)),
      integer: false,
      entries: [
        [demandRow[demand] ?? 0, 1],
        [supplyRow[supply] ?? 0, 1],
      ],
    });
  });
  const missing = demands.map(({ quantity }, demand) =>
    pushed(columns, {
      lower: 0,
      upper: quantity,
      integer: false,
      entries: [[demandRow[demand] ?? 0, 1]],
    }),
  );
  return { columns, rows, flow, missing, expiring: supplies.map(() => null), lorries: [] };
}

/**
 * The goods with the lorries that carry them: on each leg as much as its lorries take (`rooms.ts`), of
 * each kind no more than the warehouse has. `whole` wants whole units on every arc too, which
 * is exact, and slow where there are many.
 */
export function lorryModel(network: Network, goods: Model, whole: boolean): Model {
  const { problem, supplies, arcs, legs } = network;
  const columns = goods.columns.map((each) => ({ ...each, entries: [...each.entries] }));
  const rows = goods.rows.map((each) => ({ ...each }));
  const expiring = supplies.map(({ expiring: most }) => {
    if (most === 0) return null;
    const row = pushed(rows, { lower: 0, upper: Infinity });
    return pushed(columns, { lower: 0, upper: most, integer: false, entries: [[row, -1]] });
  });
  const fleet = problem.warehouses.map(({ lorries }) =>
    lorries.map(({ count }) => pushed(rows, { lower: 0, upper: count })),
  );
  const bounds = legs.map((leg) =>
    roomsOn(network, leg).map((room) => ({
      ...room,
      row: pushed(rows, { lower: -Infinity, upper: 0 }),
    })),
  );
  const lorries = legs.map(({ warehouse, arcs: onLeg }, leg) =>
    (problem.warehouses[warehouse]?.lorries ?? []).map(({ count }, kind) =>
      pushed(columns, {
        lower: 0,
        upper: onLeg.length === 0 ? 0 : count,
        integer: true,
        entries: [
          [fleet[warehouse]?.[kind] ?? 0, 1],
          ...(bounds[leg] ?? []).flatMap(({ row, gives, scale }): [number, number][] =>
            gives[kind] ? [[row, -gives[kind] / scale]] : [],
          ),
        ],
      }),
    ),
  );
  for (const [arc, { supply, leg }] of arcs.entries()) {
    const column = columns[goods.flow[arc] ?? -1];
    const item = supplies[supply]?.item ?? -1;
    if (column === undefined) continue;
    column.integer = whole;
    for (const { row, takes, scale } of bounds[leg] ?? []) {
      const by = takes.get(item);
      if (by !== undefined) column.entries.push([row, by / scale]);
    }
    const soon = expiring[supply];
    const soonRow = soon == null ? undefined : columns[soon]?.entries[0]?.[0];
    if (soonRow !== undefined) column.entries.push([soonRow, 1]);
  }
  return { ...goods, columns, rows, expiring, lorries };
}

/** The rooms that something may ride in on a leg. */
function roomsOn({ rooms, arcs, supplies }: Network, { warehouse, arcs: onLeg }: Leg) {
  const items = new Set(onLeg.map((arc) => supplies[arcs[arc]?.supply ?? -1]?.item ?? -1));
  return (rooms[warehouse] ?? []).filter(({ takes }) =>
    takes.size < items.size
      ? [...takes.keys()].some((item) => items.has(item))
      : [...items].some((item) => takes.has(item)),
  );
}

/**
 * Rows that whole lorries obey and parts of lorries don't: a place that is sure to get 31 m³ needs
 * at least three lorries of 14. They cost nothing and lift the bound.
 */
export function addLorryCounts(network: Network, model: Model) {
  const { problem, demands, legs } = network;
  const numberOf = new Map(problem.items.map(({ uid }, number) => [uid, number]));
  for (const [place] of problem.destinations.entries()) {
    const here = legs.flatMap((leg, number) =>
      leg.destination === place ? [{ leg, number }] : [],
    );
    const kinds = here.flatMap(({ leg }) => problem.warehouses[leg.warehouse]?.lorries ?? []);
    let [volume, weight] = [0, 0];
    for (const [number, node] of demands.entries()) {
      if (node.destination !== place) continue;
      const sure = node.quantity - (model.columns[model.missing[number] ?? -1]?.upper ?? 0);
      const items = answering(node.demand).map(({ item }) => item);
      const least = (of: readonly number[]) =>
        Math.min(...items.map((item) => of[numberOf.get(item) ?? -1] ?? 1));
      if (sure <= 0) continue;
      volume += sure * least(network.volume);
      weight += sure * least(network.weight);
    }
    const lorries = Math.max(
      Math.ceil(volume / Math.max(...kinds.map((kind) => kind.volume), 1) - 1e-9),
      Math.ceil(weight / Math.max(...kinds.map((kind) => kind.load), 1) - 1e-9),
    );
    if (lorries <= 0) continue;
    const row = pushed(model.rows, { lower: lorries, upper: Infinity });
    for (const { number } of here) {
      for (const column of model.lorries[number] ?? [])
        model.columns[column]?.entries.push([row, 1]);
    }
  }
}

/** The objective of one level (`levels.ts`), to be made small, as a cost for each column. */
export function costsOf(network: Network, model: Model, level: number): Float64Array {
  const costs = new Float64Array(model.columns.length);
  const set = (column: number | null | undefined, cost: number) => {
    if (column != null) costs[column] = cost;
  };
  const { demands, arcs, legs, problem, supplies } = network;
  if (level < 3) {
    for (const [number, { level: of, share }] of demands.entries()) {
      if (of === level) set(model.missing[number], share);
    }
  } else if (level < placeOf('effort')) {
    for (const [number, { demand, late, substitute }] of arcs.entries()) {
      const { level: of = -1, share = 0 } = demands[demand] ?? {};
      if (level === placeOf('instead')) set(model.flow[number], share * substitute);
      else if (of === level - 3) set(model.flow[number], (share * late) / 60);
    }
  } else {
    // What expires counts for less than one minute in all: it decides between plans of equal effort.
    const soon = supplies.reduce((sum, { expiring }) => sum + expiring, 0);
    for (const column of model.expiring) set(column, -0.4 / Math.max(1, soon));
    for (const [leg, columns] of model.lorries.entries()) {
      const { minutes = 0 } = legs[leg] ?? {};
      for (const column of columns) set(column, minutes + problem.lorryMinutes);
    }
  }
  return costs;
}

/** Pushes and answers where it stands. */
function pushed<T>(onto: T[], each: T): number {
  return onto.push(each) - 1;
}

const exactly = (value: number) => ({ lower: value, upper: value });
