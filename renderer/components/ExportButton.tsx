import { Button, Group, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExportFormat } from '../../shared/exports/api';
import type { ListName } from '../../shared/exports/lists';
import { formatCount } from '../../shared/format/money';
import { useKeys } from '../app/keys';
import { tellFailure } from '../app/tellFailures';
import { exportWords as words } from '../messages/exports';
import { useCommand, useProgress } from '../queries';
import { tell } from './tell';

/** How often it is asked how many rows there are so far. */
const everyMs = 300;

/**
 * 导出 of the list that is shown, with all rows of its filter: asked again in the main process, so
 * that file and screen agree; how far it is stands beside, where it can be stopped. Ctrl+E opens the
 * choice of the form; where a screen shows a second list, its button has a name and no key.
 */
export function ExportButton({
  list,
  asked,
  name,
}: {
  list: ListName;
  /** What the call of the list is asked on this screen. */
  asked: Readonly<Record<string, unknown>>;
  /** Of a second list on the screen. */
  name?: string;
}) {
  const [isOpen, setOpen] = useState(false);
  const save = useCommand('exports.save');
  useKeys(name ? [] : [{ key: 'Ctrl+E', label: words.button, run: () => setOpen(true) }]);
  const run = (format: ExportFormat) =>
    save.mutate(
      { input: { list, asked: JSON.parse(JSON.stringify(asked)), format } },
      {
        onSuccess: ({ saved, path, rows }) => {
          if (saved) tell(words.saved(formatCount(rows), path ?? ''));
        },
        onError: tellFailure,
      },
    );
  return (
    <Group gap={8} wrap="nowrap">
      {save.isPending && <Running />}
      <Menu opened={isOpen} onChange={setOpen} position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            {...(name ? { size: 'compact-sm' } : {})}
            leftSection={<IconDownload size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
            loading={save.isPending}
          >
            {name ?? words.button}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => run('xlsx')}>{words.xlsx}</Menu.Item>
          <Menu.Item onClick={() => run('csv')}>{words.csv}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

function Running() {
  const stop = useCommand('exports.stop');
  const { data } = useProgress('exports.progress', {}, everyMs);
  const rows = data?.rows ?? 0;
  return (
    <>
      {rows > 0 && <Text role="status">{words.soFar(formatCount(rows))}</Text>}
      <Button variant="default" onClick={() => stop.mutate({ input: {} })}>
        {words.stop}
      </Button>
    </>
  );
}
