import { conditionNames, expiryBandNames, whereNames } from '../../shared/names';
import { refuse } from '../../shared/refusals';
import type { LotStockRow, StockFilter } from '../../shared/stock/api';
import { type QueryContext, readWarehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { listItemStock } from '../stock/listItemStock';
import { countLotStock, listLotStock } from '../stock/listLotStock';
import type { ItemStockContents, StockContents } from './sheet';

/** In rows: some sixty pages, more than a person can use on paper. */
const longestTable = 2000;

/** Refuses a table that is longer than a person can use on paper, before it is laid out for minutes. */
export function refuseTooLong(rows: number): void {
  if (rows > longestTable) refuse('sheet.tooLong', { rows, limit: longestTable });
}

/** The stock of a filter by item, or by item and warehouse. Refuses as {@link gatherStock}. */
export function gatherItemStock(
  context: QueryContext,
  filter: StockFilter,
  by: 'item' | 'warehouse',
): ItemStockContents {
  const all = { filter, by, cursor: null, limit: Number.MAX_SAFE_INTEGER - 1 };
  const { rows, totals } = listItemStock(context, all);
  refuseTooLong(rows.length);
  return { ...headOf(context, filter), rows, totals };
}

/** The stock of a filter as 库存表 says it. Refuses more rows than a person can use on paper. */
export function gatherStock(context: QueryContext, filter: StockFilter): StockContents {
  return { ...headOf(context, filter), rows: allLots(context, filter) };
}

/** What stands above a table of stock: the warehouse, and what else it is narrowed to. */
function headOf({ db }: QueryContext, filter: StockFilter) {
  return {
    place: filter.warehouse ? readWarehouse(db, filter.warehouse).name : '全部仓库',
    conditions: conditionsOf(db, filter),
  };
}

/** The rows of the table; more than a person can use on paper are refused, not laid out for minutes. */
function allLots(context: QueryContext, filter: StockFilter): LotStockRow[] {
  const limit = longestTable;
  const { rows, cursor } = listLotStock(context, { filter, cursor: null, limit });
  if (cursor !== null) refuse('sheet.tooLong', { rows: countLotStock(context, filter), limit });
  return rows;
}

/** What else the filter narrows the table to, in words. */
export function conditionsOf(db: ReadableDb, filter: StockFilter): StockContents['conditions'] {
  const { category, item, lot, bin, owner, earmark, condition, expiry, where, search } = filter;
  const named = (query: ReturnType<typeof sql>) => db.find<{ name: string }>(query)?.name;
  const words: [string, string | undefined | false][] = [
    ['类别', category && named(sql`SELECT name FROM category WHERE uid = ${category}`)],
    ['品名', item && named(sql`SELECT name FROM item WHERE uid = ${item}`)],
    [
      '批次',
      lot &&
        named(sql`
      SELECT coalesce(serial_number, batch_number, received_on) AS name FROM lot WHERE uid = ${lot}`),
    ],
    ['货位', bin && named(sql`SELECT code AS name FROM bin WHERE uid = ${bin}`)],
    ['物权单位', owner && named(sql`SELECT name FROM party WHERE uid = ${owner}`)],
    ['定向用途', earmark && named(sql`SELECT name FROM earmark WHERE uid = ${earmark}`)],
    ['状态', condition && conditionNames[condition]],
    ['效期', expiry && expiryBandNames[expiry]],
    ['范围', where && whereNames[where]],
    ['状况', filter.scrappable && '过期、冻结或损坏'],
    ['种类', filter.kits && '套件'],
    ['查找', search],
  ];
  return words.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
