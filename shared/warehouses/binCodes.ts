import { z } from 'zod';

/** 货位编码: capitals and digits in two to five parts, `A-01-03`. */
export const binCode = z
  .string()
  .min(3)
  .max(20)
  .regex(/^[A-Z0-9]+(-[A-Z0-9]+){1,4}$/);

/** 库区编码: capitals and digits, `A`. */
export const zoneCode = z
  .string()
  .min(1)
  .max(10)
  .regex(/^[A-Z0-9]+$/);

/** As many bins as are made in one step at most. */
export const mostAtOnce = 500;

/** The rack of a bin and its place in it: `A-01-03` → `A-01` and `03`. */
export function partsOf(code: string): { rack: string; place: string } {
  const end = code.lastIndexOf('-');
  return { rack: code.slice(0, end), place: code.slice(end + 1) };
}

/**
 * The codes from one corner to the other, every part that is a number counted through: from
 * `A-01-01` to `A-05-06` are thirty, rack by rack. Parts that differ must be numbers of the same
 * length, the later not below the earlier; else, and above {@link mostAtOnce}, it is null.
 */
export function codesBetween(first: string, last: string): string[] | null {
  if (!binCode.safeParse(first).success || !binCode.safeParse(last).success) return null;
  const [from, to] = [first.split('-'), last.split('-')];
  if (from.length !== to.length) return null;
  let codes: string[] | null = [''];
  for (const [index, part] of from.entries()) {
    const steps = stepsBetween(part, to[index] ?? '');
    if (steps === null || codes.length * steps.length > mostAtOnce) return null;
    codes = codes.flatMap((code) => steps.map((step) => (code === '' ? step : `${code}-${step}`)));
  }
  return codes;
}

function stepsBetween(from: string, to: string): string[] | null {
  if (from === to) return [from];
  if (!/^\d+$/.test(from) || !/^\d+$/.test(to) || from.length !== to.length) return null;
  const [first, last] = [Number(from), Number(to)];
  if (last < first || last - first >= mostAtOnce) return null;
  return Array.from({ length: last - first + 1 }, (_, index) =>
    String(first + index).padStart(from.length, '0'),
  );
}
