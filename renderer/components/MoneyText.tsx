import type { Money } from '../../shared/fields';
import { formatFen, formatMoney } from '../format/money';

/** An amount in 分, or 未计价 in a lighter tone: unknown is not zero. */
export function FenText({ fen }: { fen: number | null }) {
  return (
    <span style={fen === null ? { color: 'var(--ink-faint)' } : undefined}>{formatFen(fen)}</span>
  );
}

/** A sum that names the lines it doesn't know. */
export function MoneyText({ money }: { money: Money }) {
  return <span>{formatMoney(money)}</span>;
}
