import { Button, Group, Menu, SegmentedControl } from '@mantine/core';
import { IconChevronDown, IconPrinter } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { teamClassNames, tierNames } from '../../shared/names';
import type { TeamRecordKind } from '../../shared/teams/recordsApi';
import { useKeys } from '../app/keys';
import { useWritesAt } from '../app/useWritesAt';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { SheetPreview } from '../components/SheetPreview';
import { withoutEmpty } from '../components/withoutEmpty';
import { Holdings } from '../custody/Holdings';
import { teamKitWords, teamsWords } from '../messages/operations';
import { readinessWords, teamPageWords as words } from '../messages/teams';
import { useCall } from '../queries';
import { DeployDialog } from './DeployDialog';
import { Deployments } from './Deployments';
import { KitDialog } from './KitDialog';
import { TeamDialog } from './TeamDialog';
import { TeamKit } from './TeamKit';
import { TeamMembers } from './TeamMembers';
import { TeamReadinessView } from './TeamReadinessView';
import { TeamRecords } from './TeamRecords';
import type { Team } from './team';
import { useCheckIn } from './useCheckIn';

const tabs = ['readiness', 'members', 'kit', 'holdings', 'record'] as const;
type Tab = (typeof tabs)[number];

/** One rescue team: how ready it is, who is in it, what it should have and has, what it has done. */
export function TeamPage() {
  const { uid } = useParams({ from: '/teams/$uid' });
  const { data, error } = useCall('teams.list', { show: 'all' });
  const team = data?.rows.find((each) => each.uid === uid);
  if (team) return <OneTeam key={uid} team={team} />;
  return (
    <Page title={teamsWords.title}>
      <RefusalAlert error={error} />
      {data && (
        <EmptyState title={words.notFound}>
          <Link to="/teams">{words.back}</Link>
        </EmptyState>
      )}
    </Page>
  );
}

function OneTeam({ team }: { team: Team }) {
  const search = useSearch({ from: '/teams/$uid' });
  const { tab = 'readiness', until, kind } = search;
  const navigate = useNavigate();
  const asked = { team: team.uid, ...(until === undefined ? {} : { until }) };
  const readiness = useCall('readiness.read', asked);
  const [doing, setDoing] = useState<'edit' | 'kit' | 'deploy' | 'print' | null>(null);
  const mayWrite = team.writable;
  const mayDeploy = useWritesAt(readiness.data?.warehouse.code) && team.active;
  const records = { team: team.uid, ...(kind === undefined ? {} : { kind }) };
  const show = (part: {
    tab?: Tab;
    until?: string | undefined;
    kind?: TeamRecordKind | undefined;
  }) =>
    void navigate({
      to: '/teams/$uid',
      params: { uid: team.uid },
      replace: true,
      search: withoutEmpty({ ...search, ...part }),
    });
  useKeys([
    ...(mayDeploy ? [{ key: 'F8', label: words.deploy, run: () => setDoing('deploy') }] : []),
    { key: 'F9', label: readinessWords.print, run: () => setDoing('print') },
  ]);
  return (
    <Page
      title={team.name}
      beside={
        <Group gap={12}>
          <span>
            {teamClassNames[team.class]} · {tierNames[team.tier]} · {team.code}
          </span>
          <Link to="/teams">{words.back}</Link>
        </Group>
      }
      actions={
        <>
          <TabExport team={team} tab={tab} asked={asked} records={records} />
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => setDoing('print')}
          >
            {readinessWords.print} F9
          </Button>
          <CheckInButton team={team} />
          {mayDeploy && <Button onClick={() => setDoing('deploy')}>{words.deploy} F8</Button>}
        </>
      }
    >
      <Group justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={team.name}
          value={tab}
          data={tabs.map((value) => ({ value, label: words.tabs[value] }))}
          onChange={(value) => show({ tab: value as Tab })}
        />
        {mayWrite && (
          <Group gap={8}>
            <Button size="compact-sm" variant="light" onClick={() => setDoing('edit')}>
              {teamsWords.edit}
            </Button>
            <Button size="compact-sm" variant="light" onClick={() => setDoing('kit')}>
              {teamKitWords.edit}
            </Button>
          </Group>
        )}
      </Group>
      <Deployments team={team} warehouse={readiness.data?.warehouse.code} />
      <RefusalAlert error={readiness.error} />
      {tab === 'readiness' && readiness.data && (
        <TeamReadinessView
          readiness={readiness.data}
          until={until ?? null}
          onUntil={(day) => show({ until: day ?? undefined })}
        />
      )}
      {tab === 'members' && <TeamMembers team={team} />}
      {tab === 'kit' && <TeamKit team={team} />}
      {tab === 'holdings' && <Holdings filter={{ team: team.uid }} />}
      {tab === 'record' && (
        <TeamRecords team={team} asked={records} onKind={(next) => show({ kind: next })} />
      )}
      {doing === 'edit' && <TeamDialog team={team} onClose={() => setDoing(null)} />}
      {doing === 'kit' && <KitDialog team={team} onClose={() => setDoing(null)} />}
      {doing === 'deploy' && readiness.data && (
        <DeployDialog team={team} onClose={() => setDoing(null)} />
      )}
      {doing === 'print' && (
        <SheetPreview sheet={{ form: 'readinessList', ...asked }} onClose={() => setDoing(null)} />
      )}
    </Page>
  );
}

/** The list of a tab as a file. */
function TabExport({
  team,
  tab,
  asked,
  records,
}: {
  team: Team;
  tab: Tab;
  /** What its readiness and its records are asked here. */
  asked: Readonly<Record<string, unknown>>;
  records: Readonly<Record<string, unknown>>;
}) {
  if (tab === 'record') return <ExportButton list="teamRecords" asked={records} />;
  if (tab === 'members') return <ExportButton list="teamMembers" asked={{ team: team.uid }} />;
  if (tab === 'kit')
    return <ExportButton list="teams" asked={{ show: 'all', search: team.code }} />;
  if (tab === 'holdings') {
    return <ExportButton list="custody" asked={{ filter: { team: team.uid } }} />;
  }
  return <ExportButton list="readinessLines" asked={asked} />;
}

/** 归队清点 of what the team has, at the desk of the warehouse that issued it. */
function CheckInButton({ team }: { team: Team }) {
  const { from, begin } = useCheckIn(team);
  const [only, ...others] = from;
  if (only === undefined) return null;
  if (others.length === 0) {
    return (
      <Button variant="default" onClick={() => begin(only)}>
        {words.checkIn}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {words.checkIn}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {from.map((each) => (
          <Menu.Item key={each.warehouse.code} onClick={() => begin(each)}>
            {words.checkInFrom(each.warehouse.name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
