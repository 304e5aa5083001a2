import type { Problem, ProblemCode } from '../../shared/documents/kind';
import { personRoleNames } from './names';

/** The fields of papers, by the names of the contract. */
const fieldNames: Record<string, string> = {
  ...personRoleNames,
  source: '来源单位',
  owner: '物权单位',
  earmark: '定向用途',
  ticketNumber: '票据号',
  lines: '明细',
  item: '物资',
  entered: '实收数量',
  expected: '应收数量',
  price: '单价',
  priceBasis: '计价依据',
  batchNumber: '批号',
  productionDate: '生产日期',
  expiry: '失效日期',
  serialNumber: '序列号',
  bin: '货位',
  condition: '状态',
  to: '收货单位',
  dueDate: '应还日期',
  ownerOrder: '物权单位指令',
  asked: '应发数量',
  given: '实发数量',
  choice: '指定批次',
  reason: '原因',
  businessDate: '业务日期',
  receiptType: '入库类型',
  dispatchType: '出库类型',
};

const problemWords: Record<ProblemCode, string> = {
  missing: '未填',
  halfFilled: '没有填全',
  nameMissing: '未填姓名',
  samePerson: '不能是同一人',
  tooMany: '数量过大',
  tooMuch: '金额过大',
  unknownPack: '没有这种包装单位',
  packMismatch: '包装数量与物资目录不一致',
  serialNeedsOne: '有序列号的只能是 1 件',
  expiryBeforeProduction: '早于生产日期',
  producedInFuture: '晚于业务日期',
  beforeBusinessDate: '早于业务日期',
  wrongTarget: '须选择救援队',
  choiceMismatch: '指定批次的数量与实发不符',
  moreThanAsked: '多于应发',
  duplicate: '重复',
  notOpeningDate: '期初须记在启用日期',
};

/** One problem of a draft: 第 2 行 失效日期：未填. */
export function problemText(problem: { line: number | null; field: string; problem: string }) {
  const where = problem.line === null ? '' : `第 ${problem.line} 行 `;
  const field = fieldNames[problem.field] ?? problem.field;
  return `${where}${field}：${problemShort(problem)}`;
}

/** The same beside its own field: 未填. */
export function problemShort(problem: { problem: string }): string {
  return problemWords[problem.problem as Problem['problem']] ?? problem.problem;
}
