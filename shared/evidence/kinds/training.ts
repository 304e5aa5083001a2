import { storageStandard } from '../bases';
import { choice, count, freeText, saidText, tenths } from '../fields';
import { inLastYear } from '../figures';
import { declareEvidence, zeroOf } from './kind';

const topics = {
  fire: '消防',
  stock: '物资保管',
  equipment: '设备操作',
  firstAid: '应急救护',
  other: '其他',
} as const;

/** 培训: what was taught, to how many, how long. */
export const training = declareEvidence({
  name: 'training',
  title: '培训',
  explain: '登记培训。消防培训每半年至少一次。',
  dayLabel: '日期',
  fields: {
    topic: choice('类别', topics),
    title: saidText('内容'),
    hours: tenths('时长', '小时', 0, 2400),
    people: count('参加人数', '人', 100_000),
    result: freeText('结果', 200, '如：考核合格 8 人'),
  },
  rules: [
    {
      what: '消防培训',
      every: { months: 6 },
      basis: storageStandard('每半年不少于一次消防培训'),
      counts: ({ topic }) => topic === 'fire',
    },
  ],
  missing: ({ hours, people }) => zeroOf({ hours, people }),
  line: ({ topic, title, hours, people, result }) =>
    [topics[topic], title, `${hours / 10} 小时`, `${people} 人`, result].filter(Boolean).join('，'),
  gives: ['fireTrainingsLast12Months'],
  figures: ({ kept }, day) =>
    kept.length === 0
      ? {}
      : { fireTrainingsLast12Months: inLastYear(kept, day, ({ topic }) => topic === 'fire') },
});
