import { expect } from 'vitest';
import type { Sheet } from '../../../../electron/printing/sheet';
import { formOf } from '../../../../shared/sheets/forms';
import { papers } from '../../../../shared/sheets/papers';
import { readPdf } from '../../../support/readPdf';
import type { RunningDesk } from './launchDesk';

/**
 * Each paper of a form, read back: right in size, with all fonts in it and nothing that acts. Answers
 * the text of each without its spaces. Laying out refuses by itself what does not fit.
 */
export async function onEveryPaper(
  desk: RunningDesk,
  sheet: Sheet,
  change: (sheet: Sheet) => Sheet = (same) => same,
): Promise<string[]> {
  const read = [];
  for (const paper of formOf(sheet.form).papers) {
    const { pages, fonts, active } = await readPdf(await desk.pdf(change({ ...sheet, paper })));
    const { width, height } = papers[paper];
    for (const page of pages) {
      expect(Math.abs(page.width - width), paper).toBeLessThan(0.5);
      expect(Math.abs(page.height - height), paper).toBeLessThan(0.5);
    }
    expect(active).toEqual([]);
    expect(fonts.every(({ embedded }) => embedded)).toBe(true);
    read.push(pages.map(({ text }) => text.replaceAll(' ', '')).join(''));
  }
  return read;
}
