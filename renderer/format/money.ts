import { formatUnitPrice, moneyText } from '../../shared/format/money';
import { moneyWords } from '../messages/common';

/** 分 as yuan: 123450 → `¥1,234.50`, in red ink `−¥1,234.50`. Null is 未计价, which is not zero. */
export function formatFen(fen: number | null): string {
  return fen === null ? moneyWords.unpriced : moneyText(fen);
}

/** A unit price in 1/10000 yuan, or 未计价. */
export function formatPrice(price: number | null): string {
  return price === null ? moneyWords.unpriced : `¥${formatUnitPrice(price)}`;
}
