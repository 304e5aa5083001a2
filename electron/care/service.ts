import type { Output, Parsed } from '../../shared/api';
import { daysAfter } from '../../shared/day';
import { refuse } from '../../shared/refusals';
import { type ServiceRow, serviceWarningDays } from '../../shared/stock/serviceApi';
import {
  type CommandContext,
  type QueryContext,
  readWarehouse,
  type Warehouse,
  writingAt,
} from '../context';
import type { ReadableDb } from '../database/database';
import { list, sql, whereAll } from '../database/sql';
import { refusePersons } from '../people/refusePersons';
import { itemLabelOf } from '../stock/listItemStock';
import { offsetOf, pageOf } from '../stock/stockRows';
import { readTeamId } from '../teams/saveTeam';
import { namesOf } from '../teams/teamRecords';

/**
 * 装备保养: pieces with serial numbers, and whatever was ever serviced, in bins and with teams; what
 * is due first on top, what nobody has ever serviced last.
 */
export function listService(
  { db, today }: QueryContext,
  { warehouse, team, show, cursor, limit }: Parsed<'service.list'>,
): Output<'service.list'> {
  const pieces = piecesWhere(
    whereAll([
      sql`place.kind IN ('bin', 'custody') AND stock.quantity > 0`,
      sql`(lot.serial_number IS NOT NULL OR last.id IS NOT NULL)`,
      ...(warehouse ? [sql`place.warehouse_id = ${readWarehouse(db, warehouse).id}`] : []),
      ...(team ? [sql`place.team_id = ${readTeamId(db, team)}`] : []),
    ]),
    today,
  );
  const shown = {
    overdue: sql`WHERE state = 'overdue'`,
    due: sql`WHERE state IN ('overdue', 'soon')`,
  };
  const offset = offsetOf(cursor);
  const rows = db.all<Row>(sql`
    SELECT * FROM (${pieces}) ${show ? shown[show] : sql``}
    ORDER BY nextDue IS NULL, nextDue, itemCode, serialNumber, lotUid
    LIMIT ${limit + 1} OFFSET ${offset}`);
  const page = pageOf(rows, offset, limit);
  return {
    ...page,
    rows: page.rows.map(viewRow),
    totals: db.read(sql`
      SELECT count(*) AS pieces, coalesce(sum(state = 'overdue'), 0) AS overdue,
        coalesce(sum(state = 'soon'), 0) AS soon
      FROM (${pieces})`),
  };
}

/** A lot with a team or in a warehouse, with the last service that it had. */
function piecesWhere(where: ReturnType<typeof whereAll>, today: string) {
  return sql`
    SELECT *, CASE
        WHEN lastKind IS NULL THEN 'never'
        WHEN nextDue < ${today} THEN 'overdue'
        WHEN nextDue <= ${daysAfter(today, serviceWarningDays)} THEN 'soon'
        ELSE 'later' END AS state
    FROM (
      SELECT item.uid AS itemUid, item.code AS itemCode, item.name AS itemName,
        item.spec AS itemSpec, item.unit AS itemUnit, category.name AS categoryName,
        warehouse.code AS warehouseCode, warehouse.name AS warehouseName, team.uid AS teamUid,
        team.name AS teamName, lot.uid AS lotUid, lot.batch_number AS batchNumber,
        lot.serial_number AS serialNumber, sum(stock.quantity) AS quantity,
        last.kind AS lastKind, last.done_on AS lastDoneOn, last.next_due AS nextDue
      FROM place
      JOIN stock ON stock.place_id = place.id
      JOIN lot ON lot.id = stock.lot_id
      JOIN item ON item.id = lot.item_id
      JOIN category ON category.id = item.category_id
      JOIN warehouse ON warehouse.id = place.warehouse_id
      LEFT JOIN team ON team.id = place.team_id
      LEFT JOIN lot_service AS last ON last.id = (
        SELECT id FROM lot_service WHERE lot_id = lot.id ORDER BY done_on DESC, id DESC LIMIT 1)
      ${where}
      GROUP BY lot.id, warehouse.id, team.id)`;
}

type Row = Parameters<typeof itemLabelOf>[0] & {
  warehouseCode: string;
  warehouseName: string;
  teamUid: string | null;
  teamName: string | null;
  lotUid: string;
  batchNumber: string | null;
  serialNumber: string | null;
  quantity: number;
  lastKind: NonNullable<ServiceRow['last']>['kind'] | null;
  lastDoneOn: string | null;
  nextDue: string | null;
  state: ServiceRow['state'];
};

