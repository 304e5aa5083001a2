import { Alert, Button, Group, Text } from '@mantine/core';
import { formatInstant } from '../../shared/format/instant';
import type { PlanView } from '../../shared/planning/api';
import notice from '../components/Notice.module.css';
import { planningWords as words } from '../messages/planning';

/** Somebody has saved or approved the plan while it is changed here: nothing is lost, and nothing overwritten. */
export function NewerPlan({ newer, onReload }: { newer: PlanView; onReload: () => void }) {
  const last = newer.history.at(-1);
  if (last === undefined) return null;
  const { step, by, at } = last;
  return (
    <Alert classNames={notice} title={words.newer(by.name, formatInstant(at), step)}>
      <Group justify="space-between">
        <Text>{words.newerWhy}</Text>
        <Button variant="default" onClick={onReload}>
          {words.reload}
        </Button>
      </Group>
    </Alert>
  );
}
