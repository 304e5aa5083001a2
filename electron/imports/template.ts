import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import type { Output, Parsed } from '../../shared/api';
import { exampleMark, type ImportSubject } from '../../shared/imports/subject';
import { subjectOf } from '../../shared/imports/subjects';
import type { BackgroundJob } from '../background/jobs';
import { readWarehouse } from '../context';
import { openReadOnly } from '../database/database';
import { type JobContext, reading } from '../job';
import { fileName } from '../printing/fileName';
import type { ImportOrder } from './order';
import { works } from './works';

/** Rows that are ready to be filled in: as text, so that Excel leaves long codes as they are typed. */
const emptyRows = 300;

/** The Excel template of a subject: the sheet to fill in, and beside it what may be filled in. */
export async function importTemplate(
  context: JobContext,
  asked: Parsed<'imports.template'>,
): Promise<Output<'imports.template'>> {
  const { background, storeFile } = context.program;
  const { db: _, ...by } = reading(context);
  const { bytes } = await background.run('imports.template', { storeFile, by, asked });
  const { subject, warehouse } = asked;
  const named = [`${subjectOf(subject).title}模板`, ...(warehouse === null ? [] : [warehouse])];
  return { fileName: fileName(named, 'xlsx'), base64: Buffer.from(bytes).toString('base64') };
}

/** Writes it. A background job: a catalogue of 20,000 items stands beside the columns. */
export const writeTemplate: BackgroundJob<
  Omit<ImportOrder<Parsed<'imports.template'>>, 'book'>,
  { bytes: Uint8Array }
> = async ({ storeFile, by, asked }) => {
  const subject = subjectOf(asked.subject);
  const { lists, example } = gather(storeFile, by, asked);
  const columns = Object.values(subject.columns);
  const file = await writeExcelFile([
    {
      sheet: subject.title,
      data: sheetToFill(subject, example),
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    {
      sheet: '可填内容',
      data: choices(lists),
      columns: lists.map(([, values]) => ({ width: widthOf(values) })),
      stickyRowsCount: 1,
    },
  ]).toBuffer();
  return { bytes: Uint8Array.from(file) };
};

/** What may be filled in, and an example of it. */
function gather(
  storeFile: string,
  by: ImportOrder['by'],
  { subject, warehouse: code }: Parsed<'imports.template'>,
) {
  const db = openReadOnly(storeFile);
  try {
    const warehouse = code === null ? null : readWarehouse(db, code);
    return works[subject].template({ context: { ...by, db }, warehouse, file: '' });
  } finally {
    db.close();
  }
}

const heading = (value: string): CellObject => ({
  value,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#e9edf2',
  alignVertical: 'center',
});

const text = (value: string): CellObject => ({ value, type: String, format: '@' });

function sheetToFill(
  { columns }: ImportSubject,
  example: Readonly<Record<string, string | undefined>>,
): SheetData {
  const entries = Object.entries(columns);
  const blank = entries.map(
    ([, { type }]): CellObject => (type.asText ? { type: String, format: '@' } : { type: Number }),
  );
  return [
    entries.map(([, column]) => heading(column.heading)),
    entries.map(([key, column], index) => ({
      ...text(`${index === 0 ? `${exampleMark} ` : ''}${example[key] ?? column.example}`),
      textColor: '#7a8699',
    })),
    ...Array.from({ length: emptyRows }, () => blank),
  ];
}

/** Lists beside each other. */
function choices(lists: readonly (readonly [string, readonly string[]])[]): SheetData {
  const longest = Math.max(0, ...lists.map(([, values]) => values.length));
  return [
    lists.map(([words]) => heading(words)),
    ...Array.from({ length: longest }, (_, row) =>
      lists.map(([, values]) => (values[row] ? text(values[row]) : null)),
    ),
  ];
}

function widthOf(values: readonly string[]): number {
  return Math.min(30, Math.max(10, ...values.map((value) => value.length * 2)));
}
