import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import type { Output, Parsed } from '../../shared/api';
import { importProblemText } from '../../shared/imports/problemText';
import { subjectOf } from '../../shared/imports/subjects';
import type { JobContext } from '../job';
import { fileName } from '../printing/fileName';
import { openedSheet } from './opened';
import { check } from './takeIn';

/**
 * The sheet as it was read, with every cell that is wrong in red and what is wrong in a last column:
 * to be put right in Excel and chosen again.
 */
export async function markedFile(
  context: JobContext,
  input: Parsed<'imports.marked'>,
): Promise<Output<'imports.marked'>> {
  const { errors } = await check(context, input);
  const { rows } = openedSheet(context, input);
  const subject = subjectOf(input.subject);
  const words = new Map<number, string[]>();
  const wrong = new Set<string>();
  for (const error of errors) {
    const said = `${error.column}：${importProblemText(error)}`;
    words.set(error.row, [...(words.get(error.row) ?? []), said]);
    wrong.add(`${error.row} ${input.columns[error.key]}`);
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
          ...(number === input.headingRow ? { fontWeight: 'bold' } : {}),
        };
      });
      const said = number === input.headingRow ? '问题' : words.get(number)?.join('；');
      return [...cells, said ? { value: said, type: String, textColor: '#b3261e' } : null];
    }),
    {
      sheet: subject.title,
      columns: [...Array.from({ length: width }, () => ({ width: 16 })), { width: 60 }],
      stickyRowsCount: input.headingRow,
    },
  ).toBuffer();
  return {
    fileName: fileName([`${subject.title} 待改正`], 'xlsx'),
    base64: Buffer.from(file).toString('base64'),
  };
}
