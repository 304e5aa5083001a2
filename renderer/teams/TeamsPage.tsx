import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { findsTeam } from '../../shared/teams/findsTeam';
import { useKeys } from '../app/keys';
import { useMay } from '../app/session';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { teamsWords as words } from '../messages/operations';
import { certificateWords, readinessWords } from '../messages/teams';
import { useCall } from '../queries';
import { CertificatesDue } from './CertificatesDue';
import { TeamDialog } from './TeamDialog';
import { type TeamRow, teamColumns } from './teamColumns';

const uidOf = ({ team }: TeamRow) => team.uid;

/** 救援队: every team at a glance, with how ready it is; or whose certificates end. */
export function TeamsPage() {
  return useSearch({ from: '/teams' }).view === 'certificates' ? <CertificatesDue /> : <Teams />;
}

function Teams() {
  const teams = useCall('teams.list', { show: 'all' });
  const readiness = useCall('readiness.list', {});
  const out = useCall('deployments.list', {});
  const navigate = useNavigate();
  const mayWrite = useMay('teams.save');
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(false);
  const rows = useMemo(() => {
    const ready = new Map(readiness.data?.rows.map((row) => [row.team.uid, row]));
    return teams.data?.rows
      .filter((team) => findsTeam(team, search))
      .map(
        (team): TeamRow => ({
          team,
          readiness: ready.get(team.uid) ?? null,
          out: out.data?.rows.find((row) => row.team.uid === team.uid) ?? null,
        }),
      );
  }, [teams.data, readiness.data, out.data, search]);
  const open = (uid: string) => void navigate({ to: '/teams/$uid', params: { uid } });
  useKeys(mayWrite ? [{ key: 'F7', label: words.add, run: () => setAdding(true) }] : []);
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  );
  return (
    <Page
      title={words.title}
      beside={readinessWords.shareExplain}
      actions={
        <>
          <TextInput
            aria-label={words.filter}
            placeholder={words.filter}
            leftSection={<IconSearch size={15} aria-hidden />}
            w={220}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <Link to="/teams" search={{ view: 'certificates' }}>
            {certificateWords.title}
          </Link>
          <ExportButton list="readiness" asked={{ search }} />
          {mayWrite && add}
        </>
      }
    >
      <RefusalAlert error={teams.error ?? readiness.error ?? out.error} />
      <DataTable
        name="teams"
        label={words.title}
        columns={teamColumns}
        rows={rows}
        rowKey={uidOf}
        onOpen={({ team }) => open(team.uid)}
        empty={
          <EmptyState title={words.empty} explain={words.explain}>
            {mayWrite && add}
          </EmptyState>
        }
        autoFocus
      />
      {adding && <TeamDialog team={null} onClose={() => setAdding(false)} onSaved={open} />}
    </Page>
  );
}
