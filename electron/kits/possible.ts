import type { Output, Parsed } from '../../shared/api';
import { kitPurpose } from '../../shared/documents/kitting';
import { howMany } from '../../shared/kits/howMany';
import { refuse } from '../../shared/refusals';
import { type Purpose, skipReason } from '../../shared/stock/allocate';
import { type QueryContext, readWarehouse } from '../context';
import { sql } from '../database/sql';
import { findCandidates } from '../documents/candidates';
import { billHeads, billLines } from './bills';

/**
 * How many kits of each bill can be made of one owner's goods for one purpose, by the rule by which
 * a 组装单 takes its parts, and what limits it.
 */
export function listPossible(
  { db, today }: QueryContext,
  input: Parsed<'kits.possible'>,
): Output<'kits.possible'> {
  const warehouse = readWarehouse(db, input.warehouse);
  const { bill, earmark, owner = warehouse.societyUid, on = today } = input;
  const purpose = kitPurpose({ owner, earmark }, on);
  const heads = billHeads(db, bill === undefined ? sql`newest` : sql`bill.uid = ${bill}`);
  if (bill !== undefined && heads.length === 0) refuse('notFound', { what: 'bill', uid: bill });
  const bills = heads.map((head) => ({ head, lines: billLines(db, head.bill) }));
  const items = bills.flatMap(({ head, lines }) => [head.item, ...lines.map(({ item }) => item)]);
  const candidates = findCandidates(
    db,
    warehouse.id,
    items.map(({ uid }) => uid),
    { except: null, on },
  );
  const free = availableOf(candidates, purpose);
  return {
    rows: bills.map(({ head, lines }) => ({
      ...head,
      ready: free.get(head.item.uid) ?? 0,
      ...howMany(
        lines.map(({ item, each }) => ({ item, each, available: free.get(item.uid) ?? 0 })),
      ),
    })),
  };
}

/** What of each item may be taken for a purpose. */
function availableOf(candidates: ReturnType<typeof findCandidates>, purpose: Purpose) {
  const free = new Map<string, number>();
  for (const candidate of candidates) {
    if (skipReason(candidate, purpose) !== null) continue;
    free.set(candidate.item, (free.get(candidate.item) ?? 0) + candidate.available);
  }
  return free;
}
