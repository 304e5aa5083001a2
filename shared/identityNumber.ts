/**
 * The numbers by which a person or an organisation is known to the state. Their last sign is a
 * check on the others, so that a slip of the finger is found while it is typed.
 */

const personWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const personChecks = '10X98765432';

/**
 * Whether it is a 公民身份号码 (GB 11643): seventeen digits with a date of birth that there is, and
 * the sign that checks them. `11010519491231002X` is one; a lower-case x is not.
 */
export function isCitizenNumber(number: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(number) || isMistypedIdentity(number)) return false;
  const born = number.slice(6, 14).replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3');
  const day = new Date(`${born}T00:00:00.000Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === born;
}

/**
 * Whether a number that has the form of a 公民身份号码 (17 digits and a check character, ISO 7064 MOD
 * 11-2) can't be one: a digit was mistyped. What has another form, such as a passport or an old
 * number of 15 digits, is not judged.
 *
 * `11010519491231002X` is right, `110105194912310021` is wrong.
 */
export function isMistypedIdentity(text: string): boolean {
  const number = plainNumber(text);
  if (!/^\d{17}[\dX]$/.test(number)) return false;
  const sum = personWeights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return personChecks[sum % 11] !== number[17];
}

/** The signs of a 统一社会信用代码: no I, O, Z, S and V, which are mistaken for digits. */
const creditSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Whether it is a 统一社会信用代码 (GB 32100): who registered it and what it is, the administrative
 * code, the body's own nine signs, and the sign that checks them. `91350100M000100Y43` is one.
 */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-Y]{2}\d{6}[0-9A-Y]{10}$/.test(code)) return false;
  const values = [...code].map((sign) => creditSigns.indexOf(sign));
  if (values.includes(-1)) return false;
  let [sum, weight] = [0, 1];
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31 === values[17];
}

/** As such numbers are kept: capitals in their plain width, without blanks and hyphens. */
export function plainNumber(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}
