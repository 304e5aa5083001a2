import { monthsAfter } from '../../../shared/day';
import type { GoodsLine } from '../../../shared/documents/goodsLine';
import type { ReceiptLine } from '../../../shared/documents/receipt';
import type { Expiry } from '../../../shared/fields';
import type { ItemRow } from '../../../shared/items/api';

/** A blank line of a receipt. */
export function newReceiptLine(item: ItemRow): ReceiptLine {
  return { ...newGoodsLine(item), bin: null, condition: 'good' };
}

/** A blank line for an item: what does not expire says so; the rest is asked for. */
export function newGoodsLine(item: ItemRow): GoodsLine {
  return {
    item: item.uid,
    expected: null,
    entered: null,
    price: null,
    priceBasis: null,
    batchNumber: '',
    productionDate: null,
    expiry: item.expires ? null : { kind: 'none' },
    serialNumber: '',
    note: '',
  };
}

/** Another item on a line that was begun: what belongs to the old one is let go. */
export function changeItem(line: ReceiptLine, item: ItemRow): ReceiptLine {
  const { note, condition, batchNumber } = line;
  return { ...newReceiptLine(item), note, condition, batchNumber };
}

/**
 * The expiry that the production date and the shelf life would make, as an offer: 2026-03-15 and 24
 * months are 2028-03-15. A day that the month doesn't have is its last. Null where nothing follows.
 */
export function offeredExpiry(
  line: Pick<GoodsLine, 'productionDate' | 'expiry'>,
  item: Pick<ItemRow, 'shelfLifeMonths' | 'expires'> | undefined,
): Extract<Expiry, { kind: 'date' }> | null {
  if (line.productionDate === null || line.expiry !== null) return null;
  if (!item?.expires || item.shelfLifeMonths === null) return null;
  return { kind: 'date', date: monthsAfter(line.productionDate, item.shelfLifeMonths) };
}
