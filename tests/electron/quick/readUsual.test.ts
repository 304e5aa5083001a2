import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from '../../support/papers';
import { codeOf, seatFor } from '../../support/seat';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
let units: ReadonlyMap<string, string>;
beforeEach(async () => {
  store = testStore();
  names = await namesAt(store);
  const { rows } = await store.do('viewer', 'items.find', { limit: 1000 });
  units = new Map(rows.map(({ code, unit }) => [code, unit]));
});
afterEach(() => store.close());

const usual = (warehouse = wuhan) => store.do('keeper', 'quick.usual', { warehouse });
const codes = async () => (await usual()).items.map(({ code }) => code);

async function receive(amounts: Record<string, number>) {
  const lines = Object.entries(amounts).map(([code, count]) =>
    receiptLine({
      item: names.item(code),
      bin: names.bin('A-01-01'),
      entered: { count, unit: units.get(code) ?? '', factor: 1 },
    }),
  );
  const { society } = names;
  await posted(store, receiptBody({ source: society, owner: society, lines }));
}
const issue = (to: 'relief' | 'water', ...items: string[]) =>
  posted(
    store,
    dispatchBody({
      to: { kind: 'team', team: names.team(to) },
      lines: items.map((code) =>
        dispatchLine({
          item: names.item(code),
          asked: { count: 1, unit: units.get(code) ?? '', factor: 1 },
        }),
      ),
    }),
  );

test('a warehouse that has nothing and gave nothing offers the teams alone', async () => {
  const { to, items } = await usual();
  expect(items).toEqual([]);
  expect(to.length).toBeGreaterThan(3);
  expect(to.every(({ kind }) => kind === 'team')).toBe(true);
});

/** Whom it gives to, each by its name. */
const receivers = async () => (await usual()).to.map(({ name }) => name);

test('the teams of the province stand first and stay where they are; then who was served last', async () => {
  await receive({ A04: 20 });
  const teams = (await receivers()).slice(0, 4);
  expect(teams.every((name) => name.startsWith('湖北省红十字'))).toBe(true);
  const give = (party: string) =>
    posted(
      store,
      dispatchBody({
        to: { kind: 'party', party: names.party(party) },
        lines: [
          dispatchLine({
            ...{ item: names.item('A04'), asked: { count: 1, unit: '床', factor: 1 } },
          }),
        ],
      }),
    );
  await give('黄冈市红十字会');
  await give('黄冈市红十字会');
  await give('荆州市红十字会');
  await issue('water', 'A04');
  expect((await receivers()).slice(0, 6)).toEqual([...teams, '荆州市红十字会', '黄冈市红十字会']);
});

test('who left a paper unfinished is offered it, and nobody else, until it went out or was thrown away', async () => {
  await receive({ A04: 20 });
  const unfinished = async (role: 'keeper' | 'dispatcher' = 'keeper') =>
    (await store.do(role, 'quick.unfinished', { warehouse: wuhan })).draft;
  const save = (document: string, body: ReturnType<typeof dispatchBody>) =>
    store.do('keeper', 'documents.save', {
      ...{ document, revision: 0, warehouse: wuhan, businessDate: '2026-11-23', persons: {} },
      body,
    });
  expect(await unfinished()).toBeNull();
  const lines = [
    dispatchLine({ item: names.item('A04'), asked: { count: 3, unit: '床', factor: 1 } }),
  ];
  const to = { kind: 'team' as const, team: names.team('relief') };
  const left = v4();
  await save(left, dispatchBody({ to, lines }));
  // An emptied one is nobody's work, and one that says more is gone on with in the whole form.
  await save(v4(), dispatchBody({ to, lines: [] }));
  await save(v4(), { ...dispatchBody({ to, lines }), vehicle: '鄂A12345' });
  expect(await unfinished()).toMatchObject({
    ...{ document: left, to: { kind: 'team', uid: names.team('relief') } },
    items: [{ code: 'A04', stock: { available: 20 } }],
  });
  expect(await unfinished('dispatcher')).toBeNull();
  await store.refused('viewer', 'quick.unfinished', { warehouse: wuhan }, 'role.missing');
  await store.do('keeper', 'documents.discard', { document: left, revision: 1 });
  expect(await unfinished()).toBeNull();
});

test('what was given most often comes first, then what there is most of, with what is available', async () => {
  await receive({ A04: 20, A05: 90, A06: 50 });
  expect(await codes()).toEqual(['A05', 'A06', 'A04']);
  await issue('water', 'A04');
  await issue('relief', 'A04', 'A06');
  const { to, items } = await usual();
  expect(items.map(({ code, stock }) => [code, stock?.available])).toEqual([
    ['A04', 18],
    ['A06', 49],
    ['A05', 90],
  ]);
  expect(new Set(to.map(({ uid }) => uid)).size).toBe(to.length);
});

test('what was given often and is gone leaves its place to what can be given', async () => {
  await receive({ A04: 1, A05: 9 });
  await issue('relief', 'A04');
  expect(await codes()).toEqual(['A05', 'A04']);
});

test('another warehouse has habits of its own; whoever reads the books reads them', async () => {
  await receive({ A04: 20 });
  await issue('water', 'A04');
  expect((await usual(centre)).items).toEqual([]);
  const { items } = await store.do('viewer', 'quick.usual', { warehouse: wuhan });
  expect(items[0]?.uid).toBe(names.item('A04'));
});

test('who took goods here before comes first, then the members of the team, by initials', async () => {
  await receive({ A04: 20 });
  const team = names.team('relief');
  for (const name of ['单雄信', '张伟', '李走']) {
    await store.do('dispatcher', 'teams.saveMember', {
      ...{ team, member: v4(), name, duty: '', telephone: '', active: name !== '李走' },
      ...{ skills: [], away: null, certificates: [] },
    });
  }
  const came = async (name: string, businessDate: string) => {
    const persons = { collector: { name, telephone: '13812345678', identityNumber: '' } };
    const line = dispatchLine({
      ...{ item: names.item('A04'), asked: { count: 1, unit: '床', factor: 1 } },
    });
    const body = dispatchBody({ to: { kind: 'team', team }, lines: [line] });
    return posted(store, body, { businessDate, persons });
  };
  const { document } = await came('王五', '2026-11-20');
  await came('张伟', '2026-11-21');
  const asked = { warehouse: wuhan, to: { kind: 'team' as const, uid: team } };
  const told = async () =>
    (await store.do('keeper', 'quick.collectors', asked)).rows.map(({ name, initials, lastOn }) => [
      name,
      initials,
      lastOn,
    ]);
  const members = [['单雄信', 'DXX', null]];
  expect(await told()).toEqual([
    ['张伟', 'ZW', '2026-11-21'],
    ['王五', 'WW', '2026-11-20'],
    ...members,
  ]);
  const [, , both] = (await store.do('keeper', 'quick.collectors', asked)).rows;
  expect(both?.readings.split(';')).toEqual(expect.arrayContaining(['shanxiongxin', 'SXX']));
  // Names of people are for who writes here.
  await store.refused('viewer', 'quick.collectors', asked, 'role.missing');
  const there = seatFor(store, 'only.centre', [{ role: 'keeper', warehouse: centre }]);
  expect(codeOf(await there.ask('quick.collectors', asked))).toBe('role.missing');
  // Whoever was erased is not offered.
  const whose = { kind: 'onPaper' as const, document, role: 'collector' as const };
  await store.do('admin', 'people.erase', { whose, everywhere: true, reason: '本人要求' });
  expect((await told()).map(([name]) => name)).toEqual(['张伟', '单雄信']);
});
