import { SegmentedControl, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type TeamRecordKind, teamRecordKind } from '../../shared/teams/recordsApi';
import { newUid } from '../api';
import { useToday } from '../app/session';
import { DateInput } from '../components/DateInput';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { ParsedInput } from '../components/ParsedInput';
import { CountInput } from '../components/QuantityInput';
import { tell } from '../components/tell';
import { parseTenths, writeTenths } from '../format/parseTenths';
import { teamRecordWords as words } from '../messages/teams';
import { useCommand } from '../queries';

interface Props {
  team: string;
  kind: TeamRecordKind;
  onClose: () => void;
}

/** Enters a training, a drill or a deployment of a team. */
export function RecordForm(props: Props) {
  return (
    <InvalidInputs>
      <Fields {...props} />
    </InvalidInputs>
  );
}

function Fields({ team, kind: first, onClose }: Props) {
  const today = useToday();
  const { focusFirst } = useInvalidInputs();
  const enter = useCommand('teamRecords.enter');
  const [record] = useState(newUid);
  const [kind, setKind] = useState(first);
  const [doneOn, setDoneOn] = useState<string | null>(today);
  const [subject, setSubject] = useState('');
  const [hours, setHours] = useState<number | null>(null);
  const [people, setPeople] = useState<number | null>(null);
  const [names, setNames] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const lacks = (value: unknown) => (tried && value === null ? words.required : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (focusFirst() || doneOn === null || hours === null || people === null) return;
    if (subject.trim() === '') return;
    const persons = names
      .split(/[\n、,，;；]+/)
      .map((name) => ({ name: name.trim() }))
      .filter(({ name }) => name !== '');
    const said = { kind, doneOn, subject: subject.trim(), hours, people, note: note.trim() };
    enter.mutate(
      { input: { team, record, ...said, persons } },
      {
        onSuccess: () => {
          tell(words.saved);
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={words.addTitle}
      size={640}
      dirty={subject !== '' || names !== '' || note !== ''}
      busy={enter.isPending}
      error={enter.error}
      confirm={words.add}
      onSubmit={submit}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label={words.kind}
        value={kind}
        data={teamRecordKind.options.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(value) => setKind(value as TeamRecordKind)}
      />
      <TextInput
        data-autofocus
        label={words.subject}
        placeholder={words.subjectHint}
        maxLength={100}
        error={tried && subject.trim() === '' ? words.required : null}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <SimpleGrid cols={3}>
        <DateInput label={words.doneOn} error={lacks(doneOn)} value={doneOn} onChange={setDoneOn} />
        <ParsedInput
          label={words.hours}
          error={lacks(hours)}
          value={hours}
          onChange={setHours}
          parse={(text) => parseTenths(text, { least: 0, most: 100_000, unit: words.hourUnit })}
          write={writeTenths}
        />
        <CountInput
          label={words.people}
          error={lacks(people)}
          value={people}
          onChange={setPeople}
        />
      </SimpleGrid>
      <Textarea
        label={words.names}
        placeholder={words.namesHint}
        autosize
        minRows={1}
        maxRows={5}
        value={names}
        onChange={(event) => setNames(event.currentTarget.value)}
      />
      <TextInput
        label={words.note}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
