import { parseMeasure, writeMeasure } from '../../shared/format/volume';
import type { FleetRow } from '../../shared/planning/travelApi';

type Kind = FleetRow['lorries'][number];

/** A kind of lorry as it is typed: cubic metres and tons. */
export interface TypedKind {
  key: number;
  name: string;
  volume: string;
  load: string;
  count: string;
}

const million = 1_000_000;
/** What the contract takes. */
const most = { measure: 1_000_000_000, count: 999, name: 40 };

export const typedKind = ({ name, volume, load, count }: Kind, key: number): TypedKind => ({
  key,
  name,
  volume: writeMeasure(volume, million),
  load: writeMeasure(load, million),
  count: String(count),
});

/** What was typed as a kind of lorry; null where a part of it means nothing. */
export function readKind({ name, volume, load, count }: TypedKind): Kind | null {
  const [cm3, grams] = [parseMeasure(volume, million), parseMeasure(load, million)];
  const pieces = count.normalize('NFKC').trim();
  const isCount = /^\d{1,3}$/.test(pieces);
  if (name.trim() === '' || cm3 === null || grams === null || !isCount) return null;
  if (cm3 > most.measure || grams > most.measure) return null;
  return { name: name.trim().slice(0, most.name), volume: cm3, load: grams, count: Number(pieces) };
}

/** Rows of a spreadsheet as kinds: 车型, 容积, 载重, 辆数; null where they are something else. */
export function pastedKinds(rows: readonly string[][], firstKey: number): TypedKind[] | null {
  const kinds = rows
    .map(([name = '', volume = '', load = '', count = ''], at) => ({
      ...{ key: firstKey + at, name, volume, load, count },
    }))
    // A head above them says nothing.
    .filter((kind, at) => at > 0 || readKind(kind) !== null);
  return kinds.length > 0 && kinds.length <= 20 && kinds.every((kind) => readKind(kind) !== null)
    ? kinds
    : null;
}
