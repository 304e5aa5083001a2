import type { Sheet } from '../../electron/printing/sheet';
import type { GradingAnswer } from '../../shared/grading/answers';
import { measureCriterion } from '../../shared/grading/kinds';
import { type Level, ofEachLevel } from '../../shared/grading/levels';
import { resultOf } from '../../shared/grading/result';
import type { StandardBody } from '../../shared/grading/standard';
import { answerTo, except, factsOf, reference, yesAt } from './grading';
import { printedTogether } from './sheets';

type Whole = Sheet<'gradingReport'>['assessment'];

interface Shape {
  /** How many criteria beside those of the reference standard. */
  rows?: number;
  /** Whether what can be long is as long as it may be. */
  long?: boolean;
  target?: Level;
  signed?: boolean;
  answers?: readonly GradingAnswer[];
}

const words = (text: string, length: number) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** The reference standard, with criteria more and with the longest names that a standard may have. */
function standardOf({ rows = 0, long = false }: Shape): StandardBody {
  const more = Array.from({ length: rows }, (_, index) => ({
    ...{ code: `Z${index + 1}`, dimension: 'safety', title: `指标${index + 1}`, veto: true },
    ...{ weight: 1, evidence: '现场', basis: reference.basis, kind: 'answered' as const },
    requirements: ofEachLevel(() => '全覆盖'),
  }));
  const criteria = [...reference.criteria, ...more].map((criterion) => {
    if (!long) return criterion;
    const title = words('特别长的指标名称', 100);
    if (criterion.kind !== 'answered') return { ...criterion, title };
    return { ...criterion, title, requirements: ofEachLevel(() => words('各级的要求', 200)) };
  });
  return { ...reference, ...(long ? { title: words('标准名称', 60) } : {}), criteria };
}

/** A warehouse that has just what 四级 asks for, graded for 三级 unless said; one answer says partly. */
export function assessmentOf(shape: Shape = {}): Whole {
  const { long = false, target = 3, signed = true } = shape;
  const body = standardOf(shape);
  const facts = factsOf(4);
  const measured = body.criteria.map((criterion) => ({
    criterion: criterion.code,
    readings: measureCriterion(criterion, facts),
  }));
  const note = long ? words('现场看到的情况和整改的要求，', 1000) : '限期整改';
  const answers =
    shape.answers ??
    except(yesAt(4), answerTo('T4', { verdicts: [{ level: target, verdict: 'partly' }], note }));
  const readings = new Map(measured.map((each) => [each.criterion, each.readings]));
  const result = resultOf(body, readings, answers, target);
  const at = result.levels.find(({ level }) => level === target);
  const name = long ? words('姓名', 20) : '周静';
  return {
    assessment: '018f4a2e-1111-7222-8333-444455556666',
    warehouse: {
      code: '42010001',
      name: long ? words('仓库名称', 60) : '武汉市备灾救灾物资仓库',
    },
    standard: {
      uid: 'standard',
      ...{ code: body.code, version: body.version, title: body.title, official: body.official },
    },
    ...{ targetLevel: target, judgedOn: '2026-11-23', begunAt: '2026-11-23T02:05:00.000Z' },
    by: { uid: 'assessor', name: long ? name : '李秀兰' },
    revision: 3,
    signed: signed ? { at: '2026-11-23T06:01:00.000Z', by: { uid: 'approver', name } } : null,
    ...{ reached: result.reached, score: at?.score ?? 0, gaps: result.gaps.length },
    dimensions: result.dimensions.map(({ code, name: of, score }) => ({ code, name: of, score })),
    open: at?.open.length ?? 0,
    ...{ body, measuredAt: '2026-11-23T02:05:00.000Z', measured, answers: [...answers], result },
    photos: [],
    note: signed ? (long ? note : '同意') : '',
    sequence: signed ? 128 : null,
    hash: signed ? printedTogether.head.hash : null,
  };
}

/** A way up with a line for each of what it may say; each as long as may be where that is asked. */
function wayOf({ long = false, rows = 0 }: Shape): Sheet<'gradingReport'>['way'] {
  return {
    head: '达到三级：2026-11-23 按当日单价和他库库存推算，不属于本次评定结果',
    lines: [
      {
        label: '现场整改',
        text: long ? words('T4 视频监控、门禁（否决项必需）；', 1200) : 'T4 视频监控',
      },
      ...Array.from({ length: 1 + rows }, (_, index) => ({
        label: '采购',
        text: `棉被 ${320 + index} 床（其中达标必需 200），参考单价 70.00，估算 22,400.00 元，用于 L4`,
      })),
      { label: '采购估算合计', text: '22,400.00 元；其中达标必需 14,000.00 元' },
    ],
  };
}

const printed = { ...printedTogether, paper: 'a4' as const };

export function gradingReportSheet(shape: Shape = {}): Sheet<'gradingReport'> {
  return {
    ...printed,
    form: 'gradingReport',
    assessment: assessmentOf(shape),
    society: shape.long ? words('某某红十字会', 60) : '武汉市红十字会',
    ...{ way: wayOf(shape), pictures: [], picturesLeft: 0 },
  };
}

/** As {@link gradingReportSheet}, with so many photos, each larger than the paper. */
export function photographedSheet(photos: number): Sheet<'gradingReport'> {
  const large = '<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="3000"/>';
  const source = `data:image/svg+xml,${encodeURIComponent(large)}`;
  const pictures = Array.from({ length: photos }, () => ({ source, name: 'T4 视频监控、门禁' }));
  return { ...gradingReportSheet(), pictures };
}

export function gapListSheet(shape: Shape = {}): Sheet<'gapList'> {
  return { ...printed, form: 'gapList', assessment: assessmentOf(shape) };
}

export function rectificationSheet(
  shape: Shape = {},
  until: string | null = '2026-12-31',
): Sheet<'rectification'> {
  return { ...printed, form: 'rectification', assessment: assessmentOf(shape), until };
}

/** Every paper of an assessment. */
export const gradingSheets = (shape?: Shape): Sheet[] => [
  gradingReportSheet(shape),
  gapListSheet(shape),
  rectificationSheet(shape),
];
