import type { Entered } from '../../shared/documents/entered';
import type { ItemRow } from '../../shared/items/api';
import { call } from '../api';

/** An item that a code means, and of which of its units a scan is one. */
export interface ScannedItem {
  item: ItemRow;
  one: Entered;
}

/** What a code means on a paper: a shelf, or goods, whose lot is known where the code is a lot's. */
export type ScanMeaning =
  | { kind: 'bin'; uid: string; code: string }
  | ({ kind: 'goods'; lot: string | null } & ScannedItem);

/**
 * What a scanned code means on a paper of a warehouse: the label of a bin; an item by its barcode (of
 * the unit or pack that it stands on) or code; a lot by its label or serial number. Null where it
 * means anything else: a paper, a bin elsewhere, a batch, for several lots may have one.
 */
export async function scanMeaning(code: string, warehouse: string): Promise<ScanMeaning | null> {
  const { meant } = await call('search.find', { search: code.slice(0, 60), warehouse });
  if (meant?.kind === 'bin') {
    const isHere = meant.warehouse.code === warehouse;
    return isHere ? { kind: 'bin', uid: meant.uid, code: meant.code } : null;
  }
  if (meant?.kind !== 'item' && meant?.kind !== 'lot') return null;
  const find = async (search: string) => {
    const { rows } = await call('items.find', { search, warehouse, limit: 50 });
    return rows.find(({ uid }) => uid === meant.item.uid);
  };
  const item = (await find(code.slice(0, 60))) ?? (await find(meant.item.code));
  if (!item) return null;
  const pack = item.packs.find(({ unit }) => unit === item.scanned);
  return {
    kind: 'goods',
    lot: meant.kind === 'lot' ? meant.uid : null,
    item,
    one: { count: 1, unit: pack?.unit ?? item.unit, factor: pack?.factor ?? 1 },
  };
}

/** The item of a scanned code; null where the code means anything else. */
export async function scannedItem(code: string, warehouse: string): Promise<ScannedItem | null> {
  const meaning = await scanMeaning(code, warehouse);
  return meaning?.kind === 'goods' ? meaning : null;
}

/** One more of what a line says: of the same unit, or both in the smallest one. */
export function oneMore(before: Entered | null, one: Entered, smallest: string): Entered {
  if (before === null) return one;
  if (before.unit === one.unit) return { ...before, count: before.count + 1 };
  return { count: before.count * before.factor + one.factor, unit: smallest, factor: 1 };
}

/** A code as it is compared: without strokes, spaces, width and case. */
export function plainCode(code: string | null): string {
  return (code ?? '').normalize('NFKC').toUpperCase().replace(/[-\s]/g, '');
}
