import { Button, Checkbox, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { partyNatureNames, partyRoleNames } from '../../shared/names';
import { type PartyListRow, partyRole } from '../../shared/parties/api';
import { useKeys } from '../app/keys';
import { useMay } from '../app/session';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { FilterBar } from '../components/FilterBar';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { SearchField } from '../components/SearchField';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { usePages } from '../components/usePages';
import { withoutEmpty } from '../components/withoutEmpty';
import { common } from '../messages/common';
import { partiesWords as words } from '../messages/parties';

const orDash = (text: string | null) => (text === null || text === '' ? common.dash : text);

const columns: readonly TableColumn<PartyListRow>[] = [
  {
    id: 'name',
    header: words.columns.name,
    cell: ({ name }) => name,
    sortBy: ({ name }) => name,
    width: 220,
    grow: 2,
    fixed: true,
  },
  {
    id: 'roles',
    header: words.columns.roles,
    cell: ({ roles }) => roles.map((role) => partyRoleNames[role]).join('、'),
    width: 150,
    grow: 1,
  },
  {
    id: 'nature',
    header: words.columns.nature,
    cell: ({ nature }) => partyNatureNames[nature],
    sortBy: ({ nature }) => nature,
    width: 60,
  },
  {
    id: 'code',
    header: words.columns.code,
    cell: ({ code }) => orDash(code),
    sortBy: ({ code }) => code,
    width: 100,
  },
  {
    id: 'contact',
    header: words.columns.contact,
    cell: ({ contact }) => orDash(contact),
    width: 84,
  },
  {
    id: 'telephone',
    header: words.columns.telephone,
    cell: ({ telephone }) => orDash(telephone),
    width: 120,
  },
  {
    id: 'number',
    header: words.columns.number,
    cell: ({ identityNumber }) => orDash(identityNumber),
    width: 180,
    hidden: true,
  },
  {
    id: 'state',
    header: words.columns.state,
    cell: ({ active }) => !active && <Tag tone="outlined">{words.inactive}</Tag>,
    sortBy: ({ active }) => (active ? 0 : 1),
    width: 64,
  },
];

const uidOf = ({ uid }: PartyListRow) => uid;

/** 往来单位: who gives, sells, owns and receives. */
export function PartiesPage() {
  const filter = useSearch({ from: '/settings/parties' });
  const navigate = useNavigate();
  const mayWrite = useMay('parties.save');
  const { rows, totals, error, more } = usePages('parties.list', filter);
  const open = (uid: string) => void navigate({ to: '/settings/parties/$uid', params: { uid } });
  const add = () => open('new');
  useKeys(mayWrite ? [{ key: 'F7', label: words.add, run: add }] : []);
  const narrow = (part: Partial<typeof filter>) =>
    void navigate({
      to: '/settings/parties',
      replace: true,
      search: withoutEmpty({ ...filter, ...part }),
    });
  return (
    <Page
      title={words.title}
      beside={mayWrite ? words.explain : words.only}
      actions={
        <>
          <ExportButton list="parties" asked={filter} />
          {mayWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={add}>
              {words.add}
            </Button>
          )}
        </>
      }
    >
      <FilterBar
        narrowed={Object.keys(filter).length > 0}
        onClear={() => void navigate({ to: '/settings/parties', search: {}, replace: true })}
      >
        <SearchField
          value={filter.search ?? ''}
          placeholder={words.search}
          w={240}
          onSearch={(text) => narrow({ search: text || undefined })}
        />
        <Select
          size="xs"
          w={130}
          aria-label={words.role}
          value={filter.role ?? ''}
          data={[
            { value: '', label: words.anyRole },
            ...partyRole.options.map((value) => ({ value, label: partyRoleNames[value] })),
          ]}
          onChange={(role) => narrow({ role: partyRole.options.find((each) => each === role) })}
        />
        <Checkbox
          size="xs"
          label={words.show}
          checked={filter.show === 'all'}
          onChange={(event) => narrow({ show: event.currentTarget.checked ? 'all' : undefined })}
        />
      </FilterBar>
      <RefusalAlert error={error} />
      <DataTable
        name="parties"
        label={words.title}
        columns={columns}
        rows={rows}
        rowKey={uidOf}
        onOpen={({ uid }) => open(uid)}
        onMore={more}
        summary={totals && words.totals(totals.parties)}
        empty={<EmptyState title={words.empty} explain={mayWrite ? words.emptyHint : ''} />}
        autoFocus
      />
    </Page>
  );
}
