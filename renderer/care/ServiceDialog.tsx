import { SegmentedControl, SimpleGrid, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type ServiceKind, type ServiceRow, serviceKind } from '../../shared/stock/serviceApi';
import { useToday } from '../app/session';
import { DateInput } from '../components/DateInput';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { tell } from '../components/tell';
import { serviceWords as words } from '../messages/care';
import { EraseButton } from '../parties/ErasePerson';
import { useCall, useCommand } from '../queries';

interface Props {
  warehouse: string;
  pieces: readonly ServiceRow[];
  onClose: () => void;
}

/** Records that equipment was serviced, and when it is due again. */
export function ServiceDialog(props: Props) {
  return (
    <InvalidInputs>
      <Fields {...props} />
    </InvalidInputs>
  );
}

function Fields({ warehouse, pieces, onClose }: Props) {
  const today = useToday();
  const { focusFirst } = useInvalidInputs();
  const record = useCommand('service.record');
  const [kind, setKind] = useState<ServiceKind>('maintenance');
  const [doneOn, setDoneOn] = useState<string | null>(today);
  const [nextDue, setNextDue] = useState<string | null>(null);
  const [by, setBy] = useState('');
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (doneOn === null || focusFirst()) return;
    const lots = [...new Set(pieces.map(({ lot }) => lot))];
    const persons = by.trim() === '' ? [] : [{ name: by.trim() }];
    record.mutate(
      { input: { warehouse, lots, kind, doneOn, nextDue, persons, note: note.trim() } },
      {
        onSuccess: ({ records }) => {
          tell(words.recorded(records.length));
          onClose();
        },
      },
    );
  };
  const [only] = pieces;
  return (
    <FormDialog
      title={words.recordFor(pieces.length)}
      dirty={nextDue !== null || by !== '' || note !== ''}
      busy={record.isPending}
      error={record.error}
      confirm={words.record}
      disabled={doneOn === null}
      onSubmit={submit}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label={words.kind}
        value={kind}
        data={serviceKind.options.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(value) => setKind(value as ServiceKind)}
      />
      <SimpleGrid cols={2}>
        <DateInput label={words.doneOn} value={doneOn} onChange={setDoneOn} />
        <DateInput
          data-autofocus
          label={words.nextDue}
          placeholder={words.nextDueHint}
          ahead
          value={nextDue}
          onChange={setNextDue}
        />
        <TextInput
          label={words.by}
          placeholder={words.byHint}
          maxLength={60}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <TextInput
          label={words.note}
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </SimpleGrid>
      {pieces.length === 1 && only && <History lot={only.lot} />}
    </FormDialog>
  );
}

function History({ lot }: { lot: string }) {
  const { data } = useCall('service.ofLot', { lot });
  if (!data) return null;
  return (
    <div>
      <Text fw={700}>{words.history}</Text>
      {data.rows.length === 0 && <Text c="var(--ink-soft)">{words.noHistory}</Text>}
      {data.rows.map(({ record, doneOn, kind, nextDue, names, note }) => (
        <Text key={record} c="var(--ink-soft)">
          {words.entry(doneOn, words.kinds[kind], names.join('、'), nextDue)} {note}{' '}
          {names.length > 0 && (
            <EraseButton
              whose={{ kind: 'service', record }}
              name={names.join('、')}
              size="compact-xs"
            />
          )}
        </Text>
      ))}
    </div>
  );
}
