import {
  type CriterionRow,
  criterionRows,
  foundText,
  requirementText,
} from '../../../shared/grading/criterionRows';
import { type Gap, gapText, lackText } from '../../../shared/grading/gaps';
import { markNames } from '../../../shared/names';
import { readAssessment } from '../../grading/readAssessments';
import type { Sheet } from '../sheet';
import { blankColumn, lineColumn } from './columns';
import { dayInWords } from './dayInWords';
import type { Form, SheetProps } from './form';
import {
  type Assessment,
  criterionTitle,
  GradingPaper,
  gradingFields,
  gradingNamed,
  gradingSignatures,
  levelName,
  reachedName,
  scoreName,
  standardName,
} from './gradingParts';
import type { Column } from './LineTable';

type Row = CriterionRow & { gap: Gap; line: number };

/** 缺口清单: what is missing at the target level and nothing else, to be worked through. */
export const gapList: Form<'gapList'> = {
  gather: (context, { assessment }) => ({ assessment: readAssessment(context, { assessment }) }),
  named: gradingNamed,
  Sheet: GapListSheet,
};

/** 整改通知: asks the warehouse to mend its gaps until a day, and who answers for each. */
export const rectification: Form<'rectification'> = {
  gather: (context, { assessment, until }) => ({
    assessment: readAssessment(context, { assessment }),
    until: until ?? null,
  }),
  named: gradingNamed,
  Sheet: RectificationSheet,
};

function GapListSheet({ sheet, pages }: SheetProps<Sheet<'gapList'>>) {
  const { assessment } = sheet;
  return (
    <GradingPaper
      sheet={sheet}
      pages={pages}
      title="缺口清单"
      fields={gradingFields(assessment)}
      columns={gapColumns}
      rows={gapRows(assessment)}
      below={({ note }) => note || null}
      signatures={gradingSignatures(assessment)}
    />
  );
}

function RectificationSheet({ sheet, pages }: SheetProps<Sheet<'rectification'>>) {
  const { assessment, until } = sheet;
  const [assessor, second] = gradingSignatures(assessment);
  return (
    <GradingPaper
      sheet={sheet}
      pages={pages}
      title="整改通知"
      fields={[{ label: '评级标准', value: standardName(assessment), wide: true }]}
      opening={<Request assessment={assessment} until={until} />}
      columns={mendColumns}
      rows={gapRows(assessment)}
      rowClass={() => 'by-hand'}
      below={({ note }) => note || null}
      signatures={[
        ...(assessor ? [assessor] : []),
        ...(second ? [second] : []),
        { label: '签发', name: '' },
        { label: '仓库签收', name: '' },
        { label: '整改责任人', name: '' },
        { label: '整改验收', name: '' },
      ]}
    />
  );
}

/** What the warehouse is told and asked. */
function Request({ assessment, until }: { assessment: Assessment; until: string | null }) {
  const { warehouse, judgedOn, gaps, targetLevel } = assessment;
  const target = levelName(targetLevel);
  return (
    <div className="request">
      <p>{warehouse.name}：</p>
      <p>
        以 {dayInWords(judgedOn)} 为基准日，按上列标准评定，你库{reachedName(assessment)}，{target}
        得分 {scoreName(assessment)}。
        {gaps === 0 ? (
          <>与目标{target}没有缺口，不需整改。</>
        ) : (
          <>
            与目标{target}相比有下列 {gaps} 项缺口，请于
            {until === null ? <HandwrittenDay /> : <b> {dayInWords(until)} </b>}
            前整改完毕，逐项写明责任人和整改情况，送评定单位验收。
          </>
        )}
      </p>
    </div>
  );
}

function HandwrittenDay() {
  return (
    <>
      {' '}
      <span className="write-here" /> 年 <span className="write-here short" /> 月{' '}
      <span className="write-here short" /> 日{' '}
    </>
  );
}

function gapRows(assessment: Assessment): Row[] {
  return criterionRows(assessment)
    .flatMap(({ gap, ...row }) => (gap === null ? [] : { ...row, gap }))
    .map((row, index) => ({ ...row, line: index + 1 }));
}

/** What is missing of each figure; of what is answered, how it was judged. */
function lacking({ gap: { missing, mark } }: Row): string {
  if (missing.length === 0) return markNames[mark];
  return missing
    .map((each) => (missing.length > 1 ? `${each.label} ${lackText(each)}` : lackText(each)))
    .join('；');
}

const titleColumn = (width: number): Column<Row> => ({
  head: '指标',
  width,
  cell: ({ criterion }) => `${criterion.code} ${criterionTitle(criterion)}`,
});

const gapColumns: Column<Row>[] = [
  lineColumn,
  titleColumn(76),
  { head: '要求', width: 68, cell: requirementText },
  { head: '实际', width: 50, cell: (row) => foundText(row) || markNames[row.mark] },
  { head: '缺口', width: 54, cell: lacking },
  { head: '分值', width: 18, align: 'right', cell: ({ criterion }) => criterion.weight },
];

const mendColumns: Column<Row>[] = [
  lineColumn,
  titleColumn(70),
  { head: '缺口', width: 86, cell: ({ gap }) => gapText(gap) },
  blankColumn('责任人', 30),
  blankColumn('整改情况', 52),
  blankColumn('完成日期', 28),
];
