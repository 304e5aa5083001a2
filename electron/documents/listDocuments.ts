import type { z } from 'zod';
import type { Output, Parsed } from '../../shared/api';
import type { DocumentFilter, DocumentRow, documentRow } from '../../shared/documents/api';
import { type Body, kindName, kinds } from '../../shared/documents/kinds';
import type { QueryContext } from '../context';
import { lacksPhotos } from '../custody/lacksPhotos';
import type { ReadableDb } from '../database/database';
import { anyContains, list, type Sql, sql, whereAll } from '../database/sql';
import { isNamed, namesIn } from '../search/byName';
import { lacksSignature } from '../trips/lacksSignature';
import { fewNames } from './fewNames';
import { countedOnce, type TotalColumns, totalColumns, totalsOf } from './paperTotals';

/** Documents that fit a filter, newest business date first; ties by when they were made. */
export function listDocuments(
  context: QueryContext,
  input: Parsed<'documents.list'>,
): Output<'documents.list'> {
  const { db } = context;
  const conditions = narrowed(context, input.filter);
  const rows = readRows(db, [...conditions, ...after(input.cursor)], input.limit + 1);
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return {
    rows: page.map(viewRow),
    totals: listTotals(db, conditions),
    cursor: rows.length > input.limit && last ? `${last.businessDate} ${last.id}` : null,
  };
}

/** A word is looked for once, in every line of every paper; what fits is told by its keys from then on. */
function narrowed(context: QueryContext, filter: DocumentFilter): Sql[] {
  const conditions = conditionsOf(filter, context);
  if (!filter.search) return conditions;
  const found = context.db.all<{ id: number }>(
    sql`SELECT document.id ${from} ${whereAll(conditions)}`,
  );
  return [sql`document.id IN (${list(found.map(({ id }) => id))})`];
}

/** The first rows of a filter, for screens that show a few. */
export function firstDocuments(context: QueryContext, filter: DocumentFilter, limit: number) {
  const { db } = context;
  const conditions = conditionsOf(filter, context);
  return {
    count: listTotals(db, conditions).documents,
    rows: readRows(db, conditions, limit).map(viewRow),
  };
}

const from = sql`
  FROM document
  JOIN warehouse ON warehouse.id = document.warehouse_id
  LEFT JOIN party ON party.id = document.party_id
  LEFT JOIN team ON team.id = document.team_id
  LEFT JOIN warehouse AS counter
    ON counter.id = document.counter_warehouse_id AND document.kind = 'transfer'
  LEFT JOIN operation ON operation.id = document.operation_id`;

/** The papers that a warehouse made: what was posted before its approval is approved there, and nowhere else. */
const own = (code: string): Sql => sql`warehouse.code = ${code}`;

/** A warehouse's own papers, and the transfers that were sent to it. */
function ofWarehouse(code: string): Sql {
  const id = sql`(SELECT id FROM warehouse AS at WHERE at.code = ${code})`;
  return sql`(document.warehouse_id = ${id} OR document.counter_warehouse_id = ${id}
    AND document.kind = 'transfer' AND document.posting <> 'none')`;
}

const states: Record<NonNullable<DocumentFilter['state']>, Sql> = {
  draft: sql`document.approval = 'none' AND document.posting = 'none' AND document.cancelled = 0`,
  waiting: sql`document.approval = 'waiting' AND document.posting = 'none' AND document.cancelled = 0`,
  declined: sql`document.approval = 'declined' AND document.posting = 'none' AND document.cancelled = 0`,
  approved: sql`document.approval IN ('given', 'givenAfter') AND document.posting = 'none'
    AND document.cancelled = 0`,
  // What has its index is said as the index says it.
  late: sql`document.posting <> 'none' AND document.posting IN ('posted', 'part')
    AND document.approval IN ('waiting', 'declined')`,
  posted: sql`document.posting IN ('posted', 'part')`,
  reversed: sql`document.posting = 'reversed'`,
  cancelled: sql`document.cancelled = 1`,
};

const followed = kindName.options.filter((kind) => kinds[kind].delivers);

/** What `pick` of the table of steps is open for. */
const toPick = sql`document.kind IN (${list(followed)}) AND document.approval = 'given'
  AND document.posting = 'none' AND document.cancelled = 0 AND document.delivery = 'none'`;

/** What a plan made of a requisition, for a warehouse to go on with. */
const planned = sql`${states.draft} AND document.id IN (SELECT document_id FROM plan_paper)`;

