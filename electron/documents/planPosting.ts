import type { LinePick, PlannedMovement } from '../../shared/documents/kind';
import { kindOf } from '../../shared/documents/kinds';
import type { TransferBody } from '../../shared/documents/transfer';
import { refuse } from '../../shared/refusals';
import type { Warehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { kitPartsOf } from '../kits/kitParts';
import { refuseBeforeCount } from '../ledger/countedBins';
import type { StoredDocument } from './documentRow';
import { refuseOtherValue } from './refuseOtherValue';
import { refuseOut, refuseOutOfUse } from './refuseOutOfUse';
import { readReversed, readReversedMovements } from './reversedPosting';
import { countFacts, hereFacts, itemFacts, lotFacts } from './ruleFacts';
import { valuesOf } from './takeable';

/**
 * What a paper will move. Refuses what can't be moved on that day, or into what was put out of use.
 * Asked at submission, so that this is said before a number is minted, and again when it is posted.
 * A reversal puts goods back where they were, in use or not: the books are put right in any case,
 * worth what they were.
 */
export function planPosting(
  db: ReadableDb,
  warehouse: Warehouse,
  document: StoredDocument,
  picks: readonly LinePick[],
): PlannedMovement[] {
  const { body, businessDate } = document;
  const movements = movementsOf(db, warehouse, document, picks);
  refuseBeforeCount(db, movements, businessDate);
  if (body.kind === 'reversal') {
    refuseOtherValue(db, movements);
    return movements;
  }
  const references = kindOf(body).references(body);
  refuseOutOfUse(db, references, movements);
  refuseOut(db, references, movements);
  if (body.kind === 'transfer') refuseUnreceivable(db, body);
  return movements;
}

/** A warehouse that is not live can receive nothing: what was sent would be nobody's to take in. */
function refuseUnreceivable(db: ReadableDb, { to }: TransferBody) {
  const notLive = db.find<{ name: string }>(sql`
    SELECT name FROM warehouse WHERE code = ${to} AND opening_date IS NULL`);
  if (notLive) refuse('warehouse.notLive', { warehouse: notLive.name });
}

/** What its rule says, asked with all that the rule needs. */
function movementsOf(
  db: ReadableDb,
  warehouse: Warehouse,
  document: StoredDocument,
  picks: readonly LinePick[],
): PlannedMovement[] {
  const { uid, body, businessDate } = document;
  const kind = kindOf(body);
  const references = kind.references(body);
  const named = references.flatMap(({ type, uid: lot }) => (type === 'lot' ? [lot] : []));
  const lots = [...named, ...picks.map(({ lot }) => lot)];
  return kind.movements({
    ...hereFacts(warehouse),
    document: uid,
    businessDate,
    body,
    items: itemFacts(db, references),
    picks,
    values: valuesOf(db, picks),
    lots: lotFacts(db, lots),
    kitParts: kitPartsOf(db, lots),
    counts: countFacts(db, kind.counted(body)),
    reversed:
      body.kind === 'reversal' ? readReversedMovements(db, readReversed(db, body.posting).id) : [],
  });
}
