import { asRead } from './byName';
import { readingsOf } from './readings';

/** Readings once made; screens, warehouses and operations are few. */
const made = new Map<string, readonly string[]>();

/**
 * How well one of the names fits the words, as `nameRank` says it of a table: 0 the name itself, then
 * another way to read it, how it begins, a part of it, a part of a reading. Null: not at all.
 */
export function rankOfNames(names: readonly string[], words: string): number | null {
  const plain = words.normalize('NFKC').toUpperCase();
  const typed = asRead(words).toUpperCase();
  const ranks = names.flatMap((name) => {
    const upper = name.normalize('NFKC').toUpperCase();
    const readings = typed === '' ? [] : readOnce(name);
    if (upper === plain) return [0];
    if (readings.includes(typed)) return [1];
    if (upper.startsWith(plain) || readings.some((each) => each.startsWith(typed))) return [2];
    if (upper.includes(plain)) return [3];
    return readings.some((each) => each.includes(typed)) ? [4] : [];
  });
  return ranks.length === 0 ? null : Math.min(...ranks);
}

function readOnce(name: string): readonly string[] {
  const known = made.get(name);
  if (known) return known;
  if (made.size > 1000) made.clear();
  const readings = readingsOf(name).toUpperCase().split(';');
  made.set(name, readings);
  return readings;
}
