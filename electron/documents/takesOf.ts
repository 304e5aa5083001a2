import type { LinePick } from '../../shared/documents/kind';
import { kindOf } from '../../shared/documents/kinds';
import type { LineAllocation } from '../../shared/stock/allocate';
import type { Place } from '../../shared/stock/places';
import type { Warehouse } from '../context';
import { refuseUngiven } from '../custody/refuseUngiven';
import type { ReadableDb } from '../database/database';
import { allocateOrRefuse } from './allocateFor';
import type { StoredDocument } from './documentRow';
import { readReversed, readReversedMovements } from './reversedPosting';
import { hereFacts } from './ruleFacts';
import { refuseUntakeable } from './takeable';

/**
 * What a paper takes from where: chosen by allocation, named by its lines, or taken back by a
 * reversal. Refuses what is short, gone, or spoken for. With `kept`, the picks that a submitted
 * paper has: those must still be there, and no others are taken.
 */
export function takesOf(
  db: ReadableDb,
  warehouse: Warehouse,
  document: StoredDocument,
  { kept = [], lifeOn }: { kept?: readonly LinePick[]; lifeOn?: string } = {},
): LinePick[] {
  const { id: documentId, body, businessDate } = document;
  if (isAllocated(document)) {
    const asking = { documentId, body, businessDate, ...(lifeOn ? { lifeOn } : {}) };
    return picksFrom(allocateOrRefuse(db, warehouse, asking, kept));
  }
  const takes =
    body.kind === 'reversal'
      ? takenBack(db, body.posting)
      : kindOf(body).takes(body, hereFacts(warehouse));
  refuseUntakeable(db, takes, { except: documentId, on: businessDate });
  refuseUngiven(db, { body, takes, society: warehouse.societyUid, on: businessDate });
  return takes;
}

/** Whether allocation chooses what the paper takes. */
export function isAllocated({ body }: Pick<StoredDocument, 'body'>): boolean {
  const here = { warehouse: '', society: '', on: '', items: new Map() };
  return kindOf(body).wants(body, here) !== null;
}

function picksFrom(allocations: readonly LineAllocation[]): LinePick[] {
  return allocations.flatMap(({ picks }, index) =>
    picks.map(({ lot, bin, condition, quantity }) => ({
      line: index + 1,
      lot,
      from: { kind: 'bin' as const, bin, condition },
      quantity,
    })),
  );
}

/** From where a reversal takes: wherever the original put goods that can be missing there. */
function takenBack(db: ReadableDb, posting: string): LinePick[] {
  return readReversedMovements(db, readReversed(db, posting).id)
    .filter(({ to }) => canBeMissing(to))
    .map(({ line, lot, to, quantity }) => ({ line, lot, from: to, quantity }));
}

function canBeMissing({ kind }: Place): boolean {
  return kind === 'bin' || kind === 'custody' || kind === 'transit' || kind === 'recipient';
}
