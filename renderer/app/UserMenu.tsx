import { Menu } from '@mantine/core';
import { IconChevronDown, IconKey, IconLogout } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { roleNames } from '../../shared/names';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { shellWords } from '../messages/shell';
import { ChangePasswordDialog } from '../start/ChangePasswordDialog';
import classes from './Shell.module.css';
import { useSession } from './session';
import { useSignOut } from './signOut';

/** Who is signed in, with what at this warehouse (null: at none); what else is his; out. */
export function UserMenu({
  warehouse,
  children,
}: {
  warehouse: string | null;
  children?: ReactNode;
}) {
  const { user, grants } = useSession();
  const { save, signOut } = useSignOut();
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
          {children}
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
