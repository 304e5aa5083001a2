import { afterAll, beforeAll, expect, test } from 'vitest';
import { proposedLorries } from '../../../shared/planning/proposedLorries';
import { codeOf, seatFor } from '../../support/seat';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

/** 路程与车辆: what plans reckon with. */

let store: TestStore;
beforeAll(() => {
  store = testStore();
});
afterAll(() => store.close());

const rowTo = async (from: string, to: string) =>
  (await store.do('viewer', 'planning.ways', { from })).rows.find((row) => row.to === to)!;

test('ways are proposed from the straight line until somebody says them, and both ways then', async () => {
  const proposed = await rowTo(wuhan, centre);
  expect(proposed).toMatchObject({ basis: null, set: null });
  const way = { roadClass: 'motorway' as const, distance: 655, minutes: 62, basis: '司机实测' };
  await store.do('dispatcher', 'planning.saveWays', { from: wuhan, ways: [{ to: centre, way }] });
  const { by, at } = (await rowTo(centre, wuhan)).set!;
  expect([by.name !== '', at.slice(0, 10)]).toEqual([true, '2026-11-23']);
  expect(await rowTo(centre, wuhan)).toMatchObject({ ...way, straight: proposed.straight });
  await store.do('dispatcher', 'planning.saveWays', {
    from: centre,
    ways: [{ to: wuhan, way: null }],
  });
  expect(await rowTo(wuhan, centre)).toEqual(proposed);
});

test('of several ways all are kept, or none', async () => {
  const way = { roadClass: 'trunk' as const, distance: 500, minutes: 60, basis: '导航' };
  const ways = [centre, '42999999'].map((to) => ({ to, way }));
  await store.refused('dispatcher', 'planning.saveWays', { from: wuhan, ways }, 'notFound');
  await store.refused(
    'dispatcher',
    'planning.saveWays',
    { from: wuhan, ways: [{ to: wuhan, way }] },
    'notFound',
  );
  expect(await rowTo(wuhan, centre)).toMatchObject({ basis: null });
});

test('another speed of a road changes every way that is proposed by it, and no other', async () => {
  const read = async () => (await store.do('viewer', 'planning.roads', {})).rows;
  const before = await rowTo(wuhan, centre);
  const of = before.roadClass;
  const own = { detour: 200, speed: 20, basis: '汛期限速' };
  await store.do('dispatcher', 'planning.saveRoad', { roadClass: of, own });
  expect((await read()).find(({ roadClass }) => roadClass === of)).toMatchObject({
    ...own,
    set: { at: expect.stringMatching(/^2026-11-23/) },
  });
  // All but its first 40 kilometres.
  const there = await rowTo(wuhan, centre);
  const rest = (before.straight - 400) * 2;
  expect(there.distance).toBe(400 * 1.4 + rest);
  expect(there.minutes).toBe(Math.round((400 * 1.4 * 6) / 50 + (rest * 6) / 20));
  await store.do('dispatcher', 'planning.saveRoad', { roadClass: of, own: null });
  expect((await read()).every(({ basis, set }) => basis === null && set === null)).toBe(true);
  expect(await rowTo(wuhan, centre)).toEqual(before);
});

test('lorries and the time to load are proposed until somebody says them', async () => {
  const read = async () =>
    (await store.do('viewer', 'planning.lorries', {})).rows.find(
      ({ warehouse }) => warehouse.code === wuhan,
    );
  const asProposed = {
    lorries: proposedLorries,
    isProposed: true,
    loadingMinutes: null,
    set: null,
  };
  expect(await read()).toMatchObject(asProposed);
  const lorries = [{ name: '依维柯', volume: 8_000_000, load: 1_500_000, count: 2 }];
  const said = { warehouse: wuhan, lorries, loadingMinutes: 45 };
  await store.do('dispatcher', 'planning.saveLorries', said);
  expect(await read()).toMatchObject({ lorries, isProposed: false, loadingMinutes: 45 });
  const none = { warehouse: wuhan, lorries: [], loadingMinutes: null };
  await store.do('dispatcher', 'planning.saveLorries', none);
  expect(await read()).toMatchObject(asProposed);
});

test('a dispatcher of one city keeps its lorries alone; ways and roads are for the province', async () => {
  const seat = seatFor(store, 'only.wuhan', [{ role: 'dispatcher', warehouse: wuhan }]);
  const fleet = { lorries: [], loadingMinutes: 30 };
  const save = async (warehouse: string) =>
    codeOf(await seat.ask('planning.saveLorries', { warehouse, ...fleet }));
  expect([await save(centre), await save(wuhan)]).toEqual(['role.missing', 'ok']);
  const ways = { from: wuhan, ways: [{ to: centre, way: null }] };
  const road = { roadClass: 'trunk', own: null };
  const ask = async (by: typeof seat) => [
    codeOf(await by.ask('planning.saveWays', ways)),
    codeOf(await by.ask('planning.saveRoad', road as never)),
  ];
  expect(await ask(seat)).toEqual(['province.only', 'province.only']);
  const province = seatFor(store, 'only.centre', [{ role: 'dispatcher', warehouse: centre }]);
  expect(await ask(province)).toEqual(['ok', 'ok']);
  expect((await store.do('viewer', 'planning.ways', { from: wuhan })).maySave).toBe(false);
  expect((await store.do('dispatcher', 'planning.roads', {})).maySave).toBe(true);
});
