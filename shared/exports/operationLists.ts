import { tallyText } from '../drills/score';
import { formatInstant } from '../format/instant';
import { booksAfterDrill } from '../names';
import {
  deedNames,
  deedNumber,
  deedText,
  goodsText,
  owedName,
  struckText,
  whenText,
} from '../operations/timelineText';
import { acceptedText } from '../trips/accepted';
import { declareList } from './declare';

/** 演练报告: every drill that was ended. */
export const drillReports = declareList({
  call: 'drills.list',
  title: '演练报告',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('脚本', 30, ({ title }) => title),
    c.instant('开始', ({ begunAt }) => begunAt),
    c.instant('结束', ({ endedAt }) => endedAt),
    c.text('组织', 12, ({ begunBy }) => begunBy),
    c.text('按时里程碑', 36, tallyText),
    c.text('正式的账', 12, ({ untouched }) => booksAfterDrill[untouched ? 'untouched' : 'touched']),
  ],
});

/** 时间线 of an operation; telephones are in none of its columns. */
export const operationTimeline = declareList({
  call: 'operations.timeline',
  title: '应急响应时间线',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('时间', 18, (row) => whenText(row, formatInstant)),
    c.text('类别', 10, ({ deed }) => deedNames[deed.what]),
    c.text('经过', 70, ({ deed }) => deedText(deed)),
    c.text('单号', 28, ({ deed }) => deedNumber(deed)),
    c.text('经办', 12, ({ by }) => by?.name ?? null),
    c.text('划去原因', 24, ({ deed }) => struckText(deed)),
  ],
});

const destinationNames = { team: '救援队', party: '单位', warehouse: '仓库' } as const;

/** 物资去向 of an operation. */
export const operationWent = declareList({
  call: 'operations.figures',
  title: '应急响应物资去向',
  rows: ({ went }) => went,
  columns: (c) => [
    c.text('物资编码', 12, ({ item }) => item.code),
    c.text('物资', 20, ({ item }) => item.name),
    c.text('规格型号', 24, ({ item }) => item.spec),
    c.text('单位', 8, ({ item }) => item.unit),
    c.text('去向类别', 10, ({ to }) => destinationNames[to.kind]),
    c.text('去向', 30, ({ to }) => to.name),
    c.count('发出', ({ sent }) => sent),
    c.text('认可差异', 24, ({ accepted }) => acceptedText(accepted)),
    c.count('收到／发放', ({ arrived }) => arrived),
    c.count('退回', ({ back }) => back),
    c.count('损失', ({ lost }) => lost),
    c.fen('价值（元）', ({ value }) =>
      value.unpriced > 0 && value.known === 0 ? null : value.known,
    ),
    c.count('未计价批次', ({ value }) => value.unpriced),
  ],
  totals: ({ value }) => ({ '价值（元）': value.known, 未计价批次: value.unpriced }),
});

/** 发放情况 of an operation. */
export const operationGiven = declareList({
  call: 'operations.figures',
  title: '应急响应发放情况',
  rows: ({ given }) => given,
  columns: (c) => [
    c.day('日期', ({ on }) => on),
    c.text('发放地点', 30, ({ place }) => place),
    c.text('救援队', 30, ({ team }) => team),
    c.count('户数', ({ households, countedFor }) => (countedFor === null ? households : null)),
    c.count('人数', ({ people, countedFor }) => (countedFor === null ? people : null)),
    c.text('人数计入', 30, ({ countedFor }) => countedFor?.name ?? null),
    c.text('核销单', 28, ({ number }) => number),
  ],
  totals: ({ served }) => ({ 户数: served.households, 人数: served.people }),
});

/** 未了事项 of an operation. */
export const operationOwed = declareList({
  call: 'operations.figures',
  title: '应急响应未了事项',
  rows: ({ owed }) => owed,
  columns: (c) => [
    c.text('事项', 22, owedName),
    c.text('由谁', 30, ({ who }) => who),
    c.text('物资', 50, ({ goods }) => goodsText(goods)),
    c.day('期限', ({ due }) => due),
    c.text('已逾期', 8, ({ isOverdue }) => (isOverdue ? '是' : '')),
    c.text('单号', 28, ({ number }) => number),
    c.text('调运方案', 28, ({ plan }) => plan?.number ?? null),
  ],
});
