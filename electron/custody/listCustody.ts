import type { Output, Parsed } from '../../shared/api';
import type { CustodyFilter, Holding } from '../../shared/custody/api';
import { isPast, reportDue } from '../../shared/custody/limits';
import { sharesOf, stillOut } from '../../shared/custody/outstanding';
import type { Expiry } from '../../shared/fields';
import { sumMoney } from '../../shared/stock/money';
import { type QueryContext, rolesAt } from '../context';
import type { ReadableDb } from '../database/database';
import { list, type Sql, sql, whereAll } from '../database/sql';
import { expiryOf } from '../documents/candidates';
import { maskPeople } from '../documents/namesOnPaper';
import { type NamesOperation, operationOf } from './operationOf';
import { standing } from './standing';

/**
 * 在外: what teams hold, by the paper that issued it and by lot, in the order of teams and of issue.
 * The telephone of who answers for it is masked for those who don't work at the warehouse.
 */
export function listCustody(
  { db, actor, today }: QueryContext,
  { filter }: Parsed<'custody.list'>,
): Output<'custody.list'> {
  const rows = readHoldings(db, filter, today).map((row) => {
    const { collector } = maskPeople(
      row.responsible ? { collector: { ...row.responsible, identityNumber: '' } } : {},
      rolesAt(actor, row.warehouse.code),
    );
    const responsible = collector && { name: collector.name, telephone: collector.telephone };
    return { ...row, responsible: responsible ?? null };
  });
  return {
    rows,
    totals: {
      ...sumMoney(rows.map(({ amount }) => amount)),
      ...countOverdue(rows),
      teams: new Set(rows.map(({ team }) => team.uid)).size,
      papers: papersOf(rows),
    },
  };
}

/** How many papers have something that should have been brought back, or reported, by now. */
export function countOverdue(rows: readonly Holding[]) {
  return {
    returnsOverdue: papersOf(rows.filter(({ isOverdue }) => isOverdue)),
    reportsOverdue: papersOf(rows.filter(({ isReportOverdue }) => isReportOverdue)),
  };
}

function papersOf(rows: readonly Holding[]): number {
  return new Set(rows.map(({ document }) => document)).size;
}

/** The holdings that fit a filter, the names on them whole. */
export function readHoldings(db: ReadableDb, filter: CustodyFilter, today: string): Holding[] {
  const issues = db.all<Issue>(issuesOf(db, filter, today));
  const byHolding = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = `${issue.placeId} ${issue.lotId}`;
    const group = byHolding.get(key);
    if (group) group.push(issue);
    else byHolding.set(key, [issue]);
  }
  const outstanding = new Map<Issue, { outstanding: number; amount: number | null }>();
  for (const group of byHolding.values()) {
    const { held = 0, amount = null } = group[0] ?? {};
    const parts = stillOut(group, held).map((each) => each.outstanding);
    const shares = sharesOf({ quantity: held, amount }, parts);
    group.forEach((issue, index) => {
      const part = { outstanding: parts[index] ?? 0, amount: shares[index] ?? null };
      outstanding.set(issue, part);
    });
  }
  return issues.flatMap((issue) => {
    const part = outstanding.get(issue);
    if (part === undefined || part.outstanding === 0) return [];
    const row = viewIssue(issue, part, today);
    return fitsOverdue(row, filter.overdue) ? [row] : [];
  });
}

function fitsOverdue(row: Holding, overdue: CustodyFilter['overdue']): boolean {
  if (overdue === undefined) return true;
  return (overdue !== 'report' && row.isOverdue) || (overdue !== 'return' && row.isReportOverdue);
}

function viewIssue(
  issue: Issue,
  part: { outstanding: number; amount: number | null },
  today: string,
): Holding {
  const { dueDate, issuedOn } = issue;
  const due = reportDue(issue);
  return {
    team: { uid: issue.teamUid, name: issue.teamName },
    warehouse: { code: issue.warehouseCode, name: issue.warehouseName },
    document: issue.document,
    number: issue.number,
    dispatchType: issue.dispatchType,
    operation: operationOf(issue),
    issuedOn,
    item: {
      uid: issue.itemUid,
      code: issue.itemCode,
      name: issue.itemName,
      spec: issue.itemSpec,
      unit: issue.itemUnit,
    },
    lot: issue.lot,
    batchNumber: issue.batchNumber,
    serialNumber: issue.serialNumber,
    expiry: expiryOf(issue.expiryKind, issue.expiryDate),
    owner: issue.owner,
    issued: issue.quantity,
    ...part,
    responsible:
      issue.collector === null ? null : { name: issue.collector, telephone: issue.telephone ?? '' },
    dueDate,
    reportDue: due,
    isOverdue: isPast(dueDate, today),
    isReportOverdue: isPast(due, today),
  };
}

/**
 * What came into custody by papers that stand, of lots of which something is still there. Issues are
 * gathered first, by their keys alone; a paper, which issues many lots, is read once.
 */
