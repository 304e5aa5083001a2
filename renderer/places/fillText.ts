import { type Fill, fillOf, type Measured } from '../../shared/warehouses/fill';
import { binsWords as words } from '../messages/places';

/** How full a bin is in words: `62%`, `至少 30%`, 未知. */
export function fillText(fill: Fill): string {
  if (fill.kind === 'unknown') return words.fill.unknown;
  return words.fill[fill.kind](String(Math.ceil(fill.permille / 10)));
}

/** The same from what is known of the bin. */
export function fillTextOf(bin: { capacityCm3: number | null; volume: Measured }): string {
  return fillText(fillOf(bin.capacityCm3, bin.volume));
}

/** What goods come to, with those that nobody has measured: `1.20 m³ 以上，1 种没量过`. */
export function measuredText(
  { known, unmeasured }: Measured,
  write: (known: number) => string,
): string {
  if (unmeasured === 0) return write(known);
  const missing = words.unmeasured(unmeasured);
  return known === 0 ? missing : `${words.atLeast(write(known))}，${missing}`;
}
