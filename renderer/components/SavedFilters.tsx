import { ActionIcon, Menu } from '@mantine/core';
import { IconBookmark, IconBookmarkPlus, IconEdit } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import type { FilteredScreen, KeptFilter } from '../../shared/likings/api';
import { filterWords as words } from '../messages/filters';
import { useCall, useCommand } from '../queries';
import { KeepNameDialog } from './KeepNameDialog';
import { NamesDialog } from './NamesDialog';

/** 常用筛选: what narrowed this list before, under names of the person's own. */
export function SavedFilters({
  screen,
  filter,
  onChoose,
}: {
  screen: FilteredScreen;
  /** As it stands in the address now. */
  filter: KeptFilter;
  onChoose: (filter: KeptFilter) => void;
}) {
  const { data } = useCall('filters.list', { screen });
  const [dialog, setDialog] = useState<'keep' | 'manage' | null>(null);
  const save = useCommand('filters.save');
  const remove = useCommand('filters.remove');
  const rows = data?.rows ?? [];
  const close = useCallback(() => setDialog(null), []);
  const open = (next: 'keep' | 'manage') => {
    save.reset();
    remove.reset();
    setDialog(next);
  };
  return (
    <>
      <Menu position="bottom-start" width={220}>
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={words.title} title={words.title}>
            <IconBookmark size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{rows.length > 0 ? words.title : words.none}</Menu.Label>
          {rows.map(({ uid, name, filter: kept }) => (
            <Menu.Item key={uid} onClick={() => onChoose(kept)}>
              {name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconBookmarkPlus size={16} aria-hidden />}
            disabled={Object.keys(filter).length === 0}
            onClick={() => open('keep')}
          >
            {words.keep}
          </Menu.Item>
          {rows.length > 0 && (
            <Menu.Item
              leftSection={<IconEdit size={16} aria-hidden />}
              onClick={() => open('manage')}
            >
              {words.manage}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'keep' && (
        <KeepNameDialog
          title={words.keepTitle}
          rows={rows}
          busy={save.isPending}
          error={save.error}
          onKeep={(saved, name) =>
            save.mutate({ input: { saved, screen, name, filter } }, { onSuccess: close })
          }
          onClose={close}
        />
      )}
      {dialog === 'manage' && (
        <NamesDialog
          title={words.title}
          rows={rows}
          error={save.error ?? remove.error}
          onRename={({ uid: saved, filter: kept }, name) =>
            save.mutate({ input: { saved, screen, name, filter: kept } })
          }
          onRemove={({ uid: saved }) => remove.mutate({ input: { saved } })}
          onClose={close}
        />
      )}
    </>
  );
}
