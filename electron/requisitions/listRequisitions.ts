import type { Output, Parsed } from '../../shared/api';
import type { RequisitionFilter } from '../../shared/requisitions/api';
import type { QueryContext } from '../context';
import { anyContains, type Sql, sql, whereAll } from '../database/sql';
import { isNamed, namesIn } from '../search/byName';
import { offsetOf, pageOf } from '../stock/stockRows';
import { headOf, type RequisitionColumns, requisitionRows } from './requisitionRows';

/** 需求单 that fit a filter: by priority, then by when they are wanted, what has no time last. */
export function listRequisitions(
  { db, now }: QueryContext,
  { filter, cursor, limit }: Parsed<'requisitions.list'>,
): Output<'requisitions.list'> {
  const at = now.toISOString();
  const rows = sql`SELECT * FROM (${requisitionRows(at)}) AS row ${whereAll(conditionsOf(filter))}`;
  const offset = offsetOf(cursor);
  const order = sql`rank, wantedBy IS NULL, wantedBy, id`;
  const found = db.all<RequisitionColumns & { items: string | null }>(sql`
    SELECT *, (SELECT group_concat(name, '、') FROM (
      SELECT item.name FROM requisition_line AS line JOIN item ON item.id = line.item_id
      WHERE line.requisition_id = found.id ORDER BY line.line LIMIT 3)) AS items
    FROM (${rows} ORDER BY ${order} LIMIT ${limit + 1} OFFSET ${offset}) AS found
    ORDER BY ${order}`);
  const page = pageOf(found, offset, limit);
  return {
    ...page,
    rows: page.rows.map((row) => ({
      ...headOf(row),
      items: row.items ?? '',
      lines: row.lines,
      openLines: row.openLines,
    })),
    totals: db.read(sql`
      SELECT count(*) AS requisitions, count(CASE standing WHEN 'waiting' THEN 1 END) AS waiting,
        count(CASE standing WHEN 'open' THEN 1 END) AS open,
        count(CASE standing WHEN 'underWay' THEN 1 END) AS underWay,
        coalesce(sum(late), 0) AS late
      FROM (${rows})`),
  };
}

function conditionsOf(filter: RequisitionFilter): Sql[] {
  const conditions: Sql[] = [];
  if (filter.standing) conditions.push(sql`standing = ${filter.standing}`);
  if (filter.unsettled) conditions.push(sql`standing IN ('waiting', 'open', 'underWay')`);
  if (filter.late) conditions.push(sql`late = 1`);
  if (filter.operation) conditions.push(sql`operationUid = ${filter.operation}`);
  if (filter.warehouse) {
    const { warehouse } = filter;
    conditions.push(
      sql`(warehouseCode = ${warehouse} OR toKind = 'warehouse' AND toUid = ${warehouse})`,
    );
  }
  if (filter.team) conditions.push(sql`toUid = ${filter.team}`);
  if (filter.party) conditions.push(sql`toUid = ${filter.party}`);
  if (filter.priority) conditions.push(sql`priority = ${filter.priority}`);
  if (filter.item) conditions.push(asks(sql`item.uid = ${filter.item}`));
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
