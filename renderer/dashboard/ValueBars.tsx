import { BarChart } from '@mantine/charts';
import type { Money } from '../../shared/fields';
import { dashboardWords as words } from '../messages/dashboard';

/** What each of them is worth, as bars; the figures stand in the table beside it. */
export function ValueBars({
  rows,
}: {
  rows: readonly { name: string; value: Money }[] | undefined;
}) {
  return (
    <BarChart
      h={272}
      // For drawing only: 分 as 万元.
      data={rows?.map(({ name, value }) => ({ name, value: value.known / 1_000_000 })) ?? []}
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
  );
}
