import { scoreText } from '../../shared/grading/amounts';
import type { GradedWarehouse } from '../../shared/grading/provinceGrading';
import { common } from '../messages/common';
import { provinceGradingWords as words } from '../messages/gradingProvince';

const size = { width: 52, height: 18, edge: 3 };

/**
 * How scores (tenths of 100) went, the earliest first, as a line in one cell; one alone is a dot. As
 * in the large picture, half a year apart is twice as far as a quarter.
 */
export function Trend({ trend }: Pick<GradedWarehouse, 'trend'>) {
  const [first] = trend;
  if (!first) return common.dash;
  const { width, height, edge } = size;
  const days = (on: string) => Date.parse(on) - Date.parse(first.judgedOn);
  const span = Math.max(1, ...trend.map(({ judgedOn }) => days(judgedOn)));
  const points = trend.map(({ judgedOn, score }) => ({
    x: edge + ((width - 2 * edge) * days(judgedOn)) / span,
    y: height - edge - ((height - 2 * edge) * score) / 1000,
  }));
  const last = points.at(-1);
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={words.trendOf(trend.map(({ score }) => scoreText(score)).join('、'))}
    >
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke="var(--action)"
        strokeWidth={1.5}
      />
      {last && <circle cx={last.x} cy={last.y} r={2.5} fill="var(--action)" />}
    </svg>
  );
}
