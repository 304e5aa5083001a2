import { expect, it } from 'vitest';
import { isAlike } from '../../../shared/parties/alike';

it.each([
  ['武汉市慈善总会', '武汉市慈善总会 '],
  ['武汉市慈善总会', '湖北武汉市慈善总会'],
  ['壹基金（深圳）', '壹基金(深圳)'],
  ['荆楚水务有限公司', '荆楚水务'],
  ['荆楚水务集团', '荆楚水物集团'],
  ['荆楚水务集团', '荆楚水务集团部'],
  ['荆楚水务集团', '荆水务集团'],
])('%s and %s may be one', (one, other) => {
  expect(isAlike(one, other)).toBe(true);
  expect(isAlike(other, one)).toBe(true);
});

it.each([
  ['王强', '王刚'],
  ['黄冈市红十字会', '黄石市红十字协会'],
  ['荆楚水务集团', '荆楚电力集团'],
  ['（）', '【】'],
])('%s and %s are two', (one, other) => {
  expect(isAlike(one, other)).toBe(false);
});
