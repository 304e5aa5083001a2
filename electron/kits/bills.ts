import type { Output, Parsed } from '../../shared/api';
import type { BillHead, BillView } from '../../shared/kits/api';
import { refuse } from '../../shared/refusals';
import type { CommandContext, QueryContext } from '../context';
import type { ReadableDb } from '../database/database';
import { list, type Sql, sql } from '../database/sql';
import { itemLabelOf } from '../stock/listItemStock';
import { type ItemColumns, itemColumns, readItem } from './itemColumns';

/** 组套清单 of every kit, by the code of the kit, the newest version first. */
export function listBills(
  { db }: QueryContext,
  { item, show }: Parsed<'bills.list'>,
): Output<'bills.list'> {
  const ofItem = item === undefined ? sql`1` : sql`item.uid = ${item}`;
  return { rows: billHeads(db, sql`${ofItem} AND (newest OR ${show === 'all' ? 1 : 0})`) };
}

/** One version with its lines. */
export function readBill({ db }: QueryContext, { bill }: Parsed<'bills.read'>): BillView {
  const [head] = billHeads(db, sql`bill.uid = ${bill}`);
  if (head === undefined) return refuse('notFound', { what: 'bill', uid: bill });
  return {
    ...head,
    lines: billLines(db, bill),
    versions: db.all(sql`
      SELECT bill.uid AS bill, version, made_at AS madeAt
      FROM bill JOIN item ON item.id = bill.item_id
      WHERE item.uid = ${head.item.uid} ORDER BY version DESC`),
  };
}

/**
 * Adds the next version for its kit. Refuses a version that is there, a kit that is its own part, by
 * the lists of its parts too, and a part that is named twice. Papers that name an earlier version stay as they are.
 */
export function saveBill(
  { db, now }: CommandContext,
  { bill, item, basis, note, lines }: Parsed<'bills.save'>,
): Output<'bills.save'> {
  const [there] = billHeads(db, sql`bill.uid = ${bill}`);
  if (there) refuse('bill.fixed', { item: there.item.name, version: there.version });
  const seen = new Set([item]);
  for (const part of lines) {
    if (seen.has(part.item)) refuse('bill.twice', { item: readItem(db, part.item).name });
    seen.add(part.item);
  }
  const kit = readItem(db, item);
  refuseLoop(
    db,
    kit,
    lines.map((part) => part.item),
  );
  const { version } = db.read<{ version: number }>(sql`
    SELECT coalesce(max(version), 0) + 1 AS version FROM bill WHERE item_id = ${kit.id}`);
  const id = db.insert(sql`
    INSERT INTO bill (uid, item_id, version, note, basis, made_at)
    VALUES (${bill}, ${kit.id}, ${version}, ${note}, ${basis}, ${now.toISOString()})`);
  lines.forEach((part, index) => {
    db.run(sql`
      INSERT INTO bill_line (bill_id, line, item_id, quantity)
      VALUES (${id}, ${index + 1}, ${readItem(db, part.item).id}, ${part.each})`);
  });
  return { bill, version };
}

/** Refuses a part whose list, as it is now, leads back to the kit. */
function refuseLoop(db: ReadableDb, kit: { id: number; name: string }, parts: readonly string[]) {
  const loop = db.find<{ part: string }>(sql`
    WITH RECURSIVE inside (first_id, item_id) AS (
      SELECT id, id FROM item WHERE uid IN (${list(parts)})
      UNION
      SELECT inside.first_id, bill_line.item_id
      FROM inside
      JOIN bill ON bill.id = (
        SELECT id FROM bill WHERE item_id = inside.item_id ORDER BY version DESC LIMIT 1)
      JOIN bill_line ON bill_line.bill_id = bill.id
    )
    SELECT item.name AS part FROM inside JOIN item ON item.id = inside.first_id
    WHERE inside.item_id = ${kit.id} LIMIT 1`);
  if (loop) refuse('bill.loop', { item: kit.name, part: loop.part });
}

/** The heads of those bills that the condition, on `bill`, `item` and `newest`, lets through. */
export function billHeads(db: ReadableDb, condition: Sql): BillHead[] {
  const rows = db.all<ItemColumns & Omit<BillHead, 'item' | 'newest'> & { newest: 0 | 1 }>(sql`
    SELECT bill.uid AS bill, ${itemColumns}, bill.version, newest, bill.basis, bill.note,
      bill.made_at AS madeAt,
      (SELECT count(*) FROM bill_line WHERE bill_id = bill.id) AS kinds,
      (SELECT sum(quantity) FROM bill_line WHERE bill_id = bill.id) AS pieces
    FROM (
      SELECT *, version = max(version) OVER (PARTITION BY item_id) AS newest FROM bill) AS bill
    JOIN item ON item.id = bill.item_id
    JOIN category ON category.id = item.category_id
    WHERE ${condition} ORDER BY item.code, bill.version DESC`);
  return rows.map(({ bill, version, newest, basis, note, madeAt, kinds, pieces, ...item }) => ({
    bill,
    item: itemLabelOf(item),
    version,
    newest: newest === 1,
    basis,
    note,
    madeAt,
    kinds,
    pieces,
  }));
}

export function billLines(db: ReadableDb, bill: string): BillView['lines'] {
  return db
    .all<ItemColumns & { each: number; picksLast: 0 | 1 }>(sql`
      SELECT ${itemColumns}, bill_line.quantity AS each, item.picks_last AS picksLast
      FROM bill
      JOIN bill_line ON bill_line.bill_id = bill.id
      JOIN item ON item.id = bill_line.item_id
      JOIN category ON category.id = item.category_id
      WHERE bill.uid = ${bill} ORDER BY bill_line.line`)
    .map(({ each, picksLast, ...item }) => ({
      item: itemLabelOf(item),
      each,
      picksLast: picksLast === 1,
    }));
}
