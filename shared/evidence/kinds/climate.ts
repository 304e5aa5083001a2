import { proposed } from '../bases';
import { flag, freeText, maybeTime, maybeZone, tenths } from '../fields';
import { shareOfDays } from '../figures';
import { declareEvidence } from './kind';

/** PROPOSED: no source gives limits for relief goods; humidity is that of medicine stores (GSP). */
const climateLimits = {
  temperature: { least: 0, most: 350 },
  humidity: { least: 350, most: 750 },
  basis: proposed('建议值：温度 0–35 ℃；相对湿度 35%–75%，参照《药品经营质量管理规范》的储存要求'),
} as const;

const degrees = (tenth: number) => (tenth / 10).toFixed(1);

/** 温湿度: once a day at least, by hand or read off a recorder. */
export const climate = declareEvidence({
  name: 'climate',
  title: '温湿度',
  explain: '每天记一次库内温度和相对湿度，超出范围的会标出来。',
  dayLabel: '日期',
  fields: {
    temperature: tenths('温度', '℃', -400, 800),
    humidity: tenths('相对湿度', '%', 0, 1000),
    zone: maybeZone('库区'),
    time: maybeTime('时间'),
    automatic: flag('自动记录仪读数'),
    note: freeText('备注'),
  },
  rules: [
    { what: '温湿度', every: { days: 1 }, basis: proposed('建议值：三级、四级库人工日记录') },
  ],
  bases: [climateLimits.basis],
  line: ({ temperature, humidity, time, automatic }, zone) =>
    [
      `${degrees(temperature)} ℃`,
      `${degrees(humidity)}%`,
      zone,
      time ?? '',
      automatic ? '自动记录' : '',
    ]
      .filter(Boolean)
      .join('，'),
  marks: ({ temperature, humidity }) => {
    const { temperature: warm, humidity: damp } = climateLimits;
    return [
      ...(temperature < warm.least ? ['温度过低'] : []),
      ...(temperature > warm.most ? ['温度过高'] : []),
      ...(humidity < damp.least ? ['湿度过低'] : []),
      ...(humidity > damp.most ? ['湿度过高'] : []),
    ];
  },
  gives: ['climateDaysLogged', 'climateDaysAutomatic'],
  figures: ({ kept }, day) => {
    if (kept.length === 0) return {};
    const logged = new Set(kept.map(({ doneOn }) => doneOn));
    const automatic = new Set(
      kept.filter(({ body }) => body.automatic).map(({ doneOn }) => doneOn),
    );
    return {
      climateDaysLogged: shareOfDays(day, (each) => logged.has(each)),
      climateDaysAutomatic: shareOfDays(day, (each) => automatic.has(each)),
    };
  },
});
