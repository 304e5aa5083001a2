import { Autocomplete, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import {
  type Counted,
  countedIn,
  isMoreThanAffected,
  lastReports,
} from '../../shared/operations/places';
import { newUid } from '../api';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { CountInput } from '../components/QuantityInput';
import { tell } from '../components/tell';
import { operationWords } from '../messages/operation';
import { useCommand } from '../queries';
import { CitySelect } from './CitySelect';
import { MomentFields, type MomentTyped, useNow } from './MomentFields';
import type { OperationView } from './OperationPage';

const words = operationWords.place;

interface Props {
  operation: OperationView;
  onClose: () => void;
}

/** 登记灾情: how many people a place counts, as somebody reported it. */
export function PlaceDialog(props: Props) {
  return (
    <InvalidInputs>
      <Form {...props} />
    </InvalidInputs>
  );
}

const figures = ['affected', 'resettled', 'evacuated'] as const;

function Form({ operation, onClose }: Props) {
  const { focusFirst } = useInvalidInputs();
  const report = useCommand('operations.reportPlace');
  const known = lastReports(operation.reports);
  const now = useNow();
  const [entry] = useState(newUid);
  const [place, setPlace] = useState('');
  const [near, setNear] = useState<string | null>(null);
  const [heads, setHeads] = useState<Counted>({ affected: null, resettled: null, evacuated: null });
  const [source, setSource] = useState('');
  const [said, setSaid] = useState<MomentTyped>(now);
  const [asked, ask] = useState<Counted | null>(null);
  const [wrong, setWrong] = useState<{ place?: string; day?: string }>({});
  const outer = countedIn(place.trim(), operation.reports);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (focusFirst()) return;
    const { on, time } = said;
    setWrong({
      ...(place.trim() === '' ? { place: operationWords.problems.place } : {}),
      ...(on === null ? { day: operationWords.problems.day } : {}),
    });
    if (place.trim() === '' || on === null) return;
    // More than are affected is asked about once; whoever saves the same figures again means them.
    if (asked !== heads && figures.some((figure) => isMoreThanAffected(heads, figure))) {
      ask(heads);
      return;
    }
    report.mutate(
      {
        input: {
          ...{ operation: operation.uid, entry, said: { on, time }, near, ...heads },
          ...{ place: place.trim(), source: source.trim() },
        },
      },
      {
        onSuccess: () => {
          tell(operationWords.saved);
          onClose();
        },
      },
    );
  };
  /** A place that was reported before lies where it lay. */
  const takePlace = (typed: string) => {
    setPlace(typed);
    const before = known.find((each) => each.place === typed.trim());
    if (before?.near) setNear(before.near.code);
  };
  return (
    <FormDialog
      title={words.title}
      size={640}
      dirty={place !== '' || Object.values(heads).some((count) => count !== null)}
      busy={report.isPending}
      error={report.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack>
        <Text size="sm" c="var(--ink-soft)">
          {words.explain}
        </Text>
        <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
          <Autocomplete
            data-autofocus
            label={words.place}
            placeholder={words.placeHint}
            required
            maxLength={80}
            data={known.map((each) => each.place)}
            openOnFocus={false}
            withScrollArea={false}
            description={outer && words.countedIn(outer)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            error={wrong.place}
            value={place}
            onChange={takePlace}
          />
          <CitySelect
            label={words.near}
            near={near}
            onChoose={(warehouse) => setNear(warehouse?.code ?? null)}
          />
        </SimpleGrid>
        <SimpleGrid cols={3} spacing="md">
          {figures.map((figure) => (
            <CountInput
              key={figure}
              zero
              label={words[figure]}
              rightSection={words.people}
              value={heads[figure]}
              error={asked === heads && isMoreThanAffected(heads, figure) && words.moreThanAffected}
              onChange={(count) => setHeads((before) => ({ ...before, [figure]: count }))}
            />
          ))}
        </SimpleGrid>
        <TextInput
          label={words.source}
          maxLength={80}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <MomentFields day={words.said} value={said} error={wrong.day} onChange={setSaid} />
      </Stack>
    </FormDialog>
  );
}
