import type { Problem } from './problem';

export type PlanNames = ReturnType<typeof namesOf>;

/** The names behind the keys of a problem. */
export function namesOf(
  problem: Pick<Problem, 'destinations' | 'warehouses' | 'items' | 'demands'>,
) {
  const places = new Map(problem.destinations.map((each) => [each.key, each]));
  const houses = new Map(problem.warehouses.map((each) => [each.code, each]));
  const items = new Map(problem.items.map((item) => [item.uid, item]));
  const demands = new Map(problem.demands.map((each) => [each.key, each]));
  return {
    place: (key: string) => places.get(key)?.name ?? '',
    /** The place first, and whose it is apart from it; a plan of before has both in one. */
    placeApart: (key: string) => apartOf(places.get(key)),
    placeOf: (demand: string) => demands.get(demand)?.destination ?? '',
    warehouse: (code: string) => houses.get(code)?.name ?? code,
    item: (uid: string) => items.get(uid)?.name ?? '',
    unit: (uid: string) => items.get(uid)?.unit ?? '',
    asked: (demand: string) => demands.get(demand)?.item ?? '',
    lorry: (code: string, kind: number) => houses.get(code)?.lorries[kind]?.name ?? '',
  };
}

function apartOf(destination: Problem['destinations'][number] | undefined) {
  if (destination === undefined) return { place: '', whose: '' };
  const { name, place } = destination;
  const [whose, rest] = place === undefined ? [] : name.split(` ${place}`);
  if (whose === undefined || rest === undefined) return { place: name, whose: '' };
  return { place: `${place}${rest}`, whose };
}
