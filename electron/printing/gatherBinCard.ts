import { daysAfter } from '../../shared/day';
import type { QueryContext } from '../context';
import { readWarehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { listCrossings } from '../stock/crossings';
import { type ItemLabelRow, itemLabelOf } from '../stock/listItemStock';
import { readBin } from '../warehouses/binPlan';
import { refuseTooLong } from './gatherStock';
import type { BinCardContents, BinCardGoods } from './sheet';

/** In days: how far back a card goes on which nothing else was asked for. */
const usualSpan = 365;

/** Before all books: a comparison begins after its first day. */
const beforeAll = '1900-01-01';

/**
 * 货位卡 of a bin: each item that lies there or moved since a day, with its movements and the balance
 * after each. What changed its condition inside the bin is no movement of the card.
 */
export function gatherBinCard(
  context: QueryContext,
  asked: { bin: string; since?: string | undefined },
): BinCardContents {
  const { db, today } = context;
  const { bin, warehouse, rows: lying } = readBin(context, { bin: asked.bin });
  const since = asked.since ?? daysAfter(today, -usualSpan);
  const days = { from: beforeAll, to: today };
  const { rows: moves } = listCrossings(context, { ...days, filter: { bin: bin.uid } });
  refuseTooLong(moves.filter(({ businessDate }) => businessDate >= since).length);
  const lots = goodsOfLots(
    db,
    moves.map(({ lot }) => lot),
  );
  const goods = new Map<string, BinCardGoods & { balance: number }>();
  for (const { lot, direction, quantity, ...move } of moves) {
    const label = lots.get(lot);
    if (!label) continue;
    const own = goods.get(label.item.uid) ?? {
      item: label.item,
      owners: [],
      opening: 0,
      balance: 0,
      moves: [],
      lies: [],
    };
    goods.set(label.item.uid, own);
    if (!own.owners.includes(label.owner)) own.owners.push(label.owner);
    own.balance += direction === 'in' ? quantity : -quantity;
    if (move.businessDate < since) own.opening = own.balance;
    else own.moves.push(moveOf(move, direction, quantity, own.balance));
  }
  for (const { item, condition, quantity } of lying) {
    goods.get(item.uid)?.lies.push({ condition, quantity });
  }
  return {
    place: readWarehouse(db, warehouse).name,
    bin: { uid: bin.uid, code: bin.code },
    zone: `${bin.zone.code} ${bin.zone.name}`,
    since,
    goods: [...goods.values()]
      .filter((own) => own.moves.length > 0 || own.balance > 0)
      .map(({ balance: _balance, ...own }) => own)
      .toSorted((a, b) => Number(a.item.code > b.item.code) - Number(a.item.code < b.item.code)),
  };
}

function moveOf(
  {
    businessDate,
    number,
    batchNumber,
    by,
  }: Omit<BinCardGoods['moves'][number], 'received' | 'issued' | 'balance'>,
  direction: 'in' | 'out',
  quantity: number,
  balance: number,
): BinCardGoods['moves'][number] {
  const [received, issued] = direction === 'in' ? [quantity, 0] : [0, quantity];
  return { businessDate, number, batchNumber, by, received, issued, balance };
}

/** The item and the owner of each lot. */
function goodsOfLots(db: ReadableDb, lots: readonly string[]) {
  const rows = db.all<ItemLabelRow & { lot: string; owner: string }>(sql`
    SELECT lot.uid AS lot, owner.name AS owner, item.uid AS itemUid, item.code AS itemCode,
      item.name AS itemName, item.spec AS itemSpec, item.unit AS itemUnit,
      category.name AS categoryName
    FROM lot
    JOIN item ON item.id = lot.item_id
    JOIN category ON category.id = item.category_id
    JOIN party AS owner ON owner.id = lot.owner_id
    WHERE lot.uid IN (${list([...new Set(lots)])})`);
  return new Map(rows.map((row) => [row.lot, { item: itemLabelOf(row), owner: row.owner }]));
}
