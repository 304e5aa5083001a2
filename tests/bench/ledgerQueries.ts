import { dispatchBody, dispatchLine } from '../support/papers';
import type { Ledger } from './ledger';
import { measureSearch } from './ledgerSearch';
import { byTurns, type Figure, figures } from './measure';

/** A day in the past on which stock is asked for, and the one on which all is asked. */
const [past, today, in90] = ['2024-06-30', '2026-11-23', '2027-02-21'];

/** What people wait for, each against the least that SQLite does for the same rows. */
export async function measureLedgerQueries(ledger: Ledger, rounds: number): Promise<Figure[]> {
  const { ask, raw } = ledger;
  const extent = { rounds, warmUp: Math.min(3, rounds) };
  const measured = async (name: string, ours: () => unknown, bare: () => unknown) => {
    const times = await byTurns(ours, bare, extent);
    return figures(name, times.ours, times.bare);
  };
  const busiest = readBusiest(ledger);
  const dispatch = wideDispatch(ledger);
  const found = raw.prepare(`
    SELECT uid, code, name, spec, unit, initials FROM item
    WHERE name LIKE ? OR code LIKE ? OR initials LIKE ? ORDER BY code LIMIT 50`);
  const onHand = raw.prepare(`
    SELECT item.uid, item.code, item.name, sum(stock.quantity), sum(stock.amount)
    FROM stock JOIN lot ON lot.id = stock.lot_id JOIN item ON item.id = lot.item_id
    GROUP BY item.id ORDER BY item.code`);
  const card = raw.prepare(`
    SELECT posting.business_date, posting.sequence, movement.quantity, movement.amount,
      from_place.bin_id, to_place.bin_id
    FROM lot JOIN movement ON movement.lot_id = lot.id
    JOIN posting ON posting.id = movement.posting_id
    JOIN place AS from_place ON from_place.id = movement.from_place_id
    JOIN place AS to_place ON to_place.id = movement.to_place_id
    WHERE lot.item_id = ? AND ? IN (from_place.warehouse_id, to_place.warehouse_id)
    ORDER BY 1, 2`);
  const onDate = raw.prepare(`
    SELECT place_id, lot_id, sum(quantity) FROM (
      SELECT to_place_id AS place_id, lot_id, quantity
      FROM posting JOIN movement ON movement.posting_id = posting.id WHERE business_date <= ?
      UNION ALL
      SELECT from_place_id, lot_id, -quantity
      FROM posting JOIN movement ON movement.posting_id = posting.id WHERE business_date <= ?)
    JOIN place ON place.id = place_id AND place.holds
    GROUP BY place_id, lot_id HAVING sum(quantity) > 0`);
  const expiring = raw.prepare(`
    SELECT lot.uid, lot.expiry_date, stock.quantity, stock.amount
    FROM lot JOIN stock ON stock.lot_id = lot.id
    WHERE lot.expiry_date BETWEEN ? AND ? ORDER BY lot.expiry_date LIMIT 200`);
  const fefo = raw.prepare(`
    SELECT lot.uid, lot.expiry_date, lot.received_on, bin.code, stock.quantity
    FROM json_each(?) JOIN item ON item.uid = value JOIN lot ON lot.item_id = item.id
    JOIN stock ON stock.lot_id = lot.id JOIN place ON place.id = stock.place_id
    JOIN bin ON bin.id = place.bin_id
    WHERE bin.warehouse_id = ? ORDER BY 2, 3, 4, 1`);
  const newest = raw.prepare(`
    SELECT uid, number, business_date, body FROM document
    ORDER BY business_date DESC, id DESC LIMIT 200`);
  const asked = JSON.stringify(dispatch.lines.map(({ item }) => item));
  return [
    ...(await measured(
      'finding an item among 20,000',
      () => ask('items.find', { search: '棉被' }),
      () => found.all('%棉被%', '%棉被%', '%棉被%'),
    )),
    ...(await measureSearch(ledger, measured)),
    ...(await measured(
      'on hand for the province, by item',
      () => ask('stock.items', { filter: {}, limit: 1000 }),
      () => onHand.all(),
    )),
    ...(await measured(
      `card of the busiest item (${busiest.rows} rows)`,
      () => ask('stock.card', busiest.input),
      () => card.all(busiest.item, busiest.warehouse),
    )),
    ...(await measured(
      'stock of the province on a past date',
      () => ask('stock.onDate', { date: past, filter: {}, limit: 200 }),
      () => onDate.all(past, past),
    )),
    ...(await measured(
      'expiring in 90 days',
      () => ask('stock.lots', { filter: { expiry: 'within90' }, limit: 200 }),
      () => expiring.all(today, in90),
    )),
    ...(await measured(
      `FEFO of a dispatch of ${dispatch.lines.length} lines`,
      () => ask('documents.propose', dispatch.input),
      () => fefo.all(asked, dispatch.warehouseId),
    )),
    ...(await measured(
      'the newest 200 documents',
      () => ask('documents.list', { filter: {}, limit: 200 }),
      () => newest.all(),
    )),
  ];
}

/** The item and warehouse with the longest card. */
function readBusiest({ raw }: Ledger) {
  const { uid, code, ...row } = raw
    .prepare(`
      SELECT item.id AS item, item.uid, warehouse.id AS warehouse, warehouse.code, count(*) AS rows
      FROM (SELECT item_id, count(*) FROM lot GROUP BY item_id ORDER BY 2 DESC LIMIT 1) AS most
      JOIN item ON item.id = most.item_id JOIN lot ON lot.item_id = item.id
      JOIN movement ON movement.lot_id = lot.id
      JOIN place ON place.id IN (from_place_id, to_place_id) AND place.kind = 'bin'
      JOIN warehouse ON warehouse.id = place.warehouse_id
      GROUP BY warehouse.id ORDER BY rows DESC LIMIT 1`)
    .get() as { item: number; uid: string; warehouse: number; code: string; rows: number };
  return { ...row, input: { item: uid, warehouse: code } };
}

/** A dispatch of 2,000 lines from the warehouse that has most, of what it has, around and around. */
function wideDispatch({ raw }: Ledger) {
  const { id, code } = raw
    .prepare(`
      SELECT warehouse.id, warehouse.code FROM stock
      JOIN place ON place.id = place_id AND place.kind = 'bin'
      JOIN warehouse ON warehouse.id = place.warehouse_id
      GROUP BY warehouse.id ORDER BY count(*) DESC LIMIT 1`)
    .get() as { id: number; code: string };
  const items = raw
    .prepare(`
      SELECT DISTINCT item.uid, item.unit FROM stock
      JOIN place ON place.id = place_id AND place.kind = 'bin' JOIN lot ON lot.id = lot_id
      JOIN item ON item.id = lot.item_id WHERE place.warehouse_id = ? ORDER BY item.id`)
    .all(id) as { uid: string; unit: string }[];
  const lines = Array.from({ length: 2000 }, (_, index) => {
    const { uid, unit } = items[index % items.length]!;
    return dispatchLine({ item: uid, asked: { count: 5, unit, factor: 1 } });
  });
  const party = raw.prepare('SELECT uid FROM party WHERE is_recipient').pluck().get() as string;
  const body = dispatchBody({ to: { kind: 'party', party }, lines });
  const input = { warehouse: code, businessDate: today, body };
  return { input, lines, warehouseId: id };
}
