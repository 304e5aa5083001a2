import type { StocktakeScope } from '../documents/stocktake';

/** What the scopes of a count are called on screens and sheets. */
export const scopeNames: Record<StocktakeScope['kind'], string> = {
  full: '全盘',
  zone: '按库区',
  category: '按类别',
  cycle: '循环盘点',
};
