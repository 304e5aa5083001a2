import { Alert } from '@mantine/core';
import { useMemo } from 'react';
import { formatCount } from '../../shared/format/money';
import { lostLocks } from '../../shared/planning/lostLocks';
import { lostText } from '../../shared/planning/planText';
import notice from '../components/Notice.module.css';
import { planningWords as words } from '../messages/planning';
import type { Solved } from './useEditing';
import { useNames } from './useNames';

/** What was locked and could not be kept as it was said, each with its reason. */
export function LostLocks({ solved: { problem, plan } }: { solved: Solved }) {
  const names = useNames(problem);
  const lost = useMemo(() => lostLocks(problem, plan), [problem, plan]);
  if (lost.length === 0) return null;
  return (
    <Alert classNames={notice} title={words.lost(lost.length)}>
      <ul>
        {lost.map(({ lock: { demand, warehouse, item, quantity }, kept, because }) => (
          <li key={`${demand} ${warehouse} ${item}`}>
            {words.lostOf(
              names.warehouse(warehouse),
              names.place(names.placeOf(demand)),
              names.item(item),
              formatCount(quantity),
              formatCount(kept),
            )}
            {lostText[because]}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
