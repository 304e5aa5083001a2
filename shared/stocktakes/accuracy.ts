/** What a stocktake says of how well the books are kept. */
export interface CountResult {
  /** Lines that were counted, and those of them that were as the book said. */
  counted: number;
  exact: number;
  /** Units that the book said there were, and how many it was wrong by, more or less alike. */
  units: number;
  wrong: number;
}

/**
 * 账实相符率 by line and by unit, in 1/10000: 97 of 100 lines without a difference are 9700. Of 1,000
 * units by the book 8 missing and 4 more than it said are 9880. Null when nothing was counted.
 */
export function accuracyOf({ counted, exact, units, wrong }: CountResult) {
  return {
    byLine: counted === 0 ? null : Math.floor((exact * 10_000) / counted),
    byUnit: units === 0 ? null : Math.max(0, Math.floor(((units - wrong) * 10_000) / units)),
  };
}
