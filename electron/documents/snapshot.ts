import { pointsAt } from '../../shared/documents/declaring';
import type { PlannedMovement, Reference } from '../../shared/documents/kind';
import { kindOf } from '../../shared/documents/kinds';
import type { Warehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import type { StoredDocument } from './documentRow';
import { labelsOf } from './labels';

/**
 * What things are called today, for the sheet of ever after: all that the paper or its movements
 * point at, by uid, and the warehouse by its code. Names of parties are kept by `writeNames`.
 */
export function snapshotOf(
  db: ReadableDb,
  document: StoredDocument,
  { code, name }: Warehouse,
  movements: readonly PlannedMovement[],
) {
  const references: Reference[] = kindOf(document.body)
    .references(document.body)
    .filter(({ type }) => type !== 'party');
  const moved = [...placesOf(movements), ...thingsOf(db, movements)];
  const warehouse = { name, code, spec: null, unit: null };
  return { labels: { ...labelsOf(db, [...references, ...moved]), [code]: warehouse } };
}

/** The bins and teams that goods leave or reach, a reversal's too. */
function placesOf(movements: readonly PlannedMovement[]): Reference[] {
  return movements
    .flatMap(({ from, to }) => [from, to])
    .flatMap((place): Reference[] => {
      if (place.kind === 'bin') return [{ type: 'bin', uid: place.bin }];
      return place.kind === 'custody' ? [{ type: 'team', uid: place.team }] : [];
    });
}

/** The items and earmarks of the lots that are there already; new ones are of the paper's own. */
function thingsOf(db: ReadableDb, movements: readonly PlannedMovement[]): Reference[] {
  const lots = movements.flatMap(({ lot }) => ('existing' in lot ? [lot.existing] : []));
  return db
    .all<{ item: string; earmark: string | null }>(sql`
      SELECT DISTINCT item.uid AS item, earmark.uid AS earmark
      FROM lot
      JOIN item ON item.id = lot.item_id
      LEFT JOIN earmark ON earmark.id = lot.earmark_id
      WHERE lot.uid IN (${list([...new Set(lots)])})`)
    .flatMap(({ item, earmark }) => [
      { type: 'item' as const, uid: item },
      ...pointsAt('earmark', earmark),
    ]);
}
