import { expect, test } from 'vitest';
import { behindAddress } from '../../../renderer/grading/behindAddress';
import { recordsMeasure, shareMeasure } from '../../../shared/grading/facts';
import type { Reading } from '../../../shared/grading/reading';

const where = { warehouse: '42010001', judgedOn: '2026-11-23', today: '2026-11-23' };
const quilts = { code: 'A04', name: '棉被', unit: '床', own: 10, others: 0 };
const stock = { measure: 'stock', behind: { of: 'stock' as const, items: [quilts] } };

test('a reserve opens its stock of today, or that of the past day', () => {
  expect(behindAddress(stock, where)).toEqual({
    to: '/stock',
    search: { warehouse: '42010001', by: 'lot', search: 'A04', where: 'shelf' },
  });
  expect(behindAddress(stock, { ...where, today: '2026-12-01' })).toEqual({
    to: '/stock/past',
    search: { warehouse: '42010001', by: 'lot', search: 'A04', date: '2026-11-23' },
  });
});

test('a particular opens the warehouse, posted rules their record', () => {
  expect(behindAddress({ measure: 'storageArea', behind: { of: 'profile' } }, where)).toEqual({
    to: '/settings/warehouses/$code',
    params: { code: '42010001' },
  });
  expect(behindAddress({ measure: 'postedRules', behind: { of: 'profile' } }, where)).toEqual({
    to: '/evidence',
    search: { warehouse: '42010001', kind: 'postedRules', to: '2026-11-23' },
  });
});

test('a figure of twelve months opens those twelve months, others all up to the day', () => {
  const behind: Reading['behind'] = { of: 'records' };
  const searchOf = (measure: string) => behindAddress({ measure, behind }, where)?.search;
  const year = { from: '2025-11-24', to: '2026-11-23' };
  for (const measure of recordsMeasure.options.filter((each) => each.endsWith('Last12Months'))) {
    expect([measure, searchOf(measure)]).toEqual([measure, expect.objectContaining(year)]);
  }
  expect(searchOf('stocktakeAgeDays')).not.toHaveProperty('from');
});

/** Of these the program keeps nothing, or 仓库概况 alone may tell. */
const leadNowhere = ['binCardCoverage', 'disclosuresOnTime', 'certificatesValid'];

test.each([...recordsMeasure.options, ...shareMeasure.options])('%s leads somewhere', (measure) => {
  const behind: Reading['behind'] = { of: 'records' };
  const address = behindAddress({ measure, behind }, where);
  expect(address === null).toBe(leadNowhere.includes(measure));
});
