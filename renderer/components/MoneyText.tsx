import type { Money } from '../../shared/fields';
import { formatFen } from '../format/money';
import { moneyWords } from '../messages/common';
import { Beneath } from './Beneath';

/** An amount in 分, or 未计价 in a lighter tone: unknown is not zero. */
export function FenText({ fen }: { fen: number | null }) {
  return (
    <span style={fen === null ? { color: 'var(--ink-faint)' } : undefined}>{formatFen(fen)}</span>
  );
}

/** A sum that names, under it, the lines it doesn't know: they are not in it. */
export function MoneyText({ money: { known, unpriced } }: { money: Money }) {
  if (unpriced === 0) return <span>{formatFen(known)}</span>;
  return (
    <span>
      {known !== 0 && formatFen(known)}
      <Beneath>{moneyWords.unpricedLines(unpriced, known !== 0)}</Beneath>
    </span>
  );
}
