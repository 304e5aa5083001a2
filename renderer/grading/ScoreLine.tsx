import '@mantine/charts/styles.layer.css';
import { LineChart } from '@mantine/charts';
import type { AssessmentRow } from '../../shared/grading/assessmentsApi';
import { levelNames } from '../../shared/names';
import { gradingWords, courseWords as words } from '../messages/gradingAssessments';

/** Scores of signed assessments, the earliest first; the level that was reached stands below each. */
export function ScoreLine({ rows }: { rows: readonly AssessmentRow[] }) {
  return (
    <LineChart
      h={220}
      data={rows.map(({ judgedOn, score, reached }) => ({
        day: `${judgedOn} ${reached === null ? gradingWords.belowAll : levelNames[reached]}`,
        score: score / 10,
      }))}
      dataKey="day"
      series={[{ name: 'score', label: words.score, color: 'var(--action)' }]}
      curveType="linear"
      gridColor="var(--line)"
      textColor="var(--ink-soft)"
      yAxisProps={{ domain: [0, 100], width: 40 }}
      xAxisProps={{ padding: { left: 60, right: 60 } }}
      lineProps={{ isAnimationActive: false }}
      valueFormatter={(value) => value.toFixed(1)}
      tooltipAnimationDuration={0}
    />
  );
}
