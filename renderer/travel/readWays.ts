import type { Input } from '../../shared/api';
import { proposedOver, type RoadClass, type Roads } from '../../shared/planning/ways';
import type { WarehouseRow } from '../../shared/warehouses/api';
import { meantWarehouses } from '../components/meantWarehouses';
import { parseTenths } from '../format/parseTenths';
import { travelWords } from '../messages/travel';

const words = travelWords.pasting;
type Way = Input<'planning.saveWays'>['ways'][number];
type Named = Pick<WarehouseRow, 'name' | 'shortName' | 'code' | 'readings'>;

interface Known {
  from: string;
  warehouses: readonly Named[];
  /** The straight line to each, by code: it says the class of road where the sheet does not. */
  straight: ReadonlyMap<string, number>;
  roads: Roads;
  /** For rows that name none. */
  basis: string;
}

/**
 * Rows of a spreadsheet as ways: where to, kilometres, minutes, and class of road and basis if they are
 * there. A head above them is passed over; what can't be read is told by its row and left out.
 */
export function readWays(rows: readonly string[][], known: Known) {
  const ways: Way[] = [];
  const faults: { row: number; says: string }[] = [];
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell === '') || (index === 0 && isHead(cells))) continue;
    const read = readRow(cells, known);
    const isTwice = 'to' in read && ways.some(({ to }) => to === read.to);
    if ('to' in read && !isTwice) ways.push(read);
    else {
      const says = 'says' in read ? read.says : words.faults.twice(cells[0] ?? '');
      faults.push({ row: index + 1, says });
    }
  }
  return { ways, faults };
}

/** No figure in it anywhere but in the first cell. */
const isHead = (cells: readonly string[]) => !cells.slice(1).some((cell) => /\d/.test(cell));

function readRow(cells: readonly string[], known: Known): Way | { says: string } {
  const [name = '', kilometres = '', clock = '', road = '', basis = ''] = cells;
  if (cells.length < 3) return { says: words.faults.columns };
  const to = warehouseOf(known.warehouses, name);
  if (to === undefined) return { says: words.faults.warehouse(name) };
  if (to === known.from) return { says: words.faults.itself };
  const distance = parseTenths(kilometres, { least: 0, most: 99_999, unit: '' });
  if (!distance.ok || distance.value === null) return { says: words.faults.distance(kilometres) };
  const minutes = clock.normalize('NFKC');
  if (!/^\d{1,5}$/.test(minutes)) return { says: words.faults.minutes(clock) };
  const given = roadOf(road);
  if (road !== '' && given === undefined) return { says: words.faults.road(road) };
  const { roadClass } = proposedOver(known.straight.get(to) ?? 0, known.roads);
  return {
    to,
    way: {
      roadClass: given ?? roadClass,
      distance: distance.value,
      minutes: Number(minutes),
      basis: (basis || known.basis).slice(0, 120),
    },
  };
}

/** By code or by a name; by a part of one where only one warehouse can be meant. */
function warehouseOf(warehouses: readonly Named[], text: string): string | undefined {
  const exact = warehouses.find(({ name, shortName, code }) =>
    [name, shortName, code].includes(text),
  );
  if (exact) return exact.code;
  const [meant, other] = text === '' ? [] : meantWarehouses(warehouses, text);
  return other === undefined ? meant?.code : undefined;
}

function roadOf(text: string): RoadClass | undefined {
  const names = Object.entries(travelWords.roads) as [RoadClass, string][];
  return names.find(([, name]) => text.startsWith(name))?.[0];
}
