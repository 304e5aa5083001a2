import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Input } from '../../shared/api';
import type { WayRow } from '../../shared/planning/travelApi';
import { proposedOver, type RoadClass, type Roads, roadClass } from '../../shared/planning/ways';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { OwnBasis } from '../components/OwnBasis';
import { ParsedInput } from '../components/ParsedInput';
import { CountInput } from '../components/QuantityInput';
import { tell } from '../components/tell';
import { parseTenths, writeTenths } from '../format/parseTenths';
import { travelWords } from '../messages/travel';
import { useCommand } from '../queries';
import { straightText } from './straightText';

const words = travelWords.way;

interface Props {
  way: WayRow;
  roads: Roads;
  maySave: boolean;
  names: { from: string; to: string };
  onClose: () => void;
}

/** A way as it is known or proposed; changed with its basis, or as proposed again. */
export function WayDialog(props: Props) {
  return (
    <InvalidInputs>
      <Form {...props} />
    </InvalidInputs>
  );
}

function Form({ way, roads, maySave, names, onClose }: Props) {
  const { focusFirst } = useInvalidInputs();
  const save = useCommand('planning.saveWays');
  const [road, setRoad] = useState<RoadClass>(way.roadClass);
  const [distance, setDistance] = useState<number | null>(way.distance);
  const [minutes, setMinutes] = useState<number | null>(way.minutes);
  const [basis, setBasis] = useState(way.basis ?? '');
  const [problem, setProblem] = useState<{ basis?: string; figure?: string }>({});
  const proposed = proposedOver(way.straight, roads);
  const send = (said: Input<'planning.saveWays'>['ways'][number]['way']) =>
    save.mutate(
      { input: { from: way.from, ways: [{ to: way.to, way: said }] } },
      {
        onSuccess: () => {
          tell(travelWords.saved);
          onClose();
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (focusFirst()) return;
    setProblem({
      ...(basis.trim() === '' ? { basis: travelWords.basisMissing } : {}),
      ...(distance === null || minutes === null ? { figure: words.missing } : {}),
    });
    if (distance === null || minutes === null || basis.trim() === '') return;
    send({ roadClass: road, distance, minutes, basis: basis.trim() });
  };
  const byRoad = () => {
    const over = proposedOver(way.straight, roads, road);
    setDistance(over.distance);
    setMinutes(over.minutes);
  };
  return (
    <FormDialog
      title={words.title(names.from, names.to)}
      size={600}
      dirty={
        road !== way.roadClass ||
        distance !== way.distance ||
        minutes !== way.minutes ||
        basis !== (way.basis ?? '')
      }
      busy={save.isPending}
      error={save.error}
      disabled={!maySave}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack>
        <Text size="sm">
          {words.proposed(
            travelWords.roads[proposed.roadClass],
            writeTenths(proposed.distance),
            travelWords.clock(proposed.minutes),
          )}
          {'　'}
          <Text span c="var(--ink-soft)">
            {straightText(way.straight, roads)}
          </Text>
        </Text>
        <Group align="flex-end" wrap="nowrap">
          <Select
            label={travelWords.columns.road}
            w={130}
            allowDeselect={false}
            disabled={!maySave}
            value={road}
            data={roadClass.options.map((value) => ({ value, label: travelWords.roads[value] }))}
            onChange={(next) => setRoad(roadClass.options.find((each) => each === next) ?? road)}
          />
          <Button variant="default" disabled={!maySave} onClick={byRoad}>
            {words.byRoad}
          </Button>
        </Group>
        <Group grow align="flex-start">
          <ParsedInput
            data-autofocus
            label={words.distance}
            align="right"
            disabled={!maySave}
            error={problem.figure}
            value={distance}
            onChange={setDistance}
            parse={(text) => parseTenths(text, { least: 0, most: 99_999, unit: words.distance })}
            write={writeTenths}
          />
          <CountInput
            label={words.minutes}
            disabled={!maySave}
            value={minutes}
            onChange={setMinutes}
          />
        </Group>
        <OwnBasis
          words={travelWords}
          maxLength={120}
          maySave={maySave}
          value={basis}
          onChange={setBasis}
          error={problem.basis}
          onReset={way.basis === null ? null : () => send(null)}
        />
      </Stack>
    </FormDialog>
  );
}
