import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '../../shared/api';
import type { CopyView } from '../../shared/backup/api';
import { formatInstant } from '../../shared/format/instant';
import { call } from '../api';
import { readAllAgain } from '../app/queryClient';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { RefusalAlert } from '../components/RefusalAlert';
import { restoreWords, rescueWords as words } from '../messages/backup';
import { common } from '../messages/common';
import { useCall } from '../queries';
import { CopyState, keyOfCopy, upTo } from '../settings/copyColumns';
import { RestoredReport } from '../settings/RestoredReport';
import classes from './start.module.css';

/**
 * 从备份恢复, where there is no store that can be read: after a loss, or on a new machine. It offers
 * what is found beside the store and on the known stick, and looks in any folder that is chosen.
 */
export function RescuePage({
  store,
  onBack,
}: {
  store: Output<'store.read'>;
  /** Back to the first start; not where a store was lost. */
  onBack?: () => void;
}) {
  const { data, isFetching } = useCall('rescue.list', { check: true });
  const search = useMutation({ mutationFn: () => call('rescue.search', { folder: null }) });
  const restore = useMutation({
    mutationFn: ({ place, name }: CopyView) => call('rescue.restore', { place, name }),
  });
  const [chosen, setChosen] = useState<CopyView | null>(null);
  if (restore.data) {
    return (
      <main className={classes.page}>
        <Stack className={`${classes.card} ${classes.wide}`}>
          <RestoredReport restored={restore.data} />
          <Button onClick={() => void readAllAgain()}>{words.goOn}</Button>
        </Stack>
      </main>
    );
  }
  const rows = [...(search.data?.rows ?? []), ...(data?.rows ?? [])];
  const newest = rows.find(({ state }) => state !== 'damaged');
  const lost = store.lost;
  return (
    <main className={classes.page}>
      <Stack className={`${classes.card} ${classes.wide}`}>
        <Title order={1} fz={24}>
          {common.product} · {lost === null ? words.title : words[lost]}
        </Title>
        <Text>
          {lost === null
            ? words.fresh
            : lost === 'missing'
              ? words.missingExplain
              : words.damagedExplain}
        </Text>
        {rows.map((copy) => (
          <Group key={keyOfCopy(copy)} justify="space-between" wrap="nowrap">
            <div>
              <Text fw={700}>
                {formatInstant(copy.at)} <CopyState state={copy.state} />
              </Text>
              <Text size="sm" c="var(--ink-soft)">
                {copy.node.name} · {upTo(copy)}
              </Text>
            </div>
            <Button
              disabled={copy.state === 'damaged' || restore.isPending}
              loading={restore.isPending && restore.variables === copy}
              variant={copy === newest ? 'filled' : 'default'}
              onClick={() => setChosen(copy)}
            >
              {words.restore}
            </Button>
          </Group>
        ))}
        {rows.length === 0 && (
          <Text role="status">{isFetching || search.isPending ? words.looking : words.none}</Text>
        )}
        {chosen && (
          <ConfirmDialog
            title={words.restore}
            confirm={words.restore}
            danger={chosen !== newest}
            onConfirm={() => {
              setChosen(null);
              restore.mutate(chosen);
            }}
            onClose={() => setChosen(null)}
          >
            <Text>{restoreWords.what(formatInstant(chosen.at), upTo(chosen))}</Text>
            {chosen !== newest && <Text fw={700}>{words.older}</Text>}
          </ConfirmDialog>
        )}
        {restore.isPending && <Text role="status">{words.restoring}</Text>}
        <RefusalAlert error={restore.error ?? search.error} />
        <Group justify="space-between">
          {onBack ? (
            <Button variant="default" disabled={restore.isPending} onClick={onBack}>
              {words.back}
            </Button>
          ) : (
            <span />
          )}
          <Button variant="default" loading={search.isPending} onClick={() => search.mutate()}>
            {words.search}
          </Button>
        </Group>
      </Stack>
    </main>
  );
}
