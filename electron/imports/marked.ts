import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import type { Output, Parsed } from '../../shared/api';
import { importProblemText } from '../../shared/imports/problemText';
import { subjectOf } from '../../shared/imports/subjects';
import type { BackgroundJob } from '../background/jobs';
import type { JobContext } from '../job';
import { fileName } from '../printing/fileName';
import { checkBeside, sheetOf } from './checkRows';
import { type ImportOrder, orderOf } from './order';
import { unpack } from './packed';

/**
 * The sheet as it was read, with every cell that is wrong in red and what is wrong in a last column:
 * to be put right in Excel and chosen again.
 */
export async function markedFile(
  context: JobContext,
  input: Parsed<'imports.marked'>,
): Promise<Output<'imports.marked'>> {
  const { background } = context.program;
  const { bytes } = await background.run('imports.marked', orderOf(context, input));
  return {
    fileName: fileName([`${subjectOf(input.subject).title} 待改正`], 'xlsx'),
    base64: Buffer.from(bytes).toString('base64'),
  };
}

/** Writes that sheet. A background job. */
export const writeMarked: BackgroundJob<ImportOrder, { bytes: Uint8Array }> = async (order) => {
  const { asked } = order;
  const sheet = sheetOf(unpack(order.book), asked);
  const { rows } = sheet;
  const { errors } = checkBeside(order, sheet);
  const words = new Map<number, string[]>();
  const wrong = new Set<string>();
  for (const error of errors) {
    const said = `${error.column}：${importProblemText(error)}`;
    words.set(error.row, [...(words.get(error.row) ?? []), said]);
    wrong.add(`${error.row} ${asked.columns[error.key]}`);
  }
  const width = Math.max(...rows.map((row) => row.length));
  const file = await writeExcelFile(
    rows.map((row, index) => {
      const number = index + 1;
      const cells = Array.from({ length: width }, (_, column): CellObject => {
        const isWrong = wrong.has(`${number} ${column}`);
        return {
          type: String,
          format: '@',
          ...(row[column] ? { value: row[column].text } : {}),
          ...(isWrong ? { backgroundColor: '#f8d0cc' } : {}),
          ...(number === asked.headingRow ? { fontWeight: 'bold' } : {}),
        };
      });
      const said = number === asked.headingRow ? '问题' : words.get(number)?.join('；');
      return [...cells, said ? { value: said, type: String, textColor: '#b3261e' } : null];
    }),
    {
      sheet: subjectOf(asked.subject).title,
      columns: [...Array.from({ length: width }, () => ({ width: 16 })), { width: 60 }],
      stickyRowsCount: asked.headingRow,
    },
  ).toBuffer();
  return { bytes: Uint8Array.from(file) };
};
