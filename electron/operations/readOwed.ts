import { isPast, photosDue } from '../../shared/custody/limits';
import { dayOf } from '../../shared/day';
import type { KindName } from '../../shared/documents/kind';
import { responseLevelNames } from '../../shared/names';
import { levelHolder, levelsInForce } from '../../shared/operations/levels';
import type { OwedRow, OwedWhat } from '../../shared/operations/storyApi';
import { isRoadOverdue } from '../../shared/transfers/overdue';
import { signatureDue } from '../../shared/trips/times';
import type { QueryContext } from '../context';
import { lacksPhotos } from '../custody/lacksPhotos';
import { type Held, readHeld } from '../custody/readHeld';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { type RequisitionColumns, requisitionRows } from '../requisitions/requisitionRows';
import { requisitionSums } from '../requisitions/requisitionSums';
import { openOf } from '../trips/differences';
import { isUnsigned } from '../trips/lacksSignature';
import { goodsOfDrafts, goodsOfPapers } from './goodsOfPapers';
import { papersOf, reversalsOf } from './papersOf';
import { readLevels } from './readEntries';
import { isReportOf } from './readFollowed';

/**
 * What is still owed for an operation: requisitions that are open, levels that nobody has ended, goods on
 * the road to warehouses, goods that left for people and nobody signed for, teams that are not back, papers
 * that are being taken back, what was signed for as short or damaged and is not answered to the last piece,
 * papers issued before approval, goods in the hands of teams that are to be reported or brought back, papers
 * on their way, 核销单 without a picture. What weighs most stands on top, as people wait for it; drafts
 * stand last; of one sort what is overdue stands first.
 */
export function readOwed(
  { db, now, today }: Pick<QueryContext, 'db' | 'now' | 'today'>,
  operationId: number,
): OwedRow[] {
  return [
    ...requisitionsOpen(db, operationId, now),
    ...levelsOpen(db, operationId),
    ...onTheRoad(db, operationId, today),
    ...unsigned(db, operationId, today),
    ...teamsOut(db, operationId, today),
    ...differencesOpen(db, operationId),
    ...papersOpen(db, operationId),
    ...heldByTeams(db, operationId, today),
    ...photosOpen(db, operationId, today),
  ].sort((a, b) => weightOf(a) - weightOf(b) || Number(b.isOverdue) - Number(a.isOverdue));
}

/**
 * The first weighs most. A paper that is being taken back counts as sent until that has gone through; a draft
 * binds nobody yet, and stands behind all that was said.
 */
const weights: Record<OwedWhat | 'reversal' | 'draft', number> = {
  requisition: 1,
  level: 2,
  road: 3,
  unsigned: 4,
  team: 5,
  reversal: 6,
  difference: 7,
  late: 8,
  custody: 9,
  report: 10,
  open: 11,
  photos: 12,
  draft: 13,
};

function weightOf({ what, kind, number }: OwedRow): number {
  if (what !== 'open') return weights[what];
  return weights[number === null ? 'draft' : kind === 'reversal' ? 'reversal' : what];
}

/** What the row of a paper has none of, unless it says so. */
const ofPaper = { requisition: null, plan: null };

const noPaper = {
  ...{ document: null, ...ofPaper, kind: null },
  ...{ number: null, goods: [], due: null },
};

/** What a team still has by each paper; 核销和执行结果报告 are due for what it was to give out. */
function heldByTeams(db: ReadableDb, operationId: number, today: string): OwedRow[] {
  const papers = new Map<number, Held[]>();
  for (const held of readHeld(db, { operationId }, today)) {
    papers.set(held.documentId, [...(papers.get(held.documentId) ?? []), held]);
  }
  return [...papers].map(([id, held]) => {
    const [first] = held;
    const { dueDate, ...paper } = db.read<Paper & { dueDate: string | null }>(sql`
      SELECT document.uid AS document, document.kind, number, team.name AS who,
        body ->> 'dueDate' AS dueDate
      FROM document JOIN team ON team.id = team_id WHERE document.id = ${id}`);
    const reportDue = first?.reportDue ?? null;
    return {
      ...paper,
      ...ofPaper,
      what: reportDue === null ? ('custody' as const) : ('report' as const),
      goods: goodsHeld(db, held),
      due: reportDue ?? dueDate,
      isOverdue: held.some((each) => each.isOverdue || each.isReportOverdue),
    };
  });
}

type Paper = Pick<OwedRow, 'document' | 'kind' | 'number' | 'who'>;

