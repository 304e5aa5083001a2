import { expect, test } from 'vitest';
import { compare } from '../../../shared/planning/compare';
import { explain } from '../../../shared/planning/explain';
import { loadsOf } from '../../../shared/planning/loads';
import { lostLocks } from '../../../shared/planning/lostLocks';
import { missingOf } from '../../../shared/planning/missing';
import { nearestFirst } from '../../../shared/planning/nearestFirst';
import { networkOf } from '../../../shared/planning/network';
import { type Problem, problem as schema } from '../../../shared/planning/problem';
import { sumUp } from '../../../shared/planning/sumUp';

const quilt = '00000000-0000-7000-8000-000000000001';
const blanket = '00000000-0000-7000-8000-000000000002';
const [near, middle, far] = ['42110001', '42010001', '42090001'];

/** 100 quilts wanted at Huangmei within three hours; three warehouses 60, 120 and 240 minutes away. */
function flood(facts: Partial<Problem> = {}): Problem {
  const supply = (warehouse: string | undefined, available: number, floor = 0) => ({
    warehouse,
    item: quilt,
    available,
    floor,
    expiring: 0,
    keptBack: [],
  });
  return schema.parse({
    destinations: [{ key: 'huangmei', name: '黄梅县安置点' }],
    warehouses: [near, middle, far].map((code, n) => ({
      code,
      name: ['黄冈', '武汉', '孝感'][n],
      lorries: [{ name: '4.2 米', volume: 14_000_000, load: 2_000_000, count: 5 }],
    })),
    items: [quilt, blanket].map((uid, n) => ({
      uid,
      name: ['棉被', '毛毯'][n],
      unit: '床',
      volume: 20_000,
      weight: 3000,
    })),
    demands: [
      {
        key: 'XQ-1 1',
        destination: 'huangmei',
        item: quilt,
        quantity: 100,
        priority: 'urgent',
        wantedBy: 180,
        substitutes: [],
      },
    ],
    supplies: [supply(near, 30, 10), supply(middle, 40), supply(far, 200)],
    ways: [near, middle, far].map((warehouse, n) => ({
      warehouse,
      destination: 'huangmei',
      minutes: [60, 120, 240][n],
      distance: 1000,
    })),
    loadingMinutes: 60,
    lorryMinutes: 60,
    locks: [],
    bans: [],
    ...facts,
  });
}

const planned = (problem: Problem) => nearestFirst(networkOf(problem));
const told = (problem: Problem) =>
  explain(problem, planned(problem)).map(({ warehouse, quantity, because, late }) => ({
    warehouse,
    quantity,
    late,
    because: because.map(({ reason, warehouses }) => [reason, ...warehouses].join(' ')),
  }));

test('each line says why it comes from there', () => {
  expect(told(flood())).toEqual([
    { warehouse: near, quantity: 20, late: 0, because: ['nearest'] },
    { warehouse: middle, quantity: 40, late: 0, because: [`rest ${near}`] },
    {
      warehouse: far,
      quantity: 40,
      late: 120,
      because: [`taken ${middle}`, `rest ${near}`, 'late'],
    },
  ]);
});

test('a floor, a ban, a lock and a want of lorries are named where they are the reason', () => {
  const problem = flood();
  const [first, second] = problem.supplies;
  const floor = flood({ supplies: [{ ...first!, floor: 30 }, second!, problem.supplies[2]!] });
  expect(told(floor)[0]).toMatchObject({ warehouse: middle, because: [`floor ${near}`] });
  const bans = [{ warehouse: near!, destination: 'huangmei', item: quilt }];
  expect(told(flood({ bans }))[0]).toMatchObject({ because: [`banned ${near}`] });
  const locks = [{ demand: 'XQ-1 1', warehouse: far!, item: quilt, quantity: 70 }];
  expect(told(flood({ locks })).at(-1)).toMatchObject({
    quantity: 70,
    because: ['locked', `rest ${near}`, `shares ${middle}`, 'late'],
  });
  const without = problem.warehouses.map((each) =>
    each.code === near ? { ...each, lorries: [] } : each,
  );
  expect(told(flood({ warehouses: without }))[0]).toMatchObject({
    warehouse: middle,
    because: [`lorries ${near}`],
  });
});

test('what is forbidden by hand is told so, and not as a want of lorries', () => {
  const bans = [{ warehouse: far!, destination: 'huangmei', item: null }];
  const short = flood({ bans });
  expect(missingOf(short, planned(short))).toMatchObject([
    {
      quantity: 40,
      closers: [
        { warehouse: near, by: 'floor' },
        { warehouse: far, by: 'banned', quantity: 200 },
      ],
    },
  ]);
});

