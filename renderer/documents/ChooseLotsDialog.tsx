import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Allocation, Label } from '../../shared/documents/api';
import type { IssueLine } from '../../shared/documents/issue';
import { formatCount } from '../../shared/format/money';
import { conditionNames } from '../../shared/names';
import type { LotStockRow } from '../../shared/stock/api';
import { ExpiryTag } from '../components/ExpiryTag';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { Quantity } from '../components/Quantity';
import { CountInput } from '../components/QuantityInput';
import { RefusalAlert } from '../components/RefusalAlert';
import { useReturnFocus } from '../components/useReturnFocus';
import { common } from '../messages/common';
import { dispatchWords } from '../messages/documents';
import { skipReasonNames } from '../messages/names';
import { useCall } from '../queries';
import classes from './Lines.module.css';

const words = dispatchWords.lots;

type Choice = NonNullable<IssueLine['choice']>;

interface Props {
  item: { uid: string; label: Label };
  warehouse: string;
  wanted: number;
  choice: IssueLine['choice'];
  /** What the line takes and skips now. */
  allocation: Allocation | null;
  onChoose: (choice: Choice | null) => void;
  onClose: () => void;
}

/** 另选批次: the lots of an item with how much to take of each, against the order of expiry. */
export function ChooseLotsDialog(props: Props) {
  return (
    <InvalidInputs>
      <Lots {...props} />
    </InvalidInputs>
  );
}

function Lots(props: Props) {
  useReturnFocus();
  const { focusFirst } = useInvalidInputs();
  const { item, warehouse, wanted, choice, allocation, onChoose, onClose } = props;
  const { data, error } = useCall('stock.lots', {
    filter: { warehouse, item: item.uid, where: 'shelf' },
    limit: 1000,
  });
  const [taken, setTaken] = useState(
    () => new Map((choice?.picks ?? allocation?.picks ?? []).map((pick) => [placeOf(pick), pick])),
  );
  const [reason, setReason] = useState(choice?.reason ?? '');
  const unit = item.label.unit ?? '';
  const chosen = [...taken.values()].reduce((sum, { quantity }) => sum + quantity, 0);
  const skipped = new Map(allocation?.skipped.map((lot) => [placeOf(lot), lot.reason]));

  const take = (row: LotStockRow, quantity: number | null) => {
    if (row.bin === null || row.condition === null) return;
    const pick = { lot: row.lot, bin: row.bin.uid, condition: row.condition };
    const next = new Map(taken);
    if (quantity === null || quantity === 0) next.delete(placeOf(pick));
    else next.set(placeOf(pick), { ...pick, quantity } as Allocation['picks'][number]);
    setTaken(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (focusFirst()) return;
    onChoose({
      reason: reason.trim(),
      picks: [...taken.values()].map(({ lot, bin, condition, quantity }) => ({
        lot,
        bin,
        condition,
        quantity,
      })),
    });
    onClose();
  };

  // Shown with its lots, so that the cursor begins in the first of them.
  if (!data && !error) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      size={860}
      withCloseButton={false}
      title={words.chooseTitle(item.label.name)}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text c="var(--ink-soft)">{words.chooseExplain}</Text>
          <RefusalAlert error={error} />
          <table className={classes.choose}>
            <tbody>
              {data?.rows.map((row) => {
                const place = { lot: row.lot, bin: row.bin?.uid ?? '', condition: row.condition };
                const why = skipped.get(placeOf(place));
                return (
                  <tr key={placeOf(place)}>
                    <td>{words.batch(row.batchNumber)}</td>
                    <td>
                      <ExpiryTag expiry={row.expiry} />
                    </td>
                    <td>
                      {row.bin?.code}{' '}
                      {row.condition !== 'good' && row.condition && conditionNames[row.condition]}
                    </td>
                    <td className={classes.soft}>
                      {[row.owner, row.earmark].filter(Boolean).join(' · ')}
                    </td>
                    <td data-align="right">
                      <Quantity count={row.quantity} unit={unit} />
                    </td>
                    <td style={{ width: 130 }}>
                      {why ? (
                        <span className={classes.warn}>{skipReasonNames[why]}</span>
                      ) : (
                        <CountInput
                          size="xs"
                          zero
                          aria-label={`${words.take} ${words.batch(row.batchNumber)}`}
                          value={taken.get(placeOf(place))?.quantity ?? null}
                          onChange={(quantity) => take(row, quantity)}
                        />
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {data?.rows.length === 0 && <Text>{words.noLots}</Text>}
          <Text fw={700} c={chosen === wanted ? 'var(--good)' : 'var(--warn)'}>
            {words.chosen(formatCount(chosen), formatCount(wanted), unit)}
          </Text>
          <TextInput
            label={words.reason}
            required
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            {choice && (
              <Button
                variant="subtle"
                onClick={() => {
                  onChoose(null);
                  onClose();
                }}
              >
                {words.back}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" disabled={reason.trim() === '' || chosen === 0}>
              {words.apply}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** A lot in one place and condition, as a key. */
function placeOf(place: { lot: string; bin: string; condition: string | null }): string {
  return `${place.lot} ${place.bin} ${place.condition}`;
}