function goodsHeld(db: ReadableDb, held: readonly Held[]): OwedRow['goods'] {
  const lots = held.map(({ lotId, outstanding }) => [lotId, outstanding]);
  return db.all(sql`
    SELECT item.name, item.unit, sum(value ->> 1) AS quantity
    FROM json_each(${JSON.stringify(lots)})
    JOIN lot ON lot.id = value ->> 0 JOIN item ON item.id = lot.item_id
    GROUP BY item.id ORDER BY item.code`);
}

/** 核销单 that are still to be shown by pictures; a reminder with its day, by what the house proposes. */
function photosOpen(db: ReadableDb, operationId: number, today: string): OwedRow[] {
  const rows = db.all<Paper & { givenOn: string }>(sql`
    SELECT document.uid AS document, document.kind, number, team.name AS who,
      document.business_date AS givenOn
    FROM document JOIN team ON team.id = team_id
    WHERE ${isReportOf(db, operationId)} AND ${lacksPhotos}
    ORDER BY business_date, document.id`);
  return rows.map(({ givenOn, ...paper }) => {
    const due = photosDue(givenOn);
    return {
      ...paper,
      ...ofPaper,
      ...{ what: 'photos' as const, goods: [] },
      ...{ due, isOverdue: isPast(due, today) },
    };
  });
}

/** 签收差异 that the sender has not answered, a paper each. */
function differencesOpen(db: ReadableDb, operationId: number): OwedRow[] {
  const rows = db.all<Paper & { id: number }>(sql`
    SELECT document.id, document.uid AS document, document.kind, number, short_name AS who
    FROM document JOIN warehouse ON warehouse.id = document.warehouse_id
    WHERE document.id IN ${papersOf(operationId)} AND EXISTS (
      SELECT 1 FROM delivery_difference WHERE document_id = document.id AND ${openOf} > 0)
    ORDER BY business_date, document.id`);
  return rows.map(({ id, ...paper }) => ({
    ...paper,
    ...ofPaper,
    what: 'difference' as const,
    goods: db.all<OwedRow['goods'][number]>(sql`
      SELECT item.name, item.unit, sum(${openOf}) AS quantity
      FROM delivery_difference JOIN document ON document.id = document_id
      JOIN item ON item.uid = document.body ->> ('$.lines[' || (line - 1) || '].item')
      WHERE document_id = ${id} AND ${openOf} > 0 GROUP BY item.id ORDER BY item.code`),
    due: null,
    isOverdue: false,
  }));
}

/** Teams that went out for it and are not back, each with the day on which it is to be. */
function teamsOut(db: ReadableDb, operationId: number, today: string): OwedRow[] {
  const rows = db.all<{ who: string; due: string }>(sql`
    SELECT team.name AS who, due_on AS due FROM deployment JOIN team ON team.id = team_id
    WHERE operation_id = ${operationId} AND back_on IS NULL AND struck_at IS NULL
    ORDER BY due_on, deployment.id`);
  return rows.map(({ who, due }) => ({
    ...noPaper,
    ...{ what: 'team' as const, who, due, isOverdue: isPast(due, today) },
  }));
}

/** Transfers of which something is on the road. */
function onTheRoad(db: ReadableDb, operationId: number, today: string): OwedRow[] {
  const rows = db.all<Paper & { id: number; wantedOn: string | null; sentOn: string }>(sql`
    SELECT document.id, document.uid AS document, document.kind, number, counter.short_name AS who,
      document.body ->> 'wantedOn' AS wantedOn, business_date AS sentOn
    FROM document JOIN warehouse AS counter ON counter.id = counter_warehouse_id
    WHERE document.id IN ${papersOf(operationId)} AND document.kind = 'transfer'
      AND document.posting = 'part'
    ORDER BY business_date, document.id`);
  return rows.map(({ id, wantedOn, sentOn, ...paper }) => ({
    ...paper,
    ...ofPaper,
    what: 'road' as const,
    goods: db.all<OwedRow['goods'][number]>(sql`
      SELECT item.name, item.unit, sum(stock.quantity) AS quantity
      FROM place JOIN stock ON stock.place_id = place.id
      JOIN lot ON lot.id = stock.lot_id JOIN item ON item.id = lot.item_id
      WHERE place.kind = 'transit' AND place.document_id = ${id}
      GROUP BY item.id ORDER BY item.code`),
    due: wantedOn,
    isOverdue: isRoadOverdue({ wantedOn, sentOn }, today),
  }));
}

