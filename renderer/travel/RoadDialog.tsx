import { Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Input } from '../../shared/api';
import type { RoadRow } from '../../shared/planning/travelApi';
import { roadFigures } from '../../shared/planning/ways';
import { FormDialog } from '../components/FormDialog';
import { InvalidInputs, useInvalidInputs } from '../components/InvalidInputs';
import { OwnBasis } from '../components/OwnBasis';
import { CountInput } from '../components/QuantityInput';
import { tell } from '../components/tell';
import { travelWords } from '../messages/travel';
import { useCommand } from '../queries';

const words = travelWords.road;

interface Props {
  road: RoadRow;
  maySave: boolean;
  onClose: () => void;
}

/** Detour and speed of a class of road; the province's own with their basis, or as proposed again. */
export function RoadDialog(props: Props) {
  return (
    <InvalidInputs>
      <Form {...props} />
    </InvalidInputs>
  );
}

function Form({ road, maySave, onClose }: Props) {
  const { focusFirst } = useInvalidInputs();
  const save = useCommand('planning.saveRoad');
  const [detour, setDetour] = useState<number | null>(road.detour);
  const [speed, setSpeed] = useState<number | null>(road.speed);
  const [basis, setBasis] = useState(road.basis ?? '');
  const [problem, setProblem] = useState<{ basis?: string; detour?: string; speed?: string }>({});
  const send = (own: Input<'planning.saveRoad'>['own']) =>
    save.mutate(
      { input: { roadClass: road.roadClass, own } },
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
    const read = roadFigures.safeParse({ detour, speed });
    const isWrong = (field: string) => read.error?.issues.some(({ path }) => path[0] === field);
    setProblem({
      ...(basis.trim() === '' ? { basis: travelWords.basisMissing } : {}),
      ...(isWrong('detour') ? { detour: words.wrong } : {}),
      ...(isWrong('speed') ? { speed: words.wrong } : {}),
    });
    if (read.success && basis.trim() !== '') send({ ...read.data, basis: basis.trim() });
  };
  return (
    <FormDialog
      title={words.title(travelWords.roads[road.roadClass])}
      dirty={detour !== road.detour || speed !== road.speed || basis !== (road.basis ?? '')}
      busy={save.isPending}
      error={save.error}
      disabled={!maySave}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack>
        <Text size="sm">
          {words.proposed((road.proposed.detour / 100).toFixed(2), road.proposed.speed)}
          <br />
          <Text span c="var(--ink-soft)">
            {words.all}
          </Text>
        </Text>
        <Group grow align="flex-start">
          <CountInput
            data-autofocus
            label={words.detour}
            description={words.detourHint}
            disabled={!maySave}
            error={problem.detour}
            value={detour}
            onChange={setDetour}
          />
          <CountInput
            label={words.speed}
            description={words.speedHint}
            disabled={!maySave}
            error={problem.speed}
            value={speed}
            onChange={setSpeed}
          />
        </Group>
        <OwnBasis
          words={travelWords}
          maxLength={120}
          maySave={maySave}
          value={basis}
          onChange={setBasis}
          error={problem.basis}
          onReset={road.basis === null ? null : () => send(null)}
        />
      </Stack>
    </FormDialog>
  );
}
