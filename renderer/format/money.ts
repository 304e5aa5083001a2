import type { Money } from '../../shared/fields';
import { moneyWords } from '../messages/common';

/** 分 as yuan by integer arithmetic: 123450 → `¥1,234.50`. Null is 未计价, which is not zero. */
export function formatFen(fen: number | null): string {
  if (fen === null) return moneyWords.unpriced;
  const size = Math.abs(fen);
  const cents = size % 100;
  const yuan = (size - cents) / 100;
  return `${fen < 0 ? '−' : ''}¥${group(yuan)}.${String(cents).padStart(2, '0')}`;
}

/** A sum of which some lines may have no price: 已计价 ¥1,234.50 · 另 3 行未计价. */
export function formatMoney({ known, unpriced }: Money): string {
  return unpriced === 0 ? formatFen(known) : moneyWords.partly(formatFen(known), unpriced);
}

/** A unit price in 1/10000 yuan with two to four decimals: 123456 → `12.3456`, 120000 → `12.00`. */
export function formatPrice(price: number | null): string {
  if (price === null) return moneyWords.unpriced;
  const rest = price % 10_000;
  const decimals = String(rest)
    .padStart(4, '0')
    .replace(/0{1,2}$/, '');
  return `${group((price - rest) / 10_000)}.${decimals}`;
}

/** 分 as it is typed: 123450 → `1234.50`. */
export function typedFen(fen: number): string {
  return formatFen(fen).replace(/[¥,]/g, '');
}

/** A unit price as it is typed. */
export function typedPrice(price: number): string {
  return formatPrice(price).replaceAll(',', '');
}

function group(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
}
