import { PDFDocument } from '@cantoo/pdf-lib';

/**
 * PDF files as one, their pages in order; it is called as the first of them is. A background job: each
 * is read whole.
 */
export async function joinPdf({ files }: { files: readonly Uint8Array[] }): Promise<Uint8Array> {
  const [first, ...others] = files;
  if (first === undefined) throw new Error('there is nothing to join');
  const whole = await PDFDocument.load(first, { updateMetadata: false });
  for (const file of others) {
    const part = await PDFDocument.load(file);
    for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page);
  }
  return whole.save();
}
