import type { RequisitionFault } from '../../shared/requisitions/draft';

const fieldNames: Record<RequisitionFault['field'], string> = {
  to: '需求单位',
  operation: '应急响应',
  place: '送达地点',
  lines: '物资',
  item: '物资',
  quantity: '数量',
  wantedBy: '要求送达时间',
  contact: '联系人',
};

const faultWords: Record<RequisitionFault['fault'], (field: string) => string> = {
  missing: (field) => `${field}未填`,
  twice: (field) => `${field}与上面一行重复，请合并为一行`,
  past: (field) => `${field}早于今天`,
  outOfUse: (field) => `${field}已停用`,
  ended: (field) => `${field}已经结束`,
  nameless: (field) => `有电话，${field}未填`,
};

/** What keeps a 需求单 from being submitted: 「第 2 行数量未填」. */
export function requisitionFaultText({ line, field, fault }: RequisitionFault): string {
  const words = faultWords[fault](fieldNames[field]);
  return line === null ? words : `第 ${line} 行${words}`;
}
