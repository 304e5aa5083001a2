import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core';
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { timeFaultNames } from '../../shared/names';
import type { TimeFault } from '../../shared/trips/times';
import { newUid } from '../api';
import { InstantInput } from '../components/InstantInput';
import { tripWords } from '../messages/trips';
import type { StopDraft, TripDraft, TripFault } from './tripDraft';

const words = tripWords.form;

/** The stops of a lorry in their order: where, and by when it is to be there. */
export function TripStops({
  draft: { stops, papers, leavesAt },
  fault,
  due,
  onChange,
}: {
  draft: TripDraft;
  fault: TripFault | null;
  /** What is wrong with when a stop is due, by its key. */
  due: ReadonlyMap<string, TimeFault>;
  onChange: (part: Pick<TripDraft, 'stops'>) => void;
}) {
  const set = (index: number, part: Partial<StopDraft>) =>
    onChange({ stops: stops.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  const earlier = (index: number) => {
    const moved = [...stops];
    const [stop] = moved.splice(index, 1);
    if (stop) moved.splice(index - 1, 0, stop);
    onChange({ stops: moved });
  };
  const problemOf = (key: string) =>
    fault && 'stop' in fault && fault.stop === key ? words.problems[fault.field] : null;
  const dueProblem = (key: string) => {
    const wrong = due.get(key);
    return wrong && timeFaultNames[wrong];
  };
  return (
    <Stack gap={6}>
      {stops.map(({ key, place, dueAt }, index) => (
        <Group key={key} gap={8} align="flex-start" wrap="nowrap">
          <span style={{ width: 56, paddingTop: 8 }}>{words.stop(index + 1)}</span>
          <TextInput
            style={{ flex: 1 }}
            aria-label={words.place(index + 1)}
            placeholder={words.place(index + 1)}
            maxLength={80}
            error={problemOf(key)}
            value={place}
            onChange={(event) => set(index, { place: event.currentTarget.value })}
          />
          <InstantInput
            w={190}
            ahead
            after={leavesAt}
            aria-label={words.dueAt(index + 1)}
            placeholder={words.dueAt(index + 1)}
            error={dueProblem(key)}
            value={dueAt}
            onChange={(next) => set(index, { dueAt: next })}
          />
          <ActionIcon
            variant="default"
            size={36}
            disabled={index === 0}
            aria-label={words.earlier(index + 1)}
            title={words.earlier(index + 1)}
            onClick={() => earlier(index)}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={36}
            disabled={papers.some(({ stop }) => stop === key)}
            aria-label={words.removeStop(index + 1)}
            title={words.removeStop(index + 1)}
            onClick={() => onChange({ stops: stops.filter((each) => each.key !== key) })}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={stops.length >= 30}
          onClick={() => onChange({ stops: [...stops, { key: newUid(), place: '', dueAt: null }] })}
        >
          {words.addStop}
        </Button>
      </Group>
    </Stack>
  );
}
