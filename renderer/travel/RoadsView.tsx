import { type ReactNode, useState } from 'react';
import type { RoadRow } from '../../shared/planning/travelApi';
import { DataTable } from '../components/DataTable';
import { ExportButton } from '../components/ExportButton';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import type { TableColumn } from '../components/tableModel';
import { travelWords as words } from '../messages/travel';
import { useCall } from '../queries';
import { RoadDialog } from './RoadDialog';
import { setColumns } from './setColumns';

const { columns: heads } = words;
const keyOf = ({ roadClass }: RoadRow) => roadClass;

const columns: readonly TableColumn<RoadRow>[] = [
  {
    id: 'road',
    header: heads.road,
    cell: ({ roadClass }) => words.roads[roadClass],
    width: 120,
    fixed: true,
  },
  {
    id: 'detour',
    header: heads.detour,
    cell: ({ detour }) => (detour / 100).toFixed(2),
    width: 110,
    align: 'right',
  },
  { id: 'speed', header: heads.speed, cell: ({ speed }) => speed, width: 110, align: 'right' },
  {
    id: 'basis',
    header: heads.basis,
    cell: ({ basis, proposed }) =>
      basis ?? words.road.proposed((proposed.detour / 100).toFixed(2), proposed.speed),
    width: 260,
    grow: 2,
  },
  ...setColumns<RoadRow>(({ basis }) => basis !== null),
];

/** How roads of each class are proposed by. */
export function RoadsView({ tabs }: { tabs: ReactNode }) {
  const { data, error } = useCall('planning.roads', {});
  const maySave = data?.maySave ?? false;
  const [editing, edit] = useState<RoadRow | null>(null);
  return (
    <Page
      title={words.title}
      beside={words.explain}
      actions={<ExportButton list="roads" asked={{}} />}
    >
      {tabs}
      <RefusalAlert error={error} />
      <DataTable
        name="roads"
        label={words.views.roads}
        columns={columns}
        rows={data?.rows}
        rowKey={keyOf}
        onOpen={edit}
        autoFocus
        summary={words.road.all}
        empty={null}
      />
      {editing && <RoadDialog road={editing} maySave={maySave} onClose={() => edit(null)} />}
    </Page>
  );
}
