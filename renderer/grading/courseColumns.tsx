import { scoreText } from '../../shared/grading/amounts';
import type { AssessmentRow } from '../../shared/grading/assessmentsApi';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { gradingColumns } from './gradingColumns';

/** The dimensions of assessments, which may have been judged by several standards; the first first. */
export function dimensionsOf(rows: readonly AssessmentRow[]): { code: string; name: string }[] {
  const names = new Map<string, string>();
  for (const { dimensions } of rows) {
    for (const { code, name } of dimensions) if (!names.has(code)) names.set(code, name);
  }
  return [...names].map(([code, name]) => ({ code, name }));
}

/** What stands on the screen of one warehouse less wide than in the list of all. */
const hidden = ['open', 'by', 'signedBy'];

/** The columns of one warehouse over time: each dimension beside the score. */
export function courseColumns(
  shortName: (code: string) => string,
  rows: readonly AssessmentRow[],
): TableColumn<AssessmentRow>[] {
  const ofDimensions = dimensionsOf(rows).map(({ code, name }): TableColumn<AssessmentRow> => {
    const scoreOf = ({ dimensions }: AssessmentRow) =>
      dimensions.find((each) => each.code === code)?.score ?? null;
    return {
      id: `dimension.${code}`,
      header: name,
      cell: (row) => {
        const score = scoreOf(row);
        return score === null ? common.dash : scoreText(score);
      },
      sortBy: scoreOf,
      width: 66,
      align: 'right',
    };
  });
  return gradingColumns(shortName)
    .filter(({ id }) => id !== 'warehouse')
    .flatMap((column) => {
      if (column.id === 'score') return [column, ...ofDimensions];
      return hidden.includes(column.id) ? [{ ...column, hidden: true }] : [column];
    });
}
