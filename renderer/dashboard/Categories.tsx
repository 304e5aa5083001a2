import { BarChart } from '@mantine/charts';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatCount } from '../../shared/format/money';
import { DataTable } from '../components/DataTable';
import { MoneyText } from '../components/MoneyText';
import { Panel } from '../components/Page';
import type { TableColumn } from '../components/tableModel';
import { dashboardWords as words } from '../messages/dashboard';
import classes from './Dashboard.module.css';
import type { DashboardPart } from './dashboard';

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
  {
    id: 'items',
    header: words.kinds,
    cell: ({ items }) => formatCount(items),
    sortBy: ({ items }) => items,
    width: 74,
    align: 'right',
  },
  {
    id: 'value',
    header: words.categoryValue,
    cell: ({ value }) => <MoneyText money={value} />,
    sortBy: ({ value }) => value.known,
    width: 110,
    grow: 1,
    align: 'right',
  },
];

const uidOf = ({ uid }: Category) => uid;

/** 按品类的库存: the value of each category as a picture, with the figures beside it. */
export function Categories({ dashboard, at }: DashboardPart) {
  const navigate = useNavigate();
  const bars = useMemo(
    () =>
      dashboard?.categories.map(({ name, value }) => ({
        name,
        // For drawing only: 分 as 万元.
        value: value.known / 1_000_000,
      })),
    [dashboard],
  );
  return (
    <Panel
      title={words.categories}
      aside={
        <Link to="/stock" search={at}>
          {words.all}
        </Link>
      }
    >
      <div className={classes.picture}>
        <BarChart
          h={272}
          data={bars ?? []}
          dataKey="name"
          series={[{ name: 'value', label: words.wanYuan, color: 'var(--action)' }]}
          orientation="vertical"
          withLegend={false}
          gridAxis="x"
          gridColor="var(--line)"
          textColor="var(--ink-soft)"
          barProps={{ isAnimationActive: false, maxBarSize: 16 }}
          yAxisProps={{ width: 84, interval: 0 }}
          valueFormatter={(value) => `${value.toFixed(1)} ${words.wanYuan}`}
          xAxisProps={{ tickFormatter: (value: number) => `${value} ${words.wan}` }}
          barChartProps={{ margin: { right: 18 } }}
          tooltipAnimationDuration={0}
        />
        <DataTable
          name="dashboard.categories"
          label={words.categories}
          columns={columns}
          rows={dashboard?.categories}
          rowKey={uidOf}
          onOpen={({ uid }) => void navigate({ to: '/stock', search: { ...at, category: uid } })}
          empty={words.empty}
          fit={7}
          plain
        />
      </div>
    </Panel>
  );
}
