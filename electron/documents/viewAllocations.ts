import type { Allocation, Label } from '../../shared/documents/api';
import type { LineAllocation, Pick } from '../../shared/stock/allocate';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { lotLabels } from './lotLabels';

/**
 * Allocations with the names of lots and bins beside them, one for each line from 1; `labels` are
 * the names of a posted paper, which stay as they were.
 */
export function viewAllocations(
  db: ReadableDb,
  allocations: readonly LineAllocation[],
  labels: Record<string, Label> = {},
): Allocation[] {
  const taken = allocations.flatMap(({ picks, skipped }) => [...picks, ...skipped]);
  const lots = lotLabels(
    db,
    taken.map(({ lot }) => lot),
    labels,
  );
  const bins = binCodes(db, taken);
  const show = <P extends Pick>(pick: P) => {
    const lot = lots.get(pick.lot);
    const binCode = labels[pick.bin]?.name ?? bins.get(pick.bin);
    if (lot === undefined || binCode === undefined) throw new Error(`no lot or bin ${pick.lot}`);
    return { ...lot, ...pick, binCode };
  };
  return allocations.map(({ picks, short, skipped, refused }, index) => ({
    line: index + 1,
    picks: picks.map(show),
    short,
    skipped: skipped.map(show),
    refused,
  }));
}

function binCodes(db: ReadableDb, picks: readonly Pick[]): Map<string, string> {
  const uids = [...new Set(picks.map(({ bin }) => bin))];
  const rows = db.all<{ uid: string; code: string }>(
    sql`SELECT uid, code FROM bin WHERE uid IN (${list(uids)})`,
  );
  return new Map(rows.map(({ uid, code }) => [uid, code]));
}
