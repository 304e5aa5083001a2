import warehouses from '../../seeds/warehouses.json';
import { type Problem, problem } from '../../shared/planning/problem';
import { priority } from '../../shared/requisitions/standing';

interface Extent {
  /** How many cities ask. */
  places: number;
  /** How many lines each of them asks for. */
  lines: number;
  /** The part of all stock that is asked for, in percent. */
  part: number;
  items?: number;
  lots?: number;
  /** Lorries of the large kind at each warehouse. */
  lorries?: number;
  seed?: number;
}

/**
 * A province in a flood: the eighteen warehouses of Hubei with lots drawn at random, cities that ask
 * for some of everything, urgent things within four hours. The same every time for a seed.
 */
export function bigProblem({
  places,
  lines,
  part,
  items = 200,
  lots = 5000,
  lorries = 8,
  seed = 7,
}: Extent): Problem {
  const draw = drawer(seed);
  const houses = warehouses.rows;
  const catalogue = Array.from({ length: items }, (_, n) => {
    const volume = Math.round(200 * Math.exp(draw() * 7));
    return {
      uid: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
      name: `物资 ${n}`,
      unit: '件',
      volume,
      weight: Math.max(1, Math.round(volume * (0.08 + 0.5 * draw()))),
    };
  });
  const stock = new Map<string, { available: number; expiring: number }>();
  for (let lot = 0; lot < lots; lot += 1) {
    const house = houses[draw() < 0.25 ? 0 : Math.floor(draw() * houses.length)];
    const item = catalogue[Math.floor(draw() * items)];
    const quantity = Math.ceil(draw() * 200);
    const at = `${house?.code} ${item?.uid}`;
    const there = stock.get(at) ?? { available: 0, expiring: 0 };
    there.available += quantity;
    if (draw() < 0.1) there.expiring += quantity;
    stock.set(at, there);
  }
  const ofItem = (uid: string) =>
    [...stock].reduce((sum, [at, { available }]) => sum + (at.endsWith(uid) ? available : 0), 0);
  const cities = Array.from({ length: places }, (_, n) => houses[1 + ((n * 2) % 17)]!);
  return problem.parse({
    destinations: cities.map(({ code, shortName }) => ({ key: code, name: shortName })),
    warehouses: houses.map(({ code, shortName }) => ({
      code,
      name: shortName,
      lorries: [
        { name: '9.6 米厢式货车', volume: 45_000_000, load: 10_000_000, count: lorries },
        { name: '4.2 米厢式货车', volume: 14_000_000, load: 2_000_000, count: lorries - 2 },
      ],
    })),
    items: catalogue,
    demands: cities.flatMap(({ code }) =>
      shuffled(catalogue, draw)
        .slice(0, lines)
        .map(({ uid }, n) => {
          const urgency = Math.floor(draw() * 3);
          const asked = (ofItem(uid) * part * (0.3 + 1.4 * draw())) / 100 / places;
          return {
            key: `${code} ${n}`,
            destination: code,
            item: uid,
            quantity: Math.max(1, Math.round(asked)),
            priority: priority.options[urgency],
            wantedBy: [240, 480, null][urgency],
            substitutes: [],
          };
        }),
    ),
    supplies: [...stock].map(([at, there]) => ({
      warehouse: at.slice(0, 8),
      item: at.slice(9),
      ...there,
      floor: Math.floor(there.available * 0.1),
      keptBack: [],
    })),
    ways: houses.flatMap((from) =>
      cities.map((to) => {
        const distance = Math.round(kilometres(from, to) * 13);
        return {
          warehouse: from.code,
          destination: to.code,
          distance,
          minutes: Math.max(15, Math.round((distance / 10 / 60) * 60)),
        };
      }),
    ),
    loadingMinutes: 60,
    lorryMinutes: 60,
    locks: [],
    bans: [],
  });
}

interface Point {
  longitude: number;
  latitude: number;
}

/** The straight line. */
function kilometres(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const up = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const along = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const across = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * along;
  return 2 * 6371 * Math.asin(Math.sqrt(up + across));
}

function shuffled<T>(rows: readonly T[], draw: () => number): T[] {
  return rows
    .map((row) => ({ row, at: draw() }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}

function drawer(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