function conditionsOf(
  filter: DocumentFilter,
  { actor, today }: Pick<QueryContext, 'actor' | 'today'>,
): Sql[] {
  const conditions: Sql[] = [];
  if (filter.kinds) conditions.push(sql`document.kind IN (${list(filter.kinds)})`);
  if (filter.warehouse) {
    conditions.push(
      filter.state === 'late' ? own(filter.warehouse) : ofWarehouse(filter.warehouse),
    );
  }
  if (filter.state) conditions.push(states[filter.state]);
  if (filter.mine) conditions.push(sql`document.made_by = ${actor.id}`);
  if (filter.toPick) conditions.push(toPick);
  if (filter.planned) conditions.push(planned);
  if (filter.lacksPhotos) conditions.push(lacksPhotos);
  if (filter.lacksSignature) conditions.push(lacksSignature(today));
  if (filter.from) conditions.push(sql`document.business_date >= ${filter.from}`);
  if (filter.to) conditions.push(sql`document.business_date <= ${filter.to}`);
  if (filter.party) conditions.push(sql`party.uid = ${filter.party}`);
  if (filter.team) conditions.push(sql`team.uid = ${filter.team}`);
  if (filter.operation) conditions.push(sql`operation.uid = ${filter.operation}`);
  if (filter.item) {
    conditions.push(sql`EXISTS (SELECT 1 FROM (${namedItems}) WHERE item = ${filter.item})`);
  }
  if (filter.search) conditions.push(search(filter.search));
  return conditions;
}

/** The items of a paper: of its lines, what they are brought over to, and the kit. */
const namedItems = sql`
  SELECT value ->> 'item' AS item FROM json_each(document.body, '$.lines')
  UNION ALL
  SELECT value ->> '$.right.item' FROM json_each(document.body, '$.lines')
  WHERE document.kind = 'lotCorrection'
  UNION ALL
  SELECT document.body ->> 'item'`;

function search(words: string): Sql {
  const typed = words.trim();
  return sql`(${anyContains([sql`document.number`, sql`operation.name`, sql`counter.name`], typed)}
    OR ${isNamed(namesIn(sql`party`), typed)} OR ${isNamed(namesIn(sql`team`), typed)} OR EXISTS (
    SELECT 1 FROM (${namedItems}) WHERE item IN (
      SELECT item.uid FROM item WHERE ${isNamed(namesIn(sql`item`), typed)})))`;
}

/** Where the next page begins; a cursor that is not one begins at the start. */
function after(cursor: string | null): Sql[] {
  const [date, id] = cursor?.split(' ') ?? [];
  if (date === undefined || !/^\d{1,15}$/.test(id ?? '')) return [];
  return [sql`(document.business_date, document.id) < (${date}, ${Number(id)})`];
}

const newest = sql`ORDER BY document.business_date DESC, document.id DESC`;

/** Which they are is settled first: only what is shown is added up. */
function readRows(db: ReadableDb, conditions: readonly Sql[], limit: number): Row[] {
  return db.all<Row>(sql`
    SELECT document.id, document.uid, document.kind, document.number, warehouse.code, warehouse.name,
      document.business_date AS businessDate, document.approval, document.posting,
      document.delivery, document.cancelled, coalesce(team.name, party.name, counter.name) AS party,
      operation.name AS operation, document.body, document.made_at AS madeAt,
      (SELECT name FROM user WHERE id = document.made_by) AS madeBy,
      ${fewNames(sql`
        SELECT item.name FROM (${namedItems}) AS named JOIN item ON item.uid = named.item
        UNION
        SELECT item.name FROM posting AS taken
        JOIN movement ON movement.posting_id = taken.id
        JOIN lot ON lot.id = movement.lot_id
        JOIN item ON item.id = lot.item_id
        WHERE document.kind = 'reversal' AND taken.uid = document.body ->> 'posting'`)} AS items,
      ${totalColumns}
    ${from}
    WHERE document.id IN (SELECT document.id ${from} ${whereAll(conditions)} ${newest} LIMIT ${limit})
    ${newest}`);
}

interface Row extends TotalColumns {
  id: number;
  uid: string;
  kind: DocumentRow['kind'];
  number: string | null;
  code: string;
  name: string;
  businessDate: string;
  approval: DocumentRow['axes']['approval'];
  posting: DocumentRow['axes']['posting'];
  delivery: DocumentRow['axes']['delivery'];
  cancelled: 0 | 1;
  party: string | null;
  operation: string | null;
  body: string;
  madeAt: string;
  madeBy: string;
  items: string | null;
}

