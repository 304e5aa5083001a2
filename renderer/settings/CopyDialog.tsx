import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { CopyView, Restored } from '../../shared/backup/api';
import { formatInstant } from '../../shared/format/instant';
import { RefusedError } from '../api';
import { PasswordHereDialog } from '../components/PasswordHereDialog';
import { RefusalAlert } from '../components/RefusalAlert';
import { restoreWords, backupWords as words } from '../messages/backup';
import { useCommand } from '../queries';
import { CopyState, upTo } from './copyColumns';
import classes from './Settings.module.css';

/** One copy: what it holds, and what can be done with it. */
export function CopyDialog({
  copy,
  onRestored,
  onClose,
}: {
  copy: CopyView;
  onRestored: (restored: Restored) => void;
  onClose: () => void;
}) {
  const verify = useCommand('backup.verify');
  const [restoring, setRestoring] = useState(false);
  const { place, name } = copy;
  if (restoring) {
    return (
      <RestoreDialog copy={copy} onRestored={onRestored} onClose={() => setRestoring(false)} />
    );
  }
  const found = verify.data?.findings;
  return (
    <Modal opened onClose={onClose} title={formatInstant(copy.at)} size="lg">
      <Stack>
        <dl className={classes.facts}>
          <dt>{words.table.state}</dt>
          <dd>
            <CopyState state={copy.state} />
          </dd>
          <dt>{words.table.upTo}</dt>
          <dd>{upTo(copy)}</dd>
          <dt>{words.table.sequence}</dt>
          <dd>{copy.sequence}</dd>
          <dt>{words.table.node}</dt>
          <dd>{copy.node.name}</dd>
          <dt>{words.attachments}</dt>
          <dd>{words.attachmentCount(copy.attachments)}</dd>
          <dt>{words.version}</dt>
          <dd>{copy.version}</dd>
        </dl>
        {found && (
          <Text role="status" {...(found.length > 0 ? { c: 'var(--danger)' } : {})}>
            {found.length === 0 ? words.verified : words.verifiedBad(found.length)}
          </Text>
        )}
        <RefusalAlert error={verify.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.close}
          </Button>
          <Button
            variant="default"
            loading={verify.isPending}
            onClick={() => verify.mutate({ input: { place, name } })}
          >
            {words.verify}
          </Button>
          <Button disabled={copy.state === 'damaged'} onClick={() => setRestoring(true)}>
            {words.restore}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Says what will happen, and has a second person vouch for it. */
function RestoreDialog({
  copy,
  onRestored,
  onClose,
}: {
  copy: CopyView;
  onRestored: (restored: Restored) => void;
  onClose: () => void;
}) {
  const restore = useCommand('backup.restore');
  const [takeOver, setTakeOver] = useState(false);
  const { place, name } = copy;
  const isOther =
    restore.error instanceof RefusedError && restore.error.refusal.code === 'backup.otherNode';
  return (
    <PasswordHereDialog
      title={restoreWords.title}
      who={restoreWords.secondPerson}
      confirm={restoreWords.confirm}
      busy={restore.isPending}
      error={restore.error}
      onConfirm={(as) =>
        restore.mutate({ input: { place, name, takeOver }, as }, { onSuccess: onRestored })
      }
      onClose={onClose}
    >
      <Text fw={700}>{restoreWords.what(formatInstant(copy.at), upTo(copy))}</Text>
      <Text>{restoreWords.later}</Text>
      <Text>{restoreWords.aside}</Text>
      <Text>{restoreWords.two}</Text>
      {(isOther || takeOver) && (
        <Checkbox
          label={restoreWords.takeOver}
          checked={takeOver}
          onChange={(event) => setTakeOver(event.currentTarget.checked)}
        />
      )}
    </PasswordHereDialog>
  );
}
