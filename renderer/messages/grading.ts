import type { AnswerFault } from '../../shared/grading/answers';
import type { StandardFault } from '../../shared/grading/standard';

const faultWords: Record<StandardFault['fault'], (of: string) => string> = {
  weights: (of) => `权重合计 ${of}，应为 100`,
  criterionTwice: (of) => `指标 ${of} 重复`,
  dimensionTwice: (of) => `维度 ${of} 重复`,
  dimension: (of) => `指标 ${of} 的维度不在标准里`,
  dates: (of) => `失效日期 ${of} 早于生效日期`,
  reserve: (of) => `储备指标 ${of} 没有选物资或品类`,
  order: (of) => `指标 ${of} 的门槛：较高等级的要求低于较低等级`,
  item: (of) => `物资 ${of} 不在目录里`,
  category: (of) => `品类 ${of} 不在目录里`,
};

/** What keeps a standard from being published, in words. */
export function standardFaultText({ fault, of }: StandardFault): string {
  return faultWords[fault](of);
}

/** Why a standard can't be used on a day. */
export const notInForceWords = {
  draft: '还是草稿',
  early: '尚未生效',
  late: '已经失效',
} as const;

/** Why an answer can't stand. */
export const answerFaultWords: Record<AnswerFault, string> = {
  unknownCriterion: '标准里没有这项指标',
  vetoNotApplicable: '否决项（★）不能选“不适用”',
  notApplicableUnexplained: '选“不适用”要写明原因',
  measured: '程序测算的数据不能手工改',
  contradiction: '较高等级已符合，较低等级不能更差',
  twice: '同一项填了两次',
};
