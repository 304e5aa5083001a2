import { type PersonRole, personRole, type RosterRole } from '../../shared/documents/persons';
import type { StepName } from '../../shared/documents/steps';
import type { SkipReason } from '../../shared/stock/allocate';
import type { PlaceKind } from '../../shared/stock/places';

/** What the terms of the contract are called on screens; those that paper shares are in `shared/names`. */

export const personRoleNames: Record<PersonRole, string> = {
  deliverer: '交货人',
  acceptor1: '验收人一',
  acceptor2: '验收人二',
  keeper: '保管员',
  collector: '提货人',
  carrier: '承运人',
  distributor1: '发放人一',
  distributor2: '发放人二',
  supervisor: '监督人',
  counter: '盘点人',
  witness: '监盘人',
  appraiser: '鉴定人',
  finance: '财务',
  leader: '负责人',
};

/** A person of a paper: by role, or by row of its 花名册. */
export function paperPartName(part: PersonRole | RosterRole): string {
  const named = personRole.safeParse(part);
  return named.success ? personRoleNames[named.data] : `花名册第 ${part.split(':')[1]} 行`;
}

export const skipReasonNames: Record<SkipReason, string> = {
  expired: '已过期',
  pending: '待检',
  held: '冻结',
  damaged: '损坏',
  othersGoods: '物权属他方，本单没有其指令',
  notYetHere: '业务日期之后才入库',
  earmarked: '定向他用',
  spokenFor: '已被其他单据预占',
};

export const placeKindNames: Record<PlaceKind, string> = {
  bin: '货位',
  transit: '在途',
  custody: '在外',
  source: '来源',
  recipient: '接收方',
  loss: '损耗',
  adjustment: '盘点调整',
  conversion: '转换',
};

export const stepNames: Record<StepName, string> = {
  save: '保存',
  discard: '删除草稿',
  submit: '提交',
  withdraw: '撤回',
  approve: '审核通过',
  decline: '退回',
  cancel: '作废',
  pick: '拣货完成',
  post: '过账',
  postFirst: '先发后补',
  arrive: '已送达',
  sign: '已签收',
  receive: '签收入库',
  match: '匹配先到物资',
  settle: '处理差异',
  reverse: '冲销',
};

export const earmarkNatureNames = { project: '项目', place: '地区', event: '灾害事件' } as const;

const thingNames: Record<string, string> = {
  document: '单据',
  posting: '过账',
  item: '物资',
  category: '品类',
  photo: '照片',
  party: '往来单位',
  bin: '货位',
  zone: '库区',
  team: '救援队',
  member: '队员',
  equipment: '设备',
  operation: '应急响应',
  earmark: '定向用途',
  lot: '批次',
  arrival: '入库通知',
  requisition: '需求单',
  plan: '调运方案',
  requisitionLine: '需求单的行',
  attachment: '附件',
  copy: '备份',
  warehouse: '仓库',
  filter: '常用筛选',
  template: '单据模板',
  standard: '评级标准',
  assessment: '评定',
};

/** What could not be found, by its name in the contract. */
export function thingName(what: string): string {
  return thingNames[what] ?? '内容';
}

/** How long a lot still lasts, in words. */
export function expiryAge(days: number): string {
  if (days < 0) return `过期 ${-days} 天`;
  return days === 0 ? '今天到期' : `余 ${days} 天`;
}
