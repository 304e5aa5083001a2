import type { ReceiptLine } from '../../../shared/documents/receipt';
import { price as unitPrice } from '../../../shared/fields';

/**
 * The same number with the other meaning: 350 yuan of each unit, 350 yuan in all. Parts of a 分,
 * which only a unit price has, are rounded. Null: none, or more than a unit price may be.
 */
export function switchPrice(price: ReceiptLine['price']): ReceiptLine['price'] {
  if (price === null) return null;
  if (price.per === 'unit') return { per: 'line', amount: Math.round(price.price / 100) };
  const each = unitPrice.safeParse(price.amount * 100);
  return each.success ? { per: 'unit', price: each.data } : null;
}
