import { formatCount } from '../format/money';
import { formatVolume, formatWeight } from '../format/volume';
import { priorityNames } from '../names';
import type { Explained, Reason } from './explain';
import { type Level, levels } from './levels';
import type { Load } from './loads';
import type { LostBecause } from './lostLocks';
import type { Closer, Missing } from './missing';
import type { PlanNames } from './names';
import type { Problem } from './problem';

/** What screens and papers say of a plan alike. */

const reasonText: Readonly<Record<Reason, (warehouses: string, asked: string) => string>> = {
  locked: () => '人工锁定',
  instead: (_, asked) => `${asked}的替代品`,
  nearest: () => '最近',
  taken: (those) => `${those} 已给完`,
  rest: (those) => `${those} 只剩最低储备，动用后可再给`,
  floor: (those) => `${those} 留最低储备`,
  banned: (those) => `${those} 被人工禁止`,
  tooBig: (those) => `${those} 的车装不下一件`,
  lorries: (those) => `${those} 没有车了`,
  expires: () => '先用临期',
  few: (those) => `${those} 只有零头，不另开一行`,
  shares: (those) => `从 ${those} 来要多派车`,
  late: () => '会晚到，没有更快的',
};

const closerText: Readonly<Record<Closer['by'], (whose: string) => string>> = {
  floor: () => '动用最低储备',
  banned: () => '取消人工禁止',
  locked: () => '解除人工锁定',
  tooBig: () => '装不下一件，另找大车',
  lorries: () => '增派车辆',
  othersGoods: (whose) => `${whose}下达指令`,
  earmarked: (whose) => `定向“${whose}”改用途`,
  spokenFor: () => '已批未出的单据让出',
  drafted: () => '单据草稿让出',
  pending: () => '待检放行',
  held: () => '冻结解除',
};

/** Why what was locked is not in the plan as it was said. */
export const lostText: Readonly<Record<LostBecause, string>> = {
  gone: '这一行需求已没有未结数量',
  notAsked: '不是所需物资，也不是它的替代品',
  banned: '同时被人工禁止',
  way: '没有这条路',
  tooBig: '该仓库最大的车也装不下一件',
  stock: '可调的没有这么多',
  asked: '未结的需求没有这么多',
  lorries: '该仓库车辆不够',
};

/** Why a line is as it is: 棉帐篷的替代品；武汉市库 已给完；先用临期. */
export function becauseText(
  { because, demand }: Pick<Explained, 'because' | 'demand'>,
  names: PlanNames,
): string {
  const asked = names.item(names.asked(demand));
  return because
    .map(({ reason, warehouses }) =>
      reasonText[reason](severalText(warehouses.map(names.warehouse)), asked),
    )
    .join('；');
}

/** Of each destination without a point of its own, by whose point it is planned. */
export function nearTexts({ destinations }: Pick<Problem, 'destinations'>): string[] {
  return destinations.flatMap(({ name, near }) =>
    near === undefined ? [] : [`${name}：${nearText(near)}`],
  );
}

/** What is said beside a place that nobody told the point of. */
export const nearText = (near: string) => `按就近仓库（${near}）的位置计，未填坐标`;

/** So many warehouses are named; more are counted. */
const mostNamed = 3;

/** 荆州市库、宜昌市库、恩施州库等 7 库. */
function severalText(those: readonly string[]): string {
  const named = those.slice(0, mostNamed).join('、');
  return those.length > mostNamed ? `${named}等 ${those.length} 库` : named;
}

/** As many as can be asked in a morning. */
const mostClosers = 6;

/** Who could close a gap, the nearest first; of another item than what is asked for, by its name. */
export function closersText({ demand, closers }: Missing, names: PlanNames): string {
  if (closers.length === 0) return '本机保管的仓库都没有了，请向上级申请或采购。';
  return `可补：${closers
    .slice(0, mostClosers)
    .map(
      ({ warehouse, item, by, whose, quantity }) =>
        `${names.warehouse(warehouse)}${closerText[by](whose)} ${
          item === names.asked(demand) ? '' : `${names.item(item)} `
        }${formatCount(quantity)} ${names.unit(item)}`,
    )
    .join('；')}`;
}

/** 9.6 米厢式货车×2、4.2 米厢式货车×1. */
export function lorriesText(
  { warehouse, lorries }: Pick<Load, 'warehouse' | 'lorries'>,
  names: PlanNames,
): string {
  return lorries.map(({ kind, count }) => `${names.lorry(warehouse, kind)}×${count}`).join('、');
}

/** What rides on them: 体积 12.40 m³（28%），载重 2100.0 kg（21%）; and of how many items that is a guess. */
export function loadText({ cm3, grams, volume, weight, proposed }: Load): string {
  const guessed = proposed.length === 0 ? '' : `（${proposed.length} 种按建议值）`;
  return `体积 ${formatVolume(cm3)}（${volume}%），载重 ${formatWeight(grams)}（${weight}%）${guessed}`;
}

/** Below this share of itself a figure is as low as its bound: a solver's numbers are not exact. */
const noise = 1e-6;

/** Above so many per cent a bound on what could be saved says nothing. */
const worthSaying = 20;

/** What a plan is judged by in words, level by level. */
const levelText: Readonly<Record<Level, string>> = {
  missingUrgent: `${priorityNames.urgent}需求的缺量`,
  missingHigh: `${priorityNames.high}需求的缺量`,
  missingNormal: `${priorityNames.normal}需求的缺量`,
  lateUrgent: `${priorityNames.urgent}需求的晚到`,
  lateHigh: `${priorityNames.high}需求的晚到`,
  lateNormal: `${priorityNames.normal}需求的晚到`,
  instead: '替代品用量',
  effort: '车时',
  expiring: '临期物资的留存',
};

interface Proved {
  figures: readonly number[];
  bounds: readonly number[];
}

/** The first level in which a better plan is not ruled out; null where it is in all of them. */
function openLevel({ figures, bounds }: Proved): Level | null {
  return (
    levels.find((_, at) => {
      const figure = figures[at] ?? 0;
      return figure > (bounds[at] ?? 0) + noise * (1 + figure);
    }) ?? null
  );
}

/** What is left between the best plan so far and the best there can be, while it is looked for. */
export function progressText(found: Proved): string {
  const open = openLevel(found);
  if (open === null || open === 'effort' || open === 'expiring') return provedText(found);
  return `${levelText[open]}还在改进`;
}

/** The same of a plan that is looked for no longer. */
export function gapText(found: Proved & { solvedAt: string | null }): string {
  return found.solvedAt === null
    ? '没有证明是否最好：不是按保存时的库存和需求计算的，请重新计算'
    : provedText(found);
}

function provedText(found: Proved): string {
  const open = openLevel(found);
  if (open === null) return '已证明没有更好的方案';
  if (open === 'expiring') return '缺量、晚到、替代品用量和车时已证明最好，临期物资的用法没有证明';
  if (open !== 'effort') return `${levelText[open]}没有证明是最少，继续计算可能更好`;
  const at = levels.indexOf(open);
  const [figure = 0, bound = 0] = [found.figures[at], found.bounds[at]];
  const percent = Math.ceil(((figure - bound) / Math.max(1, figure)) * 100);
  return percent <= worthSaying
    ? `缺量、晚到和替代品用量已证明最少；车次和路上时间最多还能省 ${percent}%`
    : '缺量、晚到和替代品用量已证明最少；车次和路上时间还没有证明能不能再省';
}
