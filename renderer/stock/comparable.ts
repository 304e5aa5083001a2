import type { StockFilter } from '../../shared/stock/api';
import { type CompareFilter, compareFilter } from '../../shared/stock/compareApi';

/** What of a filter of stock two days can be compared by: 效期 and 状态 are of one day alone. */
export function comparable(filter: StockFilter): CompareFilter {
  return compareFilter.strip().parse(filter);
}
