import { amountText, needText } from '../grading/amounts';
import { type AssessmentRow, stateOf } from '../grading/assessmentsApi';
import { demandText } from '../grading/demands';
import { gapText } from '../grading/gaps';
import { completed } from '../grading/judge';
import { levels } from '../grading/levels';
import type { Reading } from '../grading/reading';
import { assessmentStateNames, levelNames, markNames } from '../names';
import { declareList } from './declare';

/** 一级 to 四级; below them, nothing. */
const reachedText = ({ reached }: Pick<AssessmentRow, 'reached'>) =>
  reached === null ? '未达四级' : (levelNames[reached] ?? null);
/** A version of a standard as a file names it. */
export const standardText = ({ title, version }: AssessmentRow['standard']) =>
  `${title} 第 ${version} 版`;

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
  rows: (whole) =>
    whole.body.criteria.map((criterion) => {
      const { code } = criterion;
      const answer = whole.answers.find((each) => each.criterion === code);
      const measured = whole.measured.find((each) => each.criterion === code)?.readings ?? [];
      return {
        criterion,
        level: whole.targetLevel,
        dimension: whole.body.dimensions.find((each) => each.code === criterion.dimension)?.name,
        readings: completed(measured, answer),
        mark: whole.result.judged.find((each) => each.criterion === code)?.marks[whole.targetLevel],
        gap: whole.result.gaps.find((each) => each.criterion === code),
        note: answer?.note ?? '',
      };
    }),
  columns: (c) => [
    c.text('代码', 8, ({ criterion }) => criterion.code),
    c.text('维度', 10, ({ dimension }) => dimension ?? null),
    c.text('指标', 34, ({ criterion }) => criterion.title),
    c.text('否决项', 8, ({ criterion }) => (criterion.veto ? '★' : '')),
    c.count('权重', ({ criterion }) => criterion.weight),
    c.text('要求', 30, ({ criterion, readings, level }) =>
      criterion.kind === 'answered'
        ? criterion.requirements[level]
        : eachOf(readings, (each) => needText(each, level)),
    ),
    c.text('实际', 24, ({ readings }) =>
      eachOf(readings, ({ value, unit }) => (value === null ? '未知' : amountText(value, unit))),
    ),
    c.text('结论', 10, ({ mark }) => (mark ? markNames[mark] : null)),
    c.text('缺口', 34, ({ gap }) => (gap ? gapText(gap) : '')),
    c.text('说明', 30, ({ note }) => note),
  ],
});

/** What is said of each figure; of several, each after its name. */
function eachOf(readings: readonly Reading[], say: (reading: Reading) => string | null): string {
  return readings
    .flatMap((each) => {
      const said = say(each);
      if (said === null) return [];
      return readings.length > 1 ? `${each.label} ${said}` : said;
    })
    .join('；');
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
  rows: ({ body }) => body.criteria.map((criterion) => ({ criterion, body })),
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
      c.text(levelNames[level] ?? '', 22, ({ criterion }) => demandText(criterion, level)),
    ),
    c.text('佐证', 26, ({ criterion }) => criterion.evidence),
    c.text('依据', 50, ({ criterion }) => criterion.basis.map(({ text }) => text).join('；')),
  ],
});
