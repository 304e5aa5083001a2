import { Link, useNavigate } from '@tanstack/react-router';
import type { WarehouseGlance } from '../../shared/reports/api';
import { DataTable } from '../components/DataTable';
import { Panel } from '../components/Page';
import type { TableColumn } from '../components/tableModel';
import { dashboardWords as words } from '../messages/dashboard';
import { useCall } from '../queries';
import classes from './Dashboard.module.css';
import { ValueBars } from './ValueBars';
import { itemsColumn, valueColumn } from './valueColumns';

const columns: readonly TableColumn<WarehouseGlance>[] = [
  {
    id: 'name',
    header: words.warehouse,
    cell: ({ shortName }) => shortName,
    sortBy: ({ code }) => code,
    width: 84,
    grow: 1,
  },
  itemsColumn,
  valueColumn,
];

/** 按仓库的库存: what lies in each city whose books are kept here. */
export function Warehouses() {
  const navigate = useNavigate();
  const rows = useCall('province.read', {}).data?.rows.filter(({ keptHere }) => keptHere);
  return (
    <Panel title={words.cities} aside={<Link to="/province">{words.seeProvince}</Link>}>
      <div className={classes.picture}>
        <ValueBars rows={rows?.map(({ shortName, value }) => ({ name: shortName, value }))} />
        <DataTable
          name="dashboard.warehouses"
          label={words.cities}
          columns={columns}
          rows={rows}
          rowKey={({ code }) => code}
          onOpen={({ code }) =>
            void navigate({ to: '/stock', search: { warehouse: code, where: 'shelf' } })
          }
          empty={words.empty}
          fit={7}
          plain
        />
      </div>
    </Panel>
  );
}
