import { Button, Checkbox, Group, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { maskTelephone } from '../../shared/people/mask';
import type { MemberRow } from '../../shared/teams/api';
import { newUid } from '../api';
import { useMay } from '../app/session';
import { DataTable } from '../components/DataTable';
import { FormDialog } from '../components/FormDialog';
import { RefusalAlert } from '../components/RefusalAlert';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { membersWords as words } from '../messages/operations';
import { EraseButton } from '../parties/ErasePerson';
import { useCall, useCommand } from '../queries';
import type { Team } from './TeamKit';

const uidOf = ({ member }: MemberRow) => member;

/** The members of a team; telephones are hidden until somebody who may see them asks. */
export function TeamMembers({ team }: { team: Team }) {
  const { data, error } = useCall('teams.members', { team: team.uid });
  const mayWrite = useMay('teams.saveMember');
  const [shown, setShown] = useState(false);
  const [editing, setEditing] = useState<MemberRow | 'new' | null>(null);
  const columns = useMemo(() => columnsFor(shown || (data?.masked ?? true)), [shown, data?.masked]);
  return (
    <>
      <RefusalAlert error={error} />
      <DataTable
        name="teams.members"
        label={words.label(team.name)}
        columns={columns}
        rows={data?.rows}
        rowKey={uidOf}
        {...(mayWrite ? { onOpen: setEditing } : {})}
        empty={words.empty}
        plain
      />
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

/** `whole`: telephones as they were answered, which may be masked already. */
function columnsFor(whole: boolean): readonly TableColumn<MemberRow>[] {
  return [
    { id: 'name', header: words.name, cell: ({ name }) => name, width: 110, grow: 1, fixed: true },
    { id: 'duty', header: words.duty, cell: ({ duty }) => duty, width: 110, grow: 1 },
    {
      id: 'telephone',
      header: words.telephone,
      cell: ({ telephone }) => (whole ? telephone : maskTelephone(telephone)),
      width: 120,
    },
    {
      id: 'state',
      header: words.state,
      cell: ({ active }) =>
        active ? <Tag tone="green">{words.active}</Tag> : <Tag tone="outlined">{words.left}</Tag>,
      sortBy: ({ active }) => (active ? 0 : 1),
      width: 72,
    },
  ];
}

function MemberDialog(props: { team: string; row: MemberRow | null; onClose: () => void }) {
  const { row } = props;
  const [member] = useState(() => row?.member ?? newUid());
  const save = useCommand('teams.saveMember');
  const form = useForm({
    initialValues: {
      name: row?.name ?? '',
      duty: row?.duty ?? '',
      telephone: row?.telephone ?? '',
      active: row?.active ?? true,
    },
    validate: { name: (value) => (value.trim() === '' ? words.needName : null) },
  });
  const submit = form.onSubmit(({ name, duty, telephone, active }) => {
    const told = { name: name.trim(), duty: duty.trim(), telephone: telephone.trim(), active };
    const input = { team: props.team, member, ...told };
    save.mutate({ input }, { onSuccess: props.onClose });
  });
  return (
    <FormDialog
      title={row ? words.edit : words.add}
      dirty={form.isDirty()}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <SimpleGrid cols={2}>
        <TextInput
          data-autofocus
          label={words.name}
          maxLength={60}
          {...form.getInputProps('name')}
        />
        <TextInput label={words.telephone} maxLength={40} {...form.getInputProps('telephone')} />
      </SimpleGrid>
      <TextInput
        label={words.duty}
        description={words.dutyHint}
        maxLength={60}
        {...form.getInputProps('duty')}
      />
      {row && (
        <Group justify="space-between">
          <Checkbox label={words.active} {...form.getInputProps('active', { type: 'checkbox' })} />
          <EraseButton
            whose={{ kind: 'member', member }}
            name={row.name}
            size="compact-xs"
            onErased={props.onClose}
          />
        </Group>
      )}
    </FormDialog>
  );
}
