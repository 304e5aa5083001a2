import { Button, Group, Text } from '@mantine/core';
import { longestSearch } from '../../shared/planning/api';
import { progressText } from '../../shared/planning/planText';
import { planningWords as words } from '../messages/planning';
import { useCommand, useProgress } from '../queries';

/** How often it is asked what the best plan is so far. */
const everyMs = 500;

/** The search while it goes on: for how long, with what, how far from the best; and its end. */
export function Solving() {
  const stop = useCommand('planning.stop');
  const { data } = useProgress('planning.progress', {}, everyMs);
  const best = data?.best;
  const count = best?.plan.legs
    .flatMap(({ lorries }) => lorries)
    .reduce((sum, each) => sum + each.count, 0);
  return (
    <Group>
      <Text role="status">
        {best
          ? words.running(best.seconds.toFixed(1), String(count), progressText(best))
          : words.starting}
      </Text>
      <Text c="var(--ink-soft)">{words.longest(longestSearch / 60)}</Text>
      <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate({ input: {} })}>
        {words.stop}
      </Button>
    </Group>
  );
}