/** What left for people and nobody signed for; how long that may take is a proposal of the house. */
function unsigned(db: ReadableDb, operationId: number, today: string): OwedRow[] {
  const rows = db.all<Omit<Paper, 'document'> & { document: string; leftOn: string }>(sql`
    SELECT document.uid AS document, document.kind, number, party.name AS who,
      business_date AS leftOn
    FROM document JOIN party ON party.id = party_id
    WHERE document.id IN ${papersOf(operationId)} AND ${isUnsigned}
    ORDER BY business_date, document.id`);
  const goods = goodsOfPapers(
    db,
    rows.map(({ document }) => document),
  );
  return rows.map(({ leftOn, ...paper }) => ({
    ...paper,
    ...ofPaper,
    what: 'unsigned' as const,
    goods: goods.get(paper.document) ?? [],
    due: signatureDue(leftOn),
    isOverdue: isPast(signatureDue(leftOn), today),
  }));
}

/**
 * 先发后补 that nobody has approved yet, and what is not posted yet, 冲销单 of its papers among them. A draft that names no goods is a
 * sheet of somebody's and no matter of the operation.
 */
function papersOpen(db: ReadableDb, operationId: number): OwedRow[] {
  const rows = db.all<
    Omit<Paper, 'document'> & {
      document: string;
      posting: string;
      planUid: string | null;
      planNumber: string | null;
    }
  >(sql`
    SELECT document.uid AS document, document.kind, document.number, posting,
      warehouse.short_name AS who, plan.uid AS planUid, plan.number AS planNumber
    FROM document JOIN warehouse ON warehouse.id = document.warehouse_id
    LEFT JOIN plan_paper ON plan_paper.document_id = document.id
    LEFT JOIN plan ON plan.id = plan_paper.plan_id
    WHERE cancelled = 0 AND (document.id IN ${reversalsOf(operationId)}
      OR document.id IN ${papersOf(operationId)}
        AND (posting = 'none' AND (document.number IS NOT NULL OR ${namesGoods})
          OR posting IN ('part', 'posted') AND approval IN ('waiting', 'declined')))
    ORDER BY posting = 'none', business_date, document.id`);
  const documents = rows.map(({ document }) => document);
  const goods = new Map([...goodsOfDrafts(db, documents), ...goodsOfPapers(db, documents)]);
  return rows.map(({ posting, planUid, planNumber, ...paper }) => ({
    ...paper,
    ...ofPaper,
    plan: planUid === null || planNumber === null ? null : { uid: planUid, number: planNumber },
    what: posting === 'none' ? ('open' as const) : ('late' as const),
    kind: paper.kind as KindName,
    goods: goods.get(paper.document) ?? [],
    due: null,
    isOverdue: false,
  }));
}

const namesGoods = sql`EXISTS (
  SELECT 1 FROM json_each(document.body, '$.lines') WHERE value ->> 'item' IS NOT NULL)`;

/** Requisitions that were asked and neither answered in full nor closed. */
function requisitionsOpen(db: ReadableDb, operationId: number, now: Date): OwedRow[] {
  const which = sql`SELECT id FROM requisition WHERE operation_id = ${operationId}`;
  const rows = db.all<
    Pick<RequisitionColumns, 'id' | 'requisition' | 'number' | 'place' | 'wantedBy' | 'late'>
  >(sql`
    SELECT id, requisition, number, place, wantedBy, late
    FROM (${requisitionRows(db, now.toISOString(), which)})
    WHERE standing IN ('waiting', 'open', 'underWay')
    ORDER BY wantedBy IS NULL, wantedBy, id`);
  return rows.map(({ id, requisition, number, place, wantedBy, late }) => ({
    ...noPaper,
    requisition,
    goods: goodsAsked(db, id),
    what: 'requisition' as const,
    number,
    who: place,
    due: wantedBy === null ? null : dayOf(new Date(wantedBy)),
    isOverdue: late === 1,
  }));
}

/** What was asked and has not gone out yet. */
function goodsAsked(db: ReadableDb, requisitionId: number): OwedRow['goods'] {
  return db.all(sql`
    SELECT item.name, item.unit, sum(asked - answered) AS quantity
    FROM (${requisitionSums(db, sql`SELECT ${requisitionId}`)}) JOIN item ON item.id = itemId
    WHERE asked > answered
    GROUP BY item.id ORDER BY min(line)`);
}

/** Levels that are in force: whoever set one says also that it has ended. */
function levelsOpen(db: ReadableDb, operationId: number): OwedRow[] {
  return levelsInForce(readLevels(db, operationId)).map(({ level, ...of }) => ({
    ...noPaper,
    what: 'level' as const,
    who: `${levelHolder(of)} ${responseLevelNames[level]}`,
    isOverdue: false,
  }));
}
