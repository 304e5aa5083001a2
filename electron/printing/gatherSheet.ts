import type { DocumentView } from '../../shared/documents/api';
import { conditionNames, expiryBandNames } from '../../shared/names';
import { refuse } from '../../shared/refusals';
import type { SheetRequest } from '../../shared/sheets/api';
import type { LotStockRow, StockFilter } from '../../shared/stock/api';
import { type QueryContext, readWarehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { maskPeople } from '../documents/namesOnPaper';
import { readDocument } from '../documents/readDocument';
import { readHead } from '../ledger/appendEntry';
import { countLotStock, listLotStock } from '../stock/listLotStock';
import { readDifferences } from '../stocktakes/readDifferences';
import { readScope } from '../stocktakes/sheetLines';
import type { Sheet, StockSheet } from './sheet';

/** In rows: some sixty pages. */
const longestTable = 2000;

/** Reads all that a sheet says, in one go: what is printed is the store at one moment. */
export function gatherSheet(context: QueryContext, request: SheetRequest): Sheet {
  const { db, store, actor, now } = context;
  const printed = {
    store: { kind: store.kind, node: store.node.name },
    head: readHead(db, store),
    printedAt: now.toISOString(),
    printedBy: actor.name,
  };
  if (request.form === 'stock') {
    return {
      ...printed,
      form: 'stock',
      place: request.filter.warehouse
        ? readWarehouse(db, request.filter.warehouse).name
        : '全部仓库',
      conditions: conditionsOf(db, request.filter),
      rows: allLots(context, request.filter),
    };
  }
  const view = readForPaper(context, request.document);
  if (request.form === 'roster') {
    if (view.body.kind !== 'useReport') refuse('notFound', { what: 'document', uid: view.uid });
    return { ...printed, form: 'roster', view: { ...view, body: view.body } };
  }
  const original = view.reverses && readForPaper(context, view.reverses.document);
  const counts = countsFor(context, view);
  return { ...printed, form: view.kind, view, original, ...(counts ? { counts } : {}) } as Sheet;
}

/** What a count sheet says beside its lines; a blind one says nothing of the book. */
function countsFor(context: QueryContext, { uid, body, warehouse, axes }: DocumentView) {
  if (body.kind !== 'stocktake') return null;
  const { rows: differences } = readDifferences(context, { document: uid });
  if (body.blind || axes.posting !== 'none') return { differences, books: null };
  const now = readScope(context, {
    warehouse: warehouse.code,
    scope: { kind: 'full' },
    blind: false,
  });
  const key = (lot: string | null, bin: string, state: string) => `${lot} ${bin} ${state}`;
  const book = new Map(now.rows.map((row) => [key(row.lot, row.bin.uid, row.condition), row.book]));
  const books = body.lines.map(({ lot, bin, condition }) =>
    lot === null ? null : (book.get(key(lot, bin, condition)) ?? 0),
  );
  return { differences, books };
}

/** A paper goes through many hands, so what identifies a person is masked as for a stranger. */
function readForPaper(context: QueryContext, document: string): DocumentView {
  const view = readDocument(context, { document });
  return { ...view, persons: maskPeople(view.persons, []) };
}

/** The rows of the table; more than a person can use on paper are refused, not laid out for minutes. */
function allLots(context: QueryContext, filter: StockFilter): LotStockRow[] {
  const limit = longestTable;
  const { rows, cursor } = listLotStock(context, { filter, cursor: null, limit });
  if (cursor !== null) refuse('sheet.tooLong', { rows: countLotStock(context, filter), limit });
  return rows;
}

/** What else the filter narrows the table to, in words. */
function conditionsOf(db: ReadableDb, filter: StockFilter): StockSheet['conditions'] {
  const { category, item, lot, bin, owner, earmark, condition, expiry, where, scrappable, search } =
    filter;
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
    ['范围', where && (where === 'shelf' ? '在库' : '在外')],
    ['状况', scrappable && '过期、冻结或损坏'],
    ['查找', search],
  ];
  return words.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
