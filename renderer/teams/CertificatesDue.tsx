import { Link, useNavigate } from '@tanstack/react-router';
import type { Output } from '../../shared/api';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { teamPageWords, certificateWords as words } from '../messages/teams';
import { useCall } from '../queries';

type Row = Output<'teams.certificates'>['rows'][number];

const keyOf = ({ member, certificate, expiresOn }: Row) => `${member} ${certificate} ${expiresOn}`;

const columns: readonly TableColumn<Row>[] = [
  {
    id: 'team',
    header: words.columns.team,
    cell: ({ team }) => team.name,
    sortBy: ({ team }) => team.name,
    width: 200,
    grow: 1,
    fixed: true,
  },
  { id: 'name', header: words.columns.name, cell: ({ name }) => name, width: 130 },
  { id: 'duty', header: words.columns.duty, cell: ({ duty }) => duty, width: 120 },
  {
    id: 'certificate',
    header: words.columns.certificate,
    cell: ({ certificate }) => certificate,
    sortBy: ({ certificate }) => certificate,
    width: 180,
    grow: 1,
  },
  {
    id: 'expiresOn',
    header: words.columns.expiresOn,
    cell: ({ expiresOn }) => expiresOn,
    sortBy: ({ expiresOn }) => expiresOn,
    width: 110,
  },
  {
    id: 'state',
    header: words.columns.state,
    cell: ({ state }) => (
      <Tag tone={state === 'expired' ? 'red' : 'orange'}>{words.states[state]}</Tag>
    ),
    width: 90,
  },
];

/** 证书到期: whose certificates have ended or end soon; Enter leads to the members of the team. */
export function CertificatesDue() {
  const { data, error } = useCall('teams.certificates', {});
  const navigate = useNavigate();
  return (
    <Page
      title={words.title}
      beside={words.explain}
      actions={
        <>
          <Link to="/teams">{teamPageWords.back}</Link>
          <ExportButton list="certificates" asked={{}} />
        </>
      }
    >
      <RefusalAlert error={error} />
      <DataTable
        name="teams.certificates"
        label={words.title}
        columns={columns}
        rows={data?.rows}
        rowKey={keyOf}
        onOpen={({ team }) =>
          void navigate({
            to: '/teams/$uid',
            params: { uid: team.uid },
            search: { tab: 'members' },
          })
        }
        empty={<EmptyState title={words.empty} explain={words.emptyExplain} />}
        autoFocus
      />
    </Page>
  );
}
