import { daysBetween } from '../day';
import type { Expiry } from '../fields';

/** 效期档: how near to its end a lot is. The same steps on every screen and sheet. */
export type ExpiryBand =
  | 'expired'
  | 'within30'
  | 'within90'
  | 'within180'
  | 'beyond'
  | 'none'
  | 'unknown';

/** Days from `today` through the expiry date itself; null without a date. Usable on day 0. */
export function daysToExpiry(expiry: Expiry, today: string): number | null {
  return expiry.kind === 'date' ? daysBetween(today, expiry.date) : null;
}

/** The band of a lot today. A lot is usable through its expiry date, so day 0 is `within30`. */
export function expiryBand(expiry: Expiry, today: string): ExpiryBand {
  const days = daysToExpiry(expiry, today);
  if (days === null) return expiry.kind === 'none' ? 'none' : 'unknown';
  if (days < 0) return 'expired';
  if (days <= 30) return 'within30';
  if (days <= 90) return 'within90';
  return days <= 180 ? 'within180' : 'beyond';
}

/** Whether the lot may still be handed out: the date itself is the last good day. */
export function isInLife(expiry: Expiry, today: string): boolean {
  return expiryBand(expiry, today) !== 'expired';
}
