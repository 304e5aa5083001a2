import type { Money } from '../../shared/fields';
import { formatUnitPrice, formatYuan } from '../../shared/format/money';
import { moneyWords } from '../messages/common';

/** 分 as yuan: 123450 → `¥1,234.50`. Null is 未计价, which is not zero. */
export function formatFen(fen: number | null): string {
  return fen === null ? moneyWords.unpriced : `¥${formatYuan(fen)}`;
}

/** A sum of which some lines may have no price: 已计价 ¥1,234.50 · 另 3 行未计价. */
export function formatMoney({ known, unpriced }: Money): string {
  return unpriced === 0 ? formatFen(known) : moneyWords.partly(formatFen(known), unpriced);
}

/** A unit price in 1/10000 yuan, or 未计价. */
export function formatPrice(price: number | null): string {
  return price === null ? moneyWords.unpriced : `¥${formatUnitPrice(price)}`;
}
