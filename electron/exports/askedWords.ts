import { deedNames } from '../../shared/audit/deedNames';
import { evidenceKinds } from '../../shared/evidence/kinds';
import type { ListName } from '../../shared/exports/lists';
import { importSubjects } from '../../shared/imports/subjects';
import {
  assessmentStateNames,
  careKindNames,
  conditionNames,
  expiryBandNames,
  kindNames,
  partyRoleNames,
  planStateNames,
  priorityNames,
  requisitionStandingNames,
  stateNames,
  teamRecordKindNames,
  whereNames,
} from '../../shared/names';

type Words = Readonly<Record<string, string>>;

/** What a list is narrowed by: its name, and its values as people say them, where they are words of the contract. */
interface AskedField {
  name: string;
  words?: Words;
}

/** What a field is called in every list that has it. */
const fields: Readonly<Record<string, AskedField>> = {
  warehouse: { name: '仓库' },
  category: { name: '品类' },
  item: { name: '物资' },
  lot: { name: '批次' },
  bin: { name: '货位' },
  owner: { name: '物权单位' },
  earmark: { name: '定向用途' },
  condition: { name: '状态', words: conditionNames },
  expiry: { name: '效期', words: expiryBandNames },
  where: { name: '位置', words: whereNames },
  scrappable: { name: '只看过期、冻结或损坏的' },
  kits: { name: '只看套件' },
  state: { name: '状态', words: stateNames },
  standing: { name: '状态', words: requisitionStandingNames },
  unsettled: { name: '未办完' },
  priority: { name: '紧急程度', words: priorityNames },
  late: { name: '只看逾期' },
  mine: { name: '本人制单' },
  toPick: { name: '待拣货' },
  planned: { name: '调运方案的草稿' },
  approvable: { name: '待我审核' },
  lacksPhotos: { name: '缺发放照片' },
  lacksSignature: { name: '逾期未签收' },
  answerable: { name: '还可以响应' },
  kinds: { name: '类型', words: kindNames },
  from: { name: '自' },
  to: { name: '至' },
  date: { name: '日期' },
  on: { name: '日期' },
  until: { name: '出动至' },
  party: { name: '往来单位' },
  role: { name: '身份', words: partyRoleNames },
  team: { name: '救援队' },
  operation: { name: '应急响应' },
  person: { name: '操作人' },
  call: { name: '操作', words: deedNames },
  subject: { name: '对象' },
  refused: { name: '只看被拒绝的' },
  search: { name: '查找' },
  overdue: { name: '到期', words: { return: '逾期未还', report: '核销到期', any: '逾期或到期' } },
  onlyGaps: { name: '只看有缺口的' },
  recipient: { name: '领用方' },
  document: { name: '单据' },
  standard: { name: '评级标准' },
  targetLevel: { name: '目标等级' },
  level: { name: '等级' },
  assessment: { name: '评定' },
  bill: { name: '组套清单' },
  papers: { name: '所选单据' },
};

/** What a word of the contract means in one list. */
const ofList: Partial<Record<ListName, Readonly<Record<string, AskedField>>>> = {
  arrivals: shows({ open: '未到齐', all: '全部' }),
  onTheRoad: shows({ toReceive: '到货待签收', stated: '差异待处理', overdue: '逾期' }),
  trips: shows({
    ...{ overdue: '晚点', onRoad: '在途', toLeave: '待发', done: '已送完', calledOff: '已取消' },
  }),
  deliveryDifferences: shows({ open: '待答复' }),
  evidence: {
    ...shows({ open: '未整改', marked: '超出范围', struck: '已划去' }),
    kind: { name: '类别', words: namesOf(evidenceKinds) },
  },
  care: { kind: { name: '到期事项', words: careKindNames } },
  service: shows({ due: '逾期和 30 天内', overdue: '逾期' }),
  teamRecords: { kind: { name: '类别', words: teamRecordKindNames } },
  reserves: shows({ set: '有定额', gap: '不足常备', below: '低于下限' }),
  teams: shows({ active: '在用', all: '全部' }),
  parties: shows({ active: '在用', all: '全部' }),
  operationTimeline: shows({
    ...{ said: '响应和情况', documents: '单据', requisitions: '需求和方案', trips: '车次和队伍' },
  }),
  items: {
    state: { name: '状态', words: { active: '在用', inactive: '停用', provisional: '临时物资' } },
  },
  plans: { state: { name: '状态', words: planStateNames } },
  assessments: { state: { name: '状态', words: assessmentStateNames } },
  imports: {
    subject: {
      name: '导入',
      words: namesOf(Object.entries(importSubjects).map(([name, { title }]) => ({ name, title }))),
    },
  },
};

function shows(words: Words): { show: AskedField } {
  return { show: { name: '显示', words } };
}

function namesOf(declared: readonly { name: string; title: string }[]): Words {
  return Object.fromEntries(declared.map(({ name, title }) => [name, title]));
}

/** How a field of a list is told; null where the table tells it itself: by what its rows are. */
export function askedField(list: ListName, field: string): AskedField | null {
  return ofList[list]?.[field] ?? fields[field] ?? null;
}
