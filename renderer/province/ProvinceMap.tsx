import { formatCount } from '../../shared/format/money';
import type { WarehouseGlance } from '../../shared/reports/api';
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

/** 18 dots where the warehouses lie: as large as the people they can serve, marked when short. */
export function ProvinceMap({
  rows,
  active,
  onChoose,
}: {
  rows: readonly WarehouseGlance[];
  active: string | null;
  onChoose: (code: string) => void;
}) {
  const most = Math.max(1, ...rows.map(({ people }) => people.kit));
  const sites = rows.map((row) => ({
    longitude: row.longitude,
    latitude: row.latitude,
    radius: 6 + 15 * Math.sqrt(row.people.kit / most),
  }));
  const dots = placeDots(sites, size);
  const names = rows.map(({ shortName }) => words.place(shortName));
  const labels = placeLabels(
    names,
    dots,
    sites.map(({ radius }) => radius),
  );
  return (
    <svg
      className={classes.map}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={words.map}
    >
      {rivers.map(({ name, label, course }) => (
        <g key={name} className={classes.river}>
          <polyline
            points={course
              .map(([longitude, latitude]) => project({ longitude, latitude }, size))
              .map(({ x, y }) => `${x},${y}`)
              .join(' ')}
          />
          <text {...project(label, size)}>{name}</text>
        </g>
      ))}
      {rows.map((row, index) => {
        const dot = dots[index];
        const label = labels[index];
        if (!dot || !label) return null;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table beside does the same by keyboard
          <g
            key={row.code}
            className={classes.dot}
            data-state={stateOf(row)}
            data-active={row.code === active || undefined}
            onClick={() => onChoose(row.code)}
          >
            {label.leader && <line x1={dot.x} y1={dot.y} x2={label.x} y2={label.y} />}
            <circle cx={dot.x} cy={dot.y} r={sites[index]?.radius} />
            {row.keptHere && row.belowReserve > 0 && (
              <text className={classes.sign} x={dot.x} y={dot.y + 4}>
                {row.belowReserve}
              </text>
            )}
            <text x={label.x} y={label.y + 4}>
              {names[index]}
            </text>
            <title>
              {row.keptHere
                ? `${row.name}\n${words.people} ${formatCount(row.people.kit)}\n${words.belowReserve} ${row.belowReserve}`
                : `${row.name}\n${words.notKept}`}
            </title>
          </g>
        );
      })}
    </svg>
  );
}

/** What a dot says: nothing known here, nothing there, something short, all above the minimum. */
function stateOf(row: WarehouseGlance): 'notKept' | 'empty' | 'below' | 'good' {
  if (!row.keptHere) return 'notKept';
  if (row.items === 0) return 'empty';
  return row.belowReserve > 0 ? 'below' : 'good';
}
