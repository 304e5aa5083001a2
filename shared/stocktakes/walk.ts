const byNumber = new Intl.Collator('en', { numeric: true });

/** The order in which one walks past the bins: A-01-02, A-01-10, A-02-01, B-01-01. */
export function byWalk(a: string, b: string): number {
  return byNumber.compare(a, b);
}
