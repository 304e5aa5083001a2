import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as read back by another program than the one that wrote it. */
export interface ReadPdf {
  pages: {
    /** In mm, to a tenth. */
    width: number;
    height: number;
    /** Its words in reading order, one space apart. */
    text: string;
    /** Its pictures of points (photos, no drawings), in points across and down. */
    pictures: { width: number; height: number }[];
  }[];
  /** Every font that text is set in. */
  fonts: { name: string; embedded: boolean; type: string }[];
  title: string;
  /** JavaScript, links, forms, attachments: whatever a sheet must not have. */
  active: string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: bytes, useSystemFonts: false, verbosity: 0 });
  const pdf = await loading.promise;
  const fonts = new Map<string, ReadPdf['fonts'][number]>();
  const active = new Set<string>();
  const pages: ReadPdf['pages'] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const text = content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
    const pictures: ReadPdf['pages'][number]['pictures'] = [];
    pages.push({
      ...{ width: mm(width), height: mm(height) },
      ...{ text: text.replace(/\s+/g, ' '), pictures },
    });
    for (const { subtype } of await page.getAnnotations()) active.add(subtype);
    const { fnArray, argsArray } = await page.getOperatorList();
    fnArray.forEach((operation, index) => {
      if (operation === OPS.paintImageXObject) {
        const [, across, down] = argsArray[index] as [string, number, number];
        pictures.push({ width: across, height: down });
      }
      if (operation !== OPS.setFont) return;
      const [id] = argsArray[index] as [string];
      const font = page.commonObjs.get(id) as { name: string; missingFile?: boolean; type: string };
      fonts.set(id, { name: font.name, embedded: !font.missingFile, type: font.type });
    });
  }
  if (await pdf.getJSActions()) active.add('JavaScript');
  if (await pdf.getAttachments()) active.add('attachment');
  const { info } = await pdf.getMetadata();
  await loading.destroy();
  return {
    pages,
    fonts: [...fonts.values()],
    title: (info as { Title?: string }).Title ?? '',
    active: [...active],
  };
}

/** From points of 1/72 inch. */
function mm(points: number): number {
  return Math.round((points / 72) * 254) / 10;
}
