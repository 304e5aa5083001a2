import { SimpleGrid, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { EvidenceRow } from '../../shared/evidence/api';
import {
  type EvidenceKindName,
  evidenceBody,
  evidenceKind,
  missingOf,
} from '../../shared/evidence/kinds';
import { newUid } from '../api';
import { useSession } from '../app/session';
import { DateInput } from '../components/DateInput';
import { enterWalk } from '../components/enterWalk';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { tell } from '../components/tell';
import { evidenceWords as words } from '../messages/evidence';
import { useCommand } from '../queries';
import { EvidenceField } from './EvidenceField';
import { type Named, PeopleFields } from './PeopleFields';
import { PhotosToAdd } from './PhotosToAdd';
import { useRecordPhotos } from './RecordPhotos';

interface Props {
  warehouse: string;
  kind: EvidenceKindName;
  /** What it begins with: a record that is struck out and said again. */
  like: EvidenceRow | null;
  onClose: () => void;
}

/** Enters a record of a kind, by the fields that the kind declares. */
export function EvidenceForm(props: Props) {
  return (
    <InvalidInputs>
      <Form {...props} />
    </InvalidInputs>
  );
}

function Form({ warehouse, kind: name, like, onClose }: Props) {
  const { today } = useSession();
  const { focusFirst } = useInvalidInputs();
  const kind = evidenceKind(name);
  const record = useCommand('evidence.record');
  const [uid] = useState(newUid);
  const [doneOn, setDoneOn] = useState<string | null>(like?.doneOn ?? today);
  const [values, setValues] = useState<Record<string, unknown>>(
    () =>
      (like?.body as Record<string, unknown> | undefined) ??
      Object.fromEntries(
        Object.entries(kind.fields).map(([field, { initial }]) => [field, initial]),
      ),
  );
  const [persons, setPersons] = useState<readonly Named[]>(
    () => like?.people ?? (kind.people ? [{ name: '', telephone: '' }] : []),
  );
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [dirty, setDirty] = useState(false);
  const [photos, setPhotos] = useState<readonly File[]>([]);
  const adding = useRecordPhotos(warehouse, uid);

  /** The record is entered by then; photos that can't be added stay here to be left out. */
  const addPhotos = async () => {
    const left = await adding.addAll(photos);
    setPhotos(left);
    if (left.length > 0) return;
    tell(words.saved);
    onClose();
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (record.isSuccess) return void addPhotos();
    if (focusFirst()) return;
    const said = persons
      .map((each) => ({ name: each.name.trim(), telephone: each.telephone.trim() }))
      .filter((each) => each.name !== '' || each.telephone !== '');
    const body = evidenceBody.safeParse({ ...trimmed(values), kind: name });
    const lacking: Record<string, string> = Object.fromEntries(
      (body.error?.issues ?? []).map(({ path }) => [String(path[0]), problemOf(String(path[0]))]),
    );
    if (doneOn === null) lacking.doneOn = words.problems.required;
    const field = body.success && doneOn !== null ? missingOf(body.data, doneOn, said) : null;
    if (field !== null) lacking[field] = problemOf(field);
    const least = kind.people?.least ?? 0;
    if (said.length < least || said.some((each) => each.name === '')) {
      lacking.persons = words.problems.persons;
    }
    setProblems(lacking);
    if (!body.success || doneOn === null || Object.keys(lacking).length > 0) return;
    record.mutate(
      { input: { warehouse, record: uid, doneOn, body: body.data, persons: said } },
      { onSuccess: () => void addPhotos() },
    );
  };

  const attach = (files: readonly File[]) => {
    setDirty(true);
    setPhotos(files);
  };
  const whole = ['points', 'several'];
  // The cursor begins in the first field that is typed in; where that is a list of ticks, at the day.
  const [first] = Object.keys(kind.fields);
  const begins = whole.includes(kind.fields[first ?? '']?.input.as ?? '') ? 'doneOn' : first;
  const attached = <PhotosToAdd files={photos} adding={adding} onChange={attach} />;
  return (
    <FormDialog
      title={words.addOf(kind.title)}
      size={720}
      dirty={dirty}
      busy={record.isPending || adding.busy !== null}
      error={record.error}
      confirm={words.add}
      onSubmit={submit}
      onClose={onClose}
    >
      {record.isSuccess ? (
        <Stack>
          <Text role="status">{words.photos.recorded}</Text>
          {attached}
        </Stack>
      ) : (
        <Stack onKeyDown={enterWalk} onChange={() => setDirty(true)}>
          <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
            <DateInput
              {...(begins === 'doneOn' ? { 'data-autofocus': true } : {})}
              label={kind.dayLabel}
              error={problems.doneOn}
              ahead={kind.ahead ?? false}
              value={doneOn}
              onChange={setDoneOn}
            />
            {Object.entries(kind.fields).map(([field, declared]) => (
              <div
                key={field}
                style={whole.includes(declared.input.as) ? { gridColumn: '1 / -1' } : undefined}
              >
                <EvidenceField
                  field={declared}
                  warehouse={warehouse}
                  value={values[field]}
                  error={problems[field]}
                  autoFocus={field === begins}
                  onChange={(value) => {
                    setDirty(true);
                    setValues((before) => ({ ...before, [field]: value }));
                  }}
                />
              </div>
            ))}
          </SimpleGrid>
          {kind.people && (
            <PeopleFields
              people={kind.people}
              value={persons}
              error={problems.persons}
              onChange={setPersons}
            />
          )}
          {attached}
        </Stack>
      )}
    </FormDialog>
  );
}

function problemOf(field: string): string {
  const { problems } = words;
  return field in problems ? problems[field as keyof typeof problems] : problems.required;
}

function trimmed(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      typeof value === 'string' ? value.trim() : value,
    ]),
  );
}
