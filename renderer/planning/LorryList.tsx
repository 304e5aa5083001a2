import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { loadsOf, proposedOf } from '../../shared/planning/loads';
import { Panel } from '../components/Page';
import { planningWords as words } from '../messages/planning';
import type { Solved } from './PlanEditor';
import { useNames } from './useNames';

/** So many items are named; the rest are counted. */
const shown = 8;

/** Which lorries go from where to where, how full, and of which goods that is a guess. */
export function LorryList({ solved: { problem, plan } }: { solved: Solved }) {
  const names = useNames(problem);
  const loads = useMemo(() => loadsOf(problem, plan), [problem, plan]);
  const guessed = useMemo(() => proposedOf(problem, plan.lines), [problem, plan]);
  if (plan.legs.length === 0) return null;
  return (
    <Panel title={words.lorries}>
      <ul>
        {plan.legs.map(({ warehouse, destination, lorries }, at) => (
          <li key={`${warehouse} ${destination}`}>
            {words.lorriesOf(
              names.warehouse(warehouse),
              names.place(destination),
              lorries
                .map(({ kind, count }) => `${names.lorry(warehouse, kind)}×${count}`)
                .join('、'),
            )}
            {loads[at] && (
              <Text span c="var(--ink-soft)">
                {'　'}
                {words.load(loads[at].volume, loads[at].weight, loads[at].proposed.length)}
              </Text>
            )}
          </li>
        ))}
      </ul>
      {guessed.length > 0 && (
        <Text c="var(--warn)">
          {words.guessed(
            guessed.length,
            guessed
              .slice(0, shown)
              .map((uid) => names.item(uid))
              .join('、'),
            guessed.length > shown,
          )}
        </Text>
      )}
    </Panel>
  );
}
