import { lastDayOf, monthOf } from '../../shared/closings/months';
import type { Finding } from '../../shared/ledger/findings';
import { keptHash } from '../closings/keptBalances';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { balancesOn } from '../stock/balancesOn';
import { stockNamed } from './stockNamed';

interface Closing {
  id: number;
  uid: string;
  warehouseId: number;
  warehouse: string;
  through: string;
  inForce: 0 | 1;
  /** Who closed it and when; who opened it again with whom, when and why. */
  closed: string;
  reopened: string | null;
}

/**
 * Derives every closing in force again, and compares all with what the chain says of them. Nothing
 * can be posted into a closed month, so what was kept is what lay there at its end by the movements
 * of now. Each is derived from the closing before it and what moved since: together they are all
 * derived from the first movement on. What the last ones kept and what moved after them is the stock.
 */
export function checkClosings(db: ReadableDb): Finding[] {
  const closings = db.all<Closing>(sql`
    SELECT closing.id, closing.uid, warehouse_id AS warehouseId, warehouse.name AS warehouse,
      through, reopened_at IS NULL AS inForce, json_array(closer.uid, closed_at) AS closed,
      CASE WHEN reopened_at IS NOT NULL THEN
        json_array(opener.uid, second.uid, reopened_at, reopened_reason) END AS reopened
    FROM closing JOIN warehouse ON warehouse.id = warehouse_id
    JOIN user AS closer ON closer.id = closed_by
    LEFT JOIN user AS opener ON opener.id = reopened_by
    LEFT JOIN user AS second ON second.id = reopened_with
    ORDER BY warehouse.code, through, closing.id`);
  return [
    ...closings.filter(({ inForce }) => inForce === 1).flatMap((each) => checkKept(db, each)),
    ...(closings.some(({ inForce }) => inForce === 1) ? checkForward(db) : []),
    ...checkSealed(db, closings),
    ...checkClosedThrough(db),
  ];
}

/** Kept balances that are not what moved until the last day of the month. */
function checkKept(db: ReadableDb, { id, warehouseId, through, ...closing }: Closing): Finding[] {
  return db
    .all<{
      placeId: number;
      lotId: number;
      derived: number | null;
      kept: number | null;
      derivedAmount: number | null;
      keptAmount: number | null;
    }>(sql`
      SELECT coalesce(derived.place_id, kept.place_id) AS placeId,
        coalesce(derived.lot_id, kept.lot_id) AS lotId, derived.quantity AS derived,
        kept.quantity AS kept, derived.amount AS derivedAmount, kept.amount AS keptAmount
      FROM (${balancesOn(through, { warehouse: warehouseId, before: true })}) AS derived
      FULL JOIN (SELECT * FROM closing_balance WHERE closing_id = ${id}) AS kept
        ON kept.place_id = derived.place_id AND kept.lot_id = derived.lot_id
      WHERE derived.quantity IS NOT kept.quantity OR derived.amount IS NOT kept.amount
      LIMIT 500`)
    .map((row): Finding => {
      const month = monthOf(through);
      const named = stockNamed(db, row.lotId, row.placeId, month);
      return {
        ...named,
        code: 'closingBalance',
        subject: `${closing.warehouse} ${month} ${named.subject}`,
        expected: textOf(row.derived, row.derivedAmount),
        found: textOf(row.kept, row.keptAmount),
      };
    });
}

/** No movement is dated after it. */
const lastDay = '9999-12-31';

/**
 * Stock that is not what the last closings kept and what moved after them, in units or in money:
 * a closing that has lost a 分 on the way would make every later day wrong by it.
 */