test('a piece that no lorry takes stays, and is told so; it is not parted over several', () => {
  const boats = flood().items.map((each) => ({ ...each, volume: 20_000_000 }));
  const problem = flood({ items: boats });
  expect(planned(problem)).toEqual({ lines: [], legs: [] });
  expect(missingOf(problem, planned(problem))[0]?.closers).toContainEqual(
    expect.objectContaining({ warehouse: far, by: 'tooBig', quantity: 200 }),
  );
  const warehouses = problem.warehouses.map((each) =>
    each.code === far
      ? { ...each, lorries: [{ name: '9.6 米', volume: 30_000_000, load: 10_000_000, count: 5 }] }
      : each,
  );
  const larger = flood({ items: boats, warehouses });
  // One boat on each: two halves of a boat are none.
  expect(told(larger)).toMatchObject([
    { warehouse: far, quantity: 5, because: [`tooBig ${near} ${middle}`, 'late'] },
  ]);
});

test('a lock that is not kept as it was said is named with the reason', () => {
  const lock = { demand: 'XQ-1 1', warehouse: middle!, item: quilt, quantity: 40 };
  const lost = (facts: Partial<Problem>, locks = [lock]) => {
    const problem = flood({ ...facts, locks });
    return lostLocks(problem, planned(problem)).map(({ because, kept }) => `${because} ${kept}`);
  };
  const { warehouses, items, ways, demands } = flood();
  const bans = [{ warehouse: middle!, destination: 'huangmei', item: quilt }];
  const one = { name: '4.2 米', volume: 14_000_000, load: 90_000, count: 1 };
  expect(lost({})).toEqual([]);
  expect(lost({ demands: [] })).toEqual(['gone 0']);
  expect(lost({}, [{ ...lock, item: blanket }])).toEqual(['notAsked 0']);
  expect(lost({ bans })).toEqual(['banned 0']);
  expect(lost({ ways: ways.slice(0, 1) })).toEqual(['way 0']);
  expect(lost({ items: items.map((each) => ({ ...each, volume: 20_000_000 })) })).toEqual([
    'tooBig 0',
  ]);
  expect(lost({}, [{ ...lock, quantity: 41 }])).toEqual(['stock 40']);
  expect(lost({ demands: [{ ...demands[0]!, quantity: 30 }] })).toEqual(['asked 30']);
  expect(lost({ warehouses: warehouses.map((each) => ({ ...each, lorries: [one] })) })).toEqual([
    'lorries 30',
  ]);
});

test('what the catalogue has no size of is counted by a proposal, and told beside the load', () => {
  const problem = flood();
  const items = problem.items.map((each) => ({ ...each, volume: null }));
  const large = flood({ items });
  // 40 quilts of 30 l and 3 kg on a lorry of 14 m³ and 2 t.
  const loads = loadsOf(large, planned(large));
  expect(loads[1]).toMatchObject({ warehouse: middle, volume: 9, weight: 6, proposed: [quilt] });
  expect(loadsOf(problem, planned(problem))[1]).toMatchObject({ volume: 6, proposed: [] });
  // Before, 10,000 of them were next to nothing.
  const many = flood({
    items,
    demands: [{ ...problem.demands[0]!, quantity: 10_000 }],
    supplies: [{ ...problem.supplies[2]!, available: 10_000 }],
  });
  expect(sumUp(many, planned(many))).toMatchObject({ lorries: 5, met: 0, share: 0.2333 });
});

test('a warehouse that loads more slowly is there later', () => {
  const problem = flood();
  const warehouses = problem.warehouses.map((each) =>
    each.code === near ? { ...each, loadingMinutes: 150 } : each,
  );
  expect(told(flood({ warehouses }))[0]).toMatchObject({ warehouse: near, late: 30 });
});

test('what is missing names who could close it, the nearest first', () => {
  const problem = flood();
  const supplies = problem.supplies.map((each) =>
    each.warehouse === far
      ? {
          ...each,
          available: 10,
          keptBack: [
            { reason: 'othersGoods' as const, whose: '中国红十字会总会', quantity: 500 },
            { reason: 'earmarked' as const, whose: '定向十堰', quantity: 20 },
          ],
        }
      : each,
  );
  const short = flood({ supplies });
  expect(missingOf(short, planned(short))).toEqual([
    {
      demand: 'XQ-1 1',
      quantity: 30,
      closers: [
        { warehouse: near, item: quilt, by: 'floor', whose: '', quantity: 10 },
        {
          warehouse: far,
          item: quilt,
          by: 'othersGoods',
          whose: '中国红十字会总会',
          quantity: 500,
        },
        { warehouse: far, item: quilt, by: 'earmarked', whose: '定向十堰', quantity: 20 },
      ],
    },
  ]);
});

