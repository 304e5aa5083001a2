import { Button } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { WayRow } from '../../shared/planning/travelApi';
import { proposedRoads, type Roads } from '../../shared/planning/ways';
import { useWarehouse } from '../app/warehouse';
import { DataTable } from '../components/DataTable';
import { EmptyState } from '../components/EmptyState';
import { ExportButton } from '../components/ExportButton';
import { FilterBar } from '../components/FilterBar';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import type { TableColumn } from '../components/tableModel';
import { useShortName } from '../components/useShortName';
import { WarehouseFilter } from '../components/WarehouseFilter';
import { travelWords as words } from '../messages/travel';
import { useCall } from '../queries';
import { PasteWaysDialog } from './PasteWaysDialog';
import { setColumns } from './setColumns';
import { straightText } from './straightText';
import { WayDialog } from './WayDialog';

const { columns: heads } = words;
const keyOf = ({ to }: WayRow) => to;

/** How far it is from a warehouse to each other. */
export function WaysView({
  tabs,
  from,
  onFrom,
}: {
  tabs: ReactNode;
  from: string;
  onFrom: (code: string | undefined) => void;
}) {
  const { warehouse: here } = useWarehouse();
  const nameOf = useShortName();
  const { data, error } = useCall('planning.ways', { from });
  const maySave = data?.maySave ?? false;
  const roads = useRoads();
  const [editing, edit] = useState<WayRow | null>(null);
  const [isPasting, paste] = useState(false);
  const columns = useMemo(() => columnsOf(nameOf, roads), [nameOf, roads]);
  const own = data?.rows.filter(({ basis }) => basis !== null).length ?? 0;
  return (
    <Page
      title={words.title}
      beside={words.explain}
      actions={
        <>
          <ExportButton list="ways" asked={{ from }} />
          {maySave && (
            <Button
              variant="default"
              leftSection={<IconClipboardText size={16} aria-hidden />}
              onClick={() => paste(true)}
            >
              {words.paste}
            </Button>
          )}
        </>
      }
    >
      {tabs}
      <FilterBar narrowed={from !== here.code} onClear={() => onFrom(undefined)}>
        <WarehouseFilter value={from} everywhere={false} onChange={onFrom} />
      </FilterBar>
      <RefusalAlert error={error} />
      <DataTable
        name="ways"
        label={words.views.ways}
        columns={columns}
        rows={data?.rows}
        rowKey={keyOf}
        onOpen={edit}
        autoFocus
        summary={data && data.rows.length > 0 ? words.ways(data.rows.length, own) : null}
        empty={<EmptyState title={words.noWays} explain={words.noWaysExplain} />}
      />
      {editing && (
        <WayDialog
          way={editing}
          roads={roads}
          maySave={maySave}
          names={{ from: nameOf(editing.from), to: nameOf(editing.to) }}
          onClose={() => edit(null)}
        />
      )}
      {isPasting && data && (
        <PasteWaysDialog from={from} ways={data.rows} roads={roads} onClose={() => paste(false)} />
      )}
    </Page>
  );
}

/** The figures of the classes of road that are in force. */
function useRoads(): Roads {
  const { data } = useCall('planning.roads', {});
  return useMemo(
    () => ({
      ...proposedRoads,
      ...Object.fromEntries(
        (data?.rows ?? []).map(({ roadClass, detour, speed }) => [roadClass, { detour, speed }]),
      ),
    }),
    [data],
  );
}

function columnsOf(nameOf: (code: string) => string, roads: Roads): readonly TableColumn<WayRow>[] {
  return [
    {
      id: 'to',
      header: heads.to,
      cell: ({ to }) => nameOf(to),
      sortBy: ({ to }) => nameOf(to),
      width: 130,
      grow: 1,
      fixed: true,
    },
    {
      id: 'road',
      header: heads.road,
      cell: ({ roadClass }) => words.roads[roadClass],
      sortBy: ({ roadClass }) => roadClass,
      width: 90,
    },
    {
      id: 'distance',
      header: heads.distance,
      cell: ({ distance }) => (distance / 10).toFixed(1),
      sortBy: ({ distance }) => distance,
      width: 90,
      align: 'right',
    },
    {
      id: 'minutes',
      header: heads.minutes,
      cell: ({ minutes }) => words.clock(minutes),
      sortBy: ({ minutes }) => minutes,
      width: 120,
      align: 'right',
    },
    {
      id: 'basis',
      header: heads.basis,
      cell: ({ basis, straight }) => basis ?? straightText(straight, roads),
      width: 260,
      grow: 3,
    },
    ...setColumns<WayRow>(({ basis }) => basis !== null),
  ];
}
