import type { Expiry } from '../../shared/fields';
import type { Candidate } from '../../shared/stock/allocate';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { spokenFor } from '../stock/spokenFor';

/**
 * The stock of some items in the bins of a warehouse as allocation sees it. What approved,
 * unposted papers have spoken for is not available (`except` is the paper that asks, whose own word
 * does not stand against it), nor is what was not there on the business date `on` or had to stay
 * for what left after it: of 40 received on the 3rd, 30 issued on the 9th and taken back on the
 * 20th, 10 can leave on the 12th.
 */
export function findCandidates(
  db: ReadableDb,
  warehouseId: number,
  items: readonly string[],
  { except, on }: { except: number | null; on: string },
): Candidate[] {
  const rows = db.all<CandidateRow>(sql`
    SELECT stock.place_id AS placeId, lot.id AS lotId, lot.uid AS lot, item.uid AS item, bin.uid AS bin, bin.code AS binCode, place.condition,
      stock.quantity, lot.expiry_kind AS expiryKind, lot.expiry_date AS expiryDate,
      owner.uid AS owner, earmark.uid AS earmark, lot.received_on AS receivedOn,
      ${spokenFor(except)} AS spokenFor
    FROM item
    JOIN lot ON lot.item_id = item.id
    JOIN stock ON stock.lot_id = lot.id
    JOIN place ON place.id = stock.place_id AND place.kind = 'bin'
    JOIN bin ON bin.id = place.bin_id
    JOIN party AS owner ON owner.id = lot.owner_id
    LEFT JOIN earmark ON earmark.id = lot.earmark_id
    WHERE item.uid IN (${list([...new Set(items)])}) AND bin.warehouse_id = ${warehouseId}`);
  const changes = findLaterChanges(db, rows, on);
  return rows.map(({ placeId, lotId, quantity, expiryKind, expiryDate, ...row }) => {
    const least = leastFrom(quantity, changes.get(`${placeId} ${lotId}`) ?? []);
    const spoken = Math.min(quantity, row.spokenFor);
    return {
      ...row,
      spokenFor: spoken,
      notThen: quantity - least,
      available: Math.max(0, least - spoken),
      expiry: expiryOf(expiryKind, expiryDate),
    };
  });
}

interface Change {
  placeId: number;
  lotId: number;
  change: number;
}

/** What came to and left each place and lot after a business date, the last first. */
function findLaterChanges(
  db: ReadableDb,
  rows: readonly CandidateRow[],
  on: string,
): Map<string, Change[]> {
  const later = new Map<string, Change[]>();
  // Nothing is later than today, on which most papers are written.
  if (!db.find(sql`SELECT 1 FROM posting WHERE business_date > ${on} LIMIT 1`)) return later;
  const lots = [...new Set(rows.map(({ lotId }) => lotId))];
  for (const change of db.all<Change>(sql`
    SELECT place.id AS placeId, movement.lot_id AS lotId,
      CASE movement.to_place_id WHEN place.id THEN quantity ELSE -quantity END AS change
    FROM movement
    JOIN posting ON posting.id = movement.posting_id
    JOIN place ON place.id IN (movement.from_place_id, movement.to_place_id) AND place.kind = 'bin'
    WHERE movement.lot_id IN (${list(lots)}) AND posting.business_date > ${on}
    ORDER BY posting.business_date DESC, posting.sequence DESC, movement.line DESC`)) {
    const key = `${change.placeId} ${change.lotId}`;
    const others = later.get(key);
    if (others) others.push(change);
    else later.set(key, [change]);
  }
  return later;
}

/** The least that was there from the date on: walks back from what is there now. */
function leastFrom(now: number, laterFirst: readonly Change[]): number {
  let balance = now;
  let least = now;
  for (const { change } of laterFirst) {
    balance -= change;
    least = Math.min(least, balance);
  }
  return least;
}

interface CandidateRow extends Omit<Candidate, 'available' | 'expiry' | 'notThen'> {
  placeId: number;
  lotId: number;
  quantity: number;
  expiryKind: Expiry['kind'];
  expiryDate: string | null;
}

/** The expiry of a lot from its two columns. */
export function expiryOf(kind: Expiry['kind'], date: string | null): Expiry {
  return kind === 'date' && date !== null ? { kind, date } : { kind: kind as 'none' | 'unknown' };
}
