import { formatCount } from './money';

/** Tenths of a kilometre of a way that is reckoned: 53313 → `5,331`; what is there is never shown as nothing. */
export function wholeKilometres(tenths: number): string {
  return formatCount(tenths === 0 ? 0 : Math.max(1, Math.round(tenths / 10)));
}
