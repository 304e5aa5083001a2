import { LineChart } from '@mantine/charts';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Output } from '../../shared/api';
import { lastDayOf, monthOf } from '../../shared/closings/months';
import { monthsAfter } from '../../shared/day';
import { useSession } from '../app/session';
import { DataTable } from '../components/DataTable';
import { MoneyText } from '../components/MoneyText';
import { Panel } from '../components/Page';
import type { TableColumn } from '../components/tableModel';
import { dashboardWords as words } from '../messages/dashboard';
import { callQuery } from '../queries';
import classes from './Dashboard.module.css';
import type { DashboardPart } from './dashboard';

type Month = Output<'dashboard.month'> & { month: string };

const ways = [
  { kind: 'receipt', label: words.months.receipt, color: 'var(--action)' },
  { kind: 'dispatch', label: words.months.dispatch, color: 'var(--warn)' },
] as const;

/** The last 12 months, that of today the last: `2025-12` … `2026-11`. */
function monthsUntil(today: string): string[] {
  return Array.from({ length: 12 }, (_, back) =>
    monthOf(monthsAfter(`${monthOf(today)}-01`, back - 11)),
  );
}

/** 收发按月: what receipts brought and dispatches took, as two lines, with the figures beside them. */
export function Months({ at }: Pick<DashboardPart, 'at'>) {
  const { today } = useSession();
  const months = monthsUntil(today);
  const rows = useQueries({
    queries: months.map((month) => callQuery('dashboard.month', { ...at, month })),
    combine: (answers) =>
      answers.flatMap(({ data }, index): Month[] =>
        data ? [{ month: months[index] ?? '', ...data }] : [],
      ),
  });
  const whole = rows.length === months.length ? rows : undefined;
  return (
    <Panel title={words.months.title}>
      <div className={classes.picture}>
        <LineChart
          h={272}
          data={rows.map(({ month, receipt, dispatch }) => ({
            month: month.slice(2),
            // For drawing only: 分 as 万元.
            receipt: receipt.known / 1_000_000,
            dispatch: dispatch.known / 1_000_000,
          }))}
          dataKey="month"
          series={ways.map(({ kind, label, color }) => ({ name: kind, label, color }))}
          curveType="linear"
          withLegend
          gridColor="var(--line)"
          textColor="var(--ink-soft)"
          lineProps={{ isAnimationActive: false }}
          valueFormatter={(value) => `${value.toFixed(1)} ${words.wanYuan}`}
          yAxisProps={{ width: 56, tickFormatter: (value: number) => `${value} ${words.wan}` }}
          tooltipAnimationDuration={0}
        />
        <DataTable
          name="dashboard.months"
          label={words.months.title}
          columns={columnsAt(at)}
          rows={whole?.toReversed()}
          rowKey={({ month }) => month}
          empty={words.empty}
          fit={7}
          plain
        />
      </div>
    </Panel>
  );
}

function columnsAt(at: DashboardPart['at']): TableColumn<Month>[] {
  return [
    { id: 'month', header: words.months.month, cell: ({ month }) => month, width: 74 },
    ...ways.map(
      ({ kind, label }): TableColumn<Month> => ({
        id: kind,
        header: label,
        cell: ({ month, [kind]: goods }) => (
          <Link
            to="/documents"
            search={{
              ...at,
              kind,
              state: 'posted',
              from: `${month}-01`,
              to: lastDayOf(month),
            }}
            data-goods={`${kind} ${month}`}
            title={words.months.papers(goods.papers)}
          >
            <MoneyText money={goods} />
          </Link>
        ),
        width: 104,
        grow: 1,
        align: 'right',
      }),
    ),
  ];
}
