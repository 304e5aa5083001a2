import type { Expiry } from '../../shared/fields';
import type { Candidate } from '../../shared/stock/allocate';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';

/**
 * The stock of some items in the bins of a warehouse as allocation sees it. What approved,
 * unposted papers have spoken for is not available; `except` is the paper that asks, whose own
 * word does not stand against it.
 */
export function findCandidates(
  db: ReadableDb,
  warehouseId: number,
  items: readonly string[],
  except: number | null,
): Candidate[] {
  const rows = db.all<CandidateRow>(sql`
    SELECT lot.uid AS lot, item.uid AS item, bin.uid AS bin, bin.code AS binCode, place.condition,
      stock.quantity, lot.expiry_kind AS expiryKind, lot.expiry_date AS expiryDate,
      owner.uid AS owner, earmark.uid AS earmark, lot.received_on AS receivedOn,
      coalesce((
        SELECT sum(pick.quantity) FROM pick JOIN document ON document.id = pick.document_id
        WHERE pick.lot_id = stock.lot_id AND pick.place_id = stock.place_id
          AND document.approval IN ('given', 'givenAfter') AND document.posting = 'none'
          AND document.cancelled = 0 AND document.id IS NOT ${except}), 0) AS spokenFor
    FROM item
    JOIN lot ON lot.item_id = item.id
    JOIN stock ON stock.lot_id = lot.id
    JOIN place ON place.id = stock.place_id AND place.kind = 'bin'
    JOIN bin ON bin.id = place.bin_id
    JOIN party AS owner ON owner.id = lot.owner_id
    LEFT JOIN earmark ON earmark.id = lot.earmark_id
    WHERE item.uid IN (${list([...new Set(items)])}) AND bin.warehouse_id = ${warehouseId}`);
  return rows.map(({ quantity, spokenFor, expiryKind, expiryDate, ...row }) => ({
    ...row,
    available: Math.max(0, quantity - spokenFor),
    spokenFor: Math.min(quantity, spokenFor),
    expiry: expiryOf(expiryKind, expiryDate),
  }));
}

interface CandidateRow extends Omit<Candidate, 'available' | 'expiry'> {
  quantity: number;
  expiryKind: Expiry['kind'];
  expiryDate: string | null;
}

/** The expiry of a lot from its two columns. */
export function expiryOf(kind: Expiry['kind'], date: string | null): Expiry {
  return kind === 'date' && date !== null ? { kind, date } : { kind: kind as 'none' | 'unknown' };
}
