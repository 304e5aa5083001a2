/**
 * Whether two names may be those of one party: the same but for spaces, brackets and width, one
 * inside the other (武汉市慈善总会 and 湖北武汉市慈善总会), or one sign apart (两字之差 is not enough).
 */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [bareName(one), bareName(other)];
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4) return false;
  return long.includes(short) || isOneSignApart(short, long);
}

/** A name without what people write differently. */
function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(有限责任公司|股份有限公司|有限公司|公司)$/u, '');
}

/** One sign was added, left out or changed; `short` is not longer than `long`. */
function isOneSignApart(short: string, long: string): boolean {
  const [a, b] = [[...short], [...long]];
  if (b.length - a.length > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const rest = a.length === b.length ? start + 1 : start;
  return a.slice(rest).join('') === b.slice(start + 1).join('');
}
