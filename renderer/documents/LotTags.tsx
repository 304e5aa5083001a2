import { Link } from '@tanstack/react-router';
import type { Allocation } from '../../shared/documents/api';
import { formatCount } from '../../shared/format/money';
import { expiryBand } from '../../shared/stock/expiry';
import { useSession } from '../app/session';
import { expiryTones } from '../components/ExpiryTag';
import { Tag } from '../components/Tag';
import { formatExpiry } from '../format/expiry';
import { dispatchWords } from '../messages/documents';
import classes from './Lines.module.css';

export type LotPick = Allocation['picks'][number];

/** The lots that a line takes, as small tags: `B2301 · 2027-03 · 40`; without a batch, its bin. */
export function LotTags({
  picks,
  linked,
  confirmed,
}: {
  picks: readonly LotPick[];
  /** Whether a tag leads to the story of its lot: not from a paper that is being written. */
  linked: boolean;
  /** Lots that somebody has had in his hands: they are ticked. */
  confirmed?: ReadonlySet<string> | undefined;
}) {
  const { today } = useSession();
  return (
    <span className={classes.lots}>
      {picks.map((pick) => {
        const key = `${pick.lot} ${pick.bin} ${pick.condition}`;
        const tag = (
          <Tag key={key} tone={expiryTones[expiryBand(pick.expiry, today)]} title={lotTitle(pick)}>
            {confirmed?.has(pick.lot) && '✓ '}
            {pick.batchNumber ?? pick.binCode} · {shortExpiry(pick)} ·{' '}
            <strong>{formatCount(pick.quantity)}</strong>
          </Tag>
        );
        return linked ? (
          <Link key={key} to="/stock/lot/$lot" params={{ lot: pick.lot }}>
            {tag}
          </Link>
        ) : (
          tag
        );
      })}
    </span>
  );
}

/** A month is enough to tell lots apart on a tag; the whole date stands in its title. */
function shortExpiry({ expiry }: LotPick): string {
  return expiry.kind === 'date' ? expiry.date.slice(0, 7) : formatExpiry(expiry);
}

/** All that tells a lot from another, in one line. */
export function lotTitle(pick: LotPick): string {
  return [
    dispatchWords.lots.batch(pick.batchNumber),
    formatExpiry(pick.expiry),
    pick.binCode,
    pick.owner,
    pick.earmark,
    pick.serialNumber,
  ]
    .filter(Boolean)
    .join(' · ');
}
