import { v4 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { Input } from '../../../shared/api';
import { type Names, namesAt } from '../../support/papers';
import { type TestStore, testStore } from '../../support/testStore';

let store: TestStore;
let names: Names;
const team = () => names.team('water');

beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

const entry = (more: Partial<Input<'teamRecords.enter'>> = {}): Input<'teamRecords.enter'> => ({
  team: team(),
  record: v4(),
  kind: 'training',
  doneOn: '2026-11-20',
  subject: '净水装置展开',
  hours: 35,
  people: 10,
  note: '',
  persons: [{ name: '虚构甲' }, { name: '虚构乙' }],
  ...more,
});
const enter = (more: Partial<Input<'teamRecords.enter'>> = {}) =>
  store.do('dispatcher', 'teamRecords.enter', entry(more));
const listed = (more: Partial<Input<'teamRecords.list'>> = {}) =>
  store.do('viewer', 'teamRecords.list', { team: team(), ...more });

it('is entered, listed by day, and narrowed by kind', async () => {
  const { record } = await enter();
  await enter({ kind: 'drill', doneOn: '2026-11-21', hours: 80, subject: '全省演练', persons: [] });
  const { rows, totals } = await listed();
  expect(rows).toMatchObject([
    { kind: 'drill', subject: '全省演练', hours: 80, names: [] },
    { record, kind: 'training', names: ['虚构甲', '虚构乙'], by: { name: '测试dispatcher' } },
  ]);
  expect(totals).toEqual({ records: 2, hours: 115, struck: 0 });
  expect((await listed({ kind: 'drill' })).totals.records).toBe(1);
  expect(
    (await store.do('viewer', 'teamRecords.list', { team: names.team('relief') })).rows,
  ).toEqual([]);
});

it('is refused of a day to come, twice, and with more names than people', async () => {
  const once = entry();
  await store.do('dispatcher', 'teamRecords.enter', once);
  await store.refused('dispatcher', 'teamRecords.enter', once, 'evidence.over');
  const future = entry({ doneOn: '2026-11-24' });
  await store.refused('dispatcher', 'teamRecords.enter', future, 'date.future');
  const crowded = entry({ people: 1 });
  await store.refused('dispatcher', 'teamRecords.enter', crowded, 'teamRecord.people');
  await store.refused('keeper', 'teamRecords.enter', entry(), 'role.missing');
});

it('is struck out once, and stays to be seen', async () => {
  const { record } = await enter({ subject: '记错的' });
  const strike = { team: team(), record, reason: '记错了队伍' };
  const other = { ...strike, team: names.team('relief') };
  await store.refused('dispatcher', 'teamRecords.strike', other, 'notFound');
  const before = (await listed()).totals.records;
  await store.do('dispatcher', 'teamRecords.strike', strike);
  await store.refused('dispatcher', 'teamRecords.strike', strike, 'evidence.over');
  const { rows, totals } = await listed();
  expect(rows.find((row) => row.record === record)?.struck).toMatchObject({
    reason: '记错了队伍',
    by: { name: '测试dispatcher' },
  });
  expect(totals).toMatchObject({ records: before - 1, struck: 1 });
});

it('is never changed nor deleted, and whom it names can be forgotten', async () => {
  const { record } = await enter({ subject: '要忘记的' });
  const { db } = store.program.state.store!;
  expect(() => db.run(sql`DELETE FROM team_record WHERE uid = ${record}`)).toThrow('never deleted');
  expect(() => db.run(sql`UPDATE team_record SET subject = '别的' WHERE uid = ${record}`)).toThrow(
    'never changed',
  );
  const whose = { kind: 'teamRecord' as const, record };
  const asked = { whose, everywhere: true, reason: '本人申请' };
  expect(await store.do('admin', 'people.erase', asked)).toMatchObject({ erased: 1 });
  await store.refused('admin', 'people.erase', asked, 'person.none');
  const row = (await listed()).rows.find((each) => each.record === record);
  expect(row).toMatchObject({ subject: '要忘记的', people: 10 });
  expect(row?.names.join()).not.toContain('虚构甲');
  const kept = db.all<{ detail: string }>(sql`
    SELECT detail FROM audit WHERE call = 'teamRecords.enter'`);
  expect(kept.length).toBeGreaterThan(0);
  for (const { detail } of kept) expect(detail).not.toContain('虚构');
});
