import type { RequisitionStep } from '../../shared/requisitions/steps';

/** What can be done with a 需求单, as its buttons and its history say it. */
export const requisitionStepNames: Record<RequisitionStep | 'answer', string> = {
  save: '修改',
  discard: '丢弃草稿',
  submit: '提交',
  withdraw: '撤回',
  approve: '审核',
  decline: '退回',
  cancel: '作废',
  close: '关闭',
  reopen: '重开',
  answer: '响应',
};
