import type { KitPart, KitParts, ProblemFacts } from '../documents/kind';
import type { UnkittingBody } from '../documents/unkitting';
import { type Condition, condition } from '../fields';

/** What of a lot that went into kits is still inside. */
export function leftOf({ quantity, out }: Pick<KitPart, 'quantity' | 'out'>): number {
  return Math.max(0, quantity - out);
}

/**
 * The conditions in which parts come out of kits that lie in this one. To open kits releases nothing
 * (domain.md, rule 8): what was held stays held, and what waits for its test has not passed it; a
 * 移位单 releases it. Damaged kits are opened to tell what in them is whole.
 */
export function conditionsOut(kits: Condition): readonly Condition[] {
  if (kits === 'held') return ['held', 'damaged'];
  if (kits === 'pending') return ['pending', 'held', 'damaged'];
  return condition.options;
}

/** How much of an item is in so many of the kits: of 8 towels in 4 kits, 2 kits hold 4. */
export function partsIn(
  made: { kits: number; parts: readonly Pick<KitPart, 'item' | 'quantity'>[] },
  item: string,
  kits: number,
): number {
  const wentIn = made.parts
    .filter((part) => part.item === item)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return (wentIn * kits) / made.kits;
}

/**
 * The parts that come out when so many kits are opened, as it is proposed: of each item what is in
 * them, from the lots of which there is still something inside, in the order in which they went in.
 *
 * 4 kits with 2 towels each, 5 of lot X and 3 of lot Y: 3 kits give 5 of X and 1 of Y.
 */
export function partsComingOut(
  made: Pick<KitParts, 'kits' | 'parts'>,
  kits: number,
): { part: KitPart; quantity: number }[] {
  const wanted = new Map<string, number>();
  for (const { item } of made.parts) wanted.set(item, partsIn(made, item, kits));
  return made.parts.flatMap((part) => {
    const quantity = Math.min(leftOf(part), wanted.get(part.item) ?? 0);
    wanted.set(part.item, (wanted.get(part.item) ?? 0) - quantity);
    return quantity > 0 ? [{ part, quantity }] : [];
  });
}

/** What went into kits that were made here and are still the same owner's, for the same purpose. */
export function madeOf(
  { lot }: Pick<UnkittingBody, 'lot'>,
  { kitParts }: Pick<ProblemFacts, 'kitParts'>,
): KitParts | undefined {
  const made = lot === null ? undefined : kitParts.get(lot);
  return made?.handedOn ? undefined : made;
}
