import type { ReversalBody } from '../../shared/documents/reversal';
import { refuse } from '../../shared/refusals';
import type { LineAllocation } from '../../shared/stock/allocate';
import type { Warehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { refuseMissing } from '../ledger/refuseNegative';
import { findCandidates } from './candidates';
import type { StoredDocument } from './documentRow';
import { readReversed, readReversedMovements } from './reversedPosting';

/**
 * What a reversal takes out of bins, by the line of the original: from approval on it is spoken for
 * like the goods of any paper. Refuses goods that are no longer there, with the document that took
 * them, and what another approved paper has spoken for.
 */
export function reversalTakes(
  db: ReadableDb,
  warehouse: Warehouse,
  reversal: StoredDocument,
  { posting }: ReversalBody,
): LineAllocation[] {
  const takes: LineAllocation[] = [];
  for (const { line, lot, to, quantity } of readReversedMovements(
    db,
    readReversed(db, posting).id,
  )) {
    if (to.kind !== 'bin') continue;
    const { bin, condition } = to;
    refuseUntakeable(db, warehouse, reversal, { lot, bin, condition, quantity });
    while (takes.length < line) takes.push({ picks: [], short: 0, skipped: [], refused: [] });
    takes[line - 1]?.picks.push({ lot, bin, condition, quantity });
  }
  return takes;
}

function keysOf(db: ReadableDb, { lot, bin, condition }: LineAllocation['picks'][number]) {
  return db.read<{ lotId: number; placeId: number }>(sql`
    SELECT lot.id AS lotId, place.id AS placeId
    FROM lot, bin JOIN place ON place.bin_id = bin.id AND place.condition = ${condition}
    WHERE lot.uid = ${lot} AND bin.uid = ${bin}`);
}

function refuseUntakeable(
  db: ReadableDb,
  warehouse: Warehouse,
  { id, businessDate }: StoredDocument,
  take: LineAllocation['picks'][number],
) {
  const lot = db.read<{ item: string; name: string; batchNumber: string | null }>(sql`
    SELECT item.uid AS item, item.name, lot.batch_number AS batchNumber
    FROM lot JOIN item ON item.id = lot.item_id WHERE lot.uid = ${take.lot}`);
  const there = findCandidates(db, warehouse.id, [lot.item], { except: id, on: businessDate }).find(
    (each) => each.lot === take.lot && each.bin === take.bin && each.condition === take.condition,
  );
  const present = there === undefined ? 0 : there.available + there.spokenFor + there.notThen;
  if (present < take.quantity) {
    refuseMissing(db, keysOf(db, take), take.quantity - present, businessDate);
  }
  if (there === undefined || there.available >= take.quantity) return;
  refuse('stock.spokenFor', {
    item: lot.name,
    batchNumber: lot.batchNumber,
    place: there.binCode,
    spokenFor: there.spokenFor,
  });
}
