import type { LinkProps } from '@tanstack/react-router';
import { daysAfter, monthsAfter } from '../../shared/day';
import { evidenceBehind } from '../../shared/evidence/kinds';
import type { Reading } from '../../shared/grading/reading';

/** Where and of which day a figure is. */
export interface Where {
  warehouse: string;
  judgedOn: string;
  today: string;
}

export type Address = Pick<LinkProps, 'to' | 'params' | 'search'>;

/** The stock of a warehouse as of the day, narrowed to an item by its code. */
export function stockAddress({ warehouse, judgedOn, today }: Where, code?: string): Address {
  const search = { warehouse, by: 'lot' as const, ...(code ? { search: code } : {}) };
  return judgedOn === today
    ? { to: '/stock', search: { ...search, where: 'shelf' as const } }
    : { to: '/stock/past', search: { ...search, date: judgedOn } };
}

type Opens = (where: Where, measure: string) => Address;

/** The days that a figure counts, up to the day that is judged: of twelve months, or all. */
function daysOf(measure: string, { judgedOn }: Where): { from?: string; to: string } {
  // The day a year ago is not one of them, as it is not counted.
  return measure.endsWith('Last12Months')
    ? { from: daysAfter(monthsAfter(judgedOn, -12), 1), to: judgedOn }
    : { to: judgedOn };
}

const counts: Opens = (where, measure) => ({
  to: '/documents',
  search: {
    ...{ kind: 'stocktake' as const, warehouse: where.warehouse, state: 'posted' as const },
    ...daysOf(measure, where),
  },
});

/** What lies behind a figure of the books, by its measure. */
const byMeasure: Readonly<Record<string, Opens>> = {
  postingsLast12Months: (where, measure) => ({
    to: '/documents',
    search: { warehouse: where.warehouse, state: 'posted', ...daysOf(measure, where) },
  }),
  fullStocktakesLast12Months: counts,
  partialStocktakesLast12Months: counts,
  stocktakeAgeDays: counts,
  stocktakeAccuracy: counts,
  monthlyReportsOnTime: () => ({ to: '/settings/closing' }),
  oldStockTested: ({ warehouse }) => ({
    to: '/stock/care',
    search: { warehouse, kind: 'qualityTest' },
  }),
  stockInLife: (where) => stockAddress(where),
};

/** The records up to the day that a figure comes from. Who works there may be told by 仓库概况 alone. */
function recordsAddress(measure: string, where: Where): Address | null {
  const kind = evidenceBehind(measure);
  if (kind === null || kind === 'staff') return null;
  return {
    to: '/evidence',
    search: { warehouse: where.warehouse, kind, ...daysOf(measure, where) },
  };
}

/** The screen that shows what a figure was measured from; null where there is none. */
export function behindAddress(
  { measure, behind }: Pick<Reading, 'measure' | 'behind'>,
  where: Where,
): Address | null {
  const records = recordsAddress(measure, where);
  if (records !== null) return records;
  switch (behind.of) {
    case 'profile':
      return { to: '/settings/warehouses/$code', params: { code: where.warehouse } };
    case 'people':
      return stockAddress(where);
    case 'stock':
      return behind.items.length === 1
        ? stockAddress(where, behind.items[0]?.code)
        : stockAddress(where);
    default:
      return byMeasure[measure]?.(where, measure) ?? null;
  }
}