function viewRow(row: Row): z.infer<typeof documentRow> {
  const body = JSON.parse(row.body) as Body;
  const { known, unpriced, quantity, lines } = totalsOf(body, row);
  return {
    uid: row.uid,
    kind: row.kind,
    number: row.number,
    warehouse: { code: row.code, name: row.name },
    businessDate: row.businessDate,
    axes: {
      approval: row.approval,
      posting: row.posting,
      delivery: row.delivery,
      cancelled: row.cancelled === 1,
    },
    party: row.party,
    operation: row.operation,
    items: row.items ?? '',
    lines,
    quantity,
    amount: { known, unpriced },
    madeBy: row.madeBy,
    madeAt: row.madeAt,
  };
}

/**
 * How many documents the filter has, and the money of those that count: posted and not taken back.
 * A reversed paper and its red-ink twin cancel each other, so neither is in the sum.
 */
function listTotals(
  db: ReadableDb,
  conditions: readonly Sql[],
): Output<'documents.list'>['totals'] {
  const counts = sql`document.posting IN ('posted', 'part') AND document.kind <> 'reversal'`;
  return {
    ...db.read<{ documents: number; counted: number }>(sql`
      SELECT count(*) AS documents, count(CASE WHEN ${counts} THEN 1 END) AS counted
      ${conditions.length === 0 ? sql`FROM document` : from} ${whereAll(conditions)}`),
    ...(conditions.length === 0
      ? worthOfAllBut(db, counts)
      : worthOf(db, sql`SELECT document.id ${from} ${whereAll([...conditions, counts])}`)),
  };
}

interface Value {
  known: number;
  unpriced: number;
}

/** What these papers moved; what arrives of a transfer, or is made of goods, is not counted twice. */
function worthOf(db: ReadableDb, documents: Sql): Value {
  return db.read<Value>(sql`
    SELECT coalesce(sum(amount), 0) AS known, count(*) - count(amount) AS unpriced
    FROM posting JOIN movement ON movement.posting_id = posting.id
    JOIN document AS made ON made.id = posting.document_id
    WHERE posting.act = 'post' AND posting.document_id IN (${documents}) AND ${countedOnce}`);
}

/**
 * The same for a list of all papers: of all that was ever moved, less that of the few not counted,
 * what later acts of transfers moved on, and what is told twice by conversions.
 */
function worthOfAllBut(db: ReadableDb, counts: Sql): Value {
  const all = db.read<Value>(sql`
    SELECT coalesce(sum(amount), 0) AS known, count(*) - count(amount) AS unpriced FROM movement`);
  const others = db.read<Value>(sql`
    SELECT coalesce(sum(amount), 0) AS known, count(*) - count(amount) AS unpriced
    FROM posting JOIN movement ON movement.posting_id = posting.id
    WHERE posting.act = 'post' AND posting.document_id IN (
      SELECT document.id FROM document WHERE document.posting <> 'none' AND NOT (${counts}))`);
  const later = db.read<Value>(sql`
    SELECT coalesce(sum(amount), 0) AS known, count(*) - count(amount) AS unpriced
    FROM posting JOIN movement ON movement.posting_id = posting.id WHERE posting.act <> 'post'`);
  // Each end by its own index: SQLite takes no two indexes of the movements at once.
  const through = (end: Sql, isMade: Sql) => sql`
    SELECT amount FROM place CROSS JOIN movement ON ${end} = place.id
    JOIN posting ON posting.id = movement.posting_id AND posting.act = 'post'
    JOIN document ON document.id = posting.document_id AND ${counts} AND ${isMade}
    WHERE place.kind = 'conversion'`;
  const made = db.read<Value>(sql`
    SELECT coalesce(sum(amount), 0) AS known, count(*) - count(amount) AS unpriced FROM (
      ${through(sql`movement.to_place_id`, sql`document.kind = 'lotCorrection'`)} UNION ALL
      ${through(sql`movement.from_place_id`, sql`document.kind <> 'lotCorrection'`)})`);
  return {
    known: all.known - others.known - later.known - made.known,
    unpriced: all.unpriced - others.unpriced - later.unpriced - made.unpriced,
  };
}
