import type { Output, Parsed } from '../../shared/api';
import type { EvidenceFilter, EvidenceRow } from '../../shared/evidence/api';
import { evidenceKind, mendByOf } from '../../shared/evidence/kinds';
import { maskTelephone } from '../../shared/people/mask';
import { seesTelephones } from '../../shared/people/seesTelephones';
import { type QueryContext, readWarehouse, rolesAt } from '../context';
import { anyContains, type Sql, sql, whereAll } from '../database/sql';
import { offsetOf, pageOf } from '../stock/stockRows';
import { photosOfRecords } from './photos';
import { parseBody, parsePeople } from './storedEvidence';

/**
 * 仓库记录 of a warehouse, the newest day on top, those that were struck out among them. Telephones
 * are masked for who does no more at the warehouse than read.
 */
export function listEvidence(
  { db, actor }: QueryContext,
  { filter, cursor, limit }: Parsed<'evidence.list'>,
): Output<'evidence.list'> {
  const warehouse = readWarehouse(db, filter.warehouse);
  const where = whereAll(conditionsOf(filter, warehouse.id));
  const offset = offsetOf(cursor);
  const rows = db.all<Row>(sql`
    SELECT evidence.uid AS record, done_on AS doneOn, body, subject, line, people, at,
      recorder.uid AS byUid, recorder.name AS byName, ended_on AS endedOn,
      ended_note AS endedNote, ended_at AS endedAt, ender.uid AS enderUid,
      ender.name AS enderName, struck_reason AS struckReason, struck_at AS struckAt,
      striker.uid AS strikerUid, striker.name AS strikerName
    FROM evidence
    JOIN user AS recorder ON recorder.id = by_user_id
    LEFT JOIN user AS ender ON ender.id = ended_by
    LEFT JOIN user AS striker ON striker.id = struck_by
    ${where} ORDER BY done_on DESC, evidence.id DESC LIMIT ${limit + 1} OFFSET ${offset}`);
  const page = pageOf(rows, offset, limit);
  const photos = photosOfRecords(
    db,
    page.rows.map(({ record }) => record),
  );
  const masked = !seesTelephones(rolesAt(actor, warehouse.code));
  return {
    ...page,
    rows: page.rows.map((row) => ({
      ...viewRow(row, warehouse.code, masked),
      photos: photos.get(row.record) ?? [],
    })),
    masked,
    totals: db.read(sql`
      SELECT count(*) AS records, count(struck_at) AS struck FROM evidence ${where}`),
  };
}

function conditionsOf(filter: EvidenceFilter, warehouseId: number): Sql[] {
  const { kind, from, to, search, show } = filter;
  const words = search?.trim() ?? '';
  return [
    sql`warehouse_id = ${warehouseId}`,
    ...(kind ? [sql`kind = ${kind}`] : []),
    ...(from ? [sql`done_on >= ${from}`] : []),
    ...(to ? [sql`done_on <= ${to}`] : []),
    ...(words === '' ? [] : [anyContains([sql`line`, names], words)]),
    ...(show ? [shown[show]] : []),
  ];
}

/** Names alone: nobody finds out a masked telephone by searching for it. */
const names = sql`(SELECT group_concat(value ->> 'name', ' ') FROM json_each(people))`;

const shown: Readonly<Record<NonNullable<EvidenceFilter['show']>, Sql>> = {
  open: sql`faulty = 1 AND ended_on IS NULL AND struck_at IS NULL`,
  marked: sql`marked = 1 AND struck_at IS NULL`,
  struck: sql`struck_at IS NOT NULL`,
};

interface Row {
  record: string;
  doneOn: string;
  body: string;
  subject: string;
  line: string;
  people: string;
  at: string;
  byUid: string;
  byName: string;
  endedOn: string | null;
  endedNote: string | null;
  endedAt: string | null;
  enderUid: string | null;
  enderName: string | null;
  struckReason: string | null;
  struckAt: string | null;
  strikerUid: string | null;
  strikerName: string | null;
}

function viewRow(row: Row, warehouse: string, masked: boolean): Omit<EvidenceRow, 'photos'> {
  const { record, doneOn, subject, line, at, endedOn, endedAt, struckAt } = row;
  const body = parseBody(row.body);
  const kind = evidenceKind(body.kind);
  const actorOf = (uid: string | null, name: string | null) => ({
    uid: uid ?? '',
    name: name ?? '',
  });
  return {
    ...{ record, warehouse, doneOn, body, subject, line, at },
    people: parsePeople(row.people).map(({ name, telephone }) => ({
      name,
      telephone: masked ? maskTelephone(telephone) : telephone,
    })),
    marks: kind.marks?.(body) ?? [],
    faults: kind.faults?.(body) ?? [],
    mendBy: mendByOf(body),
    by: actorOf(row.byUid, row.byName),
    ended:
      endedOn === null || endedAt === null
        ? null
        : {
            on: endedOn,
            note: row.endedNote ?? '',
            by: actorOf(row.enderUid, row.enderName),
            at: endedAt,
          },
    struck:
      struckAt === null
        ? null
        : {
            reason: row.struckReason ?? '',
            by: actorOf(row.strikerUid, row.strikerName),
            at: struckAt,
          },
  };
}
