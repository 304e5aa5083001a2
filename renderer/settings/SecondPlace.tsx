import { Button, Group, Text } from '@mantine/core';
import type { Output } from '../../shared/api';
import { formatInstant } from '../../shared/format/instant';
import { useMay } from '../app/session';
import { RefusalAlert } from '../components/RefusalAlert';
import { backupWords as words } from '../messages/backup';
import { useCommand } from '../queries';

/** 第二备份位置: where the copies go that outlive this machine. */
export function SecondPlace({ status }: { status: Output<'backup.status'> }) {
  const choose = useCommand('backup.chooseSecond');
  const forget = useCommand('backup.forgetSecond');
  const may = useMay('backup.chooseSecond');
  const { second, lastOutsideAt } = status;
  return (
    <>
      {second === null ? (
        <Text>{words.noSecond}</Text>
      ) : (
        <Text>
          {second.folder}（{second.present ? words.present : words.absent}）
        </Text>
      )}
      {second?.sameDisk && <Text c="var(--warn)">{words.sameDisk}</Text>}
      <Text size="sm" c="var(--ink-soft)">
        {words.lastOutside}{' '}
        {lastOutsideAt === null ? words.neverOutside : formatInstant(lastOutsideAt)}
      </Text>
      {status.needsCopyOutside && second !== null && (
        <Text c="var(--warn)" role="status">
          {lastOutsideAt === null ? words.outsideNever : words.outside}
        </Text>
      )}
      <RefusalAlert error={choose.error ?? forget.error} />
      {may && (
        <Group gap={8}>
          <Button
            variant="default"
            size="xs"
            loading={choose.isPending}
            onClick={() => choose.mutate({ input: { folder: null } })}
          >
            {second === null ? words.choose : words.chooseOther}
          </Button>
          {second !== null && (
            <Button
              variant="subtle"
              size="xs"
              loading={forget.isPending}
              onClick={() => forget.mutate({ input: {} })}
            >
              {words.forget}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}
