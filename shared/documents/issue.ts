import { z } from 'zod';
import { condition, maybeText, quantity, text, uid } from '../fields';
import type { Purpose, Wanted } from '../stock/allocate';
import { missing, pointsAt } from './declaring';
import { baseQuantity, countedQuantity, entered, enteredProblems } from './entered';
import type { ItemFacts, Problem, Reference, Totals } from './kind';

/** What papers share that let goods go by allocation: 出库单 and 调拨单. */

/** Lots named by hand instead of first-expired-first-out, and why. The reason is kept. */
export const choice = z.strictObject({
  reason: text(200),
  picks: z
    .array(z.strictObject({ lot: uid, bin: uid, condition, quantity }))
    .min(1)
    .max(200),
});

/**
 * The item that the 需求单 asks for and that this line gives a substitute of; null where it gives
 * what was asked. Bodies from before there were any have none.
 */
export const answers = uid.nullable().default(null);

export const issueLine = z.strictObject({
  item: uid,
  /** 应发, as typed. */
  asked: entered.nullable(),
  /** 实发 in the smallest unit when less than asked is given; null gives what was asked. */
  given: quantity.nullable(),
  choice: choice.nullable(),
  answers,
  note: maybeText(200),
});
export type IssueLine = z.infer<typeof issueLine>;

/** 物权单位的指令: whose goods may go besides our own, and its 文号. A draft may have half of it. */
export const ownerOrder = z
  .strictObject({ owner: uid.nullable(), number: maybeText(80) })
  .nullable();
export type OwnerOrder = z.infer<typeof ownerOrder>;

/** How many smallest units a line gives; null while nothing is asked. */
export function quantityGiven(line: IssueLine): number | null {
  return line.given ?? (line.asked === null ? null : baseQuantity(line.asked));
}

/** What the lines ask of allocation. */
export function issueWants(lines: readonly IssueLine[]): Wanted[] {
  return lines.map((line) => ({
    item: line.item,
    quantity: quantityGiven(line) ?? 0,
    ...(line.choice ? { chosen: line.choice.picks } : {}),
  }));
}

/** An order that is named lets its owner's goods go after our own. */
export function issuePurpose(
  body: { earmark: string | null; ownerOrder: OwnerOrder },
  society: string,
  on: string,
): Purpose {
  return { society, earmark: body.earmark, orderingOwner: body.ownerOrder?.owner ?? null, on };
}

/** Value follows the goods and is known once they leave. */
export function issueTotals(lines: readonly IssueLine[]): Totals {
  return {
    known: 0,
    unpriced: 0,
    quantity: lines.reduce((sum, line) => sum + countedQuantity(quantityGiven(line)), 0),
    lines: lines.length,
  };
}

export function issueReferences(lines: readonly IssueLine[]): Reference[] {
  return lines.flatMap((line) => [
    ...pointsAt('item', line.item),
    ...pointsAt('asked', line.answers),
    ...(line.choice?.picks ?? []).flatMap((pick) => [
      ...pointsAt('lot', pick.lot),
      ...pointsAt('bin', pick.bin),
    ]),
  ]);
}

/** Half an order is none; a paper on the owner's order must have it. */
export function orderProblems(order: OwnerOrder, isRequired: boolean): Problem[] {
  const hasOwner = order !== null && order.owner !== null;
  const hasNumber = order !== null && order.number.trim() !== '';
  if (hasOwner !== hasNumber) return [{ line: null, field: 'ownerOrder', problem: 'halfFilled' }];
  return isRequired && !hasOwner ? [missing(null, 'ownerOrder')] : [];
}

export function issueLineProblems(
  line: IssueLine,
  item: ItemFacts | undefined,
  number: number,
): Problem[] {
  const problems = enteredProblems(line.asked, item, number, 'asked');
  const given = quantityGiven(line);
  if (line.asked !== null && line.given !== null && line.given > baseQuantity(line.asked)) {
    problems.push({ line: number, field: 'given', problem: 'moreThanAsked' });
  }
  if (line.choice !== null && given !== null) {
    const chosen = line.choice.picks.reduce((sum, pick) => sum + pick.quantity, 0);
    if (chosen !== given)
      problems.push({ line: number, field: 'choice', problem: 'choiceMismatch' });
  }
  return problems;
}
