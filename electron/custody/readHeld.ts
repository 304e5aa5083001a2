import type { CustodyFilter, Holding } from '../../shared/custody/api';
import { isPast, reportDue } from '../../shared/custody/limits';
import { sharesOf, stillOut } from '../../shared/custody/outstanding';
import type { ReadableDb } from '../database/database';
import { list, type Sql, sql, whereAll } from '../database/sql';
import { standing } from './standing';

/** A {@link Holding} by its keys, before it is named: a province has hundreds of thousands. */
export interface Held
  extends Pick<Holding, 'outstanding' | 'amount' | 'reportDue' | 'isOverdue' | 'isReportOverdue'> {
  postingId: number;
  documentId: number;
  placeId: number;
  teamId: number;
  lotId: number;
  issued: number;
}

/** Which holdings: those of a list, or those that papers of an operation have issued. */
export interface HeldFilter extends CustodyFilter {
  operationId?: number;
  /** A query of the ids of lots: those alone. */
  lots?: Sql;
}

/** What teams hold of what fits a filter, in the order of teams and of issue. */
export function readHeld(db: ReadableDb, filter: HeldFilter, today: string): Held[] {
  const issues = db.all<Issue>(issuesOf(db, filter, today));
  const parts = partsOf(issues);
  const dueOf = reportDueOnce();
  return issues.flatMap((issue) => {
    const part = parts.get(issue);
    if (part === undefined || part.outstanding === 0) return [];
    if (filter.operationId !== undefined && issue.operationId !== filter.operationId) return [];
    const { postingId, documentId, placeId, teamId, lotId, quantity: issued, dueDate } = issue;
    const due = dueOf(issue);
    const limits = {
      reportDue: due,
      isOverdue: isPast(dueDate, today),
      isReportOverdue: isPast(due, today),
    };
    if (!fitsOverdue(limits, filter.overdue)) return [];
    return [{ postingId, documentId, placeId, teamId, lotId, issued, ...part, ...limits }];
  });
}

/** How many papers have something that should have been brought back, or reported, by now. */
export function countOverdue(rows: readonly Held[]) {
  return {
    returnsOverdue: papersOf(rows.filter(({ isOverdue }) => isOverdue)),
    reportsOverdue: papersOf(rows.filter(({ isReportOverdue }) => isReportOverdue)),
  };
}

export function papersOf(rows: readonly Held[]): number {
  return new Set(rows.map(({ documentId }) => documentId)).size;
}

/** What of each issue is still out, and its share of what the holding is worth. */
function partsOf(issues: readonly Issue[]) {
  const byHolding = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = `${issue.placeId} ${issue.lotId}`;
    const group = byHolding.get(key);
    if (group) group.push(issue);
    else byHolding.set(key, [issue]);
  }
  const found = new Map<Issue, Pick<Held, 'outstanding' | 'amount'>>();
  for (const group of byHolding.values()) {
    const { held = 0, amount = null } = group[0] ?? {};
    const parts = stillOut(group, held).map(({ outstanding }) => outstanding);
    const shares = sharesOf({ quantity: held, amount }, parts);
    group.forEach((issue, index) => {
      found.set(issue, { outstanding: parts[index] ?? 0, amount: shares[index] ?? null });
    });
  }
  return found;
}

function fitsOverdue(
  { isOverdue, isReportOverdue }: Pick<Held, 'isOverdue' | 'isReportOverdue'>,
  overdue: CustodyFilter['overdue'],
): boolean {
  if (overdue === undefined) return true;
  return (overdue !== 'report' && isOverdue) || (overdue !== 'return' && isReportOverdue);
}

/** Counting working days takes longer than reading the row, and a day has many issues. */
function reportDueOnce() {
  const known = new Map<string, string | null>();
  return (issue: Pick<Issue, 'dispatchType' | 'dueDate' | 'issuedOn'>): string | null => {
    const key = `${issue.dispatchType} ${issue.issuedOn}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const due = reportDue(issue);
    known.set(key, due);
    return due;
  };
}

/**
 * What came into custody by papers that stand, of lots of which something is still there. Issues are
 * gathered first, by their keys alone; a paper, which issues many lots, is read once.
 */
function issuesOf(db: ReadableDb, filter: HeldFilter, today: string): Sql {
  const conditions = placesOf(filter);
  if (filter.item) {
    conditions.push(sql`stock.lot_id IN (
      SELECT lot.id FROM item JOIN lot ON lot.item_id = item.id WHERE item.uid = ${filter.item})`);
  }
  if (filter.lots) conditions.push(sql`stock.lot_id IN (${filter.lots})`);
  // Which issue a part of a holding is of is told by all issues of it, so whole holdings are read.
  if (filter.operationId !== undefined) {
    conditions.push(sql`(place.id, stock.lot_id) IN (
      SELECT movement.to_place_id, movement.lot_id FROM document
      CROSS JOIN posting ON posting.document_id = document.id
      CROSS JOIN movement ON movement.posting_id = posting.id
      WHERE document.operation_id = ${filter.operationId})`);
  }
  if (filter.overdue) {
    conditions.push(sql`(place.id, stock.lot_id) IN (
      SELECT to_place_id, lot_id FROM movement WHERE posting_id IN (
        ${list(findOverdue(db, filter, today))}))`);
  }
  return sql`
    WITH issued AS MATERIALIZED (
      SELECT movement.posting_id AS postingId, place.id AS placeId, place.team_id AS teamId,
        stock.lot_id AS lotId, sum(movement.quantity) AS quantity, min(movement.line) AS line,
        stock.quantity AS held, stock.amount
      FROM place
      CROSS JOIN stock ON stock.place_id = place.id
      CROSS JOIN movement ON movement.to_place_id = place.id AND movement.lot_id = stock.lot_id
      ${whereAll(conditions)}
      GROUP BY movement.posting_id, place.id, stock.lot_id
    ), paper AS MATERIALIZED (
      SELECT posting.id, posting.business_date AS issuedOn, posting.sequence,
        document.id AS documentId, document.operation_id AS operationId,
        document.body ->> 'dispatchType' AS dispatchType, document.body ->> 'dueDate' AS dueDate
      FROM (SELECT DISTINCT postingId FROM issued) AS acts
      CROSS JOIN posting ON posting.id = acts.postingId
      CROSS JOIN document ON document.id = posting.document_id
      WHERE ${standing}
    )
    SELECT postingId, placeId, teamId, lotId, quantity, held, amount, documentId, operationId,
      issuedOn, dispatchType, dueDate
    FROM issued
    JOIN paper ON paper.id = postingId
    JOIN team ON team.id = teamId
    ORDER BY team.tier = 'province' DESC, teamId, issuedOn, sequence, line`;
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
  const dueOf = reportDueOnce();
  return issues
    .filter((issue) => isPast(issue.dueDate, today) || isPast(dueOf(issue), today))
    .map(({ id }) => id);
}

interface Issue {
  postingId: number;
  documentId: number;
  operationId: number | null;
  placeId: number;
  teamId: number;
  lotId: number;
  quantity: number;
  /** What of the lot is still there, and what it is worth. */
  held: number;
  amount: number | null;
  issuedOn: string;
  dispatchType: Holding['dispatchType'];
  dueDate: string | null;
}
