import type { Output, Parsed } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import { sheetsBeside } from '../../shared/sheets/ofDocument';
import { readWhole } from '../attachments/attachmentFiles';
import { readDocument } from '../documents/readDocument';
import { changing, type JobContext, reading } from '../job';
import type { Desk } from './desk';
import { pdfName } from './fileName';
import { gatherSheet } from './gatherSheet';
import { habitOf } from './habits';
import { keepPrint, printableOf, subjectOf } from './prints';
import { saveInto } from './saveFile';
import type { Sheet } from './sheet';
import { formOfSheet, titleOf } from './sheets/forms';

/** Lays a sheet out and answers where the window may look at it, and how it was laid out. */
export async function previewSheet(
  context: JobContext,
  input: Parsed<'sheets.preview'>,
): Promise<Output<'sheets.preview'>> {
  const desk = deskOf(context);
  const sheet = gatherFor(context, input);
  const { form, paper, preprinted, byPart, printedBefore } = sheet;
  return {
    ...(await desk.preview(sheet)),
    title: titleOf(sheet),
    fileName: fileNameOf(sheet),
    form,
    layout: { paper, preprinted, byPart },
    printedBefore,
  };
}

export async function saveSheetPdf(
  context: JobContext,
  input: Parsed<'sheets.savePdf'>,
): Promise<Output<'sheets.savePdf'>> {
  const desk = deskOf(context);
  const sheet = gatherFor(context, input);
  const name = fileNameOf(sheet);
  if (!input.intoChosen) return desk.savePdf(sheet, name);
  const folder = chosen.get(desk) ?? refuse('sheet.noFolder', {});
  return { saved: true, path: await saveInto(await desk.pdf(sheet), folder, name) };
}

/** The folder for several PDF files at a desk. The page chooses it in the dialog and never names it. */
const chosen = new WeakMap<Desk, string>();

/** Asks for the folder that several PDF files go to. */
export async function chooseSheetFolder(
  context: JobContext,
): Promise<Output<'sheets.chooseFolder'>> {
  const desk = deskOf(context);
  const folder = await desk.chooseFolder();
  if (folder === null) chosen.delete(desk);
  else chosen.set(desk, folder);
  return { folder };
}

/** Prints a sheet; what came on paper of a document, an assessment or a plan is kept, so that the next one says 补打. */
export async function printSheet(
  context: JobContext,
  input: Parsed<'sheets.print'>,
): Promise<Output<'sheets.print'>> {
  const desk = deskOf(context);
  const asked = gatherFor(context, input);
  const { form } = asked;
  const habit = habitOf(reading(context).db, form);
  const printer = input.printer === undefined ? habit.printer : input.printer;
  const copies = input.copies ?? habit.copies;
  const answer = await desk.print(asked, { printer, copies, pages: input.pages });
  const of = printableOf(input.sheet);
  if (answer.printed && of !== null) {
    await changing(
      context,
      { subject: subjectOf(of), detail: { form, printer, copies } },
      (command) => keepPrint(command, of, { form, printer, copies }),
    );
  }
  return answer;
}

/**
 * Prints the forms of a document that this station prints by itself after a posting, one after the
 * other; none unless that was set. What did not come on paper is answered, and undoes nothing.
 */
export async function printPosted(
  context: JobContext,
  { document }: Parsed<'sheets.printPosted'>,
): Promise<Output<'sheets.printPosted'>> {
  const query = reading(context);
  const view = readDocument(query, { document });
  const own = { form: 'document' as const, document };
  const rows: Output<'sheets.printPosted'>['rows'] = [];
  for (const sheet of [own, ...sheetsBeside(view)]) {
    const form = sheet.form === 'document' ? view.kind : sheet.form;
    const { afterPosting, printer } = habitOf(query.db, form);
    if (!afterPosting || printer === null) continue;
    const layout = { paper: null, preprinted: null, byPart: null };
    const answer = await printSheet(context, { sheet, layout, pages: null });
    rows.push({ ...answer, form, printer });
  }
  return { rows };
}

/** The printers that the system knows now. */
export async function listPrinters(context: JobContext): Promise<Output<'sheets.printers'>> {
  return { rows: await deskOf(context).printers() };
}

/** As {@link gatherSheet}, with the pictures that lie beside the papers. */
function gatherFor(
  context: JobContext,
  { sheet, layout, printer }: Pick<Parsed<'sheets.print'>, 'sheet' | 'layout' | 'printer'>,
): Sheet {
  const { dataFolder } = context.program;
  return gatherSheet(reading(context), sheet, layout, printer, (sha256) =>
    readWhole(dataFolder, sha256),
  );
}

function deskOf({ program }: JobContext): Desk {
  return program.desk ?? refuse('window.needed', {});
}

/** `RK-42010001-20261123-0001 入库单.pdf`; a draft goes by its day, a stock table by its warehouse. */
function fileNameOf(sheet: Sheet): string {
  const title = titleOf(sheet);
  const name = formOfSheet(sheet).named(sheet);
  return pdfName('view' in sheet ? [name, title] : [title, name]);
}
