import type { z } from 'zod';
import type { dispatchType } from './documents/dispatch';
import type { disposalReason } from './documents/disposal';
import type { DocumentState } from './documents/documentState';
import type { priceBasis } from './documents/goodsLine';
import type { KindName } from './documents/kind';
import type { receiptType } from './documents/receipt';
import type { Condition, Expiry } from './fields';
import type { StoreKind } from './session/api';
import type { ExpiryBand } from './stock/expiry';

/** What the terms of the contract are called, on screens and on paper alike. */

export const kindNames: Record<KindName, string> = {
  receipt: '入库单',
  directDelivery: '直达单',
  dispatch: '出库单',
  useReport: '核销单',
  return: '归还单',
  returnToSource: '退货单',
  transfer: '调拨单',
  stocktake: '盘点单',
  disposal: '报废单',
  kitting: '组装单',
  unkitting: '拆分单',
  relocation: '移位单',
  lotCorrection: '批次更正单',
  reversal: '冲销单',
};

export const disposalReasonNames: Record<z.infer<typeof disposalReason>, string> = {
  expired: '过期',
  damaged: '损坏',
  failedTest: '质检不合格',
  recalled: '召回',
  other: '其他',
};

export const receiptTypeNames: Record<z.infer<typeof receiptType>, string> = {
  giftGeneral: '捐赠（非定向）',
  giftEarmarked: '捐赠（定向）',
  purchaseGovernment: '采购（财政）',
  purchaseHumanitarian: '采购（人道救助金）',
  fromSuperior: '上级调拨',
  fromSubordinate: '下级上缴',
  keptForOwner: '代储入库',
  handedOver: '转交（罚没）',
  opening: '期初',
  awaitingMatch: '先到待匹配',
};

export const priceBasisNames: Record<z.infer<typeof priceBasis>, string> = {
  invoice: '发票',
  agreement: '协议',
  tender: '招标',
  appraisal: '评估',
  marketPrice: '市场价',
  donorStatement: '捐赠方声明',
};

export const dispatchTypeNames: Record<z.infer<typeof dispatchType>, string> = {
  disasterRelief: '救灾',
  humanitarian: '人道救助',
  teamSupplies: '队伍领用',
  teamLoan: '队伍借用',
  onOwnersOrder: '代储出库',
  earmarkedHandOver: '定向转交',
  rotation: '轮换',
};

export const stateNames: Record<DocumentState, string> = {
  draft: '草稿',
  waiting: '待审核',
  declined: '已退回',
  approved: '已审核',
  late: '先发后补',
  posted: '已过账',
  reversed: '已冲销',
  cancelled: '作废',
};

export const conditionNames: Record<Condition, string> = {
  good: '完好',
  pending: '待检',
  held: '冻结',
  damaged: '损坏',
};

export const expiryNames: Record<Exclude<Expiry['kind'], 'date'>, string> = {
  none: '不过期',
  unknown: '效期不明',
};

export const expiryBandNames: Record<ExpiryBand, string> = {
  expired: '已过期',
  within30: '30 天内',
  within90: '31–90 天',
  within180: '91–180 天',
  beyond: '180 天以上',
  none: '不过期',
  unknown: '效期不明',
};

export const storeKindNames: Record<StoreKind, string> = {
  real: '正式数据',
  demonstration: '演示数据',
  test: '测试数据',
};
