import { storageStandard } from '../bases';
import { freeText, maybeDay, points } from '../fields';
import { ageOf } from '../figures';
import { declareEvidence } from './kind';

/** 五距 and the rest: XF 1131-2014 and DB11/T 2010-2022 (facts.md §2.2). */
const checked = {
  stackGap: '垛距 ≥ 1.0 米',
  wallGap: '墙距 ≥ 0.5 米',
  pillarGap: '柱距 ≥ 0.3 米',
  lampGap: '灯距 ≥ 0.5 米',
  ceilingGap: '顶距 ≥ 0.3 米',
  aisle: '主通道 ≥ 2 米',
  stackArea: '每垛 ≤ 150 平方米',
  extinguishers: '灭火器材在位、有效',
  hydrants: '消火栓、水源可用',
  exits: '疏散通道和出口畅通',
  wiring: '无私拉电线，线路完好',
  flammables: '无易燃品、强酸强碱、明火',
} as const;

type Point = keyof typeof checked;
const pointsFaulty = (found: Readonly<Record<Point, string>>) =>
  (Object.keys(checked) as Point[]).filter((point) => found[point] === 'faulty');

/** 消防安全检查: 五距, equipment, exits and wiring; what is faulty is mended by a day. */
export const fireCheck = declareEvidence({
  name: 'fireCheck',
  title: '消防检查',
  explain: '每月至少一次：五距、消防器材、通道、用电。有问题的写明整改期限，整改后登记完成。',
  dayLabel: '检查日期',
  fields: {
    points: points('检查项目', checked),
    mendBy: maybeDay('整改期限', '有问题时必填'),
    note: freeText('问题和说明', 200, '如：B 区第 3 垛离灯 0.3 米'),
  },
  people: { label: '检查人', least: 1, most: 3 },
  rules: [{ what: '消防检查', every: { months: 1 }, basis: storageStandard('每月不少于一次') }],
  line: ({ points: found, note }) => {
    const faulty = pointsFaulty(found);
    const result =
      faulty.length === 0
        ? '全部合格'
        : `${faulty.length} 项不符合：${faulty.map((point) => checked[point]).join('、')}`;
    return [result, note].filter(Boolean).join('；');
  },
  faults: ({ points: found }) => pointsFaulty(found).map((point) => checked[point]),
  ending: {
    act: '登记整改完成',
    dayLabel: '完成日期',
    done: '已整改',
    applies: ({ points: found }) => pointsFaulty(found).length > 0,
  },
  gives: ['fireCheckAgeDays', 'fireFaultsOpen'],
  figures: ({ kept }, day) => {
    if (kept.length === 0) return {};
    // The same point found faulty twice is one fault.
    const open = new Set(
      kept
        .filter(({ endedOn }) => endedOn === null)
        .flatMap(({ body }) => pointsFaulty(body.points)),
    );
    return { fireCheckAgeDays: ageOf(kept, day), fireFaultsOpen: open.size };
  },
});
