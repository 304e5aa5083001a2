import { rmSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oldStore } from '../../support/oldStore';
import { openForPosting } from '../../support/openForPosting';
import { type TestStore, testStore } from '../../support/testStore';

let store: TestStore;
beforeAll(() => {
  store = testStore();
});
afterAll(() => store.close());

const items = async (search: string) =>
  (await store.do('keeper', 'items.find', { search })).rows.map(({ name }) => name);

describe('an item is found', () => {
  test.each(['zhediechuang', 'zhe die chuang', 'ZHEDIE', 'shediechuang', 'ＺＤＣ', 'sdc'])(
    'by %s, for 折叠床',
    async (search) => {
      expect(await items(search)).toContain('折叠床');
    },
  );

  test('first by what it is called, then by how it begins, then by a part', async () => {
    expect((await items('SD'))[0]).toBe('睡袋');
    expect((await items('shuidai'))[0]).toBe('睡袋');
    expect((await items('zhangpeng')).every((name) => name.includes('帐篷'))).toBe(true);
  });

  test('by no sign that only looks like a pattern', async () => {
    expect(await items('_')).toEqual([]);
    expect(await items('--')).toEqual([]);
  });
});

test('a party is found by each way to read it, from the moment when it is saved', async () => {
  const party = '00000000-0000-4000-8000-00000000c001';
  await store.do('keeper', 'parties.save', {
    party,
    name: '重长商行',
    nature: 'organisation',
    roles: ['supplier'],
  });
  for (const search of ['zhongchangshanghang', 'chongzhang', 'CZSX', 'zcsh']) {
    const { rows } = await store.do('keeper', 'parties.find', { search });
    expect(rows.map(({ uid }) => uid)).toContain(party);
  }
});

test('stock, papers and teams are found by readings as well', async () => {
  const lists = [
    store.do('keeper', 'stock.lots', { filter: { search: 'zhediechuang' } }),
    store.do('keeper', 'documents.list', { filter: { search: 'zhediechuang' } }),
  ];
  await expect(Promise.all(lists)).resolves.toMatchObject([{ rows: [] }, { rows: [] }]);
  const { rows } = await store.do('keeper', 'teams.list', {});
  expect(rows.find(({ initials }) => initials.startsWith('ZJ'))?.readings).toContain('zhenji');
});

test('C16: the names of a store that an earlier program has written get their readings as it is opened', async () => {
  const old = oldStore();
  const { program, ask } = openForPosting(old.folder);
  const { rows } = await ask('viewer', 'items.find', { search: 'shediechuang' });
  expect(rows.map(({ name }) => name)).toContain('折叠床');
  program.close();
  const raw = new SQLite(old.file, { readonly: true });
  for (const table of ['item', 'party', 'team']) {
    expect(raw.prepare(`SELECT count(*) AS n FROM ${table} WHERE readings = ''`).get()).toEqual({
      n: 0,
    });
  }
  raw.close();
  rmSync(old.folder, { recursive: true, force: true });
});
