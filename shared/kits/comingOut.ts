import type { BillFacts, KitParts, Problem, ProblemFacts } from '../documents/kind';
import type { UnkittingBody, UnkittingLine } from '../documents/unkitting';
import { leftOf, partsIn } from './parts';

/**
 * No more of an item can come out than is in so many kits, and no more of a lot than is still
 * inside; less needs a word of where the rest is.
 *
 * 4 kits with 2 towels each, 5 of lot X and 3 of lot Y: of 2 kits 4 towels come out, of Y at most 3.
 */
export function againstParts(body: UnkittingBody, made: KitParts | undefined): Problem[] {
  if (made === undefined || body.kits === null) return [];
  const out = new Map<string, number>();
  const tooMany = body.lines.flatMap(({ item, lot, quantity: parts }, index): Problem[] => {
    if (parts === null) return [];
    const ofItem = (out.get(item) ?? 0) + parts;
    const ofLot = (out.get(lot ?? '') ?? 0) + parts;
    out.set(item, ofItem);
    if (lot !== null) out.set(lot, ofLot);
    const part = made.parts.find((each) => each.lot === lot);
    const fits =
      ofItem <= partsIn(made, item, body.kits ?? 0) &&
      (lot === null || (part !== undefined && ofLot <= leftOf(part)));
    return fits ? [] : [{ line: index + 1, field: 'quantity', problem: 'moreThanWentIn' }];
  });
  const items = [...new Set(made.parts.map(({ item }) => item))];
  const unexplained = items
    .filter((item) => (out.get(item) ?? 0) < partsIn(made, item, body.kits ?? 0))
    .flatMap((item) => whereIsTheRest(body, item));
  return [...tooMany, ...unexplained];
}

/**
 * Kits that came to us packed are what their bill of materials says, in one of its versions: without
 * one, anything could come out of anything. Their parts get lots of their own.
 */
export function againstBills(body: UnkittingBody, bills: ProblemFacts['bills']): Problem[] {
  const { item: kit, kits, lines } = body;
  if (kit === null || kits === null) return [];
  const versions = [...bills.values()].filter(({ item }) => item === kit);
  const latest = versions.at(-1);
  if (latest === undefined) return [{ line: null, field: 'item', problem: 'noBill' }];
  const fits = versions.some((bill) => beyond(lines, bill, kits).length === 0);
  return fits ? [] : beyond(lines, latest, kits);
}

/** The lines by which more comes out than is in so many kits of a bill. */
function beyond(lines: readonly UnkittingLine[], bill: BillFacts, kits: number): Problem[] {
  const out = new Map<string, number>();
  return lines.flatMap(({ item, lot, quantity: parts }, index): Problem[] => {
    const sum = (out.get(item) ?? 0) + (parts ?? 0);
    out.set(item, sum);
    const each = bill.lines
      .filter((line) => line.item === item)
      .reduce((all, line) => all + line.quantity, 0);
    return lot === null && sum <= each * kits
      ? []
      : [{ line: index + 1, field: 'quantity', problem: 'moreThanWentIn' }];
  });
}

function whereIsTheRest({ lines, note }: UnkittingBody, item: string): Problem[] {
  const own = lines.flatMap((line, index) => (line.item === item ? [{ ...line, index }] : []));
  const [first] = own;
  const isSaid = [note, ...own.map((line) => line.note)].some((each) => each.trim() !== '');
  if (isSaid || own.some(({ quantity: typed }) => typed === null)) return [];
  return [{ line: first ? first.index + 1 : null, field: 'note', problem: 'needsReason' }];
}
