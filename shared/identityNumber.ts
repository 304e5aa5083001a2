const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/**
 * Whether a number that has the form of a 公民身份号码 (GB 11643: 17 digits and a check character,
 * ISO 7064 MOD 11-2) can't be one: a digit was mistyped. What has another form, such as a passport
 * or an old number of 15 digits, is not judged.
 *
 * `11010519491231002X` is right, `110105194912310021` is wrong.
 */
export function isMistypedIdentity(text: string): boolean {
  const number = text.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  if (!/^\d{17}[\dX]$/.test(number)) return false;
  const sum = weights.reduce((before, weight, at) => before + weight * Number(number[at]), 0);
  return number.at(-1) !== checks[sum % 11];
}
