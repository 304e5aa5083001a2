import type { Expiry } from '../../shared/fields';
import { daysToExpiry, type ExpiryBand, expiryBand } from '../../shared/stock/expiry';
import { useSession } from '../app/session';
import { formatExpiry } from '../format/expiry';
import { expiryAge } from '../messages/names';
import { Tag, type Tone } from './Tag';

/** The same steps of colour for 失效日期 on every screen. */
export const expiryTones: Record<ExpiryBand, Tone> = {
  expired: 'gone',
  within30: 'red',
  within90: 'orange',
  within180: 'straw',
  beyond: 'green',
  none: 'grey',
  unknown: 'grey',
};

/** 失效日期 with its colour and, in words, how long it still lasts: `2027-03-31 余 128 天`. */
export function ExpiryTag({ expiry }: { expiry: Expiry }) {
  const { today } = useSession();
  const days = daysToExpiry(expiry, today);
  return (
    <span>
      <Tag tone={expiryTones[expiryBand(expiry, today)]}>{formatExpiry(expiry)}</Tag>
      {days !== null && (
        <span style={{ marginLeft: 6, color: 'var(--ink-soft)' }}>{expiryAge(days)}</span>
      )}
    </span>
  );
}
