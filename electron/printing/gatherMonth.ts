import type { Parsed } from '../../shared/api';
import { lastDayOf } from '../../shared/closings/months';
import { daysAfter } from '../../shared/day';
import type { KindName } from '../../shared/documents/kind';
import { dispatchTypeNames, kindNames, receiptTypeNames } from '../../shared/names';
import { refuse } from '../../shared/refusals';
import { sumMoney } from '../../shared/stock/money';
import { listClosings, previewClosing } from '../closings/listClosings';
import { type QueryContext, readWarehouse } from '../context';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';
import { compareStock } from '../stock/compare';
import { listCrossings } from '../stock/crossings';
import { refuseTooLong } from './gatherStock';
import type { MonthContents, MonthFlow, MonthLine } from './sheet';

type Asked = Parsed<'closings.preview'>;

/**
 * 收发存月报表 of the bins of a warehouse. Both ends are those of 两日对比, what came and went are the
 * movements between them, told apart by what their papers are for; so that they close is found, not
 * made. Of a month that is not over it goes to today; one that has not begun is refused.
 *
 *     100 quilts before, 30 by 捐赠（定向）, 40 by 救灾: 90 at the end
 */
export function gatherMonth(context: QueryContext, { warehouse, month }: Asked): MonthContents {
  const { db, today } = context;
  const first = `${month}-01`;
  if (first > today) refuse('date.future', { businessDate: first, today });
  const through = lastDayOf(month) < today ? lastDayOf(month) : today;
  const days = { from: daysAfter(first, -1), to: through };
  const filter = { warehouse, where: 'shelf' as const };
  const all = { ...days, filter, by: 'item' as const, cursor: null };
  const { rows } = compareStock(context, { ...all, limit: Number.MAX_SAFE_INTEGER - 1 });
  refuseTooLong(rows.length);
  const flows = flowsByItem(context, { ...days, filter });
  const closing =
    listClosings(context, { warehouse }).rows.find((row) => row.month === month)?.closing ?? null;
  return {
    place: readWarehouse(db, warehouse).name,
    month,
    through,
    lines: rows.map(({ item, before, after, worth }): MonthLine => {
      const { received = [], issued = [] } = flows.get(item.uid) ?? {};
      return { item, before, received, issued, after, worth };
    }),
    closing,
    ends: closing?.totals ?? previewClosing(context, { warehouse, month }).totals,
  };
}

interface ItemFlows {
  received: MonthFlow[];
  issued: MonthFlow[];
}

/** What came and went of each item, one flow for each direction and type. */
function flowsByItem(
  context: QueryContext,
  asked: Parsed<'stock.crossings'>,
): Map<string, ItemFlows> {
  const { db } = context;
  const { rows } = listCrossings(context, asked);
  const items = itemsOfLots(
    db,
    rows.map(({ lot }) => lot),
  );
  const types = typesOfPapers(
    db,
    rows.map(({ document }) => document),
  );
  const flows = new Map<string, ItemFlows>();
  for (const { lot, document, direction, quantity, amount } of rows) {
    const item = items.get(lot) ?? '';
    const own = flows.get(item) ?? { received: [], issued: [] };
    flows.set(item, own);
    const side = direction === 'in' ? own.received : own.issued;
    addTo(side, types.get(document) ?? '', { quantity, money: sumMoney([amount]) });
  }
  return flows;
}

function addTo(
  side: MonthFlow[],
  type: string,
  { quantity, money }: Omit<MonthFlow, 'type'>,
): void {
  const flow = side.find((each) => each.type === type);
  if (flow === undefined) {
    side.push({ type, quantity, money });
    return;
  }
  flow.quantity += quantity;
  flow.money = {
    known: flow.money.known + money.known,
    unpriced: flow.money.unpriced + money.unpriced,
  };
}

function itemsOfLots(db: ReadableDb, lots: readonly string[]): Map<string, string> {
  const rows = db.all<{ lot: string; item: string }>(sql`
    SELECT lot.uid AS lot, item.uid AS item FROM lot JOIN item ON item.id = lot.item_id
    WHERE lot.uid IN (${list([...new Set(lots)])})`);
  return new Map(rows.map(({ lot, item }) => [lot, item]));
}

/** What each paper was for, as the report tells receipts and dispatches apart. */
function typesOfPapers(db: ReadableDb, documents: readonly string[]): Map<string, string> {
  const rows = db.all<{ uid: string; kind: KindName; type: string | null; reversed: KindName }>(sql`
    SELECT document.uid, document.kind, original.kind AS reversed,
      coalesce(document.body ->> 'receiptType', document.body ->> 'dispatchType') AS type
    FROM document
    LEFT JOIN posting ON posting.uid = document.body ->> 'posting'
    LEFT JOIN document AS original ON original.id = posting.document_id
    WHERE document.uid IN (${list([...new Set(documents)])})`);
  return new Map(rows.map((row) => [row.uid, typeOf(row)]));
}

function typeOf(paper: { kind: KindName; type: string | null; reversed: KindName | null }): string {
  const { kind, type, reversed } = paper;
  const names: Readonly<Record<string, string>> = { ...receiptTypeNames, ...dispatchTypeNames };
  if (kind === 'reversal' && reversed !== null) return `冲销${kindNames[reversed]}`;
  return (type && names[type]) || kindNames[kind].replace(/单$/, '');
}
