import { SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Output } from '../../shared/api';
import { timeFaultNames } from '../../shared/names';
import type { ToLoadRow } from '../../shared/trips/api';
import { useToday } from '../app/session';
import { FormDialog } from '../components/FormDialog';
import { InstantInput } from '../components/InstantInput';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { PeopleFields } from '../evidence/PeopleFields';
import { tripWords } from '../messages/trips';
import { useCall, useCommand } from '../queries';
import { TripPapers } from './TripPapers';
import { TripStops } from './TripStops';
import { draftAgain, draftOf, faultOf, inputOf, type TripFault, timeFaults } from './tripDraft';

const words = tripWords.form;
const people = { label: words.people, least: 0, most: 3 } as const;

interface Props {
  warehouse: string;
  /** What it begins with. */
  papers: readonly string[];
  /** What is changed; null for a new one. */
  trip: Output<'trips.read'> | null;
  onClose: () => void;
  onSaved: (trip: string) => void;
}

/** A lorry: its plate and people, the stops in their order, and which paper goes to which. */
export function TripForm(props: Props) {
  const { warehouse, papers } = props;
  const { data, error } = useCall('trips.toLoad', { warehouse, papers: [...papers] });
  if (data === undefined) return <RefusalAlert error={error} />;
  // In the order in which they were chosen, so that the stops are.
  const rows = papers.flatMap((paper) => data.rows.filter(({ document }) => document === paper));
  return (
    <InvalidInputs>
      <Form {...props} rows={rows} />
    </InvalidInputs>
  );
}

function Form({ warehouse, trip, rows, onClose, onSaved }: Props & { rows: readonly ToLoadRow[] }) {
  const { focusFirst } = useInvalidInputs();
  const save = useCommand('trips.save');
  const [draft, setDraft] = useState(() => (trip ? draftAgain(trip, rows) : draftOf(rows)));
  const [fault, setFault] = useState<TripFault | null>(null);
  const [dirty, setDirty] = useState(false);
  const times = timeFaults(draft, useToday());
  const change = (part: Partial<typeof draft>) => {
    setDirty(true);
    setFault(null);
    setDraft((before) => ({ ...before, ...part }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (focusFirst()) return;
    const found = faultOf(draft);
    setFault(found);
    if (found !== null || times.leaves !== null || times.due.size > 0) return;
    save.mutate(
      { input: inputOf(draft, warehouse) },
      {
        onSuccess: ({ trip: saved }) => {
          tell(words.saved(draft.plate));
          onClose();
          onSaved(saved);
        },
      },
    );
  };
  const line = (field: 'sealNumber' | 'waybillNumber', label: string) => (
    <TextInput
      label={label}
      maxLength={40}
      value={draft[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <FormDialog
      title={trip ? words.edit : words.add}
      size={980}
      dirty={dirty}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <SimpleGrid cols={4} spacing="md">
        <TextInput
          data-autofocus
          required
          label={words.plate}
          maxLength={20}
          error={fault?.field === 'plate' && words.problems.plate}
          value={draft.plate}
          onChange={(event) => change({ plate: event.currentTarget.value })}
        />
        {line('sealNumber', words.seal)}
        {line('waybillNumber', words.waybill)}
        <InstantInput
          label={words.leavesAt}
          ahead
          error={times.leaves && timeFaultNames[times.leaves]}
          value={draft.leavesAt}
          onChange={(leavesAt) => change({ leavesAt })}
        />
      </SimpleGrid>
      <PeopleFields
        people={people}
        value={draft.persons}
        error={fault?.field === 'persons' ? words.problems.persons : undefined}
        onChange={(persons) => change({ persons })}
      />
      <TripStops draft={draft} fault={fault} due={times.due} onChange={change} />
      <TripPapers warehouse={warehouse} draft={draft} onChange={change} />
      {fault?.field === 'papers' && (
        <Text role="alert" c="var(--danger)">
          {words.problems.papers}
        </Text>
      )}
      <Stack gap={0}>
        <TextInput
          label={words.note}
          maxLength={200}
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </Stack>
    </FormDialog>
  );
}
