import { useMemo } from 'react';
import type { Problem } from '../../shared/planning/problem';

/** The names behind the keys of a problem. */
export function useNames(problem: Problem) {
  return useMemo(() => {
    const places = new Map(problem.destinations.map(({ key, name }) => [key, name]));
    const houses = new Map(problem.warehouses.map(({ code, name }) => [code, name]));
    const items = new Map(problem.items.map((item) => [item.uid, item]));
    const demands = new Map(problem.demands.map((each) => [each.key, each]));
    return {
      place: (key: string) => places.get(key) ?? '',
      placeOf: (demand: string) => demands.get(demand)?.destination ?? '',
      warehouse: (code: string) => houses.get(code) ?? code,
      item: (uid: string) => items.get(uid)?.name ?? '',
      unit: (uid: string) => items.get(uid)?.unit ?? '',
      asked: (demand: string) => demands.get(demand)?.item ?? '',
      lorry: (code: string, kind: number) =>
        problem.warehouses.find((each) => each.code === code)?.lorries[kind]?.name ?? '',
    };
  }, [problem]);
}
