import type { Held } from '../../../shared/custody/held';
import { plainCode, type ScanMeaning } from '../scannedItem';

/** What a scan says of held goods: of which lot how many more, or why it says nothing. */
export type HeldScan =
  | { kind: 'more'; held: Held; by: number }
  | { kind: 'notHeld' }
  | { kind: 'full'; held: Held }
  /** Pieces are told apart by their serial numbers alone. */
  | { kind: 'scanSerial' };

/**
 * What a scanned code says of what somebody holds: its lot by label, serial number or batch; by the
 * barcode of an item the first of its lots of which not all is on the paper yet (`said`).
 *
 * A team holds 3 of lot A and 5 of lot B. 3 of A are said: a barcode of the item is one of B; the
 * label of A is `full`.
 */
export function heldScan(
  held: readonly Held[],
  {
    code,
    meaning,
    said,
  }: {
    code: string;
    meaning: ScanMeaning | null;
    said: (lot: string) => number;
  },
): HeldScan {
  const found = held.filter((each) => isMeant(each, code, meaning));
  const [first, ...others] = found;
  if (first === undefined) return { kind: 'notHeld' };
  if (others.length > 0 && found.every(({ serialNumber }) => serialNumber !== null)) {
    return { kind: 'scanSerial' };
  }
  const by = meaning?.kind === 'goods' ? meaning.one.factor : 1;
  const next = found.find(({ lot, outstanding }) => said(lot) + by <= outstanding);
  return next ? { kind: 'more', held: next, by } : { kind: 'full', held: first };
}

/** Whether a code means a lot that is held: by label, serial number or batch, or by its item. */
export function isMeant(
  {
    item,
    lot,
    batchNumber,
    serialNumber,
  }: Pick<Held, 'lot' | 'batchNumber' | 'serialNumber'> & {
    item: { uid: string };
  },
  code: string,
  meaning: ScanMeaning | null,
): boolean {
  if (meaning?.kind === 'bin') return false;
  if (meaning) return meaning.lot === null ? item.uid === meaning.item.uid : lot === meaning.lot;
  const plain = plainCode(code);
  return [batchNumber, serialNumber].some((number) => plainCode(number) === plain);
}
