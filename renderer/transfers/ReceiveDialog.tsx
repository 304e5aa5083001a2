import { ActionIcon, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { useSession } from '../app/session';
import { Quantity } from '../components/Quantity';
import { CountInput } from '../components/QuantityInput';
import { tell } from '../components/tell';
import classes from '../documents/Document.module.css';
import { dispatchWords } from '../messages/documents';
import { transferWords } from '../messages/transfers';
import { useCommand } from '../queries';
import { ActDialog } from './ActDialog';
import {
  emptyShelf,
  isUnexplained,
  type ReceiveRow,
  receiveLinesOf,
  receiveRows,
  withStated,
} from './receiveRows';
import { ShelfCells } from './ShelfCells';
import { TakenBackAlert } from './TakenBackAlert';

const words = transferWords.receive;

/** 签收入库: what came goes into which bin, and what of the rest is short, damaged or refused. */
export function ReceiveDialog({
  view,
  warehouse,
  onClose,
}: {
  view: DocumentView;
  warehouse: string;
  onClose: () => void;
}) {
  const { today } = useSession();
  const [date, setDate] = useState<string | null>(today);
  const [rows, setRows] = useState(() => receiveRows(view.road));
  const receive = useCommand('transfers.receive');
  const lines = receiveLinesOf(rows);
  const set = (lot: string, change: (row: ReceiveRow) => ReceiveRow) =>
    setRows((before) => before.map((row) => (row.lot.lot === lot ? change(row) : row)));
  const submit = () => {
    if (lines === null || date === null) return;
    const { uid: document, revision } = view;
    receive.mutate(
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
      busy={receive.isPending}
      error={receive.error}
      ready={lines !== null && lines.length > 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <TakenBackAlert view={view} />
      <table className={classes.plain}>
        <thead>
          <tr>
            <th>{transferWords.item}</th>
            <th data-align="right">{words.waiting}</th>
            <th>{transferWords.received}</th>
            <th>{words.bin}</th>
            <th>{words.condition}</th>
            <th>{words.short}</th>
            <th>{words.damaged}</th>
            <th>{words.refused}</th>
            <th>{words.note}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Lot
              key={row.lot.lot}
              row={row}
              warehouse={warehouse}
              onChange={(change) => set(row.lot.lot, change)}
            />
          ))}
        </tbody>
      </table>
    </ActDialog>
  );
}

/** A lot: a table row for each bin that it goes into; what did not come stands in the first. */
function Lot({
  row,
  warehouse,
  onChange,
}: {
  row: ReceiveRow;
  warehouse: string;
  onChange: (change: (row: ReceiveRow) => ReceiveRow) => void;
}) {
  const { lot, parts } = row;
  const named = (what: string) => words.of(lot.itemName, what);
  const setPart = (index: number, part: Partial<ReceiveRow['parts'][number]>) =>
    onChange((before) => ({
      ...before,
      parts: before.parts.map((each, at) => (at === index ? { ...each, ...part } : each)),
    }));
  return parts.map((part, index) => (
    <tr key={index}>
      <td>
        {index === 0 && (
          <>
            {lot.itemName}
            <div className={classes.soft}>{dispatchWords.lots.batch(lot.batchNumber)}</div>
          </>
        )}
      </td>
      <td data-align="right">
        {index === 0 && <Quantity count={lot.onRoad - lot.stated} unit={lot.unit} />}
      </td>
      <td style={{ width: 90 }}>
        <CountInput
          size="xs"
          zero
          {...(index === 0 ? { 'data-autofocus': true } : {})}
          aria-label={named(transferWords.received)}
          value={part.quantity}
          onChange={(quantity) => setPart(index, { quantity })}
        />
      </td>
      <ShelfCells
        warehouse={warehouse}
        item={lot.item}
        names={{ bin: named(words.bin), condition: named(words.condition) }}
        shelf={part}
        onChange={(shelf) => setPart(index, shelf)}
      />
      {(['short', 'damaged', 'refused'] as const).map((what) => (
        <td key={what} style={{ width: 76 }}>
          {index === 0 && (
            <CountInput
              size="xs"
              zero
              aria-label={named(words[what])}
              value={row[what]}
              onChange={(count) => onChange((before) => withStated(before, { [what]: count }))}
            />
          )}
        </td>
      ))}
      <td>
        {index === 0 && (
          <div style={{ display: 'flex', gap: 4 }}>
            <TextInput
              size="xs"
              style={{ flex: 1 }}
              aria-label={named(words.note)}
              maxLength={200}
              error={isUnexplained(row)}
              placeholder={isUnexplained(row) ? words.noteNeeded : ''}
              value={row.note}
              onChange={(event) => {
                const note = event.currentTarget.value;
                onChange((before) => ({ ...before, note }));
              }}
            />
            <ActionIcon
              variant="default"
              size={30}
              aria-label={named(words.split)}
              title={words.split}
              onClick={() =>
                onChange((before) => ({
                  ...before,
                  parts: [...before.parts, { ...emptyShelf, quantity: null }],
                }))
              }
            >
              <IconPlus size={14} aria-hidden />
            </ActionIcon>
          </div>
        )}
      </td>
    </tr>
  ));
}
