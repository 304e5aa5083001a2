import { z } from 'zod';
import { quantityTotal } from '../fields';
import { formatCount } from '../format/money';
import { differenceAnswerNames, differenceNames } from '../names';
import { differenceKind } from './differences';

/**
 * 签收差异 of something that the sender granted: how much of it he accepts was short, how much damaged, and
 * how much was short and was sent again.
 */
export const accepted = z.strictObject({
  short: quantityTotal,
  damaged: quantityTotal,
  replaced: quantityTotal,
});
export type Accepted = z.infer<typeof accepted>;

export const nothingAccepted: Accepted = { short: 0, damaged: 0, replaced: 0 };

/** What left and never came to whoever it was sent to. */
export const neverCame = ({ short, replaced }: Accepted) => short + replaced;

/**
 * What is said beside a figure of goods that left; null where nothing was accepted.
 *
 *     2 short, 1 damaged: 认可短少 2、损坏 1
 *     5 short, and sent again: 补发短少 5
 */
export function acceptedText(of: Accepted): string | null {
  const parts = differenceKind.options
    .filter((kind) => of[kind] > 0)
    .map((kind) => `${differenceNames[kind]} ${formatCount(of[kind])}`);
  const granted =
    parts.length === 0 ? [] : [`${differenceAnswerNames.accepted}${parts.join('、')}`];
  const again =
    of.replaced === 0 ? [] : [`补发${differenceNames.short} ${formatCount(of.replaced)}`];
  return [...granted, ...again].join('，') || null;
}
