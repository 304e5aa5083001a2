import type { Allocation } from '../../shared/documents/api';
import type { Body } from '../../shared/documents/kinds';

interface OfLine {
  line: number | null;
}
interface Goods {
  item?: unknown;
  lot?: unknown;
}

/**
 * What the store said to a draft, at the lines as they stand now. Its answer lags behind the typing:
 * what it said to a line goes with that line when others come or go, stays while the line only counts
 * otherwise, and is left out once the line is of something else or is gone.
 */
export function followLines<Said extends OfLine>(
  said: readonly Said[],
  then: Body,
  now: Body,
): readonly Said[] {
  const before = linesOf(then);
  const after = linesOf(now);
  if (before === after) return said;
  const known = new Set(before);
  const places = new Map(after.map((line, index) => [line, index]));
  const placeOf = (index: number): number | undefined => {
    const [line, instead] = [before[index], after[index]];
    const same = line && places.get(line);
    if (same !== undefined) return same;
    const isChanged = instead !== undefined && !known.has(instead);
    return line && isChanged && sameGoods(line, instead) ? index : undefined;
  };
  return said.flatMap((each) => {
    if (each.line === null) return [each];
    const place = placeOf(each.line - 1);
    return place === undefined ? [] : [{ ...each, line: place + 1 }];
  });
}

const none: readonly object[] = [];
function linesOf(body: Body): readonly object[] {
  return 'lines' in body ? body.lines : none;
}

function sameGoods(a: Goods, b: Goods): boolean {
  return a.item === b.item && a.lot === b.lot;
}

/**
 * How much of a line there is too little, as it reads now: where the store found too little for what
 * it read before, what it found is all there is.
 */
export function shortNow(found: Allocation | null | undefined, given: number): number {
  if (!found || found.short === 0) return 0;
  const all = found.picks.reduce((sum, { quantity }) => sum + quantity, 0);
  return Math.max(0, given - all);
}
