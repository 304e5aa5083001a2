import { priorityNames, requisitionStandingNames } from '../../shared/names';
import type { RequisitionFault } from '../../shared/requisitions/draft';

/** Words of 需求单. */
export const requisitionWords = {
  title: '需求单',
  explain: '救援队、市州和其他部门要什么；审核后由任意几张出库单、调拨单分次响应。',
  add: '新建需求单',
  unnumbered: '未编号',
  priorities: priorityNames,
  standings: requisitionStandingNames,
  late: '逾期',
  filter: {
    show: '范围',
    unsettled: '未办完',
    all: '全部',
    priority: '紧急程度',
    anyPriority: '全部程度',
    late: '只看逾期',
    search: '编号、单位、地点、物资',
  },
  columns: {
    number: '编号',
    standing: '状态',
    priority: '紧急程度',
    wantedBy: '要求送达',
    to: '需求单位',
    place: '送达地点',
    items: '物资',
    lines: '未结项',
    warehouse: '受理仓库',
    operation: '应急响应',
    madeBy: '填报',
  },
  openOf: (open: number, all: number) => `${open} / ${all}`,
  totals: (of: { requisitions: string; waiting: string; open: string; late: string }) =>
    `${of.requisitions} 张，待审核 ${of.waiting}，未结 ${of.open}，逾期 ${of.late}`,
  empty: '没有未办完的需求单',
  emptyAll: '没有符合条件的需求单',
  emptyExplain: '救援队、市州或其他部门要物资时在这里登记；审核后按需求单一步生成出库单或调拨单。',
  fields: {
    warehouse: '受理仓库',
    to: '需求单位',
    operation: '应急响应',
    noOperation: '不属于应急响应',
    priority: '紧急程度',
    wantedBy: '要求送达',
    place: '送达地点',
    near: '就近仓库',
    point: '坐标',
    byNear: '未填，按就近仓库的位置计',
    contact: '联系人',
    telephone: '联系电话',
    reason: '用途',
    note: '备注',
  },
  toPlaceholder: '仓库、救援队或单位',
  pointPlaceholder: '经度, 纬度，如 115.94, 30.07',
  pointWrong: '请填经度和纬度，如 115.94, 30.07',
  lines: {
    title: '物资',
    item: '物资',
    quantity: '数量',
    asked: '需求',
    answered: '已发',
    underWay: '在办',
    open: '未结',
    over: (count: string) => `超出 ${count}`,
    drafted: (count: string) => `另有草稿 ${count}`,
    draftedHint: '草稿还没有提交，不算在办；要再写单据，先看这张草稿。',
    takesSubstitutes: '可用替代品',
    taken: '可以',
    notTaken: '不可以',
    note: '备注',
    nth: (line: number, field: string) => `第 ${line} 项${field}`,
    add: '增加一项物资',
    remove: (line: number) => `移除第 ${line} 项`,
  },
  answer: {
    title: (number: string) => `响应 ${number}`,
    explain: '选一个仓库，核对数量，生成出库单或调拨单的草稿；可分几次、由几个仓库响应。',
    from: '发货仓库',
    open: '未结',
    available: '可用',
    substitute: '替代',
    alike: '同一物资',
    give: '本次发出',
    confirm: '生成草稿',
    nothing: '各库都没有可直接动用的库存',
    nothingExplain:
      '可用只算本会所有、不限定用途的完好库存。可先采购、受赠入库，或在出库单上写明物权单位的指令。',
    notHere: '您不在这个仓库制单',
    noLines: '请至少填一项数量',
    overOpen: (over: string) => `比未结多 ${over}，仍可生成`,
    made: '已生成草稿，请核对后提交',
  },
  papers: {
    title: '响应单据',
    none: '还没有单据响应它',
    draft: '草稿',
    gives: (item: string, count: string, unit: string) => `${item} ${count} ${unit}`,
    instead: (item: string, count: string, unit: string) => `${item} ${count} ${unit}（替代）`,
    plan: (number: string) => `方案 ${number} 起草`,
    nearer: (to: string) => `先调往 ${to}`,
    others: (to: string) => `发给 ${to}，不是需求单位`,
  },
  history: {
    title: '经过',
    made: '填报',
  },
  steps: {
    more: '更多',
    copy: '复制为新单',
    approveHere: '换人审核',
    discardTitle: '丢弃这张草稿？',
    discardText: '草稿还没有编号，丢弃后不能找回。',
    declineText: '退回后由填报人修改，再次提交。',
    cancelText: '编号作废，不再使用；没有物资因它发出。',
    closeText: '关闭后不再为它发出物资；已提交的单据不受影响，可照常过账。',
    closeUnderWay: (numbers: string) => `正在办理的单据：${numbers}`,
    reopenText: '重开后可继续响应。',
    print: '打印',
    done: {
      submit: (number: string) => `${number} 已提交，等待审核`,
      withdraw: (number: string) => `${number} 已撤回，可以修改`,
      approve: (number: string) => `${number} 已审核，可以响应`,
      decline: (number: string) => `${number} 已退回`,
      cancel: (number: string) => `${number} 已作废`,
      close: (number: string) => `${number} 已关闭`,
      reopen: (number: string) => `${number} 已重开`,
      discard: () => '草稿已丢弃',
    },
  },
  masked: '电话已隐去部分数字',
  barred: {
    ended:
      '它的应急响应已经终止，不再为它编制方案和发货；仍要发的，请省级调度员先恢复响应，不发的请关闭',
    ofEarnest: '它是演练开始前就在账里的，演练中不为它编制方案和发货；请结束演练后再办',
  },
  noRight: '您在这个仓库没有填报需求单的权限',
  noRightExplain: '保管员和调度员可以填报。请换一个仓库，或请他们填报。',
  /** On a paper that answers one. */
  onPaper: {
    field: '需求单',
    none: '不响应需求单',
    instead: (item: string) => `代 ${item}`,
    over: (over: string) => `比需求单未结多 ${over}`,
    delivery: (of: { place: string; contact: string; wantedBy: string | null }) =>
      [
        of.place && `送达 ${of.place}`,
        of.contact && `联系人 ${of.contact}`,
        of.wantedBy && `${of.wantedBy} 前`,
      ]
        .filter(Boolean)
        .join('，'),
    others: (to: string, asking: string) => `这是 ${asking} 要的，发给 ${to} 也算已发，请核对`,
  },
} as const;

const fieldNames: Record<RequisitionFault['field'], string> = {
  to: '需求单位',
  operation: '应急响应',
  place: '送达地点',
  lines: '物资',
  item: '物资',
  quantity: '数量',
  wantedBy: '要求送达时间',
  contact: '联系人',
  telephone: '联系电话',
};

const faultWords: Record<RequisitionFault['fault'], (field: string) => string> = {
  missing: (field) => `${field}未填`,
  twice: (field) => `${field}与上面一行重复，请合并为一行`,
  past: (field) => `${field}早于今天`,
  outOfUse: (field) => `${field}已停用`,
  ended: (field) => `${field}已经结束`,
  mistyped: (field) => `${field}有误，不像电话号码`,
  nameless: (field) => `有电话，${field}未填`,
};

/** What keeps a 需求单 from being submitted: 「第 2 行数量未填」. */
export function requisitionFaultText({ line, field, fault }: RequisitionFault): string {
  const words = faultWords[fault](fieldNames[field]);
  return line === null ? words : `第 ${line} 行${words}`;
}
