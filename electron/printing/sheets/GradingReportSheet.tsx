import { scoreText } from '../../../shared/grading/amounts';
import {
  type CriterionRow,
  criterionRows,
  foundText,
  requirementText,
} from '../../../shared/grading/criterionRows';
import { gapText } from '../../../shared/grading/gaps';
import { earnedHalves } from '../../../shared/grading/judge';
import { markNames } from '../../../shared/names';
import { readAssessment } from '../../grading/readAssessments';
import { readWayUp } from '../../grading/readWayUp';
import { gatherPictures } from '../gatherPictures';
import type { Sheet } from '../sheet';
import { albumOf, picturesText } from './album';
import type { Form, SheetProps } from './form';
import {
  type Assessment,
  criterionTitle,
  Found,
  GradingPaper,
  gradingFields,
  gradingNamed,
  gradingSignatures,
  levelName,
  reachedName,
} from './gradingParts';
import { type PrintedWay, printedWay } from './gradingWay';
import type { Column } from './LineTable';
import { RadarPicture } from './RadarPicture';

/** A dimension, its criteria under it; then the gaps, each in words and numbers, and the way up. */
type Row =
  | ({ kind: 'dimension' } & Assessment['result']['dimensions'][number])
  | ({ kind: 'criterion' } & CriterionRow)
  | { kind: 'gaps'; text: string }
  | ({ kind: 'gap' } & CriterionRow)
  | ({ kind: 'way' } & PrintedWay['lines'][number]);

/**
 * 评定报告: what a warehouse was graded by, what it comes to, how each criterion stands, every gap,
 * and the way up as it is on the day of the print.
 */
export const gradingReport: Form<'gradingReport'> = {
  gather: (context, { assessment: uid }, kept) => {
    const assessment = readAssessment(context, { assessment: uid });
    const way = readWayUp(context, { assessment: uid, level: assessment.targetLevel });
    return {
      assessment,
      way: printedWay(way, context.today),
      ...gatherPictures(photosOf(assessment), kept),
    };
  },
  named: gradingNamed,
  Sheet: GradingReportSheet,
};

function GradingReportSheet({ sheet, pages }: SheetProps<Sheet<'gradingReport'>>) {
  const { assessment } = sheet;
  const photos = picturesText(sheet);
  return (
    <GradingPaper
      sheet={sheet}
      pages={pages}
      title="评定报告"
      fields={[
        ...gradingFields(assessment),
        ...(photos === '' ? [] : [{ label: '照片', value: photos, wide: true }]),
      ]}
      opening={<Result assessment={assessment} />}
      columns={columns}
      rows={rowsOf(sheet)}
      rowClass={({ kind }) => (kind === 'dimension' || kind === 'gaps' ? 'sum' : undefined)}
      across={acrossOf}
      below={(row) => (row.kind === 'criterion' ? row.note || null : null)}
      signatures={gradingSignatures(assessment)}
      behind={albumOf(sheet)}
    />
  );
}

/** What was photographed: what is short first, each under its criterion. */
function photosOf({ photos, body, result }: Assessment) {
  const isShort = (code: string) => result.gaps.some(({ criterion }) => criterion === code);
  return photos
    .filter(({ erased }) => !erased)
    .toSorted((a, b) => Number(isShort(b.criterion)) - Number(isShort(a.criterion)))
    .map(({ criterion, mediaType, sha256 }) => ({
      name: `${criterion} ${body.criteria.find(({ code }) => code === criterion)?.title ?? ''}`,
      ...{ mediaType, sha256 },
    }));
}

