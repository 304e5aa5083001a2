import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { formatCount } from '../../shared/format/money';
import { missingOf } from '../../shared/planning/missing';
import { closerText } from '../../shared/planning/planText';
import { Panel } from '../components/Page';
import { planningWords as words } from '../messages/planning';
import type { Solved } from './PlanEditor';
import { useNames } from './useNames';

/** As many as can be asked in a morning. */
const shown = 6;

/** What is missing, and who could close it. */
export function MissingList({ solved: { problem, plan } }: { solved: Solved }) {
  const names = useNames(problem);
  const missing = useMemo(() => missingOf(problem, plan), [problem, plan]);
  return (
    <Panel title={words.missing}>
      {missing.length === 0 && <Text>{words.noMissing}</Text>}
      <ul>
        {missing.map(({ demand, quantity, closers }) => {
          const item = names.asked(demand);
          const count = `${formatCount(quantity)} ${names.unit(item)}`;
          const those = closers
            .slice(0, shown)
            .map(
              (closer) =>
                `${names.warehouse(closer.warehouse)}${closerText[closer.by](closer.whose)} ${formatCount(closer.quantity)}`,
            );
          return (
            <li key={demand}>
              <b>{words.missingOf(names.item(item), names.place(names.placeOf(demand)), count)}</b>
              {'：'}
              {those.length === 0 ? words.nobody : those.join('；')}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
