import { Alert, Button, Group, Text } from '@mantine/core';
import notice from '../components/Notice.module.css';
import { planningWords as words } from '../messages/planning';

interface Props {
  /** Whether it must be solved again before it can be saved. */
  isChanged: boolean;
  onRevert: () => void;
}

/** What is shown is not what the store has: why nothing is printed, approved or made of it, and the way back. */
export function UnsavedPlan({ isChanged, onRevert }: Props) {
  return (
    <Alert classNames={notice} title={words.unsaved} role="status">
      <Group justify="space-between">
        <Text>{isChanged ? words.changed : words.unsavedWhy}</Text>
        <Button variant="default" onClick={onRevert}>
          {words.revert}
        </Button>
      </Group>
    </Alert>
  );
}
