import type { z } from 'zod';
import type { dispatchType } from './documents/dispatch';
import type { disposalReason } from './documents/disposal';
import type { DocumentState } from './documents/documentState';
import type { priceBasis } from './documents/goodsLine';
import type { KindName } from './documents/kind';
import type { receiptType } from './documents/receipt';
import type { EventKind, MilestoneName } from './drills/script';
import type { Condition, Expiry } from './fields';
import type { AssessmentState } from './grading/assessmentsApi';
import type { ComparedRow } from './grading/comparedRows';
import type { Mark } from './grading/judge';
import type { Standing } from './grading/provinceGrading';
import type { Means, Needed } from './grading/wayUp';
import type { levelBody, operationKind } from './operations/api';
import type { partyRole } from './parties/api';
import type { PlanState } from './planning/api';
import type { RoadClass } from './planning/ways';
import type { Priority, RequisitionStanding } from './requisitions/standing';
import type { Role } from './roles';
import type { StoreKind } from './session/api';
import type { ExpiryBand } from './stock/expiry';
import type { ShareKind } from './stock/storyApi';
import type { teamClass } from './teams/api';
import type { DifferenceAnswer, DifferenceKind } from './trips/differences';
import type { StopState, TripPaperState, TripState, TripStep } from './trips/states';
import type { TimeFault } from './trips/times';
import type { EquipmentKind } from './warehouses/equipment';

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

export const tierNames = { province: '省级', city: '市级', county: '县级' } as const;

/** 目标等级 1–4. */
export const levelNames: Record<number, string> = { 1: '一级', 2: '二级', 3: '三级', 4: '四级' };

/** How a criterion of a standard stands at a level. */
export const markNames: Record<Mark, string> = {
  met: '符合',
  partly: '部分符合',
  failed: '不符合',
  open: '未作答',
  notApplicable: '不适用',
};

/** How a criterion went from one assessment to another. */
export const changeNames: Record<ComparedRow['change'], string> = {
  better: '↑ 改善',
  worse: '↓ 退步',
  other: '有变动',
  same: '—',
};

export const assessmentStateNames: Record<AssessmentState, string> = {
  toAnswer: '填写中',
  toSign: '待复核',
  signed: '已复核',
};

/** By what a gap is closed. */
export const meansNames: Record<Means, string> = {
  goods: '补充物资',
  premises: '场地、设备和人员',
  onSite: '现场整改',
  records: '补办记录和手续',
  wait: '注明不适用或有数后再评',
};

/** Whether a level needs a gap closed. */
export const neededNames: Record<Needed, string> = {
  veto: '否决项必需',
  score: '凑分必需',
  extra: '可后补',
};

/** Where a warehouse stands against its target. */
export const standingNames: Record<Standing, string> = {
  notKept: '本机无数据',
  notGraded: '未评定',
  belowAll: '未达四级',
  short: '未达目标',
  target: '达到目标',
};

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

/** Where stock lies that a list is narrowed to. */
export const whereNames = { shelf: '在库', custody: '在外', road: '在途' } as const;

/** 道路等级: what most of a way is. */
export const roadClassNames: Record<RoadClass, string> = {
  motorway: '高速',
  trunk: '干线',
  county: '县乡',
};

/** The books of the real store after a drill. */
export const booksAfterDrill = { untouched: '未受影响', touched: '前后不同' } as const;

export const careKindNames = { restack: '倒垛', qualityTest: '质检' } as const;

export const teamRecordKindNames = { training: '培训', drill: '演练', deployment: '出动' } as const;

export const serviceKindNames = {
  maintenance: '保养',
  inspection: '检查',
  calibration: '校准',
  repair: '修理',
} as const;

export const serviceStateNames = {
  overdue: '逾期',
  soon: '30 天内',
  later: '未到期',
  never: '未登记',
} as const;

export const kitNatureNames = { loan: '借用', consumable: '耗材' } as const;

export const partyRoleNames: Record<z.infer<typeof partyRole>, string> = {
  donor: '捐赠方',
  supplier: '供应商',
  owner: '物权单位',
  recipient: '接收单位',
};

export const partyNatureNames = { organisation: '单位', person: '个人' } as const;

export const roleNames: Record<Role, string> = {
  keeper: '保管员',
  dispatcher: '调度员',
  approver: '审核人',
  finance: '财务',
  assessor: '评定员',
  administrator: '管理员',
  viewer: '查询',
};

