import '@mantine/charts/styles.layer.css';
import { RadarChart } from '@mantine/charts';

/** One outline of the picture: its name and its score of 100 by the code of a dimension. */
export interface Outline {
  name: string;
  color: string;
  scores: Readonly<Record<string, number>>;
}

/** Scores by dimension as a radar picture; the same figures stand in a table beside it. */
export function Radar({
  dimensions,
  outlines,
}: {
  dimensions: readonly { code: string; name: string }[];
  outlines: readonly Outline[];
}) {
  return (
    <RadarChart
      // A legend takes its room below.
      h={outlines.length > 1 ? 280 : 220}
      data={dimensions.map(({ code, name }) => ({
        name,
        ...Object.fromEntries(outlines.map((each) => [each.name, each.scores[code] ?? 0])),
      }))}
      dataKey="name"
      series={outlines.map(({ name, color }) => ({ name, color, opacity: 0.18 }))}
      // Room for the names round it.
      radarChartProps={{ outerRadius: '62%' }}
      withPolarRadiusAxis
      gridColor="var(--line-strong)"
      textColor="var(--ink-soft)"
      polarRadiusAxisProps={{ domain: [0, 100], tickCount: 3, angle: 54 }}
      radarProps={{ isAnimationActive: false }}
      withLegend={outlines.length > 1}
    />
  );
}
