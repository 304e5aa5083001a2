import type { Output, Parsed } from '../../shared/api';
import type { Recoverable } from '../../shared/custody/api';
import { isPast, recoverBy, recoveryMonths } from '../../shared/custody/limits';
import { type OfRecipient, toRecover } from '../../shared/custody/toRecover';
import type { QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { list, type Sql, sql } from '../database/sql';
import { nameOut } from './nameOut';
import { pageOfAll } from './pageOfAll';
import { standing } from './standing';

/**
 * 回收: recoverable goods that people were given, by the paper that gave them, and what of it did not
 * come back, in the order in which it is due; what has no term comes last.
 */
export function listToRecover(
  { db, today }: QueryContext,
  input: Parsed<'custody.toRecover'>,
): Output<'custody.toRecover'> {
  const out = readOut(db, input.filter, today);
  const { rows, cursor } = pageOfAll(out, input);
  const papers = (of: readonly Out[]) => new Set(of.map(({ documentId }) => documentId)).size;
  return {
    rows: nameOut(db, rows),
    cursor,
    totals: {
      recipients: new Set(out.map(({ recipient }) => recipient)).size,
      papers: papers(out),
      overdue: papers(out.filter(({ isOverdue }) => isOverdue)),
    },
  };
}

/** A `Recoverable` by its keys, before it is named: a province has hundreds of thousands. */
export interface Out extends Given, Pick<Recoverable, 'outstanding' | 'recoverBy' | 'isOverdue'> {}

function readOut(db: ReadableDb, filter: Parsed<'custody.toRecover'>['filter'], today: string) {
  const items = itemsOf(db, filter);
  const ids = items.map(({ id }) => id);
  const itemById = new Map(items.map((item) => [item.id, item]));
  const warehouse = filter.warehouse && warehouseId(db, filter.warehouse);
  const given = readGiven(db, ids, filter.recipient);
  return toRecover(given, readRecovered(db, ids, filter.recipient))
    .filter(
      ({ outstanding, warehouseId }) =>
        outstanding > 0 && (warehouse === undefined || warehouseId === warehouse),
    )
    .map((row): Out => {
      const by = recoverBy(itemById.get(row.item) ?? { name: '' }, row.givenOn);
      return { ...row, recoverBy: by, isOverdue: isPast(by, today) };
    })
    .filter(({ isOverdue }) => !filter.overdue || isOverdue)
    .sort(byTerm);
}

/** The recoverable items that the list is about; without a term nothing of one is ever overdue. */
function itemsOf(db: ReadableDb, { item, overdue }: Parsed<'custody.toRecover'>['filter']) {
  const only = item ? sql`AND uid = ${item}` : sql``;
  return db
    .all<{ id: number; name: string }>(sql`
      SELECT id, name FROM item WHERE recoverable = 1 ${only}`)
    .filter((each) => !overdue || recoveryMonths(each) !== null);
}

/** Days in ISO form are in order as they stand. */
function byTerm({ recoverBy: one }: Out, { recoverBy: other }: Out): number {
  if (one === other) return 0;
  return (one ?? '9999-12-31') < (other ?? '9999-12-31') ? -1 : 1;
}

interface Given extends OfRecipient {
  item: number;
  postingId: number;
  documentId: number;
  warehouseId: number;
  givenOn: string;
}

/** What went to recipients or came back from them, of the items, by its keys alone. */
function movedOf(end: Sql, items: readonly number[], recipient: string | undefined): Sql {
  const only = recipient
    ? sql`AND place.party_id = (SELECT id FROM party WHERE uid = ${recipient})`
    : sql``;
  return sql`
    SELECT movement.posting_id, place.party_id, lot.item_id, lot.id AS lot_id,
      sum(movement.quantity) AS quantity, min(movement.line) AS line
    FROM lot
    CROSS JOIN movement ON movement.lot_id = lot.id
    CROSS JOIN place ON place.id = ${end} AND place.kind = 'recipient' ${only}
    WHERE lot.item_id IN (${list(items)})
    GROUP BY movement.posting_id, place.party_id, lot.id`;
}

/** Recoverable goods that went to recipients, by paper and lot, the earliest first. */
function readGiven(db: ReadableDb, items: readonly number[], recipient?: string): Given[] {
  return db.all<Given>(sql`
    WITH moved AS MATERIALIZED (${movedOf(sql`movement.to_place_id`, items, recipient)}),
    paper AS MATERIALIZED (
      SELECT posting.id, posting.business_date AS givenOn, posting.sequence,
        document.id AS documentId, document.warehouse_id AS warehouseId
      FROM posting
      JOIN document ON document.id = posting.document_id
      WHERE posting.id IN (SELECT posting_id FROM moved) AND ${standing}
    )
    SELECT posting_id AS postingId, documentId, warehouseId, givenOn, party_id AS recipient,
      item_id AS item, lot_id AS lot, quantity
    FROM moved
    JOIN paper ON paper.id = posting_id
    ORDER BY givenOn, sequence, line`);
}

/** What came back from recipients, by lot. */
function readRecovered(
  db: ReadableDb,
  items: readonly number[],
  recipient?: string,
): OfRecipient[] {
  return db.all<OfRecipient>(sql`
    SELECT party_id AS recipient, item_id AS item, lot_id AS lot, sum(quantity) AS quantity
    FROM (${movedOf(sql`movement.from_place_id`, items, recipient)}) AS moved
    JOIN posting ON posting.id = moved.posting_id AND ${standing}
    GROUP BY party_id, lot_id`);
}

function warehouseId(db: ReadableDb, code: string): number | null {
  return db.find<{ id: number }>(sql`SELECT id FROM warehouse WHERE code = ${code}`)?.id ?? null;
}
