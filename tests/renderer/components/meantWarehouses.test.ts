import { afterAll, beforeAll, expect, test } from 'vitest';
import { meantWarehouses } from '../../../renderer/components/meantWarehouses';
import type { WarehouseRow } from '../../../shared/warehouses/api';
import { type TestStore, testStore } from '../../support/testStore';

let store: TestStore;
let rows: readonly WarehouseRow[];
beforeAll(async () => {
  store = testStore();
  ({ rows } = await store.do('keeper', 'warehouses.list', {}));
});
afterAll(() => store.close());

const meant = (search: string) => meantWarehouses(rows, search).map(({ shortName }) => shortName);

test.each([
  ['hs', '黄石市库'],
  ['jz', '荆州市库'],
  ['hg', '黄冈市库'],
  ['yc', '宜昌市库'],
  ['ez', '鄂州市库'],
  ['xg', '孝感市库'],
  ['sy', '十堰市库'],
  ['jm', '荆门市库'],
  ['sz', '随州市库'],
  ['es', '恩施州库'],
  ['szx', '省中心库'],
  ['snj', '神农架库'],
  ['xianning', '咸宁市库'],
  ['wuhan shi', '武汉市库'],
  ['４２０２', '黄石市库'],
  ['随州', '随州市库'],
])('%s is %s', (search, first) => {
  expect(meant(search)[0]).toBe(first);
});

test('letters from the middle of a long name find nothing', () => {
  expect(meant('hs')).toEqual(['黄石市库']);
  expect(meant('zx')).toEqual([]);
});

test('a part of a name finds, in signs and in full', () => {
  expect(meant('救灾中心')).toEqual(['省中心库']);
  expect(meant('zhongxin')).toEqual(['省中心库']);
  expect(meant('')).toHaveLength(rows.length);
});
