import { levelBodyNames } from '../../../shared/names';
import { type Sentences, unsaved } from './sentence';

export const operationsRefusals = {
  'operation.future': ({ time }) => ({
    title: '时间还没有到',
    detail: `${time} 在现在之后。这条记录没有保存。`,
    next: '请核对时间；不清楚几点的可以不填。',
  }),
  'operation.noSociety': () => ({
    title: '请选择是哪个市的红十字会',
    detail: '各市的响应等级分别登记。这条记录没有保存。',
  }),
  'operation.noLevel': ({ body }) => ({
    title: '没有可以终止的响应',
    detail: `${levelBodyNames[body]}在那个时间没有启动响应。这条记录没有保存。`,
    next: '请核对时间，或先登记启动的等级。',
  }),
  'operation.noFigure': () => ({
    title: '没有填人数',
    detail: '受灾、需安置、已转移至少填一项；不清楚的留空，不要填 0。这条灾情没有保存。',
    next: '请填写后再保存。',
  }),
  'operation.withdrawn': ({ name }) => ({
    title: '这次响应已经撤销',
    detail: `${name}已撤销，只作记录。${unsaved}`,
    next: '需要时请重新启动一次响应。',
  }),
  'operation.served': ({ name, serving }) => ({
    title: '这次响应不能撤销',
    detail: `${name}已有 ${serving} 份单据、需求单、方案、车次（含草稿和作废的）或出动的救援队。没有撤销，响应保持原样。`,
    next: '请删除草稿后再撤销；已有编号的，请办“终止响应”。',
  }),
  'operation.closed': ({ name, endedOn }) => ({
    title: '这次应急响应已经终止',
    detail: `${name}于 ${endedOn} 终止。刚才的修改没有保存。`,
    next: '需要时先恢复响应。',
  }),
  'operation.open': ({ name }) => ({
    title: '这次应急响应正在进行',
    detail: `${name}没有终止，不用恢复。刚才的恢复没有保存。`,
    next: '请刷新后查看。',
  }),
  'operation.endsEarly': ({ startedOn }) => ({
    title: '终止日期早于启动',
    detail: `这次应急响应于 ${startedOn} 启动。终止没有保存，响应照旧进行。`,
    next: '请核对日期。',
  }),
  'operation.endsBeforePaper': ({ number, businessDate }) => ({
    title: '终止日期早于最后一次发货',
    detail: `${number} 在 ${businessDate} 还为这次响应发出了物资。终止没有保存，响应照旧进行。`,
    next: `请把终止日期改为 ${businessDate} 或以后。`,
  }),
  'operation.direct': () => ({
    title: '这一步由省级调度员办理',
    detail: `${unsaved}终止和恢复响应，更正、划去别人登记的内容，登记市州以外各级的响应等级，由省级（或管本机全部仓库的）调度员办理；自己登记的可以自己更正、划去。`,
    next: '请联系省级调度员。',
  }),
  'operation.saysNothing': () => ({
    title: '没有写明地点',
    detail: '一启动，每个画面都会标明这次应急响应。启动没有保存。',
    next: '请填写地点；还不清楚的，给它起一个名称。',
  }),
  'operation.twice': ({ name }) => ({
    title: '这次应急响应已经启动',
    detail: `同一灾种、地点和时间的“${name}”正在进行。刚才的内容没有保存。`,
    next: '请直接使用那一次响应；确实是另一次的，请写明不同的地点或时间。',
  }),
  'operation.owes': ({ name, owed }) => ({
    title: '还有未了事项',
    detail: `${name}还有 ${owed} 项没有了结。终止没有保存，响应照旧进行。`,
    next: '请先办结，或写明带着未了事项终止的原因。',
  }),
} satisfies Partial<Sentences>;
