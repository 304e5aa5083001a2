import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Output } from '../../shared/api';
import { formatInstant } from '../../shared/format/instant';
import { roleNames } from '../../shared/names';
import { role } from '../../shared/roles';
import { useKeys } from '../app/keys';
import { useMay, useSession } from '../app/session';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { usersWords as words } from '../messages/settings';
import { useCall } from '../queries';
import { onceEach } from './onceEach';
import { UserDialog } from './UserDialog';

export type User = Output<'users.list'>['rows'][number];

const uidOf = ({ uid }: User) => uid;

/** 用户与授权: who may do what, and where. */
export function UsersPage() {
  const mayWrite = useMay('users.save');
  const { data, error } = useCall('users.list', {});
  const columns = useUserColumns();
  const [editing, setEditing] = useState<User | 'new' | null>(null);
  const add = () => setEditing('new');
  useKeys(mayWrite ? [{ key: 'F7', label: words.add, run: add }] : []);
  return (
    <Page
      title={words.title}
      beside={mayWrite ? words.explain : words.only}
      actions={
        <>
          {mayWrite && <ExportButton list="users" asked={{}} />}
          {mayWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={add}>
              {words.add}
            </Button>
          )}
        </>
      }
    >
      <RefusalAlert error={error} />
      {mayWrite && (
        <DataTable
          name="users"
          label={words.title}
          columns={columns}
          rows={data?.rows}
          rowKey={uidOf}
          onOpen={setEditing}
          empty={words.empty}
          autoFocus
        />
      )}
      {editing !== null && (
        <UserDialog user={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Page>
  );
}

function useUserColumns(): readonly TableColumn<User>[] {
  const { now } = useSession();
  const { warehouses } = useWarehouse();
  return useMemo(() => {
    const placeOf = (code: string | null) =>
      code === null
        ? words.everywhere
        : (warehouses.find((each) => each.code === code)?.shortName ?? code);
    return [
      {
        id: 'login',
        header: words.login,
        cell: ({ login }) => login,
        sortBy: ({ login }) => login,
        width: 130,
        fixed: true,
      },
      {
        id: 'name',
        header: words.name,
        cell: ({ name }) => name,
        sortBy: ({ name }) => name,
        width: 110,
      },
      {
        id: 'state',
        header: words.state,
        cell: (user) => <UserState user={user} now={now} />,
        sortBy: ({ active }) => (active ? 0 : 1),
        width: 90,
      },
      {
        id: 'grants',
        header: words.grants,
        cell: ({ grants }) => grantsText(grants, placeOf) || words.noGrants,
        width: 360,
        grow: 1,
      },
    ];
  }, [warehouses, now]);
}

/** Grants by role: 保管员（武汉市库、孝感市库），审核人（全部仓库 2026-11-01 至 2026-11-07）. */
function grantsText(grants: User['grants'], placeOf: (code: string | null) => string): string {
  return role.options
    .map((each) => ({ each, places: onceEach(grants).filter((grant) => grant.role === each) }))
    .filter(({ places }) => places.length > 0)
    .map(({ each, places }) =>
      words.grantAt(
        roleNames[each],
        places.map(({ warehouse, from, to }) => words.during(placeOf(warehouse), from, to)),
      ),
    )
    .join('，');
}

function UserState({ user, now }: { user: User; now: string }) {
  if (!user.active) return <Tag tone="outlined">{words.inactive}</Tag>;
  if (user.lockedUntil !== null && user.lockedUntil > now) {
    return (
      <Tag tone="red" title={words.locked(formatInstant(user.lockedUntil))}>
        {words.lockedShort}
      </Tag>
    );
  }
  return <Tag tone="green">{words.active}</Tag>;
}
