import { monthsAfter } from '../../day';
import type { Figure } from '../../grading/facts';
import { proposed, storageStandard } from '../bases';
import { choice, count, freeText, maybeCount, saidText, tenths } from '../fields';
import { inLastYear, type Kept } from '../figures';
import { declareEvidence, zeroOf } from './kind';

const topics = { fire: '消防', transfer: '调运', other: '其他' } as const;

interface Drilled {
  topic: keyof typeof topics;
  loadedMinutes: number | null;
}

/** 演练: fire drills and drills of loading and sending. */
export const drill = declareEvidence({
  name: 'drill',
  title: '演练',
  explain: '登记演练。消防演练每年至少一次；调运演练记下接令到装车完成的时间。',
  dayLabel: '日期',
  fields: {
    topic: choice('类别', topics),
    title: saidText('科目'),
    hours: tenths('时长', '小时', 0, 2400),
    people: count('参加人数', '人', 100_000),
    loadedMinutes: maybeCount('接令至装车完成', '分钟', 10_080, '调运演练填写'),
    result: freeText('结果和问题'),
  },
  rules: [
    {
      what: '消防演练',
      every: { months: 12 },
      basis: storageStandard('每年不少于一次消防演练'),
      counts: ({ topic }) => topic === 'fire',
    },
    {
      what: '调运演练',
      every: { months: 12 },
      basis: proposed(),
      counts: ({ topic }) => topic === 'transfer',
    },
  ],
  missing: ({ hours, people, loadedMinutes }) =>
    zeroOf({ hours, people, ...(loadedMinutes === null ? {} : { loadedMinutes }) }),
  line: ({ topic, title, hours, people, loadedMinutes, result }) =>
    [
      topics[topic],
      title,
      `${hours / 10} 小时`,
      `${people} 人`,
      loadedMinutes === null ? '' : `接令至装车 ${loadedMinutes} 分钟`,
      result,
    ]
      .filter(Boolean)
      .join('，'),
  gives: ['fireDrillsLast12Months', 'transferDrillsLast12Months', 'dispatchHours'],
  figures: ({ kept }, day) =>
    kept.length === 0
      ? {}
      : {
          fireDrillsLast12Months: inLastYear(kept, day, ({ topic }) => topic === 'fire'),
          transferDrillsLast12Months: inLastYear(kept, day, ({ topic }) => topic === 'transfer'),
          dispatchHours: hoursToLoad(kept, day),
        },
});

/** Of the latest drill of the last year that was timed, in whole hours, a begun one counted. */
function hoursToLoad(kept: readonly Kept<Drilled>[], day: string): Figure {
  const yearAgo = monthsAfter(day, -12);
  const [latest] = kept
    .filter(
      ({ doneOn, body }) =>
        doneOn > yearAgo && body.topic === 'transfer' && body.loadedMinutes !== null,
    )
    .sort((a, b) => b.doneOn.localeCompare(a.doneOn));
  return latest === undefined ? 'notEntered' : Math.ceil((latest.body.loadedMinutes ?? 0) / 60);
}