export const shareKindNames: Record<ShareKind, string> = {
  bin: '在库',
  transit: '在途',
  custody: '在外',
  recipient: '已发给',
  kits: '装入套件',
  opened: '套件已拆分',
  corrected: '更正为别的批次',
  matched: '随调拨单入账',
  returned: '退还来源',
  lost: '报废和丢失',
  missing: '盘亏',
};

export const monthStateNames = {
  closed: '已结账',
  next: '待结账',
  later: '未轮到',
  running: '本月',
} as const;

export const arrivalStateNames = {
  open: '待到货',
  arrived: '已到齐',
  closed: '已关闭',
} as const;

/** 紧急程度 of a 需求单. */
export const priorityNames: Record<Priority, string> = {
  urgent: '特急',
  high: '紧急',
  normal: '一般',
};

/** How a 需求单 stands. */
export const requisitionStandingNames: Record<RequisitionStanding, string> = {
  draft: '草稿',
  waiting: '待审核',
  declined: '已退回',
  open: '未结',
  underWay: '在办',
  done: '已满足',
  closed: '已关闭',
  cancelled: '作废',
};

/** 设备 by kind. */
export const equipmentKindNames: Record<EquipmentKind, string> = {
  forklift: '叉车',
  handPalletTruck: '手动液压车',
  shelf: '货架',
  pallet: '托盘',
  scale: '磅秤',
  thermometer: '温湿度计',
  dehumidifier: '除湿机',
  generator: '发电机',
  pump: '水泵',
  lighting: '移动照明',
  camera: '监控',
  accessControl: '门禁',
  extinguisher: '灭火器',
  scannerGun: '扫描枪',
  computer: '电脑',
  other: '其他',
};

/** 车次: what is said of a lorry, and how it, its stops and its papers stand. */
export const tripStepNames: Record<TripStep, string> = {
  save: '修改',
  cancel: '取消车次',
  load: '已装车',
  leave: '已发车',
  arrive: '已到达',
  sign: '签收',
};
/** Why a time of a lorry can't be meant, as its field and its refusal say it. */
export const timeFaultNames: Record<TimeFault, string> = {
  future: '时间还没有到',
  order: '时间早于前一步',
  early: '时间比单据早一周以上',
  far: '时间在一年以后',
  beforeLeaving: '应到时间早于计划发车时间',
};
export const tripStateNames: Record<TripState, string> = {
  planned: '待装车',
  loaded: '已装车',
  onRoad: '在途',
  done: '已送完',
  cancelled: '已取消',
};
export const stopStateNames: Record<StopState, string> = {
  waiting: '未到',
  arrived: '已到达',
  signed: '已签收',
  nothing: '无货',
};
export const tripPaperStateNames: Record<TripPaperState, string> = {
  notPosted: '未过账',
  issued: '未到',
  arrived: '已到达',
  signed: '已签收',
  gone: '已撤',
};

/** 签收差异, and the answers to them. */
export const differenceNames: Record<DifferenceKind, string> = { short: '短少', damaged: '损坏' };
export const differenceAnswerNames: Record<DifferenceAnswer, string> = {
  accepted: '认可',
  corrected: '已更正',
  rejected: '不成立',
};

/** 里程碑 of a drill. */
export const milestoneNames: Record<MilestoneName, string> = {
  operationOpened: '启动应急响应',
  needsComputed: '测算需求',
  requisitionApproved: '审核第一张需求单',
  planMade: '拟出调运方案',
  lorryLeft: '第一车发出',
  goodsSigned: '第一批签收',
  demandMet: '脚本里的需求全部满足',
};

/** Events of a drill by what they tell of. */
export const drillEventNames: Record<EventKind, string> = {
  bulletin: '通报',
  people: '灾情',
  request: '请求',
  road: '道路',
  warehouse: '仓库',
  media: '媒体',
  gift: '援助',
};

/** What was done with a 调运方案. */
export const planStepNames = {
  saved: '保存，待审核',
  declined: '退回',
  approved: '审核通过',
  drafted: '生成草稿',
} as const;

/** 调运方案. */
export const planStateNames: Record<PlanState, string> = {
  draft: '待审核',
  declined: '已退回',
  approved: '已审核',
};
