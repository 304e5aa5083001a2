/**
 * The LIKE patterns of document numbers that a text may be the whole, the beginning, the middle or the
 * end of. Digits alone are the end, with or without the day, or a whole day:
 *
 *     numberPatterns('1123-0007')  // %1123-0007%
 *     numberPatterns('11230007')   // %1123-0007, %112-30007
 *     numberPatterns('0007')       // %-0007
 *     numberPatterns('20261123')   // %-________-20261123-%, …
 *
 * What can't be a number of a paper has none.
 */
export function numberPatterns(words: string): string[] {
  const plain = words.normalize('NFKC').toUpperCase().replace(/\s/g, '');
  const isNumber = /^([A-Z]{2}-?)?\d[\d-]*$/.test(plain);
  if (!isNumber || plain.replace(/\D/g, '').length < 4) return [];
  if (/^\d+$/.test(plain)) return ofDigits(plain);
  if (plain.includes('-')) return [`%${plain}%`];
  // A prefix and digits without strokes: from the warehouse on.
  const [, prefix = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(plain) ?? [];
  const parts = [digits.slice(0, 8), digits.slice(8, 16), digits.slice(16)];
  return [`${[prefix, ...parts.filter((part) => part !== '')].join('-')}%`];
}

function ofDigits(digits: string): string[] {
  if (digits.length > 21) return [];
  const tails = [4, 5].flatMap((length) => {
    const before = digits.slice(0, -length);
    const last = digits.slice(-length);
    if (last.length < length) return [];
    const head = before.length > 8 ? `${before.slice(0, -8)}-${before.slice(-8)}` : before;
    return [head === '' ? `%-${last}` : `%${head}-${last}`];
  });
  return digits.length === 8 ? [`%-________-${digits}-%`, ...tails] : tails;
}
