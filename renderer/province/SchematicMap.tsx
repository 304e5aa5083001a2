import { provinceWords as words } from '../messages/dashboard';
import classes from './Province.module.css';
import { placeDots, project } from './placeDots';
import { placeLabels } from './placeLabels';

const size = { width: 520, height: 292 };

/** Roughly where the two rivers run, to find one's way. */
const rivers = [
  {
    name: words.yangtze,
    label: { longitude: 111.75, latitude: 30.42 },
    course: [
      [109.6, 31.05],
      [110.4, 30.95],
      [111.29, 30.7],
      [112.24, 30.33],
      [112.85, 29.75],
      [113.55, 29.85],
      [114.3, 30.58],
      [114.88, 30.42],
      [115.15, 30.18],
      [115.9, 29.75],
    ],
  },
  {
    name: words.hanRiver,
    label: { longitude: 112.62, latitude: 31.35 },
    course: [
      [110.0, 32.85],
      [110.8, 32.7],
      [112.14, 32.04],
      [112.55, 31.2],
      [112.9, 30.5],
      [113.45, 30.4],
      [114.28, 30.57],
    ],
  },
] as const;

/** A warehouse on the map. */
export interface MapPoint {
  code: string;
  name: string;
  longitude: number;
  latitude: number;
  radius: number;
  /** What its colour says; the style sheet names them. */
  state: string;
  /** What stands in the dot. */
  sign: string | null;
  /** What is told when it is pointed at. */
  told: string;
}

/** Where the warehouses lie, by their coordinates: dots with names and two rivers, no borders. */
export function SchematicMap({
  label,
  points,
  active,
  onChoose,
}: {
  label: string;
  points: readonly MapPoint[];
  active: string | null;
  onChoose: (code: string) => void;
}) {
  const dots = placeDots(points, size);
  const names = points.map(({ name }) => name);
  const labels = placeLabels(
    names,
    dots,
    points.map(({ radius }) => radius),
  );
  return (
    <svg
      className={classes.map}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
    >
      {rivers.map(({ name, label: at, course }) => (
        <g key={name} className={classes.river}>
          <polyline
            points={course
              .map(([longitude, latitude]) => project({ longitude, latitude }, size))
              .map(({ x, y }) => `${x},${y}`)
              .join(' ')}
          />
          <text {...project(at, size)}>{name}</text>
        </g>
      ))}
      {points.map((point, index) => {
        const dot = dots[index];
        const at = labels[index];
        if (!dot || !at) return null;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table beside does the same by keyboard
          <g
            key={point.code}
            className={classes.dot}
            data-state={point.state}
            data-active={point.code === active || undefined}
            onClick={() => onChoose(point.code)}
          >
            {at.leader && <line x1={dot.x} y1={dot.y} x2={at.x} y2={at.y} />}
            <circle cx={dot.x} cy={dot.y} r={point.radius} />
            {point.sign !== null && (
              <text className={classes.sign} x={dot.x} y={dot.y + 4}>
                {point.sign}
              </text>
            )}
            <text x={at.x} y={at.y + 4}>
              {point.name}
            </text>
            <title>{point.told}</title>
          </g>
        );
      })}
    </svg>
  );
}
