import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { formatCount } from '../../shared/format/money';
import type { RoadLot } from '../../shared/transfers/acts';
import { useSession } from '../app/session';
import { Quantity } from '../components/Quantity';
import { CountInput } from '../components/QuantityInput';
import { tell } from '../components/tell';
import classes from '../documents/Document.module.css';
import { dispatchWords } from '../messages/documents';
import { transferWords } from '../messages/transfers';
import { useCommand } from '../queries';
import { ActDialog } from './ActDialog';
import { emptyShelf } from './receiveRows';
import { type Shelf, ShelfCells } from './ShelfCells';

const words = transferWords.settle;

interface Answer extends Shelf {
  lot: RoadLot;
  lost: number | null;
  returned: number | null;
  rejected: number | null;
}

/** 处理差异: what the receiver stated is lost, comes back, or is not so. */
export function SettleDialog({ view, onClose }: { view: DocumentView; onClose: () => void }) {
  const { today } = useSession();
  const [date, setDate] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const [rows, setRows] = useState<Answer[]>(() =>
    view.road
      .filter(({ stated }) => stated > 0)
      .map((lot) => ({ ...emptyShelf, lot, lost: null, returned: null, rejected: null })),
  );
  const settle = useCommand('transfers.settle');
  const answered = rows.filter(
    ({ lost, returned, rejected }) => (lost ?? 0) + (returned ?? 0) + (rejected ?? 0) > 0,
  );
  const hasBins = answered.every(({ returned, bin }) => !returned || bin !== null);
  const set = (lot: string, part: Partial<Answer>) =>
    setRows((before) => before.map((row) => (row.lot.lot === lot ? { ...row, ...part } : row)));
  const submit = () => {
    if (date === null) return;
    const lines = answered.map(({ lot, lost, returned, rejected, bin, condition }) => ({
      lot: lot.lot,
      lost: lost ?? 0,
      returned: returned && bin ? [{ bin: bin.uid, condition, quantity: returned }] : [],
      rejected: rejected ?? 0,
      reason: reason.trim(),
    }));
    const { uid: document, revision } = view;
    settle.mutate(
      { input: { document, revision, businessDate: date, lines } },
      {
        onSuccess: ({ number }) => {
          tell(words.done(number));
          onClose();
        },
      },
    );
  };
  return (
    <ActDialog
      words={words}
      date={date}
      onDate={setDate}
      busy={settle.isPending}
      error={settle.error}
      ready={answered.length > 0 && hasBins && reason.trim() !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <table className={classes.plain}>
        <thead>
          <tr>
            <th>{transferWords.item}</th>
            <th data-align="right">{transferWords.stated}</th>
            <th>{words.lost}</th>
            <th>{words.returned}</th>
            <th>{words.bin}</th>
            <th>{words.condition}</th>
            <th>{words.rejected}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { lot } = row;
            const named = (what: string) => transferWords.receive.of(lot.itemName, what);
            const count = (what: 'lost' | 'returned' | 'rejected') => (
              <td style={{ width: 90 }}>
                <CountInput
                  size="xs"
                  zero
                  aria-label={named(words[what])}
                  value={row[what]}
                  onChange={(value) => set(lot.lot, { [what]: value })}
                />
              </td>
            );
            return (
              <tr key={lot.lot}>
                <td>
                  {lot.itemName}
                  <div className={classes.soft}>{dispatchWords.lots.batch(lot.batchNumber)}</div>
                  <Stated view={view} lot={lot} />
                </td>
                <td data-align="right">
                  <Quantity count={lot.stated} unit={lot.unit} />
                </td>
                {count('lost')}
                {count('returned')}
                <ShelfCells
                  warehouse={view.warehouse.code}
                  item={lot.item}
                  names={{ bin: named(words.bin), condition: named(words.condition) }}
                  shelf={row}
                  onChange={(shelf) => set(lot.lot, shelf)}
                />
                {count('rejected')}
              </tr>
            );
          })}
        </tbody>
      </table>
      <TextInput
        required
        label={words.reason}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActDialog>
  );
}

/** What the receiver has said of a lot, in his words, and when: the answer stands beside it. */
function Stated({ view, lot }: { view: DocumentView; lot: RoadLot }) {
  const said = view.postings
    .filter(({ act, reversedBy }) => act === 'receive' && reversedBy === null)
    .flatMap(({ statements, businessDate, postedBy }) =>
      statements.map((each) => ({ ...each, businessDate, by: postedBy.name })),
    )
    .filter((each) => each.lot === lot.lot);
  return (
    <ul className={classes.statements}>
      {said.map(({ what, quantity, note, businessDate, by }) => (
        <li key={`${businessDate} ${what} ${note}`}>
          {words.said(
            `${transferWords.statements[what]} ${formatCount(quantity)} ${lot.unit}`,
            note,
            `${businessDate} ${by}`,
          )}
        </li>
      ))}
    </ul>
  );
}
