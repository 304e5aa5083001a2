import { stockPlaceKinds } from '../../shared/stock/places';
import {
  type LotShare,
  type ShareKind,
  type Sharing,
  shareKind,
} from '../../shared/stock/storyApi';
import type { Touch, TouchedPlace } from './touches';

/**
 * What came of a lot, and where all of it is. Every movement is counted at both of its ends, and
 * one that takes another back is counted against it, so that nothing can be left out: received 300,
 * 40 to a team of which 5 came back, 6 handed out and that reversed, gives bin 265 and custody 35.
 * A place is called as on the last paper that says so.
 */
export function sharesOf(touches: readonly Touch[]): Sharing {
  const sums = new Map<string, Omit<LotShare, 'quantity'> & { net: number }>();
  let came = 0;
  const count = (place: TouchedPlace, kind: ShareKind, quantity: number) => {
    const label = labelOf(place, kind);
    const key = `${kind} ${label.warehouse?.code} ${label.name && place.nameNow}`;
    sums.set(key, { ...label, net: (sums.get(key)?.net ?? 0) + quantity });
  };
  for (const touch of touches) {
    const back = touch.reversed !== null;
    const [from, to] = back ? [touch.to, touch.from] : [touch.from, touch.to];
    const quantity = back ? -touch.quantity : touch.quantity;
    const paper = touch.reversedKind ?? touch.kind;
    if (touch.own && !stockPlaceKinds.includes(from.kind)) came += quantity;
    else count(from, shareOf(from, paper, 'from'), -quantity);
    count(to, shareOf(to, paper, 'to'), quantity);
  }
  const all = [...sums.values()];
  return {
    came,
    found: all.reduce((sum, { net }) => sum - Math.min(0, net), 0),
    shares: all
      .filter(({ net }) => net > 0)
      .map(({ net, ...share }) => ({ ...share, quantity: net }))
      .toSorted(byKind),
  };
}

/** What a place is to a gift; for a conversion that is said by the paper. */
function shareOf({ kind }: TouchedPlace, paper: string, end: 'from' | 'to'): ShareKind {
  switch (kind) {
    case 'loss':
      return 'lost';
    case 'adjustment':
      return 'missing';
    case 'source':
      return paper === 'transfer' ? 'matched' : 'returned';
    case 'conversion':
      if (paper === 'lotCorrection') return 'corrected';
      if (paper === 'transfer') return 'matched';
      return paper === 'unkitting' && end === 'to' ? 'opened' : 'kits';
    default:
      return kind;
  }
}

/** Bins are told apart by code, whatever the condition; a conversion is the same at any warehouse. */
function labelOf(
  { name, warehouse, warehouseName }: TouchedPlace,
  kind: ShareKind,
): Omit<LotShare, 'quantity'> {
  const anywhere = ['kits', 'opened', 'corrected', 'matched'].includes(kind);
  const known = !anywhere && warehouse !== null && warehouseName !== null;
  return {
    kind,
    name: anywhere ? '' : name,
    warehouse: known ? { code: warehouse, name: warehouseName } : null,
  };
}

const order = shareKind.options;

/** By what became of it, then by warehouse, the most first. */
export function byKind(a: LotShare, b: LotShare): number {
  return (
    order.indexOf(a.kind) - order.indexOf(b.kind) ||
    (a.warehouse?.code ?? '').localeCompare(b.warehouse?.code ?? '') ||
    b.quantity - a.quantity ||
    a.name.localeCompare(b.name)
  );
}
