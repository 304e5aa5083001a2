import type { ReceiptLine } from '../documents/receipt';

/** What makes two lines the same goods in the same place: all but how much, and the note. */
export function lineKey({
  item,
  entered,
  price,
  priceBasis,
  batchNumber,
  productionDate,
  expiry,
  serialNumber,
  bin,
  condition,
}: ReceiptLine): string {
  return JSON.stringify([
    ...[item, entered?.unit, price, priceBasis, batchNumber, productionDate],
    ...[expiry, serialNumber, bin, condition],
  ]);
}
