import type { Entered } from '../../shared/documents/entered';
import type { ItemRow } from '../../shared/items/api';
import { call } from '../api';

/** An item that a code means, and of which of its units a scan is one. */
export interface ScannedItem {
  item: ItemRow;
  one: Entered;
}

/**
 * The item of a scanned code: of its barcode (of the unit or pack that it stands on), its code, or
 * one of its lots. Null where the code means anything else.
 */
export async function scannedItem(code: string, warehouse: string): Promise<ScannedItem | null> {
  const { meant } = await call('search.find', { search: code.slice(0, 60), warehouse });
  if (meant?.kind !== 'item' && meant?.kind !== 'lot') return null;
  const find = async (search: string) => {
    const { rows } = await call('items.find', { search, warehouse, limit: 50 });
    return rows.find(({ uid }) => uid === meant.item.uid);
  };
  const item = (await find(code.slice(0, 60))) ?? (await find(meant.item.code));
  if (!item) return null;
  const pack = item.packs.find(({ unit }) => unit === item.scanned);
  return { item, one: { count: 1, unit: pack?.unit ?? item.unit, factor: pack?.factor ?? 1 } };
}

/** One more of what a line says: of the same unit, or both in the smallest one. */
export function oneMore(before: Entered | null, one: Entered, smallest: string): Entered {
  if (before === null) return one;
  if (before.unit === one.unit) return { ...before, count: before.count + 1 };
  return { count: before.count * before.factor + one.factor, unit: smallest, factor: 1 };
}
