import { BarChart } from '@mantine/charts';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatCount } from '../../shared/format/money';
import { expiryBandNames } from '../../shared/names';
import { DataTable } from '../components/DataTable';
import { expiryTones } from '../components/ExpiryTag';
import { MoneyText } from '../components/MoneyText';
import { Panel } from '../components/Page';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { dashboardWords as words } from '../messages/dashboard';
import { chartColors } from './chartColors';
import classes from './Dashboard.module.css';
import type { DashboardPart } from './dashboard';

type Band = NonNullable<DashboardPart['dashboard']>['expiry'][number];

const columns: readonly TableColumn<Band>[] = [
  {
    id: 'band',
    header: words.band,
    cell: ({ band }) => <Tag tone={expiryTones[band]}>{expiryBandNames[band]}</Tag>,
    width: 104,
  },
  {
    id: 'lots',
    header: words.lots,
    cell: ({ lots }) => formatCount(lots),
    width: 50,
    align: 'right',
  },
  {
    id: 'value',
    header: words.bandValue,
    cell: ({ value }) => <MoneyText money={value} />,
    width: 110,
    grow: 1,
    align: 'right',
  },
];

const bandOf = ({ band }: Band) => band;

/** 效期分布: how many lots run out when, in the colours that the bands have everywhere. */
export function ExpiryProfile({ dashboard, at }: DashboardPart) {
  const navigate = useNavigate();
  const bars = useMemo(
    () =>
      dashboard?.expiry.map(({ band, lots }) => ({ name: expiryBandNames[band], [band]: lots })),
    [dashboard],
  );
  const series = (dashboard?.expiry ?? []).map(({ band }) => ({
    name: band,
    label: words.lots,
    color: chartColors[expiryTones[band]],
  }));
  return (
    <Panel
      title={words.expiryProfile}
      aside={
        <Link to="/stock" search={{ ...at, by: 'lot' }}>
          {words.all}
        </Link>
      }
    >
      <div className={classes.picture}>
        <BarChart
          h={250}
          data={bars ?? []}
          dataKey="name"
          series={series}
          type="stacked"
          orientation="vertical"
          withLegend={false}
          gridAxis="x"
          gridColor="var(--line)"
          textColor="var(--ink-soft)"
          barProps={{ isAnimationActive: false, maxBarSize: 18 }}
          yAxisProps={{ width: 78, interval: 0 }}
          xAxisProps={{ allowDecimals: false }}
          barChartProps={{ margin: { right: 14 } }}
          tooltipAnimationDuration={0}
        />
        <DataTable
          name="dashboard.expiry"
          label={words.expiryProfile}
          columns={columns}
          rows={dashboard?.expiry}
          rowKey={bandOf}
          onOpen={({ band }) =>
            void navigate({ to: '/stock', search: { ...at, expiry: band, by: 'lot' } })
          }
          empty={words.empty}
          fit={7}
          plain
        />
      </div>
    </Panel>
  );
}
