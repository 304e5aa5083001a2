import type { Output, Parsed } from '../../shared/api';
import type { AuditFilter, AuditRecord, AuditRow } from '../../shared/audit/api';
import { endOfDay, startOfDay } from '../../shared/day';
import type { QueryContext } from '../context';
import { anyContains, type Sql, sql, whereAll } from '../database/sql';

/** 操作日志: the deeds of a filter, newest first. */
export function listAudit(
  { db }: QueryContext,
  { filter, cursor, limit }: Parsed<'audit.list'>,
): Output<'audit.list'> {
  const rows = db.all<Row>(sql`
    SELECT audit.id, audit.at, actor.uid AS byUid, actor.name AS byName, place.uid AS placeUid,
      place.name AS placeName, station, call, subject, ${subjectName} AS subjectName, detail,
      document.uid AS document, document.kind, document.number
    FROM audit
    LEFT JOIN user AS actor ON actor.id = user_id
    LEFT JOIN user AS place ON place.id = at_place_of_user_id
    LEFT JOIN document ON document.uid = subject
    ${whereAll([...conditionsOf(filter), ...after(cursor)])}
    ORDER BY audit.id DESC LIMIT ${limit + 1}`);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page.map(viewRow), cursor: rows.length > limit && last ? `${last.id}` : null };
}

/** Everybody who ever had an account here, those who still have one first. */
export function listAuditPeople({ db }: QueryContext): Output<'audit.people'> {
  return {
    rows: db.all(sql`SELECT uid, name FROM user ORDER BY active DESC, name`),
  };
}

/** What the subject is called today: a thing has one uid wherever it is kept. */
const subjectName = sql`coalesce(
  (SELECT name FROM user WHERE uid = subject),
  (SELECT name FROM party WHERE uid = subject),
  (SELECT name FROM earmark WHERE uid = subject),
  (SELECT name FROM operation WHERE uid = subject),
  (SELECT code FROM bin WHERE uid = subject),
  (SELECT name FROM item WHERE uid = subject),
  (SELECT name FROM category WHERE uid = subject),
  (SELECT name FROM team WHERE uid = subject),
  (SELECT name FROM equipment WHERE uid = subject),
  (SELECT warehouse.name || ' ' || done_on || ' ' || line FROM evidence
    JOIN warehouse ON warehouse.id = warehouse_id WHERE evidence.uid = subject),
  (SELECT number FROM arrival WHERE uid = subject),
  (SELECT coalesce(number, '需求单草稿') FROM requisition WHERE uid = subject),
  (SELECT plate FROM trip WHERE uid = subject),
  (SELECT document.number FROM delivery_difference AS difference
    JOIN document ON document.id = document_id WHERE difference.uid = subject),
  (SELECT number FROM plan WHERE uid = subject),
  (SELECT warehouse.name || ' ' || substr(through, 1, 7) FROM closing
    JOIN warehouse ON warehouse.id = warehouse_id WHERE closing.uid = subject),
  (SELECT warehouse.name FROM handover
    JOIN warehouse ON warehouse.id = warehouse_id WHERE handover.uid = subject),
  (SELECT name || ' 第 ' || version || ' 版' FROM standard WHERE uid = subject),
  (SELECT warehouse.name || ' ' || judged_on FROM assessment
    JOIN warehouse ON warehouse.id = warehouse_id WHERE assessment.uid = subject),
  (SELECT name FROM warehouse WHERE code = subject))`;

function conditionsOf(filter: AuditFilter): Sql[] {
  const conditions: Sql[] = [];
  if (filter.person) conditions.push(sql`${filter.person} IN (actor.uid, place.uid)`);
  if (filter.call) conditions.push(sql`call = ${filter.call}`);
  if (filter.subject) conditions.push(sql`subject = ${filter.subject}`);
  if (filter.from) conditions.push(sql`audit.at >= ${startOfDay(filter.from)}`);
  if (filter.to) conditions.push(sql`audit.at <= ${endOfDay(filter.to)}`);
  if (filter.refused) conditions.push(sql`detail ->> 'code' IS NOT NULL`);
  if (filter.search) {
    const places = [sql`document.number`, sql`actor.name`, sql`station`, sql`detail`, subjectName];
    conditions.push(anyContains(places, filter.search.trim()));
  }
  return conditions;
}

/** Where the next page begins; a cursor that is not one begins at the start. */
function after(cursor: string | null): Sql[] {
  return /^\d{1,15}$/.test(cursor ?? '') ? [sql`audit.id < ${Number(cursor)}`] : [];
}

interface Row {
  id: number;
  at: string;
  byUid: string | null;
  byName: string | null;
  placeUid: string | null;
  placeName: string | null;
  station: string;
  call: string;
  subject: string | null;
  subjectName: string | null;
  detail: string;
  document: string | null;
  kind: string;
  number: string | null;
}

/** What a line keeps: a refusal as it was answered, or what was asked, answered and there before. */
interface Detail {
  code?: string;
  asked?: AuditRecord;
  value?: AuditRecord;
  was?: AuditRecord;
  grants?: AuditRow['grants'];
  [fact: string]: unknown;
}

function viewRow(row: Row): AuditRow {
  const detail = (JSON.parse(row.detail) ?? {}) as Detail;
  const { asked, value, was, grants, ...facts } = detail;
  const isRefusal = detail.code !== undefined;
  return {
    id: row.id,
    at: row.at,
    by: personOf(row.byUid, row.byName),
    atPlaceOf: personOf(row.placeUid, row.placeName),
    station: row.station,
    call: row.call,
    grants: grants ?? [],
    subject: row.subject,
    subjectName: row.subjectName,
    document:
      row.document === null
        ? null
        : { uid: row.document, kind: row.kind as DocumentKindName, number: row.number },
    refusal: isRefusal ? (facts as AuditRecord) : null,
    before: was ?? null,
    after: isRefusal ? {} : afterOf(row.subject, { asked, value, was, facts }),
  };
}

type DocumentKindName = NonNullable<AuditRow['document']>['kind'];

/** What was asked, but the name of its subject; and of the answer, what was told of before. */
function afterOf(
  subject: string | null,
  {
    asked = {},
    value = {},
    was = {},
    facts,
  }: Pick<Detail, 'asked' | 'value' | 'was'> & { facts: object },
): AuditRecord {
  const became = Object.entries(value).filter(([name]) => Object.hasOwn(was, name));
  return Object.fromEntries(
    Object.entries({ ...facts, ...asked, ...Object.fromEntries(became) }).filter(
      ([, told]) => told !== subject,
    ),
  ) as AuditRecord;
}

function personOf(uid: string | null, name: string | null): AuditRow['by'] {
  return uid === null || name === null ? null : { uid, name };
}
