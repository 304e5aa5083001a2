import { answerFaultWords, notInForceWords, standardFaultText } from '../grading';
import type { Sentences } from './sentence';

/** Refusals about standards and assessments, in words. */
export const gradingRefusals = {
  'standard.published': ({ title, version }) => ({
    title: '已发布的标准不能再改',
    detail: `“${title}”第 ${version} 版保持原样。`,
    next: '请复制为新的版本后修改。',
  }),
  'standard.faults': ({ faults }) => ({
    title: '标准还不能发布',
    detail: `没有发布，草稿保持原样。${faults.map(standardFaultText).join('；')}。`,
    next: '请改正后再发布。',
  }),
  'standard.unreadable': ({ title, version, rows }) => ({
    title: '这一版标准有读不出的内容',
    detail: `“${title}”第 ${version} 版可能由另一版本的程序写入${rows.length === 0 ? '' : `，读不出：${rows.join('、')}`}。没有保存，原有标准未变动。`,
    next: '请升级程序后再用，或改用另一版标准。',
  }),
  'standard.unfit': () => ({
    title: '这不是评级标准文件',
    detail: '没有导入，原有标准未变动。',
    next: '请选择由本程序导出的评级标准文件。',
  }),
  'standard.lastVersion': ({ title, version }) => ({
    title: '版本号已经用完',
    detail: `“${title}”已有第 ${version} 版，不能再有更新的版本。没有保存，原有标准未变动。`,
    next: '请导出文件，换一个代码后重新导入。',
  }),
  'standard.notInForce': ({ title, version, because }) => ({
    title: '标准在基准日不适用',
    detail: `“${title}”第 ${version} 版${notInForceWords[because]}，没有保存。`,
    next: '请换一个标准或基准日。',
  }),
  'grading.stale': () => ({
    title: '内容已被别人改过',
    detail: '这一次的修改没有保存。',
    next: '请重新打开，在最新内容上再改。',
  }),
  'assessment.signed': ({ warehouse, judgedOn }) => ({
    title: '已复核的评定不能再改',
    detail: `${warehouse} ${judgedOn} 的评定保持原样。`,
    next: '情况有变化时，请另做一次评定。',
  }),
  'assessment.notYours': ({ by }) => ({
    title: '这次评定由别人填写',
    detail: `没有保存。它由${by}开始，只由本人填写。`,
    next: '请由本人填写，或另做一次评定。',
  }),
  'assessment.answer': ({ criterion, because }) => ({
    title: `指标 ${criterion} 的填写有问题`,
    detail: `${answerFaultWords[because]}。这一次的填写没有保存。`,
    next: '请改正后再保存。',
  }),
  'assessment.open': ({ criteria }) => ({
    title: '还有指标没有填写',
    detail: `没有复核，评定保持原样。未填写：${criteria.map(({ code, title }) => `${code} ${title}`).join('、')}。`,
    next: '请评定人填完后再复核。',
  }),
  'assessment.secondPerson': () => ({
    title: '评定要由另一人复核',
    detail: '没有复核，评定保持原样。评定人不能复核自己的评定。',
    next: '请另一位评定员或审核人复核，也可以在本机由他输入密码。',
  }),
} satisfies Partial<Sentences>;
