import canonicalize from 'canonicalize';
import type { ClosingTotals } from '../../shared/closings/api';
import type { Place } from '../../shared/stock/places';
import type { ReadableDb } from '../database/database';
import { type Sql, sql } from '../database/sql';
import { contentHash } from '../ledger/chain';
import { readPlaces } from '../ledger/places';

/** One balance that a closing keeps, in the form that leaves the store. */
interface KeptBalance {
  /** Null only in a damaged store. */
  place: Place | null;
  lot: string;
  quantity: number;
  amount: number | null;
}

/** The hash of all balances that a closing keeps, whatever order their rows are in. */
export function keptHash(db: ReadableDb, closingId: number): string {
  const places = readPlaces(
    db,
    sql`place.id IN (SELECT place_id FROM closing_balance WHERE closing_id = ${closingId})`,
  );
  const kept = db
    .all<{ placeId: number; lot: string; quantity: number; amount: number | null }>(sql`
      SELECT place_id AS placeId, lot.uid AS lot, quantity, amount
      FROM closing_balance JOIN lot ON lot.id = lot_id WHERE closing_id = ${closingId}`)
    .map(({ placeId, ...row }): KeptBalance => ({ place: places.get(placeId) ?? null, ...row }));
  return contentHash(kept.map((each) => canonicalize(each) ?? '').sort());
}

/** What balances add up to; `balances` are rows with the columns of `stock`. */
export function totalsOfBalances(db: ReadableDb, balances: Sql): ClosingTotals {
  const sums = db.all<{ kind: string; rows: number; known: number; unpriced: number }>(sql`
    SELECT place.kind, count(*) AS rows, coalesce(sum(amount), 0) AS known,
      count(*) - count(amount) AS unpriced
    FROM (${balances}) AS balance JOIN place ON place.id = balance.place_id GROUP BY place.kind`);
  const { lots } = db.read<{ lots: number }>(
    sql`SELECT count(DISTINCT lot_id) AS lots FROM (${balances}) WHERE quantity > 0`,
  );
  const of = (kind: string) => {
    const { known = 0, unpriced = 0 } = sums.find((each) => each.kind === kind) ?? {};
    return { known, unpriced };
  };
  const sum = (key: 'rows' | 'known' | 'unpriced') =>
    sums.reduce((total, each) => total + each[key], 0);
  return {
    lots,
    balances: sum('rows'),
    known: sum('known'),
    unpriced: sum('unpriced'),
    shelf: of('bin'),
    custody: of('custody'),
    road: of('transit'),
  };
}

/** The balances that a closing keeps, with the columns of `stock`. */
export function balancesOfClosing(closingId: number): Sql {
  return sql`
    SELECT place_id, lot_id, quantity, amount FROM closing_balance
    WHERE closing_id = ${closingId}`;
}
