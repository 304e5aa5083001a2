import { formatCount } from '../../shared/format/money';

/** A quantity with its unit in a lighter tone. */
export function Quantity({ count, unit }: { count: number; unit?: string }) {
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {formatCount(count)}
      {unit && <span style={{ marginLeft: 3, color: 'var(--ink-faint)' }}>{unit}</span>}
    </span>
  );
}
