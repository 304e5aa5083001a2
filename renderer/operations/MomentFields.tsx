import { Group } from '@mantine/core';
import { formatInstant } from '../../shared/format/instant';
import type { Moment } from '../../shared/operations/moment';
import { useToday } from '../app/session';
import { useClock } from '../app/useClock';
import { DateInput } from '../components/DateInput';
import { ParsedInput } from '../components/ParsedInput';
import { parseTime } from '../format/parseTime';
import { operationWords as words } from '../messages/operation';

/** A day that may still be missing, and a time that may stay unknown. */
export interface MomentTyped {
  on: string | null;
  time: string | null;
}

/** Today, with the time of the program's clock; without where the window does not know it. */
export function useNow(): Moment {
  const today = useToday();
  const now = useClock();
  return { on: today, time: now && formatInstant(now).slice(11) };
}

/** When something was said or happened: the day, and the time where it is known. */
export function MomentFields({
  day,
  value,
  error,
  onChange,
}: {
  /** What the day is of. */
  day: string;
  value: MomentTyped;
  error?: string | undefined;
  onChange: (value: MomentTyped) => void;
}) {
  return (
    <Group gap="md" grow align="flex-start" wrap="nowrap">
      <DateInput
        label={day}
        value={value.on}
        error={error}
        onChange={(on) => onChange({ ...value, on })}
      />
      <ParsedInput
        label={words.time}
        placeholder={words.timeHint}
        value={value.time}
        onChange={(time) => onChange({ ...value, time })}
        parse={parseTime}
        write={(time) => time}
      />
    </Group>
  );
}
