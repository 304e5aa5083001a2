import { type ReactNode, useState } from 'react';
import type { FleetRow } from '../../shared/planning/travelApi';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import type { TableColumn } from '../components/tableModel';
import { travelWords as words } from '../messages/travel';
import { useCall } from '../queries';
import { FleetDialog } from './FleetDialog';
import { setColumns } from './setColumns';

const { columns: heads } = words;
const keyOf = ({ warehouse }: FleetRow) => warehouse.code;

const columns: readonly TableColumn<FleetRow>[] = [
  {
    id: 'warehouse',
    header: heads.warehouse,
    cell: ({ warehouse }) => warehouse.name,
    sortBy: ({ warehouse }) => warehouse.code,
    width: 220,
    grow: 1,
    fixed: true,
  },
  {
    id: 'lorries',
    header: heads.lorries,
    cell: ({ lorries }) => lorries.map(({ name, count }) => words.kinds(name, count)).join('、'),
    width: 300,
    grow: 2,
  },
  {
    id: 'loading',
    header: heads.loading,
    cell: ({ loadingMinutes }) =>
      loadingMinutes === null ? words.byPlan : words.minutesOf(loadingMinutes),
    sortBy: ({ loadingMinutes }) => loadingMinutes,
    width: 100,
    align: 'right',
  },
  ...setColumns<FleetRow>(({ isProposed }) => !isProposed),
];

/** Which lorries each warehouse can call, and how long it loads. */
export function LorriesView({ tabs }: { tabs: ReactNode }) {
  const { data, error } = useCall('planning.lorries', {});
  const [editing, edit] = useState<FleetRow | null>(null);
  const own = data?.rows.filter(({ isProposed }) => !isProposed).length ?? 0;
  return (
    <Page
      title={words.title}
      beside={words.explain}
      actions={<ExportButton list="fleets" asked={{}} />}
    >
      {tabs}
      <RefusalAlert error={error} />
      <DataTable
        name="fleets"
        label={words.views.lorries}
        columns={columns}
        rows={data?.rows}
        rowKey={keyOf}
        onOpen={edit}
        autoFocus
        summary={data && words.fleets(data.rows.length, own)}
        empty={<EmptyState title={words.noFleets} />}
      />
      {editing && <FleetDialog fleet={editing} onClose={() => edit(null)} />}
    </Page>
  );
}
