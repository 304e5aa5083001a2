import type { LinePick, PlannedMovement } from '../../shared/documents/kind';
import { kindOf } from '../../shared/documents/kinds';
import type { Warehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { kitPartsOf } from '../kits/kitParts';
import type { StoredDocument } from './documentRow';
import { readReversed, readReversedMovements } from './reversedPosting';
import { countFacts, hereFacts, lotFacts } from './ruleFacts';
import { valuesOf } from './takeable';

/**
 * What a paper will move, asked of its rule with all that the rule needs. Asked at submission, so
 * that a date that can't be is refused before a number is minted, and again when it is posted.
 */
export function planPosting(
  db: ReadableDb,
  warehouse: Warehouse,
  document: StoredDocument,
  picks: readonly LinePick[],
): PlannedMovement[] {
  const { uid, body, businessDate } = document;
  const kind = kindOf(body);
  const named = kind
    .references(body)
    .flatMap(({ type, uid: lot }) => (type === 'lot' ? [lot] : []));
  const lots = [...named, ...picks.map(({ lot }) => lot)];
  return kind.movements({
    ...hereFacts(warehouse),
    document: uid,
    businessDate,
    body,
    picks,
    values: valuesOf(db, picks),
    lots: lotFacts(db, lots),
    kitParts: kitPartsOf(db, lots),
    counts: countFacts(db, kind.counted(body)),
    reversed:
      body.kind === 'reversal' ? readReversedMovements(db, readReversed(db, body.posting).id) : [],
  });
}
