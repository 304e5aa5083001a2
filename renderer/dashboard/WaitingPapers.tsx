import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { DocumentRow } from '../../shared/documents/api';
import { kindNames } from '../../shared/names';
import { DataTable } from '../components/DataTable';
import { Panel } from '../components/Page';
import { StateTag } from '../components/StateTag';
import type { TableColumn } from '../components/tableModel';
import { common } from '../messages/common';
import { dashboardWords as words } from '../messages/dashboard';
import type { DashboardPart } from './dashboard';

const columns: readonly TableColumn<DocumentRow>[] = [
  {
    id: 'number',
    header: words.number,
    cell: (row) => (
      <Link to="/documents/$uid" params={{ uid: row.uid }}>
        {row.number ?? kindNames[row.kind]}
      </Link>
    ),
    width: 202,
  },
  { id: 'state', header: words.state, cell: (row) => <StateTag axes={row.axes} />, width: 84 },
  { id: 'party', header: words.party, cell: (row) => row.party ?? common.dash, width: 86, grow: 1 },
  { id: 'items', header: words.items, cell: (row) => row.items, width: 84, grow: 1 },
  { id: 'madeBy', header: words.madeBy, cell: (row) => row.madeBy, width: 64 },
];

const uidOf = (row: DocumentRow) => row.uid;

/** The papers that wait for somebody: issued before approval, for approval, for posting. */
export function WaitingPapers({ dashboard, at }: DashboardPart) {
  const navigate = useNavigate();
  const rows = useMemo(
    () =>
      dashboard && [...dashboard.late.rows, ...dashboard.waiting.rows, ...dashboard.toPost.rows],
    [dashboard],
  );
  return (
    <Panel
      title={words.papers}
      aside={
        <Link to="/documents" search={at}>
          {words.all}
        </Link>
      }
    >
      <DataTable
        name="dashboard.papers"
        label={words.papers}
        columns={columns}
        rows={rows}
        rowKey={uidOf}
        onOpen={({ uid }) => void navigate({ to: '/documents/$uid', params: { uid } })}
        empty={words.noPapers}
        fit={6}
        plain
      />
    </Panel>
  );
}
