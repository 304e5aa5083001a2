import { requisitionStepNames } from '../requisitionSteps';
import { requisitionFaultText } from '../requisitions';
import type { Sentences } from './sentence';

const asItWas = '需求单保持原样。';

/** Refusals about 需求单, in words. */
export const requisitionsRefusals = {
  'requisition.stale': () => ({
    title: '需求单已被他人改动',
    detail: '您的改动尚未保存，对方的改动没有被覆盖。',
    next: '请重新打开需求单，核对后再改。',
  }),
  'requisition.step': ({ step, because }) => ({
    title:
      because === 'maker'
        ? '填写和提交需求单的人不能审核它'
        : `现在不能“${requisitionStepNames[step]}”`,
    detail: because === 'maker' ? asItWas : `需求单的状态已经不同，可能他人刚刚办理过。${asItWas}`,
    next: because === 'maker' ? '请由另一位审核人审核，可在此换人审核。' : '请重新打开需求单查看。',
  }),
  'requisition.faults': ({ faults }) => ({
    title: '需求单还不能提交',
    detail: `${asItWas}还有 ${faults.length} 处要补：${faults
      .slice(0, 5)
      .map(requisitionFaultText)
      .join('；')}${faults.length > 5 ? '……' : ''}。`,
    next: '请按提示补全。',
  }),
} satisfies Partial<Sentences>;
