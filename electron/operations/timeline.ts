import { z } from 'zod';
import type { Output, Parsed } from '../../shared/api';
import { kindName } from '../../shared/documents/kinds';
import type { Deed, TimelineRow, TimelineShow } from '../../shared/operations/storyApi';
import { type Ends, wayOf } from '../../shared/operations/way';
import { maskTelephone, maskTelephonesIn } from '../../shared/people/mask';
import { seesTelephones } from '../../shared/people/seesTelephones';
import type { QueryContext } from '../context';
import { type Sql, sql } from '../database/sql';
import { offsetOf, pageOf } from '../stock/stockRows';
import { servesOperation } from '../trips/servesOperation';
import { goodsOfPapers } from './goodsOfPapers';
import { goodsOfSteps } from './goodsOfSteps';
import { papersOf } from './papersOf';
import { followingPapers } from './readFollowed';
import { readStoredOperation } from './storedOperation';

/**
 * 时间线: everything that happened in an operation, the newest on top: what people said of it, what
 * was done with its papers and with those that take them back, requisitions, and lorries. Telephones
 * are masked for who works nowhere (`seesTelephones`).
 */
export function listTimeline(
  { db, actor }: QueryContext,
  { operation, show, cursor, limit }: Parsed<'operations.timeline'>,
): Output<'operations.timeline'> {
  const { id } = readStoredOperation(db, operation);
  const offset = offsetOf(cursor);
  const papers = sql`(SELECT id FROM ${papersOf(id)} UNION SELECT value FROM ${followingPapers(db, id)})`;
  const parts = (show === undefined ? Object.values(sources) : [sources[show]]).map((of) =>
    of(id, papers),
  );
  const rows = db.all<Row>(sql`
    SELECT "key", at, user.uid AS byUid, user.name AS byName, deed
    FROM (${unionOf(parts)}) LEFT JOIN user ON user.id = byId
    ORDER BY at DESC, enteredAt DESC, turn DESC, "key" DESC LIMIT ${limit + 1} OFFSET ${offset}`);
  const page = pageOf(rows, offset, limit);
  const masked = !seesTelephones(actor.grants.map(({ role }) => role));
  const deeds = page.rows.map(({ deed }) => viewDeed(JSON.parse(deed), masked));
  const goods = goodsOfPapers(db, documentsOf(deeds));
  const moved = goodsOfSteps(db, stepsOf(page.rows));
  return {
    ...page,
    rows: page.rows.map(({ key, at, byUid, byName }, index): TimelineRow => {
      const deed = deeds[index] as Deed;
      const goodsOf = (document: string) =>
        moved.get(stepOf(key) ?? 0) ?? goods.get(document) ?? [];
      return {
        key,
        at,
        by: byUid === null || byName === null ? null : { uid: byUid, name: byName },
        deed: deed.what === 'document' ? { ...deed, goods: goodsOf(deed.document) } : deed,
      };
    }),
    masked,
  };
}

interface Row {
  key: string;
  at: string;
  byUid: string | null;
  byName: string | null;
  deed: string;
}

function documentsOf(deeds: readonly Deed[]): string[] {
  return [...new Set(deeds.flatMap((deed) => (deed.what === 'document' ? [deed.document] : [])))];
}

/** The number of the step of a paper that a row tells of, as its key names it. */
function stepOf(key: string): number | null {
  const found = /^document (\d+)$/.exec(key)?.[1];
  return found === undefined ? null : Number(found);
}

function stepsOf(rows: readonly Row[]): number[] {
  return rows.flatMap(({ key }) => stepOf(key) ?? []);
}

const said = z.strictObject({ on: z.string(), time: z.string().nullable() });
const people = z.array(z.strictObject({ name: z.string(), telephone: z.string() }));

/** A row as the query builds it; what is JSON inside of it is read with its own shape. */
function viewDeed(deed: Record<string, unknown>, masked: boolean): Deed {
  if (typeof deed.said === 'object') said.parse(deed.said);
  const shown = masked ? withMaskedWords(deed) : deed;
  if (deed.what === 'document') return withWay(shown);
  if (deed.what !== 'note') return shown as Deed;
  const named = people.parse(deed.people).map(({ name, telephone }) => ({
    name: masked ? maskTelephonesIn(name) : name,
    telephone: masked ? maskTelephone(telephone) : telephone,
  }));
  return { ...shown, people: named } as Deed;
}

/** A paper as the query builds it names who stands at its ends; its kind says which way the goods go. */
function withWay({ warehouse, counter, team, party, ...deed }: Record<string, unknown>): Deed {
  const ends = { warehouse, counter, team, party } as Ends;
  return { ...deed, ...wayOf(kindName.parse(deed.kind), ends) } as Deed;
}

