import { type Problem, problem as problemSchema } from '../../shared/planning/problem';
import { priority } from '../../shared/requisitions/standing';
import { fc } from './properties';

export const uidOf = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
export const codeOf = (n: number) => `4200000${n}`;

/** Of one unit: more than some lorries take, or unknown. */
const size = fc.option(fc.integer({ min: 1, max: 4 }), { freq: 6 });

/** Two or three warehouses, two places, two items (the second may stand in for the first). */
export const tiny = fc
  .record({
    available: fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
    floors: fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }),
    expiring: fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }),
    minutes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 }),
    closed: fc.option(fc.nat(5), { freq: 5 }),
    counts: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
    volumes: fc.tuple(size, size),
    weights: fc.tuple(size, size),
    room: fc.integer({ min: 2, max: 6 }),
    demands: fc.array(
      fc.record({
        place: fc.nat(1),
        item: fc.nat(1),
        quantity: fc.integer({ min: 1, max: 3 }),
        priority: fc.constantFrom(...priority.options),
        wantedBy: fc.option(fc.integer({ min: -300, max: 600 })),
        stands: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    lorryMinutes: fc.constantFrom(0, 60),
    ban: fc.option(fc.nat(3), { freq: 4 }),
    loading: fc.option(fc.nat(120), { freq: 3 }),
    locks: fc.uniqueArray(
      fc.record({
        demand: fc.nat(2),
        warehouse: fc.nat(2),
        item: fc.nat(1),
        quantity: fc.integer({ min: 1, max: 3 }),
      }),
      {
        maxLength: 2,
        selector: ({ demand, warehouse, item }) => `${demand} ${warehouse} ${item}`,
      },
    ),
  })
  .map((made): Problem => {
    const pairs = [0, 1, 2].flatMap((w) => [0, 1].map((other) => [w, other] as const));
    return problemSchema.parse({
      destinations: [0, 1].map((n) => ({ key: `place ${n}`, name: `安置点 ${n}` })),
      warehouses: [0, 1, 2].map((n) => ({
        code: codeOf(n),
        name: `仓库 ${n}`,
        lorries: [{ name: '厢式货车', volume: made.room, load: made.room, count: made.counts[n] }],
        loadingMinutes: n === 0 ? made.loading : null,
      })),
      items: [0, 1].map((n) => ({
        uid: uidOf(n),
        name: `物资 ${n}`,
        // Unknown, it counts as 2 cm³ and 1 g.
        unit: '克',
        volume: made.volumes[n],
        weight: made.weights[n],
      })),
      demands: made.demands.map(({ place, item, quantity, priority, wantedBy, stands }, n) => ({
        key: `demand ${n}`,
        destination: `place ${place}`,
        item: uidOf(item),
        quantity,
        priority,
        wantedBy,
        substitutes: stands ? [uidOf(1 - item)] : [],
      })),
      supplies: pairs.map(([w, item], at) => ({
        warehouse: codeOf(w),
        item: uidOf(item),
        available: made.available[at],
        floor: made.floors[at],
        expiring: Math.min(made.expiring[at] ?? 0, made.available[at] ?? 0),
        keptBack: [],
      })),
      ways: pairs.flatMap(([w, place], at) =>
        at === made.closed
          ? []
          : [
              {
                warehouse: codeOf(w),
                destination: `place ${place}`,
                minutes: (made.minutes[at] ?? 1) * 60,
                distance: 100,
              },
            ],
      ),
      loadingMinutes: 30,
      lorryMinutes: made.lorryMinutes,
      locks: made.locks.map((lock) => ({
        demand: `demand ${lock.demand}`,
        warehouse: codeOf(lock.warehouse),
        item: uidOf(lock.item),
        quantity: lock.quantity,
      })),
      bans:
        made.ban === null
          ? []
          : [
              {
                warehouse: codeOf(made.ban % 3),
                destination: `place ${made.ban % 2}`,
                item: made.ban === 3 ? null : uidOf(0),
              },
            ],
    });
  });
