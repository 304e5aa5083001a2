import { formatCount } from '../../shared/format/money';
import type { Reserve } from '../../shared/items/reserves';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { tell } from '../components/tell';
import { common } from '../messages/common';
import { reservesWords } from '../messages/items';
import { useCommand } from '../queries';
import classes from './Reserves.module.css';
import type { ReserveChange } from './reserveEdits';

const words = reservesWords.summary;
const mostShown = 40;

/** What is about to be saved, item by item, before it is. */
export function ReserveSummary(props: {
  warehouse: string;
  changes: readonly ReserveChange[];
  onSaved: () => void;
  onClose: () => void;
}) {
  const { warehouse, changes, onSaved, onClose } = props;
  const save = useCommand('reserves.save');
  const lines = changes.map(({ row, reserve }) => ({ item: row.item.uid, reserve }));
  const confirm = () =>
    save.mutate(
      { input: { warehouse, lines } },
      {
        onSuccess: ({ changed }) => {
          tell(reservesWords.saved(changed));
          onSaved();
        },
      },
    );
  return (
    <ConfirmDialog
      title={words.title}
      confirm={common.save}
      busy={save.isPending}
      error={save.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <div style={{ maxHeight: '50vh', overflowY: 'auto' }}>
        <table className={classes.summary}>
          <tbody>
            {changes.slice(0, mostShown).map(({ row, reserve }) => (
              <tr key={row.item.uid}>
                <th scope="row">{row.item.name}</th>
                <td>{whatHappens(row.reserve, reserve)}</td>
                <td>
                  {words.from} {figures(row.reserve, row.item.unit)}
                  <br />
                  {words.to} {figures(reserve, row.item.unit)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {changes.length > mostShown && words.more(changes.length - mostShown)}
      </div>
    </ConfirmDialog>
  );
}

function whatHappens(before: Reserve | null, after: Reserve | null): string {
  if (after === null) return words.removed;
  return before === null ? words.set : words.changed;
}

function figures(reserve: Reserve | null, unit: string): string {
  if (reserve === null) return words.none;
  const { standing, minimum, maximum } = reserve;
  return words.figures(formatCount(standing), formatCount(minimum), formatCount(maximum), unit);
}
