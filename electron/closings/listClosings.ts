import type { Output, Parsed } from '../../shared/api';
import type { Closing, MonthRow } from '../../shared/closings/api';
import {
  isOver,
  lastDayOf,
  monthOf,
  monthsOfBooks,
  nextToClose,
  overdueMonth,
} from '../../shared/closings/months';
import { type QueryContext, readWarehouse, type Warehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { balancesOn } from '../stock/balancesOn';
import { balancesOfClosing, totalsOfBalances } from './keptBalances';
import { countDrafts, openPapers } from './openPapers';

/** The months of a warehouse since its opening, the newest first, each with its closings. */
export function listClosings(
  { db, today }: QueryContext,
  { warehouse: code }: Parsed<'closings.list'>,
): Output<'closings.list'> {
  const warehouse = readWarehouse(db, code);
  const { openingDate, closedThrough } = warehouse;
  const closings = readClosings(db, warehouse.id);
  const months = openingDate === null ? [] : monthsOfBooks(openingDate, today);
  const next = nextToClose(warehouse);
  const rows = months.map((month): MonthRow => {
    const through = lastDayOf(month);
    const own = closings.filter((closing) => closing.through === through);
    const inForce = own.find(({ view }) => view.reopened === null)?.view ?? null;
    return {
      month,
      through,
      state: stateOf(month, { isClosed: inForce !== null, next, today }),
      isLast: through === closedThrough,
      closing: inForce,
      reopened: own.flatMap(({ view }) => (view.reopened === null ? [] : view)),
    };
  });
  return { rows, overdue: overdueMonth(warehouse, today) };
}

function stateOf(
  month: string,
  { isClosed, next, today }: { isClosed: boolean; next: string | null; today: string },
): MonthRow['state'] {
  if (isClosed) return 'closed';
  if (!isOver(month, today)) return 'running';
  return month === next ? 'next' : 'later';
}

/** What closing a month would keep, and what stands against it. */
export function previewClosing(
  { db, today }: QueryContext,
  { warehouse: code, month }: Parsed<'closings.preview'>,
): Output<'closings.preview'> {
  const warehouse = readWarehouse(db, code);
  const through = lastDayOf(month);
  return {
    month,
    through,
    totals: totalsOfBalances(db, balancesOn(through, { warehouse: warehouse.id })),
    turn: turnOf(warehouse, month, today),
    openPapers: openPapers(db, warehouse, through),
    drafts: countDrafts(db, warehouse, through),
  };
}

function turnOf(
  warehouse: Warehouse,
  month: string,
  today: string,
): Output<'closings.preview'>['turn'] {
  const next = nextToClose(warehouse);
  const { closedThrough } = warehouse;
  if (next === null) return 'notLive';
  if (closedThrough !== null && month <= monthOf(closedThrough)) return 'closed';
  if (!isOver(month, today)) return 'notOver';
  return month === next ? 'now' : 'notNext';
}

interface Row {
  id: number;
  uid: string;
  through: string;
  at: string;
  byUid: string;
  byName: string;
  sequence: number;
  hash: string;
  reopenedAt: string | null;
  reopenedByUid: string;
  reopenedByName: string;
  reopenedWithUid: string;
  reopenedWithName: string;
  reason: string;
}

function readClosings(db: ReadableDb, warehouseId: number): { through: string; view: Closing }[] {
  const rows = db.all<Row>(sql`
    SELECT closing.id, closing.uid, through, closed_at AS at, closer.uid AS byUid,
      closer.name AS byName, chain_entry.sequence, chain_entry.hash, reopened_at AS reopenedAt,
      opener.uid AS reopenedByUid, opener.name AS reopenedByName,
      second.uid AS reopenedWithUid, second.name AS reopenedWithName, reopened_reason AS reason
    FROM closing
    JOIN user AS closer ON closer.id = closed_by
    JOIN chain_entry ON chain_entry.sequence = after_sequence + 1
      AND chain_entry.kind = 'closing' AND chain_entry.content ->> 'closing' = closing.uid
    LEFT JOIN user AS opener ON opener.id = reopened_by
    LEFT JOIN user AS second ON second.id = reopened_with
    WHERE closing.warehouse_id = ${warehouseId} ORDER BY closing.id DESC`);
  return rows.map((row) => ({
    through: row.through,
    view: {
      uid: row.uid,
      at: row.at,
      by: { uid: row.byUid, name: row.byName },
      totals: totalsOfBalances(db, balancesOfClosing(row.id)),
      sequence: row.sequence,
      hash: row.hash,
      reopened:
        row.reopenedAt === null
          ? null
          : {
              at: row.reopenedAt,
              by: { uid: row.reopenedByUid, name: row.reopenedByName },
              with: { uid: row.reopenedWithUid, name: row.reopenedWithName },
              reason: row.reason,
            },
    },
  }));
}