function checkForward(db: ReadableDb): Finding[] {
  return db
    .all<{
      placeId: number;
      lotId: number;
      derived: number | null;
      found: number | null;
      derivedAmount: number | null;
      foundAmount: number | null;
    }>(sql`
      SELECT coalesce(derived.place_id, stock.place_id) AS placeId,
        coalesce(derived.lot_id, stock.lot_id) AS lotId, derived.quantity AS derived,
        stock.quantity AS found, derived.amount AS derivedAmount, stock.amount AS foundAmount
      FROM (${balancesOn(lastDay)}) AS derived
      FULL JOIN stock ON stock.place_id = derived.place_id AND stock.lot_id = derived.lot_id
      WHERE derived.quantity IS NOT stock.quantity OR derived.amount IS NOT stock.amount
      LIMIT 500`)
    .map(({ placeId, lotId, derived, derivedAmount, found, foundAmount }) => ({
      ...stockNamed(db, lotId, placeId),
      code: 'closingForward',
      expected: textOf(derived, derivedAmount),
      found: textOf(found, foundAmount),
    }));
}

function textOf(quantity: number | null, amount: number | null): string | null {
  return quantity === null ? null : `${quantity}${amount === null ? '' : ` / ${amount}`}`;
}

interface Sealed {
  kind: 'closing' | 'reopening';
  closing: string;
  warehouse: string;
  month: string;
  balances: string | null;
  /** As in {@link Closing}. */
  closed: string;
  reopened: string;
}

/** Closings that are gone, were put there, or say something else than the chain of them. */
function checkSealed(db: ReadableDb, closings: readonly Closing[]): Finding[] {
  const entries = db.all<Sealed>(sql`
    SELECT chain_entry.kind, content ->> 'closing' AS closing, warehouse.name AS warehouse,
      content ->> 'month' AS month, content ->> 'balances' AS balances,
      json_array(content ->> 'by', at) AS closed,
      json_array(content ->> 'by', content ->> 'with', at, content ->> 'reason') AS reopened
    FROM chain_entry
    LEFT JOIN warehouse ON warehouse.code = content ->> 'warehouse'
    WHERE chain_entry.kind IN ('closing', 'reopening')`);
  const known = new Map(closings.map((each) => [each.uid, each]));
  const sealed = new Map(
    entries.filter(({ kind }) => kind === 'closing').map((each) => [each.closing, each]),
  );
  const reopened = new Map(
    entries.filter(({ kind }) => kind === 'reopening').map((each) => [each.closing, each.reopened]),
  );
  const changed = (subject: string, expected: string | null, found: string | null): Finding[] =>
    expected === found ? [] : [{ code: 'closingChanged', subject, expected, found }];
  return [
    ...[...sealed.values()]
      .filter(({ closing }) => !known.has(closing))
      .flatMap(({ warehouse, month }) => changed(`${warehouse} ${month}`, month, null)),
    ...closings.flatMap((each) => {
      const subject = `${each.warehouse} ${monthOf(each.through)}`;
      const seal = sealed.get(each.uid);
      if (seal === undefined) return changed(subject, null, each.through);
      return [
        ...changed(
          subject,
          `${seal.warehouse} ${lastDayOf(seal.month)}`,
          `${each.warehouse} ${each.through}`,
        ),
        ...changed(subject, seal.balances, keptHash(db, each.id)),
        ...changed(subject, seal.closed, each.closed),
        ...changed(
          subject,
          reopened.has(each.uid) ? 'reopened' : 'closed',
          each.inForce === 1 ? 'closed' : 'reopened',
        ),
        ...(reopened.has(each.uid) && each.reopened !== null
          ? changed(subject, reopened.get(each.uid) ?? null, each.reopened)
          : []),
      ];
    }),
  ];
}

/** Warehouses that say they are closed through another day than their last closing in force. */
function checkClosedThrough(db: ReadableDb): Finding[] {
  return db
    .all<{ subject: string; expected: string | null; found: string | null }>(sql`
      SELECT warehouse.name AS subject, max(closing.through) AS expected,
        warehouse.closed_through AS found
      FROM warehouse LEFT JOIN closing
        ON closing.warehouse_id = warehouse.id AND closing.reopened_at IS NULL
      GROUP BY warehouse.id HAVING expected IS NOT found`)
    .map((row) => ({ code: 'closingChanged', ...row }));
}