/** Telephones stand in free words too: what was noted, why, from whom, and why it was struck out. */
function withMaskedWords(deed: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(deed).map(([name, value]) => [
      name,
      typeof value === 'string' && ['text', 'reason', 'source', 'struck'].includes(name)
        ? maskTelephonesIn(value)
        : value,
    ]),
  );
}

/** All of them under the same names, which a union takes from its first part. */
function unionOf(parts: readonly Sql[]): Sql {
  return parts.reduce(
    (all, part) => sql`${all} UNION ALL ${part}`,
    sql`SELECT '' AS "key", '' AS at, '' AS enteredAt, 0 AS turn, 0 AS byId, '' AS deed WHERE 0`,
  );
}

/**
 * Where each sort of deed is read from, of an operation and its papers; every one gives key, at, enteredAt,
 * turn, byId and the deed as JSON. What was at one instant stands as it was entered, and what was entered at
 * one instant by its turn: the number of its row, or which of its own steps it is.
 */
const sources: Record<TimelineShow, (operationId: number, papers: Sql) => Sql> = {
  said: (id) => sql`
    SELECT 'step ' || operation_step.id, ${alarmAt}, operation_step.at, 0, by_user_id, json_object('what', 'step',
      'step', step, 'text', text, 'reason', reason,
      'said', json_object('on', started_on, 'time', started_time))
    FROM operation_step JOIN operation ON operation.id = operation_id
    WHERE operation_id = ${id} AND step = 'opened'
    UNION ALL
    SELECT 'step ' || id, at, at, id, by_user_id, json_object('what', 'step',
      'step', step, 'text', text, 'reason', reason)
    FROM operation_step WHERE operation_id = ${id} AND step <> 'opened'
    UNION ALL
    SELECT 'level ' || operation_level.uid, at, coalesce(entered_at, at), operation_level.id,
      by_user_id, json_object('what', 'level', 'entry', operation_level.uid,
      'said', ${saidJson}, 'body', body, 'society', CASE WHEN warehouse.code IS NOT NULL
        THEN json_object('code', warehouse.code, 'name', party.name) END, 'level', level, 'documentNumber', document_number,
      'struck', struck_reason)
    FROM operation_level
    LEFT JOIN warehouse ON warehouse.id = society_warehouse_id
    LEFT JOIN party ON party.id = warehouse.society_id
    WHERE operation_id = ${id}
    UNION ALL
    SELECT 'place ' || uid, at, coalesce(entered_at, at), id, by_user_id, json_object('what', 'place', 'entry', uid,
      'said', ${saidJson}, 'place', place, 'affected', affected, 'resettled', resettled,
      'evacuated', evacuated, 'source', source, 'struck', struck_reason)
    FROM operation_place WHERE operation_id = ${id}
    UNION ALL
    SELECT 'note ' || uid, at, coalesce(entered_at, at), id, by_user_id, json_object('what', 'note', 'entry', uid,
      'said', ${saidJson}, 'text', text, 'people', json(people), 'struck', struck_reason)
    FROM operation_note WHERE operation_id = ${id}`,
  documents: (id, papers) => sql`
    SELECT 'document ' || document_step.id, document_step.at, document_step.at,
      document_step.id, document_step.by_user_id,
      json_object('what', 'document', 'document', document.uid, 'kind', document.kind,
        'number', document.number, 'step', document_step.step, 'reason', document_step.reason,
        'takesBack', ${takenBack}, 'warehouse', warehouse.short_name,
        'counter', counter.short_name, 'team', team.name,
        'party', coalesce(party.name, served.name), 'goods', json('[]'))
    FROM document_step
    JOIN document ON document.id = document_step.document_id
    JOIN warehouse ON warehouse.id = document.warehouse_id
    LEFT JOIN warehouse AS counter ON counter.id = document.counter_warehouse_id
    LEFT JOIN team ON team.id = document.team_id
    LEFT JOIN party ON party.id = document.party_id
    -- A 核销单 is found by its team, and says itself whom it served.
    LEFT JOIN party AS served ON document.kind = 'useReport'
      AND served.uid = document.body ->> 'recipient'
    WHERE document.id IN ${withTakingBack(papers)} AND document_step.step NOT IN ('save', 'discard')
    UNION ALL
    SELECT 'difference ' || difference.uid || ' ' || said.step || ' ' || said.id, said.at, said.at,
      difference.id * 2 + (said.id > 0), said.by, json_object('what', 'difference', 'document', document.uid,
        'number', document.number, 'step', said.step, 'fault', difference.what,
        'item', item.name, 'unit', item.unit, 'quantity', said.quantity, 'text', said.text)
    FROM document
    CROSS JOIN delivery_difference AS difference ON difference.document_id = document.id
    JOIN item ON item.uid = ${differingItem}
    JOIN (
      SELECT id AS difference_id, 0 AS id, 'stated' AS step, stated_at AS at, stated_by AS by,
        quantity, note AS text FROM delivery_difference
      UNION ALL
      SELECT difference_id, id, 'answered', answered_at, answered_by, quantity, reason
      FROM delivery_answer) AS said ON said.difference_id = difference.id
    WHERE document.id IN ${papersOf(id)}`,
  requisitions: (id) => sql`
    SELECT 'requisition ' || requisition_step.id, requisition_step.at, requisition_step.at,
      requisition_step.id, requisition_step.by_user_id, json_object('what', 'requisition',
        'requisition', requisition.uid, 'number', number, 'place', place, 'step', step,
        'reason', requisition_step.reason)
    FROM requisition_step JOIN requisition ON requisition.id = requisition_id
    WHERE operation_id = ${id} AND step NOT IN ('save', 'discard')
    UNION ALL
    SELECT 'plan ' || plan.uid || ' ' || plan_step.id, plan_step.at, plan_step.at, plan_step.id,
      by_user_id, json_object('what', 'plan', 'plan', plan.uid, 'number', plan.number,
        'name', plan.name, 'step', step, 'papers', 0, 'reason', reason)
    FROM plan_step JOIN plan ON plan.id = plan_id WHERE operation_id = ${id}
    UNION ALL
    SELECT 'plan ' || plan.uid || ' drafted', min(document.made_at), min(document.made_at),
      -- Drafts are made of an approved plan, so after all of its steps.
      (SELECT max(plan_step.id) FROM plan_step WHERE plan_id = plan.id) + 0.5,
      min(document.made_by), json_object('what', 'plan', 'plan', plan.uid, 'number', plan.number,
        'name', plan.name, 'step', 'drafted', 'papers', count(*), 'reason', NULL)
    FROM plan JOIN plan_paper ON plan_paper.plan_id = plan.id
    JOIN document ON document.id = plan_paper.document_id
    WHERE plan.operation_id = ${id} GROUP BY plan.id`,
  trips: (id) => sql`
    SELECT 'trip ' || trip.uid || ' ' || step || ' ' || coalesce(trip_step.stop, ''), trip_step.at,
      coalesce(trip_step.entered_at, trip_step.at), trip_step.id, by_user_id, json_object('what', 'trip', 'trip', trip.uid, 'plate', plate, 'step', step,
        'text', coalesce(place, CASE step WHEN 'cancelled' THEN cancelled_reason ELSE '' END))
    FROM trip JOIN trip_step ON trip_step.trip_id = trip.id
    LEFT JOIN trip_stop ON trip_stop.trip_id = trip.id AND trip_stop.stop = trip_step.stop
    WHERE ${servesOperation(id)}
    UNION ALL
    SELECT 'team ' || deployment.uid || ' ' || (value ->> 'step'), value ->> 'at', value ->> 'at',
      deployment.id * 2 + each.key, value ->> 'by',
      json_object('what', 'team', 'team', team.uid, 'name', team.name, 'step', value ->> 'step',
        'on', value ->> 'on', 'dueOn', due_on, 'struck', struck_reason)
    FROM deployment JOIN team ON team.id = team_id
    CROSS JOIN json_each(json_array(
      json_object('step', 'gone', 'at', made_at, 'by', made_by, 'on', gone_on),
      json_object('step', 'back', 'at', back_at, 'by', back_by, 'on', back_on))) AS each
    WHERE operation_id = ${id} AND value ->> 'at' IS NOT NULL`,
};

/** The instant of the alarm; without a time it is the beginning of its day. */
const alarmAt = sql`strftime('%Y-%m-%dT%H:%M:%fZ',
  started_on || ' ' || coalesce(started_time, '00:00'), '-8 hours')`;

const differingItem = sql`document.body ->> ('$.lines[' || (difference.line - 1) || '].item')`;

const saidJson = sql`json_object('on', said_on, 'time', said_time)`;

/** The number of the paper that a reversal takes back. */
const takenBack = sql`(SELECT original.number FROM posting
  JOIN document AS original ON original.id = posting.document_id
  WHERE document.kind = 'reversal' AND posting.uid = document.body ->> 'posting')`;

/** Papers, and the reversals that take them back. */
function withTakingBack(papers: Sql): Sql {
  return sql`(
    SELECT id FROM ${papers}
    UNION ALL
    SELECT reversal.id FROM posting
    CROSS JOIN document AS reversal
      -- With the affinity of its column, the uid would not be looked up in document_reversal.
      ON reversal.kind = 'reversal' AND reversal.body ->> 'posting' = +posting.uid
    WHERE posting.document_id IN ${papers})`;
}
