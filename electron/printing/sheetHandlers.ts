import type { Output, Parsed } from '../../shared/api';
import { dayOf } from '../../shared/day';
import { refuse } from '../../shared/refusals';
import { type JobContext, reading } from '../job';
import type { Desk } from './desk';
import { pdfName } from './fileName';
import { gatherSheet } from './gatherSheet';
import type { Sheet } from './sheet';
import { formOf } from './sheets/forms';

/** Lays a sheet out and answers where the window may look at it. */
export async function previewSheet(
  context: JobContext,
  input: Parsed<'sheets.preview'>,
): Promise<Output<'sheets.preview'>> {
  const desk = deskOf(context);
  const sheet = gatherSheet(reading(context), input.sheet);
  const { title } = formOf(sheet);
  return { ...(await desk.preview(sheet)), title, fileName: fileNameOf(sheet) };
}

export async function saveSheetPdf(
  context: JobContext,
  input: Parsed<'sheets.savePdf'>,
): Promise<Output<'sheets.savePdf'>> {
  const desk = deskOf(context);
  const sheet = gatherSheet(reading(context), input.sheet);
  return desk.savePdf(sheet, fileNameOf(sheet));
}

export async function printSheet(
  context: JobContext,
  input: Parsed<'sheets.print'>,
): Promise<Output<'sheets.print'>> {
  const desk = deskOf(context);
  return desk.print(gatherSheet(reading(context), input.sheet));
}

function deskOf({ program }: JobContext): Desk {
  return program.desk ?? refuse('window.needed', {});
}

/** `RK-42010001-20261123-0001 入库单.pdf`; a draft goes by its day, a stock table by its warehouse. */
function fileNameOf(sheet: Sheet): string {
  const { title } = formOf(sheet);
  if (sheet.form === 'stock') {
    return pdfName([title, sheet.place, dayOf(new Date(sheet.printedAt))]);
  }
  const { number, businessDate } = sheet.view;
  return pdfName([number ?? `草稿 ${businessDate}`, title]);
}
