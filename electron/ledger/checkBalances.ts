import type { Finding } from '../../shared/ledger/findings';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { stockNamed } from './stockNamed';

/** Every movement twice: as leaving one place and as reaching another. */
const changes = sql`
  SELECT from_place_id AS place_id, lot_id, posting_id, line, -quantity AS quantity,
    -amount AS amount, amount IS NULL AS unknown FROM movement
  UNION ALL
  SELECT to_place_id, lot_id, posting_id, line, quantity, amount, amount IS NULL FROM movement`;

/** Balances that are not the sum of their movements, in units or in money. */
export function checkBalances(db: ReadableDb): Finding[] {
  const wrong = db.all<Wrong>(sql`
    WITH derived AS (
      SELECT place_id, lot_id, sum(quantity) AS quantity,
        CASE WHEN max(unknown) THEN NULL ELSE sum(amount) END AS amount
      FROM (${changes}) JOIN place ON place.id = place_id AND place.holds
      GROUP BY place_id, lot_id HAVING sum(quantity) <> 0 OR coalesce(sum(amount), 0) <> 0
    )
    SELECT coalesce(derived.lot_id, stock.lot_id) AS lotId,
      coalesce(derived.place_id, stock.place_id) AS placeId,
      derived.quantity AS derivedQuantity, stock.quantity AS keptQuantity,
      derived.amount AS derivedAmount, stock.amount AS keptAmount
    FROM derived FULL JOIN stock
      ON stock.place_id = derived.place_id AND stock.lot_id = derived.lot_id
    WHERE derived.quantity IS NOT stock.quantity OR derived.amount IS NOT stock.amount
    LIMIT 500`);
  return wrong.flatMap((row) => {
    const named = stockNamed(db, row.lotId, row.placeId);
    const quantities = compare(row.derivedQuantity, row.keptQuantity);
    const amounts = compare(row.derivedAmount, row.keptAmount);
    return [
      ...(quantities ? [{ code: 'balanceQuantity' as const, ...named, ...quantities }] : []),
      ...(amounts ? [{ code: 'balanceAmount' as const, ...named, ...amounts }] : []),
    ];
  });
}

function compare(derived: number | null, kept: number | null) {
  if (derived === kept) return null;
  return {
    expected: derived === null ? null : `${derived}`,
    found: kept === null ? null : `${kept}`,
  };
}

interface Wrong {
  lotId: number;
  placeId: number;
  derivedQuantity: number | null;
  keptQuantity: number | null;
  derivedAmount: number | null;
  keptAmount: number | null;
}

/** Places that held less than nothing at a moment in time order (business date, sequence). */
export function checkTimeline(db: ReadableDb): Finding[] {
  const below = db.all<{ lotId: number; placeId: number; day: string; balance: number }>(sql`
    SELECT lot_id AS lotId, place_id AS placeId, min(business_date) AS day, min(balance) AS balance
    FROM (
      SELECT change.lot_id, change.place_id, posting.business_date,
        sum(change.quantity) OVER (
          PARTITION BY change.place_id, change.lot_id
          ORDER BY posting.business_date, posting.sequence, change.line) AS balance
      FROM (${changes}) AS change
      JOIN place ON place.id = change.place_id AND place.holds
      JOIN posting ON posting.id = change.posting_id
    )
    WHERE balance < 0 GROUP BY lot_id, place_id LIMIT 500`);
  return below.map(({ lotId, placeId, day, balance }) => ({
    code: 'belowZero',
    ...stockNamed(db, lotId, placeId),
    expected: null,
    found: `${day} ${balance}`,
  }));
}
