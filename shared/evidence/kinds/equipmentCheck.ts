import type { BasisStatement } from '../../basis';
import type { EquipmentKind } from '../../warehouses/equipment';
import { proposed, storageStandard } from '../bases';
import { choice, equipment, freeText, maybeDay } from '../fields';
import type { Kept } from '../figures';
import { after, declareEvidence, type Interval, lastOf, type Piece } from './kind';

/** How often a piece is looked at by its kind; one that is not here has no interval. */
const intervals: Partial<Record<EquipmentKind, { every: Interval; basis: BasisStatement }>> = {
  extinguisher: { every: { months: 1 }, basis: storageStandard('消防检查每月不少于一次') },
  forklift: { every: { months: 1 }, basis: proposed() },
  generator: { every: { months: 1 }, basis: proposed('建议值：每月试机') },
  pump: { every: { months: 1 }, basis: proposed('建议值：每月试机') },
  handPalletTruck: { every: { months: 3 }, basis: proposed() },
  lighting: { every: { months: 3 }, basis: proposed() },
  dehumidifier: { every: { months: 3 }, basis: proposed() },
  camera: { every: { months: 3 }, basis: proposed() },
  accessControl: { every: { months: 3 }, basis: proposed() },
  shelf: { every: { months: 6 }, basis: proposed() },
  thermometer: { every: { months: 12 }, basis: proposed('建议值：每年校准') },
  scale: { every: { months: 12 }, basis: proposed('建议值：每年检定') },
};

interface Looked {
  equipment: string;
  state: keyof typeof states;
}

const states = { good: '完好', faulty: '带病可用', unusable: '停用' } as const;

/** 设备检查: what a piece was found to be like, and by when it is to be mended. */
export const equipmentCheck = declareEvidence({
  name: 'equipmentCheck',
  title: '设备检查',
  explain: '逐台检查库里的设备。设备在“基础数据 → 仓库”里登记；停用的叉车、发电机不计入评定。',
  dayLabel: '检查日期',
  fields: {
    equipment: equipment('设备'),
    state: choice('状态', states),
    mendBy: maybeDay('修复期限', '不完好时必填'),
    note: freeText('说明', 200, '如：试机 10 分钟，油量三分之二'),
  },
  people: { label: '检查人', least: 1, most: 3 },
  rules: [],
  bases: [
    storageStandard('灭火器随消防检查，每月不少于一次'),
    proposed('建议值：叉车、发电机、水泵每月，其余按种类三个月至一年'),
  ],
  due: ({ kept, pieces, since }) =>
    pieces.flatMap((piece) => {
      const next = nextCheck(piece, kept, since);
      return next === null ? [] : [{ what: `设备检查：${piece.label}`, from: next.by, ...next }];
    }),
  line: ({ state, note }, piece) => [piece, states[state], note].filter(Boolean).join('，'),
  faults: ({ state }) => (state === 'good' ? [] : [states[state]]),
  ending: {
    act: '登记修复',
    dayLabel: '修复日期',
    done: '已修复',
    applies: ({ state }) => state !== 'good',
  },
  gives: ['equipmentInCheck'],
  figures: ({ kept, pieces, since }, day) => {
    if (kept.length === 0) return {};
    const next = pieces.flatMap((piece) => nextCheck(piece, kept, since) ?? []);
    const inTime = next.filter(({ by, last }) => last !== null && by >= day);
    return { equipmentInCheck: { part: inTime.length, whole: next.length } };
  },
});

/** When a piece is next looked at, the first time counted from the opening; null without an interval. */
function nextCheck(
  { kind, equipment: uid }: Piece,
  kept: readonly Kept<Looked>[],
  since: string,
): { by: string; last: string | null } | null {
  const rule = intervals[kind];
  if (rule === undefined) return null;
  const last = lastOf(kept, { counts: (body) => body.equipment === uid });
  return { by: after(last ?? since, rule.every), last };
}

/** The pieces that were out of use when they were last looked at, and have not been mended since. */
export function unusablePieces(kept: readonly Kept<Looked>[]): Set<string> {
  const latest = new Map<string, Kept<Looked>>();
  for (const each of kept) {
    const known = latest.get(each.body.equipment);
    if (known === undefined || each.doneOn >= known.doneOn) latest.set(each.body.equipment, each);
  }
  return new Set(
    [...latest.values()]
      .filter(({ body, endedOn }) => body.state === 'unusable' && endedOn === null)
      .map(({ body }) => body.equipment),
  );
}
