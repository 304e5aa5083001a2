import { Text, TextInput } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Output } from '../../shared/api';
import type { DocumentView } from '../../shared/documents/api';
import { tripStepNames } from '../../shared/names';
import type { TripStop } from '../../shared/trips/api';
import { stepBefore } from '../../shared/trips/times';
import { FormDialog } from '../components/FormDialog';
import { InstantInput } from '../components/InstantInput';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { PeopleFields } from '../evidence/PeopleFields';
import { tripWords } from '../messages/trips';
import { callQuery, useCommand } from '../queries';
import {
  type DifferenceDraft,
  DifferenceLines,
  differenceDrafts,
  isUnexplained,
  statedOf,
} from './DifferenceLines';
import { useSaidFault } from './useSaidFault';

const words = tripWords.steps;
const signers = { label: words.sign.by, least: 1, most: 3 } as const;

interface Props {
  trip: Output<'trips.read'>;
  stop: TripStop;
  onClose: () => void;
}

/** 签收 at a stop: who signed, when, and what of its dispatches was short or damaged. */
export function SignDialog(props: Props) {
  const dispatches = props.stop.papers.filter(
    ({ kind, state }) => kind === 'dispatch' && state !== 'gone' && state !== 'notPosted',
  );
  const read = useQueries({
    queries: dispatches.map(({ document }) => callQuery('documents.read', { document })),
  });
  const failed = read.find(({ error }) => error)?.error;
  if (failed) return <RefusalAlert error={failed} />;
  const views = read.flatMap(({ data }) => (data ? [data] : []));
  if (views.length < dispatches.length) return null;
  return (
    <InvalidInputs>
      <Form {...props} views={views} />
    </InvalidInputs>
  );
}

function Form({ trip, stop, onClose, views }: Props & { views: readonly DocumentView[] }) {
  const { focusFirst } = useInvalidInputs();
  const sign = useCommand('trips.sign');
  const [at, setAt] = useState<string | null>(null);
  const [persons, setPersons] = useState<readonly { name: string; telephone: string }[]>([
    { name: '', telephone: '' },
  ]);
  const [note, setNote] = useState('');
  const [rows, setRows] = useState<readonly DifferenceDraft[]>(() =>
    views.flatMap(differenceDrafts),
  );
  const [tried, setTried] = useState(false);
  const fault = useSaidFault(trip, at, stepBefore('sign', trip, stop.arrivedAt));
  const said = persons
    .map(({ name, telephone }) => ({ name: name.trim(), telephone: telephone.trim() }))
    .filter(({ name, telephone }) => name !== '' || telephone !== '');
  const nameless = said.length === 0 || said.some(({ name }) => name === '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (focusFirst()) return;
    setTried(true);
    if (nameless || fault !== null || rows.some(isUnexplained)) return;
    sign.mutate(
      {
        input: {
          ...{ trip: trip.trip, revision: trip.revision, stop: stop.stop, at, persons: said },
          note: note.trim(),
          differences: statedOf(rows),
        },
      },
      {
        onSuccess: () => {
          tell(words.sign.done(stop.place));
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={`${tripStepNames.sign}：${stop.place}`}
      size={860}
      dirty={persons.some(({ name }) => name !== '') || statedOf(rows).length > 0}
      busy={sign.isPending}
      error={sign.error}
      confirm={tripWords.differences.confirmSign}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text c="var(--ink-soft)">{words.sign.explain(stop.place)}</Text>
      <PeopleFields
        people={signers}
        value={persons}
        error={tried && nameless ? words.sign.noSigner : undefined}
        onChange={setPersons}
      />
      <InstantInput
        w={220}
        label={words.at}
        description={words.atHint}
        placeholder={words.now}
        error={fault}
        value={at}
        onChange={setAt}
      />
      {rows.length > 0 && (
        <div>
          <Text fw={700}>{tripWords.differences.lines}</Text>
          <DifferenceLines rows={rows} named={views.length > 1} tried={tried} onChange={setRows} />
        </div>
      )}
      {tried && rows.some(isUnexplained) && (
        <Text role="alert" c="var(--danger)">
          {tripWords.differences.unexplained}
        </Text>
      )}
      <TextInput
        label={words.sign.note}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