test('nothing is missing where all is sent; nobody is named where nobody has any', () => {
  expect(missingOf(flood(), planned(flood()))).toEqual([]);
  const none = flood({ supplies: [] });
  expect(missingOf(none, planned(none))).toEqual([
    { demand: 'XQ-1 1', quantity: 100, closers: [] },
  ]);
});

test('the figures of a plan', () => {
  const problem = flood();
  expect(sumUp(problem, planned(problem))).toEqual({
    ...{ demands: 1, met: 1, share: 1, late: 1, lateShare: 0.4, latest: 300 },
    ...{ lorries: 3, minutes: 420, distance: 3000, warehouses: 3 },
    ...{ expiring: 0, staying: 0, stayingShare: 0 },
  });
});

test('packs, tents and bottles are never added up: each line counts by the share that it gets', () => {
  const problem = flood();
  const [asked] = problem.demands;
  const bottles = { ...asked!, key: 'XQ-1 2', item: blanket, quantity: 12_000 };
  const supplies = [
    { ...problem.supplies[2]!, available: 50, expiring: 20 },
    { ...problem.supplies[2]!, item: blanket, available: 12_400, expiring: 12_300 },
    { ...problem.supplies[0]!, item: blanket, available: 400, floor: 400, expiring: 400 },
  ];
  const items = problem.items.map((each) => ({ ...each, volume: 500, weight: 100 }));
  const large = flood({ demands: [asked!, bottles], supplies, items });
  expect(sumUp(large, planned(large))).toMatchObject({
    ...{ demands: 2, met: 1, share: 0.75, late: 2, lateShare: 0.75, expiring: 2, staying: 1 },
  });
  const said = new Map(
    compare(large, planned(large)).map(({ what, plan }) => [what, plan] as const),
  );
  expect(said.get('全部满足的需求行')).toBe('1 / 2');
  expect(said.get('各行平均满足率')).toBe('75.0%');
  expect([...said.values()].join()).not.toContain('12,0');
});

test('a gap that a lock makes is told as that, and not as a want of lorries', () => {
  const locks = [{ demand: 'XQ-1 1', warehouse: far!, item: quilt, quantity: 10 }];
  const problem = flood({ locks });
  expect(missingOf(problem, planned(problem))).toMatchObject([
    { quantity: 30, closers: [{ by: 'floor' }, { warehouse: far, by: 'locked', quantity: 190 }] },
  ]);
});

test('the warehouse that asks is nobody who could give: no way leads from it to itself', () => {
  const problem = flood({ ways: flood().ways.filter(({ warehouse }) => warehouse !== far) });
  expect(missingOf(problem, planned(problem))).toMatchObject([
    { quantity: 40, closers: [{ warehouse: near, by: 'floor' }] },
  ]);
});

test('a lorry that stays and takes no piece of it is no lorry for it', () => {
  const [first, second, third] = flood().warehouses;
  const small = { name: '面包车', volume: 10_000, load: 2000, count: 3 };
  const none = { ...first!.lorries[0]!, count: 0 };
  const warehouses = [{ ...first!, lorries: [small, none] }, second!, third!];
  const large = { name: '4.2 米', volume: 14_000_000, load: 2_000_000, count: 1 };
  // Its one lorry that takes a quilt goes elsewhere.
  const busy = [{ ...first!, lorries: [small, large] }, second!, third!];
  const other = { ...flood().demands[0]!, key: 'XQ-2 1', destination: 'wuxue', quantity: 20 };
  const problem = flood({
    warehouses: busy,
    destinations: [...flood().destinations, { key: 'wuxue', name: '武穴市' }],
    demands: [other, flood().demands[0]!],
    supplies: [{ ...flood().supplies[0]!, available: 500, floor: 0 }, flood().supplies[2]!],
    ways: [...flood().ways, { warehouse: near!, destination: 'wuxue', minutes: 30, distance: 100 }],
  });
  const lines = explain(problem, planned(problem)).filter(({ warehouse }) => warehouse === far);
  expect(lines[0]?.because).toContainEqual({ reason: 'lorries', warehouses: [near] });
  expect(told(flood({ warehouses }))[0]).toMatchObject({ because: [`tooBig ${near}`] });
});
