import { waterMlPerDay } from '../needs/water';

/** What is available of one item, with what one unit of it does for people. */
export interface Usable {
  need: 'kit' | 'shelter' | 'bedding' | 'mat' | 'water' | 'food' | 'hygiene';
  quantity: number;
  peopleServed: number | null;
  waterMl: number | null;
  energyKcal: number | null;
}

export interface People {
  /** Family packs × 4 + family boxes × 3: the headline (可保障人数). */
  kit: number;
  needs: { need: 'shelter' | 'bedding' | 'water' | 'food'; people: number }[];
}

/** 2,100 kcal a person and day (Sphere). */
const energyKcalPerDay = 2100;

/**
 * The people that stock can serve, need by need (facts.md §6): shelter by tents, bedding by the
 * lesser of quilts and beds with mats, water and food as people for one day. Whole people only.
 *
 * 100 packs and 20 boxes: 100 × 4 + 20 × 3 = 460. 300 quilts with 120 beds and 100 mats: 220.
 */
export function peopleFrom(stock: readonly Usable[]): People {
  const sum = (need: Usable['need'], of: (row: Usable) => number) =>
    stock.filter((row) => row.need === need).reduce((total, row) => total + of(row), 0);
  const served = (row: Usable) => row.quantity * (row.peopleServed ?? 0);
  const quilts = sum('bedding', served);
  const mats = sum('mat', served);
  return {
    kit: sum('kit', served),
    needs: [
      { need: 'shelter', people: sum('shelter', served) },
      { need: 'bedding', people: Math.min(quilts, mats) },
      {
        need: 'water',
        people: Math.floor(
          sum('water', (row) => row.quantity * (row.waterMl ?? 0)) / waterMlPerDay.allUses,
        ),
      },
      {
        need: 'food',
        people: Math.floor(
          sum('food', (row) => row.quantity * (row.energyKcal ?? 0)) / energyKcalPerDay,
        ),
      },
    ],
  };
}

/** The need that the fewest people could be served in, besides packs. */
export function scarcestNeed({ needs }: People): People['needs'][number] | undefined {
  return needs.reduce<People['needs'][number] | undefined>(
    (least, need) => (least === undefined || need.people < least.people ? need : least),
    undefined,
  );
}