function viewRow(row: Row): ServiceRow {
  const { lotUid: lot, batchNumber, serialNumber, quantity, nextDue, state } = row;
  return {
    item: itemLabelOf(row),
    ...{ lot, batchNumber, serialNumber, quantity, nextDue, state },
    warehouse: { code: row.warehouseCode, name: row.warehouseName },
    team: row.teamUid === null ? null : { uid: row.teamUid, name: row.teamName ?? '' },
    last:
      row.lastKind === null || row.lastDoneOn === null
        ? null
        : { kind: row.lastKind, doneOn: row.lastDoneOn },
  };
}

/** What was done to one piece, the newest first. */
export function listServiceOfLot(
  { db }: QueryContext,
  { lot }: Parsed<'service.ofLot'>,
): Output<'service.ofLot'> {
  if (!db.find(sql`SELECT 1 FROM lot WHERE uid = ${lot}`)) {
    refuse('notFound', { what: 'lot', uid: lot });
  }
  const rows = db.all<
    Omit<Output<'service.ofLot'>['rows'][number], 'names' | 'by'> & {
      people: string;
      byUid: string;
      byName: string;
    }
  >(sql`
    SELECT lot_service.uid AS record, lot_service.kind, done_on AS doneOn, next_due AS nextDue,
      lot_service.note, people, at, user.uid AS byUid, user.name AS byName
    FROM lot JOIN lot_service ON lot_id = lot.id JOIN user ON user.id = by_user_id
    WHERE lot.uid = ${lot} ORDER BY done_on DESC, lot_service.id DESC`);
  return {
    rows: rows.map(({ people, byUid, byName, ...row }) => ({
      ...row,
      names: namesOf(people),
      by: { uid: byUid, name: byName },
    })),
  };
}

/**
 * Keeps that equipment was serviced. It must be in the bins of the warehouse or with a team that has
 * it from there, and not have come after that day. The record moves nothing.
 */
export function recordService(
  context: CommandContext,
  input: Parsed<'service.record'>,
): Output<'service.record'> {
  const { db, actor, now, today, random } = context;
  const warehouse = writingAt(context, input.warehouse);
  const { kind, doneOn, nextDue, persons, note } = input;
  if (doneOn > today) refuse('date.future', { businessDate: doneOn, today });
  if (nextDue !== null && nextDue <= doneOn) refuse('service.nextDue', { doneOn });
  refusePersons(persons);
  const wanted = [...new Set(input.lots)];
  const kept = lotsKept(db, warehouse, wanted);
  const records = wanted.map((uid) => {
    const lot = kept.get(uid) ?? refuse('care.notThere', { lot: uid, warehouse: warehouse.name });
    const { item, batchNumber, receivedOn } = lot;
    if (doneOn < receivedOn) refuse('care.beforeReceipt', { item, batchNumber, receivedOn });
    const record = random.uid(now);
    db.run(sql`
      INSERT INTO lot_service (uid, lot_id, warehouse_id, kind, done_on, next_due, note, people, at,
        by_user_id)
      VALUES (${record}, ${lot.id}, ${warehouse.id}, ${kind}, ${doneOn}, ${nextDue}, ${note},
        ${JSON.stringify(persons)}, ${now.toISOString()}, ${actor.id})`);
    return record;
  });
  return { warehouse: input.warehouse, records };
}

interface Kept {
  id: number;
  lot: string;
  item: string;
  batchNumber: string | null;
  receivedOn: string;
}

/** Those of the lots that are in bins of the warehouse or out with a team from there, by uid. */
function lotsKept(db: ReadableDb, { id }: Warehouse, lots: readonly string[]): Map<string, Kept> {
  const rows = db.all<Kept>(sql`
    SELECT DISTINCT lot.id, lot.uid AS lot, item.name AS item, lot.batch_number AS batchNumber,
      lot.received_on AS receivedOn
    FROM lot JOIN item ON item.id = lot.item_id
    JOIN stock ON stock.lot_id = lot.id AND stock.quantity > 0
    JOIN place ON place.id = stock.place_id AND place.kind IN ('bin', 'custody')
      AND place.warehouse_id = ${id}
    WHERE lot.uid IN (${list(lots)})`);
  return new Map(rows.map((row) => [row.lot, row]));
}
