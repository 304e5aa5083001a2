import { formatCount } from '../../shared/format/money';
import type { LotShare } from '../../shared/stock/storyApi';
import { storyWords as words } from '../messages/story';
import classes from './Story.module.css';
import { sumsByKind } from './shareText';

/** What became of a lot, as one bar of parts. The words beside it say the same. */
export function ShareBar({ shares, unit }: { shares: readonly LotShare[]; unit: string }) {
  const sums = sumsByKind(shares);
  const said = sums.map(
    ({ kind, quantity }) => `${words.kinds[kind]} ${formatCount(quantity)} ${unit}`,
  );
  return (
    <span className={classes.bar} role="img" aria-label={words.bar(said)} title={words.bar(said)}>
      {sums.map(({ kind, quantity }) => (
        <span key={kind} data-kind={kind} style={{ flexGrow: quantity }} />
      ))}
    </span>
  );
}
