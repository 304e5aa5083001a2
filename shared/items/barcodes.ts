/** 条码 of goods: which of them carry a check digit, and whether it is right. */

/** The signs of a barcode: what a scanner types, without spaces. */
export const barcodePattern = /^[\x21-\x7e]{4,64}$/;

/** A barcode as it is kept: in plain width and without the spaces of a label (`６９０１ …`). */
export function plainBarcode(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '');
}

/**
 * What a barcode is: `ean` with a check digit that is right, `wrong` of the length of an EAN-13 or
 * EAN-8 whose check digit is not, `other` for codes of one's own. 6901234567892 → `ean`.
 */
export function barcodeKind(barcode: string): 'ean' | 'wrong' | 'other' {
  if (!/^(\d{8}|\d{13})$/.test(barcode)) return 'other';
  return Number(barcode.at(-1)) === checkDigit(barcode.slice(0, -1)) ? 'ean' : 'wrong';
}

/** Weighs 3 and 1 in turn from the right; what is missing to the next ten. */
function checkDigit(digits: string): number {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}
