import type { WarehouseRow } from '../../shared/warehouses/api';

type Named = Pick<WarehouseRow, 'name' | 'shortName' | 'code' | 'readings'>;

/**
 * The warehouses that were meant, the best first: `hs` is 黄石市库 and `jz` 荆州市库, though the long
 * names of others have those letters in them somewhere.
 */
export function meantWarehouses<W extends Named>(warehouses: readonly W[], search: string): W[] {
  const wanted = search.normalize('NFKC').toUpperCase().replace(/\s/g, '');
  if (wanted === '') return [...warehouses];
  return warehouses
    .flatMap((warehouse) => {
      const rank = rankOf(warehouse, wanted);
      return rank === null ? [] : [{ warehouse, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ warehouse }) => warehouse);
}

/**
 * How well a warehouse fits: it is named so, or its place is; a name, the code or a reading begins so;
 * a part of a name, of the code or of a reading in full. Letters within initials say nothing.
 */
function rankOf({ name, shortName, code, readings }: Named, wanted: string): number | null {
  const read = readings.split(';');
  const names = [name, shortName, code];
  const place = placeOf(shortName);
  const initials = read
    .filter(({ length }) => length === shortName.length)
    .map((each) => each.slice(0, place.length));
  if ([...names, ...read, place, ...initials].includes(wanted)) return 0;
  if ([...names, ...read].some((each) => each.startsWith(wanted))) return 1;
  if (names.some((each) => each.includes(wanted))) return 2;
  const isSyllable = wanted.length > 2;
  const whole = read.filter(({ length }) => length > name.length);
  return isSyllable && whole.some((each) => each.includes(wanted)) ? 2 : null;
}

/** 随州市库 → 随州, 恩施州库 → 恩施, 神农架库 → 神农架. */
export function placeOf(shortName: string): string {
  return shortName.replace(/(?<=..)[市州]?库$/u, '');
}
