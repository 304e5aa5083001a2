import type { StepName } from '../documents/steps';
import { formatCount } from '../format/money';
import { kindNames, planStepNames, responseLevelNames } from '../names';
import { levelHolder } from './levels';
import { momentText } from './moment';
import type { Counted } from './places';
import type { Deed, OwedRow, OwedWhat, TimelineRow } from './storyApi';

type RequisitionDeed = Extract<Deed, { what: 'requisition' }>;

/** What was done with a paper, as the timeline tells it. */
const stepTexts: Record<StepName, string> = {
  save: '保存',
  discard: '删除',
  submit: '提交',
  withdraw: '撤回',
  approve: '审核通过',
  decline: '退回',
  cancel: '作废',
  pick: '拣货完毕',
  post: '过账',
  postFirst: '先发后补过账',
  arrive: '送达',
  sign: '签收',
  receive: '收货入库',
  match: '与先到物资匹配',
  settle: '处理差异',
  reverse: '冲销',
};

/** Of these what is said with them is a note, and no reason. */
const noted: readonly StepName[] = ['pick', 'arrive', 'sign'];

const operationSteps = {
  opened: '启动应急响应',
  renamed: '改名',
  closed: '终止响应',
  reopened: '恢复响应',
  withdrawn: '撤销响应',
} as const;

const requisitionSteps: Record<RequisitionDeed['step'], string> = {
  submit: '提交',
  withdraw: '撤回',
  approve: '审核通过',
  decline: '退回',
  cancel: '作废',
  close: '关闭',
  reopen: '重开',
};

const tripSteps = {
  loaded: '装车完毕',
  left: '发车',
  arrived: '到达',
  signed: '签收',
  cancelled: '取消',
} as const;

const teamSteps = { gone: '出动', back: '归队' } as const;

const differenceSteps = { stated: '签收差异', answered: '答复签收差异' } as const;
const faultNames = { short: '短少', damaged: '损坏' } as const;

export const deedNames: Record<Deed['what'], string> = {
  step: '响应',
  level: '等级',
  place: '灾情',
  note: '情况',
  document: '单据',
  requisition: '需求',
  plan: '方案',
  difference: '差异',
  trip: '车次',
  team: '队伍',
};

/** What is still owed, as its list is headed. */
const owedNames: Record<OwedWhat, string> = {
  report: '待核销和上报执行结果',
  photos: '核销单待附发放照片',
  custody: '救援队在外待归还',
  difference: '签收差异待答复',
  road: '调拨在途',
  unsigned: '物资未签收',
  late: '先发后补待审核',
  open: '单据未办完',
  requisition: '需求未答复完',
  level: '响应等级未终止',
  team: '救援队出动未归队',
};

/** What is owed, in a word; of a paper that is not through, which kind it is and whether it was submitted. */
export function owedName({
  what,
  kind,
  number,
}: Pick<OwedRow, 'what' | 'kind' | 'number'>): string {
  if (what !== 'open' || kind === null) return owedNames[what];
  return number === null ? `${kindNames[kind]}草稿未提交` : `${kindNames[kind]}未办完`;
}

/** What happened, as one line: 省红十字会启动Ⅱ级响应（鄂红发〔2026〕18号）. */
export function deedText(deed: Deed): string {
  switch (deed.what) {
    case 'step':
      return joined([operationSteps[deed.step], deed.text, deed.reason && `原因：${deed.reason}`]);
    case 'level':
      return `${levelHolder(deed)}${
        deed.level === null ? '终止响应' : `启动${responseLevelNames[deed.level]}响应`
      }${deed.documentNumber && `（${deed.documentNumber}）`}`;
    case 'place':
      return joined([`${deed.place} ${headsText(deed)}`, deed.source && `来源：${deed.source}`]);
    case 'note':
      return deed.text === '' ? '（内容已按个人信息保护要求删除）' : deed.text;
    case 'document':
      return joined([
        `${kindNames[deed.kind]}${stepTexts[deed.step]}`,
        deed.takesBack && `冲销 ${deed.takesBack}`,
        [deed.from, deed.to].filter((end) => end !== null).join(' → '),
        goodsText(deed.goods),
        deed.reason && (noted.includes(deed.step) ? deed.reason : `原因：${deed.reason}`),
      ]);
    case 'requisition':
      return joined([
        `需求单${requisitionSteps[deed.step]}`,
        deed.place,
        deed.reason && `原因：${deed.reason}`,
      ]);
    case 'plan':
      return joined([
        `调运方案${planStepNames[deed.step]}`,
        deed.name,
        deed.step === 'drafted' && `${formatCount(deed.papers)} 张单据待各库提交`,
        deed.reason && `原因：${deed.reason}`,
      ]);
    case 'difference':
      return joined([
        `${differenceSteps[deed.step]} ${deed.item} ${faultNames[deed.fault]} ${formatCount(deed.quantity)} ${deed.unit}`,
        deed.text,
      ]);
    case 'trip':
      return joined([`${deed.plate} ${tripSteps[deed.step]}`, deed.text]);
    case 'team':
      return joined([
        `${deed.name}${teamSteps[deed.step]}`,
        deed.on,
        deed.step === 'gone' && `预计 ${deed.dueOn} 归队`,
      ]);
  }
}

/** The number of the paper that it is about. */
export function deedNumber(deed: Deed): string | null {
  return 'number' in deed ? deed.number : null;
}

/** Why it counts for nothing. */
export function struckText(deed: Deed): string | null {
  return 'struck' in deed ? deed.struck : null;
}

/** When it was, as far as that is known: a level of which only the day is on record has no time. */
export function whenText({ at, deed }: TimelineRow, formatInstant: (at: string) => string): string {
  return 'said' in deed && deed.said ? momentText(deed.said) : formatInstant(at);
}

/** 受灾 1,200 人，需安置 310 人; what nobody has said is left out. */
export function headsText({ affected, resettled, evacuated }: Counted): string {
  return [
    ['受灾', affected] as const,
    ['需安置', resettled] as const,
    ['已转移', evacuated] as const,
  ]
    .flatMap(([name, count]) => (count === null ? [] : [`${name} ${formatCount(count)} 人`]))
    .join('，');
}

/** 棉被 320 床、单帐篷 40 顶. */
export function goodsText(goods: OwedRow['goods']): string {
  return goods
    .map(({ name, unit, quantity }) => `${name} ${formatCount(quantity)} ${unit}`)
    .join('、');
}

/** One after the other; where somebody ended his words with a full stop, no comma follows it. */
function joined(parts: readonly (string | false | null)[]): string {
  const said = parts.flatMap((part) => part || []);
  return said
    .map((part, at) => (at < said.length - 1 ? part.replace(/[。；，、;,\s]+$/u, '') : part))
    .join('，');
}
