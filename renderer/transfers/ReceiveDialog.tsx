import { ActionIcon, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { Quantity } from '../components/Quantity';
import classes from '../documents/Document.module.css';
import { dispatchWords } from '../messages/documents';
import { transferWords } from '../messages/transfers';
import { useCommand } from '../queries';
import { ActDialog } from './ActDialog';
import { CameBeforeAlert, useCameBefore } from './CameBefore';
import { CountCell, LotCell } from './LotCells';
import { cellAt, type Missing, missingIn } from './missing';
import {
  emptyShelf,
  isUnexplained,
  type ReceiveRow,
  receiveLinesOf,
  receiveRows,
  withCount,
  withStated,
} from './receiveRows';
import { ShelfCells } from './ShelfCells';
import { Statements } from './Statements';
import { TakenBackAlert } from './TakenBackAlert';

const words = transferWords.receive;
const differences = ['short', 'damaged', 'refused'] as const;

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
  const [rows, setRows] = useState(() => receiveRows(view.road));
  const receive = useCommand('transfers.receive');
  const cameBefore = useCameBefore(view, warehouse);
  const [confirmed, confirm] = useState(false);
  const isNew = cameBefore !== null && (cameBefore.length === 0 || confirmed);
  const lines = receiveLinesOf(rows);
  const set = (lot: string, change: (row: ReceiveRow) => ReceiveRow) =>
    setRows((before) => before.map((row) => (row.lot.lot === lot ? change(row) : row)));
  return (
    <ActDialog
      view={view}
      words={words}
      command={receive}
      missing={isNew ? lackingIn(rows) : { said: words.missing.confirm, at: '[data-confirm]' }}
      isReading={cameBefore === null}
      onSubmit={(act, whenDone) => lines && receive.mutate({ input: { ...act, lines } }, whenDone)}
      onClose={onClose}
    >
      <TakenBackAlert view={view} />
      {cameBefore !== null && cameBefore.length > 0 && (
        <CameBeforeAlert receipts={cameBefore} confirmed={confirmed} onConfirm={confirm} />
      )}
      <table className={classes.plain}>
        <thead>
          <tr>
            <th>{transferWords.item}</th>
            <th data-align="right">{words.waiting}</th>
            <th>{transferWords.received}</th>
            <th>{words.bin}</th>
            <th>{words.condition}</th>
            {differences.map((what) => (
              <th key={what}>{words[what]}</th>
            ))}
            <th>{words.note}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Lot
              key={row.lot.lot}
              row={row}
              view={view}
              warehouse={warehouse}
              onChange={(change) => set(row.lot.lot, change)}
            />
          ))}
        </tbody>
      </table>
    </ActDialog>
  );
}

/** What the receiving lacks, in words, and the cell of it. */
function lackingIn(rows: readonly ReceiveRow[]): Missing | null {
  const missing = missingIn(rows);
  if (missing === null) return null;
  if (missing.what === 'nothing') return { said: words.missing.nothing, at: '[data-cell="count"]' };
  const { what, row, part } = missing;
  const { itemName, batchNumber, lot } = row.lot;
  const name = `${itemName} ${dispatchWords.lots.batch(batchNumber)}`;
  return {
    said: words.missing[what](name),
    at: cellAt(lot, what === 'over' ? 'count' : what, part),
  };
}

/** A lot: a table row for each bin that it goes into; what did not come stands in the first. */
function Lot({
  row,
  view,
  warehouse,
  onChange,
}: {
  row: ReceiveRow;
  view: DocumentView;
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
    <tr key={index} data-lot={lot.lot} data-part={index}>
      {index === 0 ? <LotCell lot={lot} /> : <td />}
      <td data-align="right">
        {index === 0 && <Quantity count={lot.onRoad - lot.stated} unit={lot.unit} />}
      </td>
      <CountCell
        first={index === 0}
        name={named(transferWords.received)}
        value={part.quantity}
        onChange={(quantity) => onChange((before) => withCount(before, index, quantity))}
      />
      <ShelfCells
        warehouse={warehouse}
        item={lot.item}
        names={{ bin: named(words.bin), condition: named(words.condition) }}
        shelf={part}
        onChange={(shelf) => setPart(index, shelf)}
      />
      {index === 0 ? (
        <>
          {differences.map((what) => (
            <CountCell
              key={what}
              width={76}
              name={named(words[what])}
              value={row[what]}
              onChange={(count) => onChange((before) => withStated(before, { [what]: count }))}
            />
          ))}
          <td data-cell="note">
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
            <Statements view={view} lot={lot.lot} />
          </td>
        </>
      ) : (
        <td colSpan={4} />
      )}
    </tr>
  ));
}
