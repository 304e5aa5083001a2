import type { z } from 'zod';
import { type PersonRole, personRole, type RosterRole } from '../../shared/documents/persons';
import type { StepName } from '../../shared/documents/steps';
import type { levelBody, operationKind } from '../../shared/operations/api';
import type { partyRole } from '../../shared/parties/api';
import type { Role } from '../../shared/roles';
import type { SkipReason } from '../../shared/stock/allocate';
import type { PlaceKind } from '../../shared/stock/places';
import type { teamClass } from '../../shared/teams/api';

/** What the terms of the contract are called on screens; those that paper shares are in `shared/names`. */

export const roleNames: Record<Role, string> = {
  keeper: '保管员',
  dispatcher: '调度员',
  approver: '审核人',
  finance: '财务',
  assessor: '评定员',
  administrator: '管理员',
  viewer: '查询',
};

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

export const partyRoleNames: Record<z.infer<typeof partyRole>, string> = {
  donor: '捐赠方',
  supplier: '供应商',
  owner: '物权单位',
  recipient: '接收单位',
};

export const partyNatureNames = { organisation: '单位', person: '个人' } as const;

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

export const tierNames = { province: '省级', city: '市级', county: '县级' } as const;

/** 目标等级 1–4. */
export const levelNames: Record<number, string> = { 1: '一级', 2: '二级', 3: '三级', 4: '四级' };

/** 应急响应等级 1–4, in the Roman figures of the plans. */
export const responseLevelNames: Record<number, string> = {
  1: 'Ⅰ级',
  2: 'Ⅱ级',
  3: 'Ⅲ级',
  4: 'Ⅳ级',
};

export const operationKindNames: Record<z.infer<typeof operationKind>, string> = {
  flood: '洪涝',
  waterlogging: '内涝',
  snow: '雨雪冰冻',
  drought: '干旱',
  earthquake: '地震',
  landslide: '山体滑坡、泥石流',
  fire: '火灾',
  epidemic: '疫情',
  other: '其他',
};

export const levelBodyNames: Record<z.infer<typeof levelBody>, string> = {
  state: '国家',
  provincialGovernment: '省政府',
  nationalSociety: '总会',
  provincialSociety: '省红十字会',
  citySociety: '市红十字会',
};

export const teamClassNames: Record<z.infer<typeof teamClass>, string> = {
  water: '供水',
  relief: '赈济',
  psychosocial: '心理',
  'medical-transfer': '救护转运',
};

export const kitNatureNames = { loan: '借用', consumable: '耗材' } as const;

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
  attachment: '附件',
  copy: '备份',
  warehouse: '仓库',
  filter: '常用筛选',
  template: '单据模板',
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
