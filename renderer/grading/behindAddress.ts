import type { LinkProps } from '@tanstack/react-router';
import { monthsAfter } from '../../shared/day';
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

type Opens = (where: Where) => Address;

/** The twelve months that end with the day. */
const ofYear = ({ judgedOn }: Where) => ({ from: monthsAfter(judgedOn, -12), to: judgedOn });

const counts: Opens = (where) => ({
  to: '/documents',
  search: { kind: 'stocktake', warehouse: where.warehouse, state: 'posted', to: where.judgedOn },
});

/** What lies behind a figure of the books, by its measure. */
const byMeasure: Readonly<Record<string, Opens>> = {
  postingsLast12Months: (where) => ({
    to: '/documents',
    search: { warehouse: where.warehouse, state: 'posted', ...ofYear(where) },
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
  return { to: '/evidence', search: { warehouse: where.warehouse, kind, to: where.judgedOn } };
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
      return byMeasure[measure]?.(where) ?? null;
  }
}
