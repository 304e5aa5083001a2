import { baseQuantity, type Entered } from '../../../shared/documents/entered';
import { formatCount } from '../../../shared/format/money';
import type { ItemRow } from '../../../shared/items/api';
import { linesWords } from '../../messages/documents';
import classes from '../Lines.module.css';

/** 5 箱, and under it what that is: = 120 瓶. */
export function EnteredText({ entered, unit }: { entered: Entered; unit: string }) {
  return (
    <>
      {formatCount(entered.count)}
      <span className={classes.unit}>{entered.unit}</span>
      <span className={classes.aside}>{inBase(entered, unit)}</span>
    </>
  );
}

/** What a quantity in packs is in the smallest unit; nothing where it is in it already. */
export function inBase(entered: Entered | null, unit: string): string | null {
  if (entered === null || entered.factor === 1) return null;
  return linesWords.equals(formatCount(baseQuantity(entered)), unit);
}

/**
 * What scanning the barcode of a pack says: one of it. The barcode of the item itself leaves the
 * quantity to be typed.
 */
export function scannedAs({ scanned, packs }: ItemRow): Entered | null {
  const pack = packs.find(({ unit }) => unit === scanned);
  return pack === undefined ? null : { count: 1, unit: pack.unit, factor: pack.factor };
}

/** The packs of the item; of an item that isn't known, the pack that the line itself names. */
export function packsFor(
  entered: Entered | null,
  item: ItemRow | undefined,
): readonly { unit: string; factor: number }[] {
  if (item) return item.packs;
  return entered && entered.factor > 1 ? [{ unit: entered.unit, factor: entered.factor }] : [];
}
