import type { Problem, ProblemFacts } from '../documents/kind';
import type { UnkittingBody, UnkittingLine } from '../documents/unkitting';
import { lineFen } from '../fields';
import { amountLeaving, lineAmount, sumMoney } from '../stock/money';
import { leftOf, madeOf } from './parts';

/** What is known of the worth of lots, of parts that went in, and of items in general. */
type Worth = Pick<ProblemFacts, 'lots' | 'kitParts' | 'items'>;

/**
 * What each part is worth: its share of what the kits are worth, by what is left inside of what such
 * parts were worth when they went in; the last priced part takes the rest, so that nothing is lost
 * and the last kits give back all that remains. Parts of kits that came packed, or were given to
 * another since, share by what such parts were worth, else by their reference prices. Kits without a
 * value give their priced parts back at what those were worth, and new lots none. Parts of which
 * nobody knows stay unpriced, which has to be said (`lostValues`).
 *
 * 2 kits worth 101 分, made of 2 × A (80 分) and 2 × B (21 分): A leaves with round(101 × 80 ÷ 101)
 * = 80, B takes the rest, 21. If B is broken and gone, A carries the whole 101. Packed kits worth 350
 * 元 of 2 quilts at 100 元 and a torch at 50 元 by the catalogue: 280 元 and 70 元.
 */
export function partAmounts(
  body: UnkittingBody,
  worth: number | null,
  facts: Worth,
): (number | null)[] {
  const weights = weightsOf(body, facts);
  if (worth === null) {
    return weights.map((weight, index) => (body.lines[index]?.lot === null ? null : weight));
  }
  const isWorthless = weights.every((weight) => (weight ?? 0) === 0);
  const shares = isWorthless
    ? weights.map((weight, index) => (weight === null ? null : (body.lines[index]?.quantity ?? 0)))
    : weights;
  const total = shares.reduce((sum: number, share) => sum + (share ?? 0), 0);
  let left = { quantity: total, amount: worth };
  return shares.map((share) => {
    if (share === null) return null;
    const amount = share === 0 ? 0 : amountLeaving(left, share);
    left = { quantity: left.quantity - share, amount: left.amount - amount };
    return amount;
  });
}

/** What each line's units would take with them of what is still inside; null without a price. */
function weightsOf(body: UnkittingBody, facts: Worth): (number | null)[] {
  const inside = new Map(
    madeOf(body, facts)?.parts.map((part) => [
      part.lot,
      {
        quantity: leftOf(part),
        amount: part.amount === null ? null : Math.max(0, part.amount - part.outAmount),
      },
    ]),
  );
  return body.lines.map((line) => {
    const { lot, quantity: typed } = line;
    if (lot === null) return freshWeight(body, line, facts);
    const left = inside.get(lot);
    if (left === undefined || (facts.lots.get(lot)?.unitPrice ?? null) === null) return null;
    const parts = Math.min(typed ?? 0, left.quantity);
    const amount =
      parts === 0 ? 0 : amountLeaving({ quantity: left.quantity, amount: left.amount ?? 0 }, parts);
    inside.set(lot, { quantity: left.quantity - parts, amount: (left.amount ?? 0) - amount });
    return amount;
  });
}

/** What parts without a lot would be worth: as such parts were when they went in, else by the catalogue. */
function freshWeight(
  { lot }: UnkittingBody,
  { item, quantity: typed }: UnkittingLine,
  { kitParts, items }: Worth,
): number | null {
  const wentIn = (kitParts.get(lot ?? '')?.parts ?? []).filter((part) => part.item === item);
  const { known, unpriced } = sumMoney(wentIn.map(({ amount }) => amount));
  const quantity = wentIn.reduce((sum, part) => sum + part.quantity, 0);
  const parts = typed ?? 0;
  if (unpriced === 0 && parts > 0 && parts <= quantity) {
    return amountLeaving({ quantity, amount: known }, parts);
  }
  const price = items.get(item)?.referencePrice ?? null;
  const amount = lineAmount(price === null ? null : { per: 'unit', price }, parts);
  return lineFen.nullable().catch(null).parse(amount);
}

/**
 * Kits have a value, and parts come out without one: nothing says what they are worth. The person is
 * told, and goes on with a word, or has the catalogue say a reference price first.
 */
export function lostValues(body: UnkittingBody, facts: ProblemFacts): Problem[] {
  const { lot, lines, note } = body;
  const isKnown = lot !== null && (facts.lots.get(lot)?.unitPrice ?? null) !== null;
  if (!isKnown || note.trim() !== '') return [];
  const lost: Problem = { line: null, field: 'note', problem: 'valueLost' };
  const weights = weightsOf(body, facts);
  const fresh = lines.flatMap((line, index) =>
    line.lot === null && weights[index] === null && line.note.trim() === ''
      ? [{ ...lost, line: index + 1 }]
      : [],
  );
  const areAllLost =
    lines.length > 0 && lines.every((line, index) => line.lot !== null && weights[index] === null);
  return areAllLost ? [lost] : fresh;
}
