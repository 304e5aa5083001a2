import { Button, Checkbox, Group, Text } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { evidenceKind } from '../../shared/evidence/kinds';
import { climate } from '../../shared/evidence/kinds/climate';
import { newUid } from '../api';
import { useSession } from '../app/session';
import { DateInput } from '../components/DateInput';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { ParsedInput } from '../components/ParsedInput';
import { RefusalAlert } from '../components/RefusalAlert';
import { tell } from '../components/tell';
import { parseTenths, writeTenths } from '../format/parseTenths';
import { evidenceWords } from '../messages/evidence';
import { useCommand } from '../queries';
import { ZoneSelect } from './EvidenceField';

const words = evidenceWords.quick;
const { temperature, humidity, zone, automatic } = climate.fields;

/** The daily reading in two numbers: temperature, Enter, humidity, Enter. Day and zone stay. */
export function QuickClimate({ warehouse }: { warehouse: string }) {
  return (
    <InvalidInputs>
      <Reading warehouse={warehouse} />
    </InvalidInputs>
  );
}

function Reading({ warehouse }: { warehouse: string }) {
  // After each the numbers begin anew, with the cursor at the first.
  const [saved, setSaved] = useState(0);
  const { today } = useSession();
  const [day, setDay] = useState<string | null>(today);
  const [where, setWhere] = useState<string | null>(null);
  const [byItself, setByItself] = useState(false);
  return (
    <Group gap={8} align="flex-start" role="group" aria-label={words.label}>
      <DateInput size="xs" w={110} aria-label={climate.dayLabel} value={day} onChange={setDay} />
      <ZoneSelect
        size="xs"
        w={130}
        aria-label={zone.label}
        warehouse={warehouse}
        value={where}
        onChange={setWhere}
      />
      <Numbers
        key={saved}
        warehouse={warehouse}
        day={day}
        zone={where}
        automatic={byItself}
        onSaved={() => setSaved(saved + 1)}
      />
      <Checkbox
        size="xs"
        mt={7}
        label={automatic.label}
        checked={byItself}
        onChange={(event) => setByItself(event.currentTarget.checked)}
      />
    </Group>
  );
}

function Numbers({
  warehouse,
  day,
  zone: where,
  automatic: byItself,
  onSaved,
}: {
  warehouse: string;
  day: string | null;
  zone: string | null;
  automatic: boolean;
  onSaved: () => void;
}) {
  const { focusFirst } = useInvalidInputs();
  const record = useCommand('evidence.record');
  const second = useRef<HTMLInputElement>(null);
  const [warm, setWarm] = useState<number | null>(null);
  const [damp, setDamp] = useState<number | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (focusFirst() || warm === null || damp === null || day === null) return;
    const body = {
      kind: 'climate' as const,
      ...{ temperature: warm, humidity: damp, zone: where, time: null },
      ...{ automatic: byItself, note: '' },
    };
    record.mutate(
      { input: { warehouse, record: newUid(), doneOn: day, body, persons: [] } },
      {
        onSuccess: () => {
          tell(words.saved(evidenceKind('climate').line(body, '')));
          onSaved();
        },
      },
    );
  };
  const goOn = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || warm === null) return;
    event.preventDefault();
    second.current?.focus();
  };
  return (
    <form onSubmit={submit} noValidate autoComplete="off">
      <Group gap={8} align="flex-start">
        <ParsedInput
          size="xs"
          w={110}
          align="right"
          autoFocus
          aria-label={temperature.label}
          placeholder={temperature.label}
          rightSection={temperature.input.unit}
          value={warm}
          onChange={setWarm}
          onKeyDown={goOn}
          parse={(text) => parseTenths(text, temperature.input)}
          write={writeTenths}
        />
        <ParsedInput
          size="xs"
          w={110}
          align="right"
          ref={second}
          aria-label={humidity.label}
          placeholder={humidity.label}
          rightSection={humidity.input.unit}
          value={damp}
          onChange={setDamp}
          parse={(text) => parseTenths(text, humidity.input)}
          write={writeTenths}
        />
        <Button
          size="xs"
          type="submit"
          loading={record.isPending}
          disabled={warm === null || damp === null || day === null}
        >
          {words.save}
        </Button>
        <Text size="sm" c="var(--ink-soft)" mt={5}>
          {words.explain}
        </Text>
      </Group>
      <RefusalAlert error={record.error} />
    </form>
  );
}
