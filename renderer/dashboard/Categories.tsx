import { Link, useNavigate } from '@tanstack/react-router';
import { DataTable } from '../components/DataTable';
import { Panel } from '../components/Page';
import type { TableColumn } from '../components/tableModel';
import { dashboardWords as words } from '../messages/dashboard';
import classes from './Dashboard.module.css';
import type { DashboardPart } from './dashboard';
import { ValueBars } from './ValueBars';
import { itemsColumn, valueColumn } from './valueColumns';

type Category = NonNullable<DashboardPart['dashboard']>['categories'][number];

const columns: readonly TableColumn<Category>[] = [
  {
    id: 'name',
    header: words.category,
    cell: ({ name }) => name,
    sortBy: ({ name }) => name,
    width: 84,
    grow: 1,
  },
  itemsColumn,
  valueColumn,
];

const uidOf = ({ uid }: Category) => uid;

/** 按品类的库存: the value of each category as a picture, with the figures beside it. */
export function Categories({ dashboard, at }: DashboardPart) {
  const navigate = useNavigate();
  return (
    <Panel
      title={words.categories}
      aside={
        <Link to="/stock" search={{ ...at, where: 'shelf' }}>
          {words.all}
        </Link>
      }
    >
      <div className={classes.picture}>
        <ValueBars rows={dashboard?.categories} />
        <DataTable
          name="dashboard.categories"
          label={words.categories}
          columns={columns}
          rows={dashboard?.categories}
          rowKey={uidOf}
          onOpen={({ uid }) =>
            void navigate({ to: '/stock', search: { ...at, category: uid, where: 'shelf' } })
          }
          empty={words.empty}
          fit={7}
          plain
        />
      </div>
    </Panel>
  );
}
