import type { Missing } from './missing';

/** What a gap would get of a reserve, were it released: at most so many of an item of one warehouse. */
export interface Release {
  warehouse: string;
  goods: { item: string; quantity: number }[];
}

/**
 * Which warehouses keep a reserve that could close gaps, the one that could close most lines first; and how much
 * of each item at most: as much as is kept there, and no more than is missing of all that it may answer. What
 * lorries can carry of it only a new search can tell.
 *
 * Wuhan keeps 1,000 quilts. Two places lack 300 and 170: 470.
 */
export function releasesOf(missing: readonly Missing[]): Release[] {
  const found = new Map<string, Map<string, { kept: number; lacks: number }>>();
  for (const { quantity: lacks, closers } of missing) {
    for (const { by, warehouse, item, quantity: kept } of closers) {
      if (by !== 'floor') continue;
      const items = found.get(warehouse) ?? new Map();
      found.set(warehouse, items);
      items.set(item, { kept, lacks: (items.get(item)?.lacks ?? 0) + lacks });
    }
  }
  return [...found]
    .map(([warehouse, items]) => ({
      warehouse,
      goods: [...items].map(([item, { kept, lacks }]) => ({
        item,
        quantity: Math.min(kept, lacks),
      })),
    }))
    .sort((a, b) => b.goods.length - a.goods.length || sumOf(b) - sumOf(a));
}

const sumOf = ({ goods }: Release) => goods.reduce((sum, { quantity }) => sum + quantity, 0);
