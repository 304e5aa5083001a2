import { formatCount } from '../../shared/format/money';
import type { WarehouseGlance } from '../../shared/reports/api';
import { provinceWords as words } from '../messages/dashboard';
import { SchematicMap } from './SchematicMap';

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
  return (
    <SchematicMap
      label={words.map}
      active={active}
      onChoose={onChoose}
      points={rows.map((row) => ({
        code: row.code,
        name: words.place(row.shortName),
        longitude: row.longitude,
        latitude: row.latitude,
        radius: 6 + 15 * Math.sqrt(row.people.kit / most),
        state: stateOf(row),
        sign: row.keptHere && row.belowReserve > 0 ? String(row.belowReserve) : null,
        told: row.keptHere
          ? `${row.name}\n${words.people} ${formatCount(row.people.kit)}\n${words.belowReserve} ${row.belowReserve}`
          : `${row.name}\n${words.notKept}`,
      }))}
    />
  );
}

/** What a dot says: nothing known here, nothing there, something short, all above the minimum. */
function stateOf(row: WarehouseGlance): 'notKept' | 'empty' | 'below' | 'good' {
  if (!row.keptHere) return 'notKept';
  if (row.items === 0) return 'empty';
  return row.belowReserve > 0 ? 'below' : 'good';
}
