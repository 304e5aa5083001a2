import type { ReturnBody } from '../../../shared/documents/return';
import { formatCount } from '../../../shared/format/money';
import { Quantity } from '../../components/Quantity';
import { Tag } from '../../components/Tag';
import type { Paper } from '../../documents/paper';
import { custodyWords } from '../../messages/custody';
import { deskWords } from '../../messages/desks';
import { dispatchWords } from '../../messages/documents';
import classes from '../Desk.module.css';
import { keepCursor } from '../keepCursor';
import { type HeldRow, saidOf } from './heldRows';
import type { UsedUp } from './UsedUpPart';
import { usedOf } from './usedOf';

const words = deskWords.back;

/** What somebody holds, lot by lot, and how far each has come back. */
export function HeldTable({
  rows,
  paper,
  used,
  active,
  onChoose,
}: {
  rows: readonly HeldRow[];
  paper: Paper<ReturnBody>;
  /** What of it was used up; null where nothing can be. */
  used: UsedUp | null;
  active: string | null;
  onChoose: (lot: string) => void;
}) {
  if (rows.length === 0) return <p className={classes.soft}>{words.nothingHeld}</p>;
  return (
    <table className={classes.lines}>
      <thead>
        <tr>
          <th>{words.item}</th>
          <th>{words.lot}</th>
          <th>{words.due}</th>
          <th data-align="right">{words.held}</th>
          <th data-align="right">{words.back}</th>
          {used && <th data-align="right">{words.used.column}</th>}
          <th data-align="right">{words.missing}</th>
          <th data-align="right">{words.left}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { item, lot, outstanding } = row;
          const line = paper.body.lines.find((each) => each.lot === lot);
          const usedUp = usedOf(used, lot);
          const back = line ? saidOf(line) : 0;
          const said = back + usedUp;
          const missing = line?.missing ?? 0;
          return (
            <tr
              key={lot}
              data-active={lot === active || undefined}
              data-lot={lot}
              onMouseDown={lot === active ? keepCursor : undefined}
              onClick={() => onChoose(lot)}
            >
              <td>
                {item.name} <span className={classes.soft}>{item.spec}</span>
              </td>
              <td>
                {[dispatchWords.lots.batch(row.batchNumber), row.serialNumber]
                  .filter(Boolean)
                  .join(' ')}
              </td>
              <td>
                {row.due} {row.isOverdue && <Tag tone="red">{words.overdue}</Tag>}
              </td>
              <td data-align="right">
                <Quantity count={outstanding} unit={item.unit} />
              </td>
              <td data-align="right">
                {formatCount(back - missing)}
                {line !== undefined && line.damaged > 0 && (
                  <span className={classes.soft}>
                    {' '}
                    {custodyWords.columns.damaged} {formatCount(line.damaged)}
                  </span>
                )}
              </td>
              {used && <td data-align="right">{usedUp > 0 && formatCount(usedUp)}</td>}
              <td data-align="right">{missing > 0 && formatCount(missing)}</td>
              <td data-align="right">
                {said > outstanding ? (
                  <Tag tone="red">{words.over(formatCount(said - outstanding))}</Tag>
                ) : (
                  <strong>{said === outstanding ? '✓' : formatCount(outstanding - said)}</strong>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
