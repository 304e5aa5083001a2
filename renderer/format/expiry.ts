import type { Expiry } from '../../shared/fields';
import { expiryNames } from '../../shared/names';

/** 失效日期 as text: the date, 不过期 or 效期不明. */
export function formatExpiry(expiry: Expiry): string {
  return expiry.kind === 'date' ? expiry.date : expiryNames[expiry.kind];
}
