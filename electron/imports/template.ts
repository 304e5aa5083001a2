import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import type { Output, Parsed } from '../../shared/api';
import { exampleMark, type ImportSubject } from '../../shared/imports/subject';
import { subjectOf } from '../../shared/imports/subjects';
import { readWarehouse } from '../context';
import { type JobContext, reading } from '../job';
import { fileName } from '../printing/fileName';
import { works } from './works';

/** Rows that are ready to be filled in: as text, so that Excel leaves long codes as they are typed. */
const emptyRows = 300;

/** The Excel template of a subject: the sheet to fill in, and beside it what may be filled in. */
export async function importTemplate(
  context: JobContext,
  { subject: name, warehouse: code }: Parsed<'imports.template'>,
): Promise<Output<'imports.template'>> {
  const query = reading(context);
  const subject = subjectOf(name);
  const warehouse = code === null ? null : readWarehouse(query.db, code);
  const { lists, example } = works[name].template({ context: query, warehouse, file: '' });
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
  return {
    fileName: fileName([`${subject.title}模板`, ...(code === null ? [] : [code])], 'xlsx'),
    base64: Buffer.from(file).toString('base64'),
  };
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
