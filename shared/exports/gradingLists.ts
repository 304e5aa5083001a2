import type { Output } from '../api';
import { formatInstant } from '../format/instant';
import { scoreText } from '../grading/amounts';
import { type AssessmentRow, stateOf } from '../grading/assessmentsApi';
import { comparedRows } from '../grading/comparedRows';
import { criterionRows, foundText, requirementText } from '../grading/criterionRows';
import { demandText } from '../grading/demands';
import { gapText } from '../grading/gaps';
import { levels } from '../grading/levels';
import { assessmentStateNames, changeNames, levelNames, markNames } from '../names';
import { type AboutLine, declareList } from './declare';

/** 一级 to 四级; below them, nothing. */
const reachedText = ({ reached }: Pick<AssessmentRow, 'reached'>) =>
  reached === null ? '未达四级' : (levelNames[reached] ?? null);
/** A version of a standard as a file names it. */
export const standardText = ({ title, version }: AssessmentRow['standard']) =>
  `${title} 第 ${version} 版`;

type Whole = Output<'assessments.read'>;
type Graded = Pick<AssessmentRow, 'warehouse' | 'judgedOn' | 'standard'>;

/** By what a file of one assessment judges, and that the standard is none of the society. */
export const aboutStandard = ({ warehouse, judgedOn, standard }: Graded): AboutLine[] => [
  ['仓库', warehouse.name],
  ['基准日', judgedOn],
  ['评级标准', standardText(standard)],
  ...(standard.official || standard.title.includes(notOfficial)
    ? []
    : [['性质', notOfficial] as const]),
];
const notOfficial = '参考标准（非总会正式文件）';

/** The file of one assessment goes by its warehouse and day. */
export const namedByWarehouse = ({ warehouse, judgedOn }: Graded) => [warehouse.name, judgedOn];

export const assessments = declareList({
  call: 'assessments.list',
  title: '仓库评级',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('仓库', 30, ({ warehouse }) => warehouse.name),
    c.day('基准日', ({ judgedOn }) => judgedOn),
    c.text('状态', 10, (row) => assessmentStateNames[stateOf(row)]),
    c.text('目标等级', 10, ({ targetLevel }) => levelNames[targetLevel] ?? null),
    c.text('达到等级', 10, reachedText),
    c.measure('得分', ({ score }) => score / 10),
    c.count('缺口', ({ gaps }) => gaps),
    c.count('未作答', ({ open }) => open),
    c.text('评级标准', 34, ({ standard }) => standardText(standard)),
    c.text('总会正式文件', 12, ({ standard }) => (standard.official ? '是' : '否')),
    c.text('评定人', 10, ({ by }) => by.name),
    c.text('复核人', 10, ({ signed }) => signed?.by.name ?? null),
    c.instant('复核时间', ({ signed }) => signed?.at ?? null),
  ],
});

/** 指标表 of one assessment: every criterion with its figures, how it stands and what is missing. */
export const assessment = declareList({
  call: 'assessments.read',
  title: '评定指标表',
  about: (view) => [
    ...aboutStandard(view),
    ['目标等级', levelNames[view.targetLevel] ?? ''],
    ['结果', `${reachedText(view)}，${levelNames[view.targetLevel]}得分 ${scoreText(view.score)}`],
    [
      '状态',
      view.signed === null
        ? `${assessmentStateNames[stateOf(view)]}（草稿，结果还会变）`
        : `${assessmentStateNames.signed}：${view.signed.by.name} ${formatInstant(view.signed.at)}`,
    ],
  ],
  named: namedByWarehouse,
  rows: criterionRows,
  columns: (c) => [
    c.text('代码', 8, ({ criterion }) => criterion.code),
    c.text('维度', 10, ({ dimension }) => dimension),
    c.text('指标', 34, ({ criterion }) => criterion.title),
    c.text('否决项', 8, ({ criterion }) => (criterion.veto ? '★' : '')),
    c.count('权重', ({ criterion }) => criterion.weight),
    c.text('要求', 30, requirementText),
    c.text('实际', 24, foundText),
    c.text('结论', 10, ({ mark }) => markNames[mark]),
    c.text('缺口', 34, ({ gap }) => (gap ? gapText(gap) : '')),
    c.text('说明', 30, ({ note }) => note),
  ],
});

