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
import { societyOf } from '../gatherFacts';
import { gatherPictures, type Picture } from '../gatherPictures';
import type { Sheet } from '../sheet';
import { albumOf, picturesText } from './album';
import type { Form, SheetProps } from './form';
import { GradingCover } from './GradingCover';
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
  | { kind: 'none'; head: string }
  | ({ kind: 'gap'; head?: string } & CriterionRow)
  | ({ kind: 'way'; head?: string } & PrintedWay['lines'][number]);

const chapters = {
  result: '一、评定结果',
  criteria: '二、逐项评定',
  gaps: '三、缺口',
  way: '四、提升方案',
  photos: '附：照片',
};

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
      society: societyOf(context.db, assessment.warehouse.code),
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
      cover={<GradingCover sheet={sheet} />}
      opening={
        <>
          <h2>{chapters.result}</h2>
          <Result assessment={assessment} />
          <h2>{chapters.criteria}</h2>
        </>
      }
      columns={columnsOf(sheet)}
      rows={rowsOf(sheet)}
      rowClass={({ kind }) => (kind === 'dimension' ? 'sum' : undefined)}
      across={acrossOf}
      below={(row) => (row.kind === 'criterion' ? row.note || null : null)}
      signatures={gradingSignatures(assessment)}
      behind={albumOf(sheet).map((page) => (
        <>
          <h2>{chapters.photos}</h2>
          {page}
        </>
      ))}
    />
  );
}

/** What was photographed, in the order of the standard, each under its criterion. */
function photosOf({ photos, body }: Assessment) {
  return body.criteria.flatMap((criterion) =>
    photos
      .filter((photo) => photo.criterion === criterion.code && !photo.erased)
      .map(({ sha256 }) => ({ name: photographed(criterion), sha256 })),
  );
}

/** What stands under a photo: the criterion that it proves. */
function photographed({ code, title }: Pick<CriterionRow['criterion'], 'code' | 'title'>) {
  return `${code} ${title}`;
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
    ...(short.length === 0
      ? [{ kind: 'none' as const, head: `${chapters.gaps}：与${target}没有缺口` }]
      : headed(
          `${chapters.gaps}：与${target}的缺口 ${short.length} 项，共 ${body.criteria.length} 项指标`,
          short.map((row) => ({ kind: 'gap' as const, ...row })),
        )),
    ...(way === null
      ? []
      : headed(
          `${chapters.way}（${way.head}）`,
          way.lines.map((line) => ({ kind: 'way' as const, ...line })),
        )),
  ];
}

/** The heading goes with the first row under it: it never stands alone at the foot of a page. */
function headed<Each extends object>(head: string, rows: readonly Each[]) {
  return rows.map((row, index) => (index === 0 ? { ...row, head } : row));
}

function acrossOf(row: Row) {
  switch (row.kind) {
    case 'criterion':
      return null;
    case 'dimension':
      return `${row.name}　${row.earned / 2} / ${row.of / 2} 分（百分制 ${scoreText(row.score)}）`;
    case 'none':
      return <h2>{row.head}</h2>;
    case 'gap':
      return (
        <>
          {row.head && <h2>{row.head}</h2>}
          <GapLine row={row} />
        </>
      );
    case 'way':
      return (
        <>
          {row.head && <h2>{row.head}</h2>}
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

const columnsOf = ({ pictures }: Sheet<'gradingReport'>): Column<Row>[] => [
  {
    head: '代码',
    width: 18,
    align: 'center',
    cell: ofCriterion(({ criterion }) => criterion.code),
  },
  { head: '指标', width: 66, cell: ofCriterion(({ criterion }) => criterionTitle(criterion)) },
  { head: '要求', width: 70, cell: ofCriterion((row) => requirementText(row) || '本级不作要求') },
  {
    head: '实际',
    width: 70,
    cell: ofCriterion((row) => <Found row={row} proof={photosText(pictures, row)} />),
  },
  { head: '结论', width: 27, align: 'center', cell: ofCriterion(({ mark }) => markNames[mark]) },
  { head: '得分', width: 26, align: 'right', cell: ofCriterion(pointsText) },
];

/** Which of the photos behind the report prove a criterion: `照片 3、4`. */
function photosText(pictures: readonly Picture[], { criterion }: CriterionRow): string {
  const name = photographed(criterion);
  const numbers = pictures.flatMap((each, index) => (each.name === name ? index + 1 : []));
  return numbers.length === 0 ? '' : `照片 ${numbers.join('、')}`;
}
