import { z } from 'zod';
import { quantityTotal } from '../fields';
import { formatCount } from '../format/money';
import { differenceAnswerNames, differenceNames } from '../names';
import { differenceKind } from './differences';

/** 认可的签收差异 of something: how much of it the sender accepts was short, and how much damaged. */
export const accepted = z.strictObject({ short: quantityTotal, damaged: quantityTotal });
export type Accepted = z.infer<typeof accepted>;

export const nothingAccepted: Accepted = { short: 0, damaged: 0 };

/**
 * What is said beside a figure of goods that left; null where nothing was accepted.
 *
 *     2 short, 1 damaged: 认可短少 2、损坏 1
 */
export function acceptedText(of: Accepted): string | null {
  const parts = differenceKind.options
    .filter((kind) => of[kind] > 0)
    .map((kind) => `${differenceNames[kind]} ${formatCount(of[kind])}`);
  return parts.length === 0 ? null : `${differenceAnswerNames.accepted}${parts.join('、')}`;
}
