import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Output } from '../../shared/api';
import { formatCount } from '../../shared/format/money';
import type { CareRow } from '../../shared/stock/careApi';
import { useSession } from '../app/session';
import { DateInput } from '../components/DateInput';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { tell } from '../components/tell';
import { careWords as words } from '../messages/care';
import { common } from '../messages/common';
import { useCall, useCommand } from '../queries';

type Kind = keyof typeof words.kinds;
type ToHold = Output<'care.record'>['toHold'];

interface Props {
  warehouse: string;
  lots: readonly CareRow[];
  /** What is most likely to be recorded. */
  kind: Kind;
  onClose: () => void;
}

/** Records that lots were stacked anew or tested; after a failed test it says what to put on hold. */
export function CareDialog(props: Props) {
  const [toHold, hold] = useState<ToHold>([]);
  if (toHold.length > 0) return <Hold toHold={toHold} onClose={props.onClose} />;
  return (
    <InvalidInputs>
      <CareForm {...props} onHold={hold} />
    </InvalidInputs>
  );
}

function CareForm({
  warehouse,
  lots,
  kind,
  onClose,
  onHold,
}: Props & { onHold: (of: ToHold) => void }) {
  const { today } = useSession();
  const { focusFirst } = useInvalidInputs();
  const record = useCommand('care.record');
  const [what, setWhat] = useState<Kind>(kind);
  const [passed, setPassed] = useState(true);
  const [doneOn, setDoneOn] = useState<string | null>(today);
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (doneOn === null || focusFirst()) return;
    const deed = what === 'restack' ? { kind: what } : { kind: 'qualityTest' as const, passed };
    const input = { warehouse, lots: lots.map(({ lot }) => lot), deed, doneOn, note: note.trim() };
    record.mutate(
      { input },
      {
        onSuccess: ({ records, toHold }) => {
          tell(words.recorded(records.length));
          if (toHold.length > 0) onHold(toHold);
          else onClose();
        },
      },
    );
  };
  const [only] = lots;
  return (
    <FormDialog
      title={words.recordFor(lots.length)}
      size={440}
      dirty={note !== ''}
      busy={record.isPending}
      error={record.error}
      confirm={words.record}
      disabled={doneOn === null}
      onSubmit={submit}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label={words.kind}
        value={what}
        data={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
        onChange={(value) => setWhat(value as Kind)}
      />
      {what === 'qualityTest' && (
        <SegmentedControl
          aria-label={words.result}
          value={passed ? 'passed' : 'failed'}
          data={(['passed', 'failed'] as const).map((value) => ({
            value,
            label: words.results[value],
          }))}
          onChange={(value) => setPassed(value === 'passed')}
        />
      )}
      <DateInput label={words.doneOn} value={doneOn} onChange={setDoneOn} />
      <TextInput
        label={words.note}
        placeholder={words.noteHint}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {lots.length === 1 && only && <History lot={only.lot} />}
    </FormDialog>
  );
}

function History({ lot }: { lot: string }) {
  const { data } = useCall('care.list', { lot });
  if (!data) return null;
  return (
    <div>
      <Text fw={700}>{words.history}</Text>
      {data.rows.length === 0 && <Text c="var(--ink-soft)">{words.noHistory}</Text>}
      {data.rows.map(({ uid, doneOn, kind, result, by, note }) => (
        <Text key={uid} c="var(--ink-soft)">
          {words.entry(doneOn, words.kinds[kind], words.results[result], by.name)} {note}
        </Text>
      ))}
    </div>
  );
}

function Hold({ toHold, onClose }: { toHold: ToHold; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={words.holdTitle}>
      <Stack>
        <Text>{words.holdExplain}</Text>
        <ul>
          {toHold.map(({ lot, item, batchNumber, quantity, unit }) => (
            <li key={lot}>
              {item} {batchNumber} {formatCount(quantity)} {unit}
            </li>
          ))}
        </ul>
        <Group justify="flex-end">
          <Button data-autofocus onClick={onClose}>
            {common.close}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
