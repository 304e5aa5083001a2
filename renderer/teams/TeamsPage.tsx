import { Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { teamClassNames, tierNames } from '../../shared/names';
import { findsTeam } from '../../shared/teams/findsTeam';
import { useKeys } from '../app/keys';
import { useMay } from '../app/session';
import { DataTable } from '../components/DataTable';
import { ExportButton } from '../components/ExportButton';
import { Page, Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { teamKitWords, teamsWords as words } from '../messages/operations';
import { useCall } from '../queries';
import { KitDialog } from './KitDialog';
import { TeamDialog } from './TeamDialog';
import { isReady, type Team, TeamKit } from './TeamKit';
import { TeamMembers } from './TeamMembers';
import classes from './Teams.module.css';

const columns: readonly TableColumn<Team>[] = [
  {
    id: 'name',
    header: words.team,
    cell: ({ name, active }) => (
      <>
        {name} {!active && <Tag tone="outlined">{words.inactive}</Tag>}
      </>
    ),
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

/** 救援队: who there is, what their kit should be and what they hold, and who is in them. */
export function TeamsPage() {
  const { data, error } = useCall('teams.list', { show: 'all' });
  const mayWrite = useMay('teams.save');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [view, setView] = useState<'kit' | 'members'>('kit');
  const [doing, setDoing] = useState<'add' | 'edit' | 'kit' | null>(null);
  const rows = useMemo(() => data?.rows.filter((team) => findsTeam(team, search)), [data, search]);
  const team = rows?.find(({ uid }) => uid === chosen) ?? rows?.[0];
  useKeys(mayWrite ? [{ key: 'F7', label: words.add, run: () => setDoing('add') }] : []);
  return (
    <Page
      title={words.title}
      beside={mayWrite ? words.explain : words.only}
      actions={
        <>
          <TextInput
            aria-label={words.filter}
            placeholder={words.filter}
            leftSection={<IconSearch size={15} aria-hidden />}
            w={240}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <ExportButton list="teams" asked={{ show: 'all', search }} />
          {mayWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setDoing('add')}>
              {words.add}
            </Button>
          )}
        </>
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
        <Panel title={team?.name}>
          {team && (
            <Group gap="xs">
              <SegmentedControl
                size="xs"
                aria-label={team.name}
                value={view}
                data={[
                  { value: 'kit', label: words.tabs.kit },
                  { value: 'members', label: `${words.tabs.members} ${team.members}` },
                ]}
                onChange={(next) => setView(next === 'members' ? 'members' : 'kit')}
              />
              {mayWrite && (
                <>
                  <Button size="compact-sm" variant="light" onClick={() => setDoing('edit')}>
                    {words.edit}
                  </Button>
                  <Button size="compact-sm" variant="light" onClick={() => setDoing('kit')}>
                    {teamKitWords.edit}
                  </Button>
                </>
              )}
            </Group>
          )}
          {team && view === 'kit' && <TeamKit team={team} />}
          {team && view === 'members' && <TeamMembers key={team.uid} team={team} />}
        </Panel>
      </div>
      {(doing === 'add' || (doing === 'edit' && team)) && (
        <TeamDialog
          team={doing === 'edit' && team ? team : null}
          onClose={() => setDoing(null)}
          onSaved={setChosen}
        />
      )}
      {doing === 'kit' && team && <KitDialog team={team} onClose={() => setDoing(null)} />}
    </Page>
  );
}
