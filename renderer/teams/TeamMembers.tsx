import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { MemberRow } from '../../shared/teams/members';
import { useToday } from '../app/session';
import { DataTable } from '../components/DataTable';
import { RefusalAlert } from '../components/RefusalAlert';
import { membersWords as words } from '../messages/operations';
import { useCall } from '../queries';
import { MemberDialog } from './MemberDialog';
import { memberColumns } from './memberColumns';
import type { Team } from './team';

const uidOf = ({ member }: MemberRow) => member;

/** The members of a team; telephones are hidden until somebody who may see them asks. */
export function TeamMembers({ team }: { team: Team }) {
  const { data, error } = useCall('teams.members', { team: team.uid });
  const today = useToday();
  const mayWrite = team.writable;
  const [shown, setShown] = useState(false);
  const [editing, setEditing] = useState<MemberRow | 'new' | null>(null);
  const columns = useMemo(
    () => memberColumns(today, shown || (data?.masked ?? true)),
    [today, shown, data?.masked],
  );
  return (
    <>
      <RefusalAlert error={error} />
      {mayWrite && (
        <Group>
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setEditing('new')}
          >
            {words.add}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => setShown(!shown)}>
            {shown ? words.hide : words.reveal}
          </Button>
        </Group>
      )}
      <DataTable
        name="teams.members"
        label={words.label(team.name)}
        columns={columns}
        rows={data?.rows}
        rowKey={uidOf}
        {...(mayWrite ? { onOpen: setEditing } : {})}
        empty={words.empty}
      />
      {editing !== null && (
        <MemberDialog
          team={team.uid}
          row={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
