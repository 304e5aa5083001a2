import type { Reason } from './explain';
import { levels } from './levels';
import type { LostBecause } from './lostLocks';
import type { Closer } from './missing';

/** What screens and papers say of a plan alike. */

export const reasonText: Readonly<Record<Reason, (warehouses: string) => string>> = {
  locked: () => '人工锁定',
  instead: () => '代用品',
  nearest: () => '最近',
  taken: (those) => `${those} 已给完`,
  floor: (those) => `${those} 留最低储备`,
  banned: (those) => `${those} 被人工禁止`,
  tooBig: (those) => `${those} 的车装不下一件`,
  lorries: (those) => `${those} 没有车了`,
  expires: () => '先用临期',
  shares: (those) => `从 ${those} 来要多派车`,
  late: () => '会晚到，没有更快的',
};

export const closerText: Readonly<Record<Closer['by'], (whose: string) => string>> = {
  floor: () => '动用最低储备',
  banned: () => '取消人工禁止',
  tooBig: () => '装不下一件，另找大车',
  lorries: () => '增派车辆',
  way: () => '开通道路',
  othersGoods: (whose) => `${whose}下达指令`,
  earmarked: (whose) => `定向“${whose}”改用途`,
  spokenFor: () => '已批未出的单据让出',
  pending: () => '待检放行',
  held: () => '冻结解除',
};

/** Why what was locked is not in the plan as it was said. */
export const lostText: Readonly<Record<LostBecause, string>> = {
  gone: '这一行需求已没有未结数量',
  notAsked: '不是所需物资，也不能代用',
  banned: '同时被人工禁止',
  way: '没有这条路',
  tooBig: '该仓库最大的车也装不下一件',
  stock: '可调的没有这么多',
  asked: '未结的需求没有这么多',
  lorries: '该仓库车辆不够',
};

/** Below this share of itself a figure is as low as its bound: a solver's numbers are not exact. */
const noise = 1e-6;

/** What is left between a plan and the best there can be. */
export function gapText({
  figures,
  bounds,
}: {
  figures: readonly number[];
  bounds: readonly number[];
}): string {
  const effort = levels.indexOf('effort');
  const open = figures.findIndex((figure, at) => figure > (bounds[at] ?? 0) + noise * (1 + figure));
  if (open === -1 || open > effort) return '已证明没有更好的方案';
  if (open < effort) return '缺量、晚到还在改进';
  const [figure = 0, bound = 0] = [figures[effort], bounds[effort]];
  const percent = (((figure - bound) / Math.max(1, figure)) * 100).toFixed(1);
  return `车时离理论最好不超过 ${percent}%`;
}
