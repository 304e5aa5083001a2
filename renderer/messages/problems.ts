import type { KindName, Problem, ProblemCode } from '../../shared/documents/kind';
import { custodyWords } from './custody';
import { personRoleNames } from './names';
import { shelfWords } from './shelf';
import { transferWords } from './transfers';

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
  requisition: '需求单',
  team: '救援队',
  recipient: '接收单位',
  from: '归还方',
  quantity: '数量',
  good: '数量',
  missing: '缺失数量',
  note: '备注',
  lot: '批次',
  toBin: '移入货位',
  right: '更正后',
  into: shelfWords.right.item,
  amount: '金额',
  kits: '套数',
  bill: '组套清单',
  counts: '实盘数',
  roster: '花名册',
  wantedOn: '要求到达日期',
  disposalReason: '报废原因',
  opinion: '鉴定意见',
  method: '处置方式',
  receiptType: '入库类型',
  dispatchType: '出库类型',
};

/** What a field is called on the form of a kind where it is called otherwise. */
const fieldNamesOf: Partial<Record<KindName, Record<string, string>>> = {
  transfer: { to: transferWords.to },
  returnToSource: { to: shelfWords.fields.to },
  return: { deliverer: custodyWords.paper.bringer, acceptor1: custodyWords.paper.acceptor },
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
  doesExpire: '这种物资会失效，须填日期；不知道的填“未知”',
  producedInFuture: '晚于业务日期',
  beforeBusinessDate: '早于业务日期',
  wrongTarget: '须选择救援队',
  choiceMismatch: '指定批次的数量与实发不符',
  moreThanAsked: '多于应发',
  duplicate: '重复',
  notApproved: '未经审核，或已关闭',
  notAsked: '不在需求单内',
  noSubstitute: '不能代替需求单所要的物资',
  moreThanThere: '多于可取数量',
  mistypedTelephone: '电话号码有误，不像电话',
  mistypedIdentity: '身份证号有误，校验位不符',
  notOpeningDate: '期初须记在启用日期',
  lotMismatch: '批次不属于这种物资',
  notMatched: '这种临时物资没有并入它，请先在物资目录并入',
  othersGoods: '物权属他方，须填其指令',
  notItsSource: '不是由退往单位捐赠或供应的，只能退回来源单位',
  stillUsable: '仍可使用，须先以移位单设为损坏或冻结',
  samePlace: '与原来的货位和状态相同',
  sameWarehouse: '不能是本库',
  nothingChanged: '还没有更正',
  hasPrice: '已有计价，不能另定金额',
  usedExpired: '发放之日已经过期，须说明',
  needsReason: '须填原因',
  needsBasis: '变更物权或定向须填依据文号',
  notTheBill: '与组套清单不一致',
  noBill: '没有组套清单，不能拆分；请先在“组套”里建立',
  stillHeld: '套件冻结或待检，拆出的部件不能更好；要放行，另开移位单',
  moreThanWentIn: '多于当初组装时放入的数量',
  valueLost:
    '套件有价值，但这里分不到：没有价值可依。请先在物资目录填参考单价；确要按未计价收回的，在备注里说明',
  nothingSaid: '未填数量',
  onlyFromTeam: '只有队伍归还才能记缺失',
  rosterMismatch: '与花名册合计不符',
  needsRecount: '须复盘',
  countedBefore: '盘点之后有更早日期的单据或冲销过账，须重新盘点',
  countedSince: '盘点之后另有盘点单对它过账，须重新盘点',
  datedBeforeCount: '盘点数是在这之后录入的，请把业务日期改为最后一次录入的日期',
  notStamped: '盘点数还没有保存',
};

/** One problem of a draft: 第 2 行 失效日期：未填. The field has the name that its form gives it. */
export function problemText(
  problem: { line: number | null; field: string; problem: string; paper?: string | undefined },
  kind?: KindName,
) {
  const where = problem.line === null ? '' : `第 ${problem.line} 行 `;
  const field = (kind && fieldNamesOf[kind]?.[problem.field]) ?? fieldName(problem.field);
  return `${where}${field}：${problemShort(problem)}`;
}

/** `roster:3` is the person of the third row of the roster, `rosterQuantity:3` what he got. */
function fieldName(field: string): string {
  const [name = '', row] = field.split(':');
  return row === undefined
    ? (fieldNames[field] ?? field)
    : `花名册第 ${row} 行${rosterFieldNames[name] ?? name}`;
}

const rosterFieldNames: Record<string, string> = {
  roster: '姓名',
  rosterIdentity: '身份证号',
  rosterTelephone: '电话',
  rosterQuantity: '数量',
};

/** The same beside its own field: 未填. */
export function problemShort({ problem, paper }: { problem: string; paper?: string | undefined }) {
  const words = problemWords[problem as Problem['problem']] ?? problem;
  return paper === undefined ? words : `${words}（${paper}）`;
}
