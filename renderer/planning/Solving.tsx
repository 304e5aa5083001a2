import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { levels } from '../../shared/planning/levels';
import { planningWords as words } from '../messages/planning';
import { callQuery, useCommand } from '../queries';

/** How often it is asked what the best plan is so far. */
const everyMs = 500;

/** The search while it goes on: for how long, with what, how far from the best; and its end. */
export function Solving() {
  const stop = useCommand('planning.stop');
  const { data } = useQuery({
    ...callQuery('planning.progress', {}),
    refetchInterval: everyMs,
    refetchOnMount: 'always',
  });
  const best = data?.best;
  const count = best?.plan.legs
    .flatMap(({ lorries }) => lorries)
    .reduce((sum, each) => sum + each.count, 0);
  return (
    <Group>
      <Text role="status">
        {best
          ? words.running(best.seconds.toFixed(1), String(count), gapText(best))
          : words.starting}
      </Text>
      <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate({ input: {} })}>
        {words.stop}
      </Button>
    </Group>
  );
}

/** What is left between a plan and the best there can be. */
export function gapText({
  figures,
  bounds,
}: {
  figures: readonly number[];
  bounds: readonly number[];
}) {
  const effort = levels.indexOf('effort');
  const open = figures.findIndex((figure, at) => figure > (bounds[at] ?? 0) + 1e-6 * (1 + figure));
  if (open === -1 || open > effort) return words.proved;
  if (open < effort) return words.gapOther;
  const [figure = 0, bound = 0] = [figures[effort], bounds[effort]];
  return words.gap((((figure - bound) / Math.max(1, figure)) * 100).toFixed(1));
}
