import '@mantine/charts/styles.layer.css';
import { LineChart } from '@mantine/charts';
import type { AssessmentRow } from '../../shared/grading/assessmentsApi';
import { levelNames } from '../../shared/names';
import { gradingWords, courseWords as words } from '../messages/gradingAssessments';
import { dimensionsOf } from './courseColumns';

/** A day as a place on the axis: half a year apart is twice as far as a quarter. */
const placeOf = (day: string) => Date.parse(day);

/** Told apart from each other in light and dark; of more dimensions they begin anew. */
const colors = ['var(--warn)', 'var(--good)', 'var(--blue)', 'var(--straw)', 'var(--danger)'];

/**
 * Scores of signed assessments, the earliest first: the whole, and each dimension as a broken line.
 * The level that was reached stands below.
 */
export function ScoreLine({ rows }: { rows: readonly AssessmentRow[] }) {
  const said = new Map(
    rows.map(({ judgedOn, reached }) => [
      placeOf(judgedOn),
      `${judgedOn} ${reached === null ? gradingWords.belowAll : levelNames[reached]}`,
    ]),
  );
  return (
    <LineChart
      h={240}
      data={rows.map(({ judgedOn, score, dimensions }) => ({
        on: placeOf(judgedOn),
        whole: score / 10,
        ...Object.fromEntries(dimensions.map((each) => [`of.${each.code}`, each.score / 10])),
      }))}
      dataKey="on"
      series={[
        { name: 'whole', label: words.score, color: 'var(--action)' },
        ...dimensionsOf(rows).map(({ code, name }, index) => ({
          name: `of.${code}`,
          label: name,
          color: colors[index % colors.length] ?? 'var(--ink-soft)',
          strokeDasharray: '4 3',
        })),
      ]}
      withLegend
      legendProps={{ itemSorter: null }}
      curveType="linear"
      gridColor="var(--line)"
      textColor="var(--ink-soft)"
      yAxisProps={{ domain: [0, 100], width: 40 }}
      xAxisProps={{
        type: 'number',
        domain: ['dataMin', 'dataMax'],
        ticks: [...said.keys()],
        tickFormatter: (on: number) => said.get(on) ?? '',
        // Where two days lie so close that their words would touch, the first and the last stay.
        interval: 'preserveStartEnd',
        minTickGap: 8,
        padding: { left: 60, right: 60 },
      }}
      tooltipProps={{ labelFormatter: (on) => said.get(Number(on)) ?? '' }}
      lineProps={(series) => ({
        isAnimationActive: false,
        strokeWidth: series.name === 'whole' ? 2.5 : 1.5,
      })}
      valueFormatter={(value) => value.toFixed(1)}
      tooltipAnimationDuration={0}
    />
  );
}
