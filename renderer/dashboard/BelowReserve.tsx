import { useNavigate } from '@tanstack/react-router';
import { DataTable } from '../components/DataTable';
import { Panel } from '../components/Page';
import { Quantity } from '../components/Quantity';
import type { TableColumn } from '../components/tableModel';
import { dashboardWords as words } from '../messages/dashboard';
import type { DashboardPart } from './dashboard';
import { useNotLive } from './useNotLive';

type Below = NonNullable<DashboardPart['dashboard']>['belowReserve'][number];

const short = ({ minimum, available }: Below) => minimum - available;

const item: TableColumn<Below> = {
  id: 'item',
  header: words.item,
  cell: (row) => row.item.name,
  sortBy: (row) => row.item.name,
  width: 100,
  grow: 1,
};
const warehouse: TableColumn<Below> = {
  id: 'warehouse',
  header: words.warehouse,
  cell: (row) => row.warehouseName,
  sortBy: (row) => row.warehouse,
  width: 110,
  grow: 1,
};
const available: TableColumn<Below> = {
  id: 'available',
  header: words.available,
  cell: (row) => <Quantity count={row.available} unit={row.item.unit} />,
  sortBy: (row) => row.available,
  width: 90,
  align: 'right',
};
const minimum: TableColumn<Below> = {
  id: 'minimum',
  header: words.minimum,
  cell: (row) => <Quantity count={row.minimum} unit={row.item.unit} />,
  sortBy: (row) => row.minimum,
  width: 90,
  align: 'right',
};
const missing: TableColumn<Below> = {
  id: 'short',
  header: words.short,
  cell: (row) => (
    <span style={{ color: 'var(--warn)' }}>
      −<Quantity count={short(row)} unit={row.item.unit} />
    </span>
  ),
  sortBy: short,
  width: 90,
  align: 'right',
};

const ofOne = [item, available, minimum, missing];
const ofAll = [item, warehouse, available, minimum, missing];
const keyOf = (row: Below) => `${row.warehouse} ${row.item.uid}`;

/** 低于定额下限: what should be bought or asked for. */
export function BelowReserve({ dashboard, at }: DashboardPart) {
  const navigate = useNavigate();
  const notLive = useNotLive(at);
  return (
    <Panel title={words.belowReserve}>
      <DataTable
        name="dashboard.below"
        label={words.belowReserve}
        columns={at.warehouse ? ofOne : ofAll}
        rows={dashboard?.belowReserve}
        rowKey={keyOf}
        onOpen={(row) =>
          void navigate({
            to: '/settings/reserves',
            search: { warehouse: row.warehouse, search: row.item.name, show: 'below' },
          })
        }
        empty={notLive ? words.notLive(notLive.name) : words.noBelow}
        fit={7}
        plain
      />
    </Panel>
  );
}
