import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as a picture: its points, four bytes each, and the same as a PNG file. */
export interface PagePicture {
  width: number;
  height: number;
  rgba: Uint8ClampedArray;
  png: Buffer;
}

/** The canvas that pdf.js makes by itself outside a browser, as far as it is used here. */
interface NodeCanvas {
  canvas: HTMLCanvasElement & { toBuffer(type: 'image/png'): Buffer };
  context: CanvasRenderingContext2D;
}

/** Draws a page of a PDF with another program than the one that wrote it, so many dots to the inch. */
export async function pictureOfPage(
  bytes: Uint8Array,
  number: number,
  dotsPerInch: number,
): Promise<PagePicture> {
  // pdf.js takes what it is given away from us.
  const loading = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const pdf = await loading.promise;
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: dotsPerInch / 72 });
  const width = Math.ceil(viewport.width);
  const height = Math.ceil(viewport.height);
  const factory = pdf.canvasFactory as { create(width: number, height: number): NodeCanvas };
  const { canvas, context } = factory.create(width, height);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const { data: rgba } = context.getImageData(0, 0, width, height);
  const png = canvas.toBuffer('image/png');
  await loading.destroy();
  return { width, height, rgba, png };
}
