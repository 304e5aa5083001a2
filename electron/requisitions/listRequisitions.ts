import type { Output, Parsed } from '../../shared/api';
import type { RequisitionFilter } from '../../shared/requisitions/api';
import type { RequisitionStanding } from '../../shared/requisitions/standing';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { anyContains, list, type Sql, sql, whereAll } from '../database/sql';
import { countsAs } from '../items/countsAs';
import { requisitionBar } from '../operations/barred';
import { isNamed, namesIn } from '../search/byName';
import { offsetOf, pageOf } from '../stock/stockRows';
import { headOf, type RequisitionColumns, requisitionRows } from './requisitionRows';

/**
 * 需求单 that fit a filter: by priority, then by when they are wanted, what has no time last. What each
 * was given is summed once, and only of those that the filter's own columns leave.
 */
export function listRequisitions(
  { db, now }: QueryContext,
  { filter, cursor, limit }: Parsed<'requisitions.list'>,
): Output<'requisitions.list'> {
  const which = sql`SELECT requisition.id FROM requisition ${whereAll(columnsOf(filter))}`;
  const all = db.all<RequisitionColumns>(sql`
    SELECT * FROM (${requisitionRows(db, now.toISOString(), which)}) AS row
    ${whereAll(conditionsOf(filter))}
    ORDER BY rank, wantedBy IS NULL, wantedBy, id`);
  const offset = offsetOf(cursor);
  const page = pageOf(all.slice(offset, offset + limit + 1), offset, limit);
  const items = firstItems(db, page.rows);
  const standing = (of: RequisitionStanding) => all.filter((row) => row.standing === of).length;
  return {
    ...page,
    rows: page.rows.map((row) => ({
      ...headOf(row),
      items: items.get(row.id) ?? '',
      lines: row.lines,
      openLines: row.openLines,
    })),
    totals: {
      requisitions: all.length,
      waiting: standing('waiting'),
      open: standing('open'),
      underWay: standing('underWay'),
      late: all.filter(({ late }) => late === 1).length,
    },
  };
}

/** The first three items of each, by name. */
function firstItems(
  db: ReadableDb,
  rows: readonly Pick<RequisitionColumns, 'id'>[],
): Map<number, string> {
  const named = db.all<{ id: number; items: string }>(sql`
    SELECT requisition_id AS id, group_concat(item.name, '、' ORDER BY line.line) AS items
    FROM requisition_line AS line JOIN item ON item.id = line.item_id
    WHERE line.line <= 3 AND requisition_id IN (${list(rows.map(({ id }) => id))})
    GROUP BY requisition_id`);
  return new Map(named.map(({ id, items }) => [id, items]));
}

const approved: readonly RequisitionStanding[] = ['open', 'underWay', 'done'];

/** What the columns of a requisition say by themselves. */
function columnsOf(filter: RequisitionFilter) {
  const { standing, unsettled, answerable, operation, team, party, priority } = filter;
  const conditions: Sql[] = [];
  if (standing) {
    conditions.push(sql`state = ${approved.includes(standing) ? 'approved' : standing}`);
  }
  if (unsettled) conditions.push(sql`state IN ('waiting', 'approved')`);
  if (answerable) conditions.push(sql`${requisitionBar} IS NULL`);
  if (operation) {
    conditions.push(sql`operation_id = (SELECT id FROM operation WHERE uid = ${operation})`);
  }
  if (team) conditions.push(sql`to_team_id = (SELECT id FROM team WHERE uid = ${team})`);
  if (party) conditions.push(sql`to_party_id = (SELECT id FROM party WHERE uid = ${party})`);
  if (priority) conditions.push(sql`priority = ${priority}`);
  return conditions;
}

function conditionsOf(filter: RequisitionFilter): Sql[] {
  const conditions: Sql[] = [];
  if (filter.standing) conditions.push(sql`standing = ${filter.standing}`);
  if (filter.unsettled) conditions.push(sql`standing IN ('waiting', 'open', 'underWay')`);
  if (filter.late) conditions.push(sql`late = 1`);
  if (filter.warehouse) {
    const { warehouse } = filter;
    conditions.push(
      sql`(warehouseCode = ${warehouse} OR toKind = 'warehouse' AND toUid = ${warehouse})`,
    );
  }
  if (filter.item)
    conditions.push(
      asks(sql`${countsAs(sql`item`)} = (
      SELECT ${countsAs(sql`given`)} FROM item AS given WHERE given.uid = ${filter.item})`),
    );
  if (filter.search?.trim()) {
    const words = filter.search.trim();
    const columns = [sql`number`, sql`place`, sql`toName`, sql`operationName`];
    conditions.push(
      sql`(${anyContains(columns, words)} OR ${asks(isNamed(namesIn(sql`item`), words))})`,
    );
  }
  return conditions;
}

function asks(item: Sql): Sql {
  return sql`EXISTS (
    SELECT 1 FROM requisition_line AS line JOIN item ON item.id = line.item_id
    WHERE line.requisition_id = row.id AND ${item})`;
}