function issuesOf(db: ReadableDb, filter: CustodyFilter, today: string): Sql {
  const conditions = placesOf(filter);
  if (filter.item) {
    conditions.push(sql`stock.lot_id IN (
      SELECT lot.id FROM item JOIN lot ON lot.item_id = item.id WHERE item.uid = ${filter.item})`);
  }
  if (filter.overdue) {
    conditions.push(sql`(place.id, stock.lot_id) IN (
      SELECT to_place_id, lot_id FROM movement WHERE posting_id IN (
        ${list(findOverdue(db, filter, today))}))`);
  }
  return sql`
    WITH issued AS MATERIALIZED (
      SELECT movement.posting_id, place.id AS placeId, place.team_id, place.warehouse_id,
        stock.lot_id AS lotId, sum(movement.quantity) AS quantity, min(movement.line) AS line,
        stock.quantity AS held, stock.amount
      FROM place
      CROSS JOIN stock ON stock.place_id = place.id
      CROSS JOIN movement ON movement.to_place_id = place.id AND movement.lot_id = stock.lot_id
      ${whereAll(conditions)}
      GROUP BY movement.posting_id, place.id, stock.lot_id
    ), paper AS MATERIALIZED (
      SELECT posting.id, posting.business_date AS issuedOn, posting.sequence,
        document.uid AS document, document.number,
        document.body ->> 'dispatchType' AS dispatchType, document.body ->> 'dueDate' AS dueDate,
        operation.uid AS operationUid, operation.name AS operationName, person.name AS collector,
        person.telephone
      FROM posting
      JOIN document ON document.id = posting.document_id
      LEFT JOIN operation ON operation.uid = document.body ->> 'operation'
      LEFT JOIN posting_person AS person
        ON person.posting_id = posting.id AND person.role = 'collector'
      WHERE posting.id IN (SELECT posting_id FROM issued) AND ${standing}
    )
    SELECT placeId, lotId, quantity, held, amount, team.uid AS teamUid, team.name AS teamName,
      warehouse.code AS warehouseCode, warehouse.name AS warehouseName,
      document, number, issuedOn, dispatchType, dueDate, operationUid, operationName, collector,
      paper.telephone, item.uid AS itemUid, item.code AS itemCode, item.name AS itemName,
      item.spec AS itemSpec, item.unit AS itemUnit, lot.uid AS lot,
      lot.batch_number AS batchNumber, lot.serial_number AS serialNumber,
      lot.expiry_kind AS expiryKind, lot.expiry_date AS expiryDate, owner.name AS owner
    FROM issued
    JOIN paper ON paper.id = issued.posting_id
    JOIN team ON team.id = issued.team_id
    JOIN warehouse ON warehouse.id = issued.warehouse_id
    JOIN lot ON lot.id = issued.lotId
    JOIN item ON item.id = lot.item_id
    JOIN party AS owner ON owner.id = lot.owner_id
    ORDER BY team.tier = 'province' DESC, team.id, issuedOn, sequence, line`;
}

/** What teams hold, of which warehouse and team. */
function placesOf(filter: CustodyFilter): Sql[] {
  const conditions = [sql`place.kind = 'custody'`];
  if (filter.warehouse) {
    conditions.push(
      sql`place.warehouse_id = (SELECT id FROM warehouse WHERE code = ${filter.warehouse})`,
    );
  }
  if (filter.team) {
    conditions.push(sql`place.team_id = (SELECT id FROM team WHERE uid = ${filter.team})`);
  }
  return conditions;
}

/** The postings whose goods should be back, or reported, by now; most stores have few. */
function findOverdue(db: ReadableDb, filter: CustodyFilter, today: string): number[] {
  const issues = db.all<Pick<Issue, 'dispatchType' | 'dueDate' | 'issuedOn'> & { id: number }>(sql`
    SELECT posting.id, posting.business_date AS issuedOn,
      document.body ->> 'dispatchType' AS dispatchType, document.body ->> 'dueDate' AS dueDate
    FROM posting JOIN document ON document.id = posting.document_id
    WHERE posting.id IN (
      SELECT movement.posting_id FROM place JOIN movement ON movement.to_place_id = place.id
      ${whereAll(placesOf(filter))})`);
  return issues
    .filter((issue) => isPast(issue.dueDate, today) || isPast(reportDue(issue), today))
    .map(({ id }) => id);
}

interface Issue extends NamesOperation {
  placeId: number;
  lotId: number;
  teamUid: string;
  teamName: string;
  warehouseCode: string;
  warehouseName: string;
  document: string;
  number: string;
  issuedOn: string;
  dispatchType: Holding['dispatchType'];
  dueDate: string | null;
  itemUid: string;
  itemCode: string;
  itemName: string;
  itemSpec: string;
  itemUnit: string;
  lot: string;
  batchNumber: string | null;
  serialNumber: string | null;
  expiryKind: Expiry['kind'];
  expiryDate: string | null;
  owner: string;
  quantity: number;
  held: number;
  amount: number | null;
  collector: string | null;
  telephone: string | null;
}
