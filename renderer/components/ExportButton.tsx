import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExportFormat } from '../../shared/exports/api';
import type { ListName } from '../../shared/exports/lists';
import { formatCount } from '../../shared/format/money';
import { useKeys } from '../app/keys';
import { tellFailure } from '../app/tellFailures';
import { exportWords as words } from '../messages/exports';
import { useCommand } from '../queries';
import { tell } from './tell';

/**
 * 导出 of the list that is shown, with all rows of its filter: asked again in the main process, so
 * that file and screen agree. Ctrl+E opens the choice of the form.
 */
export function ExportButton({
  list,
  asked,
}: {
  list: ListName;
  /** What the call of the list is asked on this screen. */
  asked: Readonly<Record<string, unknown>>;
}) {
  const [isOpen, setOpen] = useState(false);
  const save = useCommand('exports.save');
  useKeys([{ key: 'Ctrl+E', label: words.button, run: () => setOpen(true) }]);
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
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          loading={save.isPending}
        >
          {words.button}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => run('xlsx')}>{words.xlsx}</Menu.Item>
        <Menu.Item onClick={() => run('csv')}>{words.csv}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
