import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { DataTable } from '../components/DataTable';
import { findsTeam } from '../components/findsTeam';
import { Page, Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { teamClassNames, tierNames } from '../messages/names';
import { teamsWords as words } from '../messages/operations';
import { useCall } from '../queries';
import { isReady, type Team, TeamKit } from './TeamKit';
import classes from './Teams.module.css';

const columns: readonly TableColumn<Team>[] = [
  {
    id: 'name',
    header: words.team,
    cell: ({ name }) => name,
    sortBy: ({ name }) => name,
    width: 170,
    grow: 1,
    fixed: true,
  },
  {
    id: 'class',
    header: words.class,
    cell: (team) => teamClassNames[team.class],
    sortBy: (team) => teamClassNames[team.class],
    width: 78,
  },
  { id: 'tier', header: words.tier, cell: ({ tier }) => tierNames[tier], width: 56 },
  {
    id: 'kit',
    header: words.kit,
    cell: ({ kit }) =>
      kit.length === 0 ? common.dash : words.ready(kit.filter(isReady).length, kit.length),
    sortBy: ({ kit }) => kit.filter(isReady).length - kit.length,
    width: 118,
  },
];

const uidOf = ({ uid }: Team) => uid;

/** 救援队: who there is, what their kit should be and what they hold. */
export function TeamsPage() {
  const { data, error } = useCall('teams.list', { show: 'all' });
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const rows = useMemo(() => data?.rows.filter((team) => findsTeam(team, search)), [data, search]);
  const team = rows?.find(({ uid }) => uid === chosen) ?? rows?.[0];
  return (
    <Page
      title={words.title}
      beside={words.explain}
      actions={
        <TextInput
          aria-label={words.filter}
          placeholder={words.filter}
          leftSection={<IconSearch size={15} aria-hidden />}
          w={240}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      }
    >
      <RefusalAlert error={error} />
      <div className={classes.halves}>
        <DataTable
          name="teams"
          label={words.title}
          columns={columns}
          rows={rows}
          rowKey={uidOf}
          onOpen={({ uid }) => setChosen(uid)}
          onMove={({ uid }) => setChosen(uid)}
          empty={words.empty}
          autoFocus
        />
        <Panel title={team && words.kitOf(team.name)}>{team && <TeamKit team={team} />}</Panel>
      </div>
    </Page>
  );
}
