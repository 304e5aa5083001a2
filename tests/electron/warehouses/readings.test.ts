import { expect, test } from 'vitest';
import { testStore, wuhan } from '../../support/testStore';

test('a warehouse tells how its names are typed: initials, and the whole in pinyin', async () => {
  const store = testStore();
  const { rows } = await store.do('keeper', 'warehouses.list', {});
  const readings = rows.find(({ code }) => code === wuhan)?.readings.split(';');
  expect(readings).toContain('WHSK');
  expect(readings).toContain('WUHANSHIKU');
  store.close();
});
