import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { pictureOfPage } from './pdfPicture';

// By itself it would fetch its program from the network.
prepareZXingModule({
  overrides: {
    wasmBinary: new Uint8Array(
      readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')),
    ).buffer,
  },
});

/** A code as a scanner reads it off the paper. */
export interface ScannedCode {
  kind: 'QRCode' | 'Code128';
  text: string;
}

/** The codes on a page of a PDF, printed with so many dots to the inch, in the order of their kinds. */
export async function readCodes(
  bytes: Uint8Array,
  page: number,
  dotsPerInch: number,
): Promise<ScannedCode[]> {
  const { png } = await pictureOfPage(bytes, page, dotsPerInch);
  const found = await readBarcodes(new Uint8Array(png), { formats: ['QRCode', 'Code128'] });
  return found
    .filter(({ isValid }) => isValid)
    .map(({ format, text }) => ({ kind: format as ScannedCode['kind'], text }))
    .toSorted((a, b) => b.kind.localeCompare(a.kind));
}