/** Level and score at a glance, the picture of the dimensions beside their figures, failed vetoes. */
function Result({ assessment }: { assessment: Assessment }) {
  const { result, targetLevel, score } = assessment;
  const { dimensions, levels } = result;
  const isReached = levels.some(({ level, reached }) => level === targetLevel && reached);
  return (
    <div className="grading-result">
      <p className="reached">
        {reachedName(assessment)}
        <small>
          {levelName(targetLevel)}得分 {scoreText(score)}，目标{levelName(targetLevel)}
          {isReached ? '已达到' : '未达到'}
        </small>
      </p>
      <Vetoes assessment={assessment} />
      <div className="scores">
        <RadarPicture axes={dimensions.map(({ name, score: of }) => ({ name, score: of / 10 }))} />
        <div className="score-lines">
          <ScoreLine isHead name="维度" earned="得分 / 满分" score="百分制" />
          {dimensions.map(({ code, name, earned, of, score: tenths }) => (
            <ScoreLine
              key={code}
              name={name}
              earned={`${earned / 2} / ${of / 2}`}
              score={scoreText(tenths)}
            />
          ))}
          <ScoreLine isHead name="等级" earned="结论" score="得分" />
          {levels.map(({ level, reached, score: tenths }) => (
            <ScoreLine
              key={level}
              name={levelName(level)}
              earned={reached ? '达到' : '未达到'}
              score={scoreText(tenths)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function ScoreLine(props: { name: string; earned: string; score: string; isHead?: boolean }) {
  return (
    <p className={props.isHead ? 'head' : undefined}>
      <span>{props.name}</span>
      <span className="figure">{props.earned}</span>
      <span className="figure">{props.score}</span>
    </p>
  );
}

/** Which vetoes keep the target level from being reached. */
function Vetoes({ assessment: { body, result } }: { assessment: Assessment }) {
  const failed = result.levels.find(({ level }) => level === result.target)?.vetoes ?? [];
  if (failed.length === 0) return <p>否决项（★）全部符合。</p>;
  const names = failed.map(
    (code) => `${code} ${body.criteria.find((each) => each.code === code)?.title ?? ''}`,
  );
  return (
    <p>
      <b>★ {failed.length} 个否决项不符合：</b>
      {names.join('；')}
    </p>
  );
}

function rowsOf({ assessment, way }: Sheet<'gradingReport'>): Row[] {
  const { body, result } = assessment;
  const all = criterionRows(assessment);
  const short = all.filter(({ gap }) => gap !== null);
  const target = levelName(result.target);
  return [
    ...result.dimensions.flatMap((dimension): Row[] => [
      { kind: 'dimension', ...dimension },
      ...all
        .filter(({ criterion }) => criterion.dimension === dimension.code)
        .map((row): Row => ({ kind: 'criterion', ...row })),
    ]),
    {
      kind: 'gaps',
      text:
        short.length === 0
          ? `与${target}没有缺口`
          : `与${target}的缺口 ${short.length} 项，共 ${body.criteria.length} 项指标`,
    },
    ...short.map((row): Row => ({ kind: 'gap', ...row })),
    ...(way === null
      ? []
      : [
          { kind: 'gaps' as const, text: way.head },
          ...way.lines.map((line): Row => ({ kind: 'way', ...line })),
        ]),
  ];
}

function acrossOf(row: Row) {
  switch (row.kind) {
    case 'criterion':
      return null;
    case 'dimension':
      return `${row.name}　${row.earned / 2} / ${row.of / 2} 分（百分制 ${scoreText(row.score)}）`;
    case 'gaps':
      return row.text;
    case 'gap':
      return <GapLine row={row} />;
    case 'way':
      return (
        <>
          <b>{row.label}</b>　{row.text}
        </>
      );
  }
}

/** A gap as a sentence, and what its figures were set against. */
function GapLine({ row }: { row: CriterionRow }) {
  const { criterion, gap } = row;
  if (gap === null) return null;
  const [asked, found] = [requirementText(row), foundText(row)];
  return (
    <>
      <b>{criterion.code}</b> {criterion.veto && '★ '}
      {gapText(gap)}
      {found !== '' && (
        <small>
          要求 {asked}；实际 {found}
        </small>
      )}
    </>
  );
}

/** Points as people count them: of 5, 2.5 for 部分符合; nothing where it does not apply. */
function pointsText({ criterion: { weight }, mark }: CriterionRow): string {
  return mark === 'notApplicable' ? '—' : `${earnedHalves(weight, mark) / 2} / ${weight}`;
}

function ofCriterion<T>(say: (row: CriterionRow) => T) {
  return (row: Row) => (row.kind === 'criterion' ? say(row) : null);
}

const columns: Column<Row>[] = [
  {
    head: '代码',
    width: 18,
    align: 'center',
    cell: ofCriterion(({ criterion }) => criterion.code),
  },
  { head: '指标', width: 66, cell: ofCriterion(({ criterion }) => criterionTitle(criterion)) },
  { head: '要求', width: 70, cell: ofCriterion((row) => requirementText(row) || '本级不作要求') },
  { head: '实际', width: 70, cell: ofCriterion((row) => <Found row={row} />) },
  { head: '结论', width: 27, align: 'center', cell: ofCriterion(({ mark }) => markNames[mark]) },
  { head: '得分', width: 26, align: 'right', cell: ofCriterion(pointsText) },
];
