import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { referenceData } from '../../../seeds/referenceData';
import { testStore } from '../../support/testStore';

const migration = join(
  import.meta.dirname,
  '../../../electron/database/migrations/0027-substitutes.sql',
);

/** What the catalogue proposes, and the one that the province named for itself in its place. */
const proposed = referenceData.items.flatMap(({ code, substitutes }) =>
  substitutes.map(({ item, note }) => ({ code, item, note })),
);
const own = { code: 'A04', item: 'A05', note: '本省定' };

test('a store made before gets what may stand in for what, but not where the province has said it', () => {
  const store = testStore();
  const file = join(store.folder, 'before.sqlite');
  store.program.state.store!.db.run(sql`VACUUM INTO ${file}`);
  const raw = new SQLite(file);
  const all = raw.prepare(`
    SELECT item.code, other.code AS item, item_substitute.note FROM item_substitute
    JOIN item ON item.id = item_id JOIN item AS other ON other.id = substitute_id
    ORDER BY item.code`);
  const given = all.all();
  expect(given).toEqual(proposed);
  raw.exec(`DELETE FROM item_substitute;
    INSERT INTO item_substitute SELECT item.id, other.id, '${own.note}' FROM item, item AS other
    WHERE item.code = '${own.code}' AND other.code = '${own.item}'`);
  raw.exec(readFileSync(migration, 'utf8'));
  const after = all.all();
  raw.close();
  store.close();
  expect(after).toEqual(proposed.map((each) => (each.code === own.code ? own : each)));
});
