import { Button, Group, Modal, Stack } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useSaveBeforeLeaving } from '../app/unsaved';
import { common } from '../messages/common';

const words = common.leave;

/**
 * While a form holds what is not saved, leaving its screen or its warehouse is asked about, and
 * signing out too: unsaved never means lost without a word. Filters of the same screen may change.
 */
export function LeaveWarning({ unsaved }: { unsaved: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      unsaved &&
      (current.pathname !== next.pathname ||
        warehouseIn(current.search) !== warehouseIn(next.search)),
    enableBeforeUnload: false,
    withResolver: true,
  });
  useSaveBeforeLeaving(async () => {
    if (unsaved) throw new Error('a form holds what is not saved');
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Modal opened onClose={blocker.reset} title={words.title}>
      <Stack>
        <div>{words.text}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={blocker.proceed}>
            {words.go}
          </Button>
          <Button data-autofocus onClick={blocker.reset}>
            {words.stay}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function warehouseIn(search: object): unknown {
  return 'warehouse' in search ? search.warehouse : undefined;
}
