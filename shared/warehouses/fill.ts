/** What something comes to over goods of which some were never measured: it is at least `known`. */
export interface Measured {
  known: number;
  /** How many items are not in it. */
  unmeasured: number;
}

/**
 * 占用: how full a bin is, in thousandths of its capacity. Nothing is guessed: without a capacity it
 * is unknown, and goods that nobody has measured make it a least figure.
 */
export type Fill = { kind: 'exact' | 'atLeast'; permille: number } | { kind: 'unknown' };

/** Half a cubic metre in a bin of one is 500 ‰; with something unmeasured beside it at least that. */
export function fillOf(capacity: number | null, { known, unmeasured }: Measured): Fill {
  if (known === 0 && unmeasured === 0) return { kind: 'exact', permille: 0 };
  if (capacity === null || known === 0) return { kind: 'unknown' };
  const permille = Math.ceil((known / capacity) * 1000);
  return { kind: unmeasured === 0 ? 'exact' : 'atLeast', permille };
}

/** The steps in which a plan is coloured. */
export type FillBand = 'empty' | 'low' | 'half' | 'high' | 'over' | 'unknown';

/** Up to half full, up to 85 %, up to the whole, and above it; what is unknown stays so. */
export function bandOf(fill: Fill): FillBand {
  if (fill.kind === 'unknown') return 'unknown';
  const { permille } = fill;
  if (permille > 1000) return 'over';
  if (permille > 850) return 'high';
  if (fill.kind === 'atLeast') return 'unknown';
  if (permille === 0) return 'empty';
  return permille > 500 ? 'half' : 'low';
}
