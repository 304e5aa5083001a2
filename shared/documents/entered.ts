import { z } from 'zod';
import { quantity, text } from '../fields';
import type { ItemFacts, Problem } from './kind';

/**
 * A quantity as it was typed: so many of a unit that is `factor` smallest units. The factor is
 * copied onto the line, so a later change of the item's packs never changes an old paper
 * (domain.md, rule 1): 5 箱 of 24 are `{ count: 5, unit: '箱', factor: 24 }` = 120 瓶.
 */
export const entered = z.strictObject({
  count: quantity,
  unit: text(20),
  factor: z.int().min(1).max(1_000_000),
});
export type Entered = z.infer<typeof entered>;

/** The quantity in the item's smallest unit. */
export function baseQuantity(typed: Entered): number {
  return typed.count * typed.factor;
}

/** What a line adds to a sum: nothing while its quantity is missing or more than it may hold. */
export function countedQuantity(base: number | null): number {
  return quantity.safeParse(base).data ?? 0;
}

/** Refuses a factor that is not one of the item's own, and a total beyond what a line may hold. */
export function enteredProblems(
  typed: Entered | null,
  item: ItemFacts | undefined,
  line: number,
  field: string,
): Problem[] {
  if (typed === null) return [{ line, field, problem: 'missing' }];
  if (!quantity.safeParse(baseQuantity(typed)).success) {
    return [{ line, field, problem: 'tooMany' }];
  }
  if (item === undefined) return [];
  if (typed.unit === item.unit) {
    return typed.factor === 1 ? [] : [{ line, field, problem: 'packMismatch' }];
  }
  const pack = item.packs.find(({ unit }) => unit === typed.unit);
  if (pack === undefined) return [{ line, field, problem: 'unknownPack' }];
  return pack.factor === typed.factor ? [] : [{ line, field, problem: 'packMismatch' }];
}
