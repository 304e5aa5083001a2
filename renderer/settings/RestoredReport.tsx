import { Stack, Text } from '@mantine/core';
import type { Restored } from '../../shared/backup/api';
import { formatInstant } from '../../shared/format/instant';
import { restoreWords as words } from '../messages/backup';
import { upTo } from './copyColumns';

/** What a restore has brought back, and what has to be entered again, by number. */
export function RestoredReport({ restored }: { restored: Restored }) {
  const { copy, later, dropped, closedByJournal, copiedBefore, replaced } = restored;
  return (
    <Stack gap={8} role="status">
      <Text fw={700}>{words.doneUpTo(formatInstant(copy.at), upTo(copy))}</Text>
      {later === null && <Text>{words.unknown}</Text>}
      {later?.count === 0 && <Text>{words.none}</Text>}
      {later !== null && later.count > 0 && (
        <>
          <Text>{words.count(later.count)}</Text>
          <ul>
            {later.documents.map(({ number, postedAt }) => (
              <li key={`${number} ${postedAt}`}>
                {number}（{formatInstant(postedAt)}）
              </li>
            ))}
          </ul>
          {later.count > later.documents.length && (
            <Text>{words.more(later.count - later.documents.length)}</Text>
          )}
        </>
      )}
      {(['waiting', 'arrivals', 'requisitions', 'closings'] as const).map(
        (sort) =>
          dropped !== null &&
          dropped[sort].count > 0 && (
            <Gone key={sort} title={words.dropped[sort](dropped[sort].count)} of={dropped[sort]} />
          ),
      )}
      {dropped === null && later !== null && <Text>{words.droppedUnknown}</Text>}
      {closedByJournal > 0 && <Text>{words.closedByJournal(closedByJournal)}</Text>}
      <Text size="sm">{words.numbers}</Text>
      {copiedBefore === false && <Text fw={700}>{words.notCopied}</Text>}
      {replaced !== null && (
        <Text size="sm" c="var(--ink-soft)">
          {words.kept(replaced)}
        </Text>
      )}
    </Stack>
  );
}

type Sort = NonNullable<Restored['dropped']>['waiting'];

/** What of one sort is gone, by name. */
function Gone({ title, of: { count, names } }: { title: string; of: Sort }) {
  return (
    <div>
      <Text>{title}</Text>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {count > names.length && <Text>{words.more(count - names.length)}</Text>}
    </div>
  );
}
