import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { formatCount } from '../../shared/format/money';
import { missingOf } from '../../shared/planning/missing';
import { closersText } from '../../shared/planning/planText';
import { Panel } from '../components/Page';
import { planningWords as words } from '../messages/planning';
import { ReleaseList } from './ReleaseList';
import type { Solved } from './useEditing';
import { useNames } from './useNames';

interface Props {
  solved: Solved;
  /** Releases the reserve of a warehouse and searches again; left out where nothing is changed. */
  onRelease?: ((warehouse: string) => void) | undefined;
  busy: boolean;
}

/** What is missing, who could close it, and what released reserves would bring. */
export function MissingList({ solved: { problem, plan }, onRelease, busy }: Props) {
  const names = useNames(problem);
  const missing = useMemo(() => missingOf(problem, plan), [problem, plan]);
  return (
    <Panel title={words.missing}>
      {missing.length === 0 && <Text>{words.noMissing}</Text>}
      <ul>
        {missing.map((each) => {
          const item = names.asked(each.demand);
          const count = `${formatCount(each.quantity)} ${names.unit(item)}`;
          const place = names.place(names.placeOf(each.demand));
          return (
            <li key={each.demand}>
              <b>{words.missingOf(names.item(item), place, count)}</b>：{closersText(each, names)}
            </li>
          );
        })}
      </ul>
      <ReleaseList missing={missing} names={names} onRelease={onRelease} busy={busy} />
    </Panel>
  );
}