/** 评定对比: two assessments criterion by criterion; which is which stands above the table. */
export const comparedAssessments = declareList({
  call: 'assessments.compare',
  title: '评定对比',
  about: ({ before, after }) => [
    ['左', comparedText(before)],
    ['右', comparedText(after)],
    ...dimensionLines(before, after),
    ...(before.standard.uid === after.standard.uid
      ? []
      : [['说明', '两次评定用的标准不同，分数不能直接比较；按指标代码对照'] as const]),
  ],
  named: ({ before, after }) => [...new Set([before, after].flatMap(namedByWarehouse))],
  rows: ({ before, after }) => comparedRows(before, after),
  columns: (c) => [
    c.text('代码', 8, ({ code }) => code),
    c.text('指标', 34, ({ title }) => title),
    c.text('左：实际', 24, ({ before }) => before?.actual ?? null),
    c.text('左：结论', 10, ({ before }) => before && markNames[before.mark]),
    c.text('右：实际', 24, ({ after }) => after?.actual ?? null),
    c.text('右：结论', 10, ({ after }) => after && markNames[after.mark]),
    c.text('变化', 10, ({ change }) => changeNames[change]),
  ],
});

function comparedText(view: Whole): string {
  const { warehouse, judgedOn, standard, targetLevel, score, gaps } = view;
  const state = view.signed === null ? `，${assessmentStateNames[stateOf(view)]}` : '';
  return [
    `${warehouse.name} ${judgedOn}${state}`,
    standardText(standard),
    ...(standard.official || standard.title.includes(notOfficial) ? [] : [notOfficial]),
    `${reachedText(view)}，${levelNames[targetLevel]}得分 ${scoreText(score)}，缺口 ${gaps} 项`,
  ].join('；');
}

/** Each dimension in a line, by its name: `65.1 → 71.0`. */
function dimensionLines(before: Whole, after: Whole): AboutLine[] {
  const scoreOf = (view: Whole, dimension: string) => {
    const found = view.dimensions.find(({ code }) => code === dimension);
    return found ? scoreText(found.score) : '—';
  };
  return after.dimensions.map(({ code, name }) => [
    name,
    `${scoreOf(before, code)} → ${scoreOf(after, code)}`,
  ]);
}

export const standards = declareList({
  call: 'standards.list',
  title: '评级标准',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('名称', 34, ({ title }) => title),
    c.text('代码', 20, ({ code }) => code),
    c.count('版本', ({ version }) => version),
    c.text('状态', 10, ({ publishedAt }) => (publishedAt === null ? '草稿' : '已发布')),
    c.text('总会正式文件', 12, ({ official }) => (official ? '是' : '否')),
    c.day('生效日期', ({ effectiveFrom }) => effectiveFrom),
    c.day('失效日期', ({ effectiveTo }) => effectiveTo),
    c.instant('发布时间', ({ publishedAt }) => publishedAt),
    c.count('评定次数', ({ assessments: named }) => named),
  ],
});

/** 指标 of one version, with what each level asks. */
export const standard = declareList({
  call: 'standards.read',
  title: '评级标准指标',
  about: ({ unreadable }) =>
    unreadable.length === 0 ? [] : [['读不出、未列入的指标', unreadable.join('、')]],
  rows: ({ body, items }) => body.criteria.map((criterion) => ({ criterion, body, items })),
  columns: (c) => [
    c.text('代码', 8, ({ criterion }) => criterion.code),
    c.text(
      '维度',
      10,
      ({ criterion, body }) =>
        body.dimensions.find(({ code }) => code === criterion.dimension)?.name ?? null,
    ),
    c.text('指标', 34, ({ criterion }) => criterion.title),
    c.text('否决项', 8, ({ criterion }) => (criterion.veto ? '★' : '')),
    c.count('权重', ({ criterion }) => criterion.weight),
    ...levels.map((level) =>
      c.text(levelNames[level] ?? '', 22, ({ criterion, items }) =>
        demandText(criterion, level, items),
      ),
    ),
    c.text('佐证', 26, ({ criterion }) => criterion.evidence),
    c.text('依据', 50, ({ criterion }) => criterion.basis.map(({ text }) => text).join('；')),
  ],
});
