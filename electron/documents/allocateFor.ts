import type { LinePick } from '../../shared/documents/kind';
import type { Body } from '../../shared/documents/kinds';
import { kindOf } from '../../shared/documents/kinds';
import { refuse } from '../../shared/refusals';
import { allocate, type LineAllocation, type Wanted } from '../../shared/stock/allocate';
import type { Warehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { findCandidates } from './candidates';
import { labelsOf } from './labels';
import { binPickOf } from './picks';
import { refuseNotThen } from './refuseNotThen';
import { hereFacts, itemFacts } from './ruleFacts';
import { viewAllocations } from './viewAllocations';

interface Asking {
  /** The stored document, whose own approved picks do not stand against it; null for a new draft. */
  documentId: number | null;
  body: Body;
  businessDate: string;
  /** The day on which expiry is judged, where it is not the business date. */
  lifeOn?: string;
}

/**
 * What a document would take now. The preview, the submission, the approval and the posting all
 * ask here, so that none of them can say something else.
 */
export function allocateFor(
  db: ReadableDb,
  warehouse: Warehouse,
  { documentId, body, businessDate, lifeOn = businessDate }: Asking,
  kept: readonly LinePick[] = [],
): LineAllocation[] {
  const wants = wantsOf(db, warehouse, body, lifeOn);
  if (wants === null) return [];
  const lines = kept.length === 0 ? wants.lines : keepTo(wants.lines, kept);
  const candidates = findCandidates(
    db,
    warehouse.id,
    lines.map(({ item }) => item),
    { except: documentId, on: businessDate },
  );
  return allocate(lines, candidates, wants.purpose);
}

/** What a paper wants allocated, and for what; null for kinds that are not allocated. */
export function wantsOf(db: ReadableDb, warehouse: Warehouse, body: Body, on: string) {
  const kind = kindOf(body);
  const items = itemFacts(db, kind.references(body));
  return kind.wants(body, { ...hereFacts(warehouse), on, items });
}

/** From submission on the paper names its lots: they must still be there, no others are taken. */
function keepTo(lines: readonly Wanted[], kept: readonly LinePick[]): Wanted[] {
  return lines.map((line, index) => ({
    ...line,
    chosen: kept.filter((pick) => pick.line === index + 1).map(binPickOf),
  }));
}

/** Refuses in words when a line can't be filled: how much is missing, and what was passed over. */
function refuseShort(
  db: ReadableDb,
  { body }: Asking,
  wanted: readonly Wanted[],
  allocations: readonly LineAllocation[],
) {
  const shortages = viewAllocations(db, allocations).flatMap((allocation, index) => {
    const line = wanted[index];
    if (line === undefined || (allocation.short === 0 && allocation.refused.length === 0))
      return [];
    const available = allocation.picks.reduce((sum, pick) => sum + pick.quantity, 0);
    return [{ ...allocation, item: line.item, wanted: line.quantity, available }];
  });
  if (shortages.length > 0) {
    refuse('stock.short', { shortages, labels: labelsOf(db, kindOf(body).references(body)) });
  }
}

/** Allocates and refuses what is short, in one step. */
export function allocateOrRefuse(
  db: ReadableDb,
  warehouse: Warehouse,
  asking: Asking,
  kept: readonly LinePick[] = [],
): LineAllocation[] {
  const allocations = allocateFor(db, warehouse, asking, kept);
  const { body, businessDate } = asking;
  const wants = wantsOf(db, warehouse, body, businessDate);
  refuseNotThen(db, allocations, businessDate);
  refuseShort(db, asking, wants?.lines ?? [], allocations);
  return allocations;
}
