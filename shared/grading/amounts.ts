import { formatCount } from '../format/money';
import type { Unknown } from './facts';
import type { Level } from './levels';
import type { Reading } from './reading';

/** The unit in which a figure is read and typed: shares are kept in thousandths and said in per cent. */
export function unitText(unit: string): string {
  return unit === '‰' ? '%' : unit;
}

/** A figure with its unit as people read it: `1,250 床`; thousandths as per cent, `99.5%`. */
export function amountText(count: number, unit: string): string {
  if (unit === '‰') return `${count / 10}%`;
  return unit === '' ? formatCount(count) : `${formatCount(count)} ${unit}`;
}

/** How much is missing or too much; of a share in points: `320 床`, `1.5 个百分点`. */
export function shortText(short: number, unit: string): string {
  return unit === '‰' ? `${short / 10} 个百分点` : amountText(short, unit);
}

/** What a level asks of a figure: `不少于 1,000 床`, `不超过 8 小时`; of nothing, null. */
export function needText(
  { comparison, thresholds, unit }: Pick<Reading, 'comparison' | 'thresholds' | 'unit'>,
  level: Level,
): string | null {
  const need = thresholds[level];
  if (comparison === 'atMost') return `不超过 ${amountText(need, unit)}`;
  return need === 0 ? null : `不少于 ${amountText(need, unit)}`;
}

/** What stands in place of a figure that there is not. */
export function noFigureText(why: Unknown | null): string {
  return why === 'nothing' ? '无可计' : '没有记录';
}

/** A score in tenths of 100: 805 → `80.5`. */
export function scoreText(tenths: number): string {
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
