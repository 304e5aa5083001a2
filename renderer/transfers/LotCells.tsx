import type { RoadLot } from '../../shared/transfers/acts';
import { CountInput } from '../components/QuantityInput';
import classes from '../documents/Document.module.css';
import { dispatchWords } from '../messages/documents';

/** 物资 and 批号 of a lot on the road, as one cell. */
export function LotCell({ lot }: { lot: Pick<RoadLot, 'itemName' | 'batchNumber'> }) {
  return (
    <td style={{ minWidth: 120 }}>
      {lot.itemName}
      <div className={classes.soft}>{dispatchWords.lots.batch(lot.batchNumber)}</div>
    </td>
  );
}

/** How many of a lot, as a cell to type in. */
export function CountCell({
  name,
  value,
  onChange,
  width = 84,
  first = false,
}: {
  name: string;
  value: number | null;
  onChange: (count: number | null) => void;
  width?: number;
  /** Whether the cursor is there when the dialog opens. */
  first?: boolean;
}) {
  return (
    <td style={{ width }} data-cell="count">
      <CountInput
        size="xs"
        zero
        {...(first ? { 'data-autofocus': true } : {})}
        aria-label={name}
        value={value}
        onChange={onChange}
      />
    </td>
  );
}
