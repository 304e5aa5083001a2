import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DocumentView } from '../../shared/documents/api';
import { formatCount } from '../../shared/format/money';
import type { RoadLot } from '../../shared/transfers/acts';
import type { Credentials } from '../api';
import { PasswordHereDialog } from '../components/PasswordHereDialog';
import { Quantity } from '../components/Quantity';
import classes from '../documents/Document.module.css';
import { transferWords } from '../messages/transfers';
import { useCommand } from '../queries';
import { ActDialog } from './ActDialog';
import { CountCell, LotCell } from './LotCells';
import { cellAt, type Missing } from './missing';
import { emptyShelf } from './receiveRows';
import { type Shelf, ShelfCells } from './ShelfCells';
import { Statements } from './Statements';

const words = transferWords.settle;

interface Answer extends Shelf {
  lot: RoadLot;
  lost: number | null;
  returned: number | null;
  rejected: number | null;
}

type OnSubmit = Parameters<typeof ActDialog>[0]['onSubmit'];

/**
 * 处理差异: what the receiver stated is lost, comes back, or is not so. What is lost is signed for by
 * a second person here.
 */
export function SettleDialog({ view, onClose }: { view: DocumentView; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [rows, setRows] = useState<Answer[]>(() =>
    view.road
      .filter(({ stated }) => stated > 0)
      .map((lot) => ({
        ...emptyShelf,
        // What was stated as damaged comes back as damaged, unless the keeper looks and says otherwise.
        ...(lot.damaged > 0 ? { condition: 'damaged' as const } : {}),
        lot,
        lost: null,
        returned: null,
        rejected: null,
      })),
  );
  const settle = useCommand('transfers.settle');
  const [asking, setAsking] = useState<Parameters<OnSubmit> | null>(null);
  const answered = rows.filter(
    ({ lost, returned, rejected }) => (lost ?? 0) + (returned ?? 0) + (rejected ?? 0) > 0,
  );
  const homeless = answered.find(({ returned, bin }) => returned && bin === null);
  const missing = (): Missing | null => {
    if (answered.length === 0) return { said: words.missing.nothing, at: '[data-cell="count"]' };
    if (homeless) {
      const { itemName, lot } = homeless.lot;
      return { said: words.missing.bin(itemName), at: cellAt(lot, 'bin') };
    }
    return reason.trim() === '' ? { said: words.missing.reason, at: '[data-reason]' } : null;
  };
  const set = (lot: string, part: Partial<Answer>) =>
    setRows((before) => before.map((row) => (row.lot.lot === lot ? { ...row, ...part } : row)));
  const lines = answered.map(({ lot, lost, returned, rejected, bin, condition }) => ({
    lot: lot.lot,
    lost: lost ?? 0,
    returned: returned && bin ? [{ bin: bin.uid, condition, quantity: returned }] : [],
    rejected: rejected ?? 0,
    reason: reason.trim(),
  }));
  const lost = answered.filter((row) => (row.lost ?? 0) > 0);
  const send = ([act, whenDone]: Parameters<OnSubmit>, as?: Credentials) =>
    settle.mutate({ input: { ...act, lines }, ...(as ? { as } : {}) }, whenDone);
  return (
    <>
      <ActDialog
        view={view}
        words={words}
        command={asking === null ? settle : { isPending: false, error: null }}
        missing={missing()}
        onSubmit={(...done) => (lost.length > 0 ? setAsking(done) : send(done))}
        onClose={onClose}
      >
        <table className={classes.plain}>
          <thead>
            <tr>
              <th>{transferWords.item}</th>
              <th data-align="right">{transferWords.stated}</th>
              <th>{words.said}</th>
              <th>{words.lost}</th>
              <th>{words.returned}</th>
              <th>{words.bin}</th>
              <th>{words.condition}</th>
              <th>{words.rejected}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => {
              const { lot } = row;
              const named = (what: string) => transferWords.receive.of(lot.itemName, what);
              const count = (what: 'lost' | 'returned' | 'rejected') => (
                <CountCell
                  first={index === 0 && what === 'lost'}
                  name={named(words[what])}
                  value={row[what]}
                  onChange={(value) => set(lot.lot, { [what]: value })}
                />
              );
              return (
                <tr key={lot.lot} data-lot={lot.lot} data-part={0}>
                  <LotCell lot={lot} />
                  <td data-align="right">
                    <Quantity count={lot.stated} unit={lot.unit} />
                  </td>
                  <td style={{ width: 300 }}>
                    <Statements view={view} lot={lot.lot} />
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
          data-reason
          label={words.reason}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ActDialog>
      {asking && (
        <PasswordHereDialog
          confirm={words.confirm}
          busy={settle.isPending}
          error={settle.error}
          onConfirm={(as) => send(asking, as)}
          onClose={() => setAsking(null)}
        >
          {lost.map(({ lot, lost: gone }) => (
            <Text key={lot.lot}>
              {words.second(`${lot.itemName} ${formatCount(gone ?? 0)} ${lot.unit}`)}
            </Text>
          ))}
        </PasswordHereDialog>
      )}
    </>
  );
}
