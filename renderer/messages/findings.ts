import { formatCount, moneyText } from '../../shared/format/money';
import type { Finding } from '../../shared/ledger/findings';
import { aboutText, moment } from './findingAbout';
import { stateText } from './findingState';
import { placeKindNames } from './names';

/** What the proof found wrong, by what was checked. */
export const findingNames: Record<Finding['code'], string> = {
  balanceQuantity: '结存数量与流水不符',
  balanceAmount: '结存金额与流水不符',
  belowZero: '某一天小于零',
  wrongPlaces: '流水连接了不该连接的地方',
  conversionQuantity: '转换前后数量不符',
  conversionAmount: '转换前后金额不符',
  numberGap: '单据编号缺号或重号',
  chainGap: '账链缺环',
  chainPrevious: '账链前后不接',
  chainHash: '账链校验值不符',
  contentChanged: '记账内容被改动',
  nameChanged: '单据上的人员信息被改动',
  noEntry: '过账没有进入账链',
  stateChanged: '单据登记与记账不符',
  closingBalance: '月结结存与流水不符',
  closingForward: '月结之后的流水与结存不符',
  closingChanged: '月结被改动',
  handoverChanged: '交接班记录被改动',
  assessmentChanged: '评定被改动',
  auditChanged: '操作日志被改动',
  attachmentMissing: '附件文件丢失',
  attachmentChanged: '附件被改动',
  journalDiffers: '过账日志与账链不一致',
  journalAhead: '过账日志里有，账上没有',
  journalMissing: '过账日志缺少内容',
  journalDamaged: '过账日志损坏',
  journalRebuilt: '过账日志曾丢失，已重写',
  fileChanged: '程序关闭期间数据文件被改动',
  databaseDamaged: '数据文件损坏',
  danglingReference: '引用的内容不存在',
};

/**
 * A finding as a sentence about papers, goods and places, in the time of the wall clock:
 * 棉被（A04-1），武汉市库 A-01-01：按流水应为 40 床，账上结存 41 床。
 */
export function findingText(finding: Finding): string {
  return `${aboutText(finding)}${sentences[finding.code](finding)}。`;
}

const units = ({ about }: Finding) => (about?.type === 'stock' ? about.unit : '');
/** How many, with the unit; a text that is no number any more, as it is. */
function count(text: string | null, finding: Finding): string {
  if (text === null) return '没有';
  const number = Number(text);
  return Number.isNaN(number) ? `“${text}”` : `${formatCount(number)} ${units(finding)}`.trim();
}

function money(text: string | null): string {
  if (text === null) return '未计价';
  const fen = Number(text);
  return Number.isNaN(fen) ? `“${text}”` : moneyText(fen);
}

const sentences: Record<Finding['code'], (finding: Finding) => string> = {
  balanceQuantity: (it) => `按流水应为 ${count(it.expected, it)}，账上结存 ${count(it.found, it)}`,
  balanceAmount: ({ expected, found }) => `按流水应值 ${money(expected)}，账上结存 ${money(found)}`,
  belowZero: (it) => {
    const [day = '', balance = ''] = (it.found ?? '').split(' ');
    return `${day} 小于零（${count(balance, it)}）`;
  },
  wrongPlaces: ({ found, expected }) =>
    expected === null
      ? `流水从“${places(found)[0]}”到“${places(found)[1]}”，这种单据不该有`
      : `货位属于${expected}，账上记在${found}`,
  conversionQuantity: (it) =>
    `按单据应转换 ${count(it.expected, it)}，流水为 ${count(it.found, it)}`,
  conversionAmount: ({ expected, found }) =>
    `转换前值 ${money(expected)}，转换后值 ${money(found)}`,
  numberGap: ({ expected, found }) => `应有 ${expected} 个编号，实有 ${found} 个`,
  chainGap: ({ expected, found }) => `账链上应是第 ${expected} 号，实为第 ${found} 号，中间有缺`,
  chainPrevious: () => '与账链上的前一环接不上',
  chainHash: () => '在账链上的校验值不对',
  contentChanged: () => '现在的内容与过账时记入账链的不同',
  nameChanged: () => '单据上的人员、单位或经办人与过账时不同',
  noEntry: () => '已过账，账链上却没有',
  stateChanged: stateText,
  closingBalance: (it) =>
    `月末应为 ${kept(it.expected, it)}，月结留存 ${kept(it.found, it)}；请财务从最近一月起依次重开到该月，核对后再逐月结账`,
  closingForward: (it) =>
    `按月结留存和其后流水应为 ${kept(it.expected, it)}，账上结存 ${kept(it.found, it)}；请财务从最近一月起重开有差的月结，再逐月结账`,
  closingChanged: ({ subject }) => `${subject} 的月结与结账时记入账链的不同`,
  handoverChanged: () => '交接班记录与交接时记入账链的不同',
  assessmentChanged: () => '评定或它所用的标准与签署时记入账链的不同',
  auditChanged: ({ subject }) =>
    subject.startsWith('#') ? '这一条操作日志被改动，或它前面缺了记录' : '已过账，操作日志里却没有',
  attachmentMissing: () => '有附件找不到了',
  attachmentChanged: () => '有附件与加入时不同',
  journalDiffers: () => '在过账日志里与账上不同',
  journalAhead: () => '在过账日志里有，账上没有',
  journalMissing: () => '在账上有，过账日志里没有',
  journalDamaged: () => '过账日志有内容不能读取',
  journalRebuilt: () => '过账日志的文件曾经丢失，程序已按账链重写',
  fileChanged: ({ expected, found }) =>
    `${moment(expected)} 关闭程序后，数据文件被改动；${moment(found)} 打开时发现`,
  databaseDamaged: () => '数据文件有内容不能读取',
  danglingReference: ({ subject }) => `${recordNames[subject] ?? '有的记录'}引用了已经不存在的内容`,
};

/** `40 / 1001`: units and 分. */
function kept(text: string | null, finding: Finding): string {
  if (text === null) return '没有';
  const [quantity = '', amount] = text.split(' / ');
  return `${count(quantity, finding)}${amount === undefined ? '' : ` ${money(amount)}`}`;
}

/** `bin → loss`: the two kinds of place. */
function places(text: string | null): string[] {
  const [from = '', to = ''] = (text ?? '').split(' → ');
  return [from, to].map((place) => placeKindNames[place as keyof typeof placeKindNames] ?? place);
}

/** What the rows are called in which something points at nothing. */
const recordNames: Record<string, string> = {
  document: '单据',
  document_step: '单据经过',
  posting: '过账',
  posting_person: '单据上的人员',
  movement: '库存流水',
  stock: '结存',
  lot: '批次',
  bin: '货位',
  zone: '库区',
  item: '物资',
  party: '往来单位',
  team: '救援队',
  attachment: '附件',
  audit: '操作日志',
  arrival: '入库通知',
  closing: '月结',
  closing_balance: '月结结存',
  standard: '评级标准',
  assessment: '评定',
};
