import { scoreText } from '../../shared/grading/amounts';
import { common } from '../messages/common';
import { provinceGradingWords as words } from '../messages/gradingProvince';

const size = { width: 52, height: 18, edge: 3 };

/** How scores (tenths of 100) went, the earliest first, as a line in one cell; one alone is a dot. */
export function Trend({ scores }: { scores: readonly number[] }) {
  if (scores.length === 0) return common.dash;
  const { width, height, edge } = size;
  const step = (width - 2 * edge) / Math.max(1, scores.length - 1);
  const points = scores.map((score, index) => ({
    x: edge + index * step,
    y: height - edge - ((height - 2 * edge) * score) / 1000,
  }));
  const last = points.at(-1);
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={words.trendOf(scores.map(scoreText).join('、'))}
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
