import { Button, Group, Modal, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ArrivalView } from '../../shared/arrivals/api';
import { newUid } from '../api';
import { useSession } from '../app/session';
import { DateInput } from '../components/DateInput';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { PartySelect, type PickedParty } from '../components/PartySelect';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { arrivalWords as words } from '../messages/arrivals';
import { common } from '../messages/common';
import { useCommand } from '../queries';
import { type ArrivalLine, ArrivalLines, blankLine } from './ArrivalLines';

interface Props {
  /** What is changed; null for a new one. */
  view: ArrivalView | null;
  warehouse: string;
  onClose: () => void;
}

/** Announces goods, or changes what none has met yet. */
export function ArrivalForm(props: Props) {
  return (
    <Modal
      opened
      onClose={props.onClose}
      size={720}
      title={props.view ? words.edit : words.add}
      closeOnClickOutside={false}
    >
      <InvalidInputs>
        <Fields {...props} />
      </InvalidInputs>
    </Modal>
  );
}

function Fields({ view, warehouse, onClose }: Props) {
  const { today } = useSession();
  const { focusFirst } = useInvalidInputs();
  const save = useCommand('arrivals.save');
  const [uid] = useState(() => view?.arrival ?? newUid());
  const [source, setSource] = useState<PickedParty | null>(view?.source ?? null);
  const [expectedOn, setExpectedOn] = useState<string | null>(view?.expectedOn ?? today);
  const [basisNumber, setBasisNumber] = useState(view?.basisNumber ?? '');
  const [note, setNote] = useState(view?.note ?? '');
  const [lines, setLines] = useState<readonly ArrivalLine[]>(() => [
    ...(view?.lines ?? []).map(({ item, announced }) => ({
      key: item.uid,
      item,
      quantity: announced,
    })),
    blankLine(),
  ]);
  const [problem, setProblem] = useState<keyof typeof words.problems | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (expectedOn === null || focusFirst()) return;
    const filled = lines.flatMap(({ item, quantity }) =>
      item !== null && quantity !== null ? [{ item: item.uid, quantity }] : [],
    );
    const begun = lines.filter(({ item, quantity }) => item !== null || quantity !== null);
    const wrong =
      source === null
        ? 'source'
        : filled.length === 0 || filled.length < begun.length
          ? 'lines'
          : null;
    setProblem(wrong);
    if (wrong !== null || source === null) return;
    const head = { arrival: uid, warehouse, source: source.uid, expectedOn };
    save.mutate(
      { input: { ...head, basisNumber: basisNumber.trim(), note: note.trim(), lines: filled } },
      {
        onSuccess: ({ number }) => {
          tell(words.saved(number));
          onClose();
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <SimpleGrid cols={3} spacing="md">
          <PartySelect
            data-autofocus
            part="donor"
            label={words.columns.source}
            chosen={source?.name ?? null}
            onChoose={setSource}
          />
          <DateInput
            label={words.columns.expectedOn}
            ahead
            value={expectedOn}
            onChange={setExpectedOn}
          />
          <TextInput
            label={words.columns.basisNumber}
            maxLength={80}
            value={basisNumber}
            onChange={(event) => setBasisNumber(event.currentTarget.value)}
          />
        </SimpleGrid>
        <ArrivalLines lines={lines} onChange={setLines} />
        <Textarea
          label={words.note}
          maxLength={1000}
          autosize
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {problem !== null && (
          <Text role="alert" c="var(--danger)">
            {words.problems[problem]}
          </Text>
        )}
        <RefusalAlert error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={expectedOn === null}>
            {common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
