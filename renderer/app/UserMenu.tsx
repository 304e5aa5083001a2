import { Menu, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import {
  IconChevronDown,
  IconKey,
  IconLogout,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { roleNames } from '../messages/names';
import { shellWords } from '../messages/shell';
import { ChangePasswordDialog } from '../start/ChangePasswordDialog';
import classes from './Shell.module.css';
import { useSession } from './session';
import { useSignOut } from './signOut';
import { useSounds } from './sounds';

/** Who is signed in, with what at this warehouse (null: at none); the colours, the sounds; out. */
export function UserMenu({ warehouse }: { warehouse: string | null }) {
  const { user, grants } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { save, signOut } = useSignOut();
  const [sounds, setSounds] = useSounds();
  const [changing, setChanging] = useState(false);
  const roles = new Set(
    grants
      .filter((grant) => grant.warehouse === null || grant.warehouse === warehouse)
      .map(({ role }) => roleNames[role]),
  );
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <button type="button" className={classes.user} aria-label={shellWords.user(user.name)}>
            {user.name}
            <IconChevronDown size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {user.login} · {[...roles].join('、') || shellWords.noRoles}
          </Menu.Label>
          <Menu.Item leftSection={<IconKey size={16} />} onClick={() => setChanging(true)}>
            {shellWords.changePassword}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{shellWords.scheme}</Menu.Label>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={shellWords.scheme}
            value={colorScheme}
            onChange={(value) => setColorScheme(value as typeof colorScheme)}
            data={Object.entries(shellWords.schemes).map(([value, label]) => ({ value, label }))}
          />
          <Menu.Item
            leftSection={sounds ? <IconVolume size={16} /> : <IconVolumeOff size={16} />}
            closeMenuOnClick={false}
            onClick={() => setSounds(!sounds)}
          >
            {sounds ? shellWords.soundsOn : shellWords.soundsOff}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => save.mutate()}>
            {shellWords.signOut}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {changing && <ChangePasswordDialog onClose={() => setChanging(false)} />}
      {(save.error ?? signOut.error) && (
        <ConfirmDialog
          title={save.error ? shellWords.signOutUnsaved : shellWords.signOut}
          confirm={save.error ? shellWords.signOutAnyway : shellWords.signOut}
          danger={save.error !== null}
          busy={signOut.isPending}
          error={signOut.error ?? save.error}
          onConfirm={() => signOut.mutate()}
          onClose={() => {
            save.reset();
            signOut.reset();
          }}
        >
          {save.error && shellWords.signOutUnsavedExplain}
        </ConfirmDialog>
      )}
    </>
  );
}
