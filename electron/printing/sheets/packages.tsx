import { formatDecimal } from '../../../shared/format/decimal';
import { formatCount } from '../../../shared/format/money';
import { packFor } from '../../../shared/sheets/packing';
import type { Measures } from '../gatherFacts';
import { figure } from './figures';
import type { Column } from './LineTable';

/** How a quantity is packed, and what it weighs (g) and fills (cm³); null where the catalogue doesn't say. */
export function measured(
  item: { unit: string },
  quantity: number,
  counted: Parameters<typeof packFor>[1],
  measure: Measures[string] | undefined,
) {
  return {
    ...packagesOf(
      item,
      quantity,
      packFor(quantity, counted, measure?.packs ?? []),
      measure?.parcels,
    ),
    weight: measure?.weightG ? measure.weightG * quantity : null,
    volume: measure?.volumeCm3 ? measure.volumeCm3 * quantity : null,
  };
}

/** How a quantity is packed: 2 箱×24，零 2; and how many packages that is, null where unknown. */
function packagesOf(
  { unit }: { unit: string },
  quantity: number,
  pack: ReturnType<typeof packFor>,
  parcels: number | null | undefined,
): { packing: string; packages: number | null } {
  if (pack === null) {
    return parcels
      ? { packing: `${parcels} 件/${unit}`, packages: parcels * quantity }
      : { packing: '散装', packages: null };
  }
  const whole = Math.floor(quantity / pack.factor);
  const rest = quantity % pack.factor;
  return {
    packing: `${formatCount(whole)} ${pack.unit}×${pack.factor}${rest > 0 ? `，零 ${rest}` : ''}`,
    packages: whole + (rest > 0 ? 1 : 0),
  };
}

type Measured = 'packages' | 'weight' | 'volume';

/** A measure that is not known of every item: the sum is of those that it is known of. */
function measureColumn(
  head: string,
  key: Measured,
  width: number,
  text: (value: number) => string,
): Column<Record<Measured, number | null>> {
  return {
    head,
    width,
    align: 'right',
    cell: (row) => (row[key] === null ? '—' : figure(text(row[key]))),
    total: (rows) => {
      const known = rows.flatMap((row) => row[key] ?? []);
      if (known.length === 0) return '—';
      const left = rows.length - known.length;
      return (
        <>
          {figure(text(known.reduce((sum, value) => sum + value, 0)))}
          {left > 0 && <small>另 {left} 行未知</small>}
        </>
      );
    },
  };
}

const kilograms = (grams: number) => formatDecimal(grams / 1000, 1);
const cubicMetres = (cm3: number) => formatDecimal(cm3 / 1_000_000, 3);

/** 件数, 重量 and 体积, where the catalogue knows them. */
export const measureColumns = [
  measureColumn('件数', 'packages', 17, formatCount),
  measureColumn('重量 kg', 'weight', 21, kilograms),
  measureColumn('体积 m³', 'volume', 21, cubicMetres),
];
