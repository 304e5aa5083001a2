import { formatCount } from '../../shared/format/money';
import type { RatioFigures } from '../../shared/needs/ratio';
import { needsPageWords as words } from '../messages/needsPage';
import type { RatioRow } from './useRatios';

/** 每 3 人 1 顶，一次; 每 1 人 3,000 毫升，每天. */
export function ratioText(ratio: RatioRow, figures: RatioFigures): string {
  const { lasts } = ratio;
  const often = lasts === null ? words.once : lasts === 1 ? words.daily : words.lasts(lasts);
  return (
    words.ratio(formatCount(figures.forEach), formatCount(figures.amount), ` ${unitOf(ratio)}`) +
    often
  );
}

/** In what the amount of a ratio is counted. */
export function unitOf({ of, item }: RatioRow): string {
  return of === 'units' ? item.unit : of === 'waterMl' ? words.ml : words.kcal;
}
