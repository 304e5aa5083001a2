import { z } from 'zod';
import { query } from '../call';
import {
  businessDate,
  condition,
  cursor,
  expiry,
  fen,
  fenBalance,
  instant,
  maybeText,
  money,
  pageSize,
  quantityTotal,
  uid,
  warehouseCode,
} from '../fields';

/** An item as stock lists name it. */
export const itemLabel = z.strictObject({
  uid,
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  unit: z.string(),
  category: z.string(),
});

/** Which stock a list is about. Every field narrows; left out it does not. */
export const stockFilter = z.strictObject({
  warehouse: warehouseCode.optional(),
  category: uid.optional(),
  item: uid.optional(),
  lot: uid.optional(),
  bin: uid.optional(),
  owner: uid.optional(),
  earmark: uid.optional(),
  condition: condition.optional(),
  expiry: z
    .enum(['expired', 'within30', 'within90', 'within180', 'beyond', 'none', 'unknown'])
    .optional(),
  /** `shelf`: in bins; `custody`: with teams; `road`: sent and not yet received; left out: all. */
  where: z.enum(['shelf', 'custody', 'road']).optional(),
  /** What can be scrapped: on a shelf and expired, held or damaged. */
  scrappable: z.literal(true).optional(),
  /** Of items that have a 组套清单: what can be taken apart. */
  kits: z.literal(true).optional(),
  /** Part of an item's name, code, pinyin initials, of a batch or serial number, or of a bin. */
  search: maybeText(60).optional(),
});
export type StockFilter = z.infer<typeof stockFilter>;

/** The totals of the whole filter. Quantities of different items are not added up. */
const stockTotals = money.extend({
  items: z.int().min(0),
  lots: z.int().min(0),
  /** 在库: what of it lies in bins. The figure of the dashboard and of the province. */
  shelf: money,
  /** 在外: what of it rescue teams hold. */
  custody: money,
  /** 在途: what of it is on the road, the sender's until it is received. */
  road: money,
});

/** One item (at one warehouse, or over all that the filter names). */
const itemStockRow = z.strictObject({
  item: itemLabel,
  warehouse: z.strictObject({ code: warehouseCode, name: z.string() }).nullable(),
  /** In bins, in any condition. */
  onHand: quantityTotal,
  /** Good, in life, and not spoken for by approved papers. */
  available: quantityTotal,
  spokenFor: quantityTotal,
  /** 在外: with rescue teams. */
  inCustody: quantityTotal,
  /** 在途: sent by a transfer, not yet received. */
  onRoad: quantityTotal,
  expired: quantityTotal,
  notGood: quantityTotal,
  amount: money,
  /** The first date that something good runs out. */
  firstExpiry: businessDate.nullable(),
  /** 储备定额 of the warehouse, where one is set. */
  reserve: z.strictObject({ minimum: quantityTotal, standing: quantityTotal }).nullable(),
});
export type ItemStockRow = z.infer<typeof itemStockRow>;

/** As {@link itemStockRow}, at the end of a past day: what was free then is not asked. */
const itemOnDateRow = itemStockRow.omit({ available: true, spokenFor: true, reserve: true });
export type ItemOnDateRow = z.infer<typeof itemOnDateRow>;

/** One lot in one place, at the end of a past day: what was spoken for then is not asked. */
const lotOnDateRow = z.strictObject({
  item: itemLabel,
  warehouse: z.strictObject({ code: warehouseCode, name: z.string() }).nullable(),
  bin: z.strictObject({ uid, code: z.string() }).nullable(),
  /** The team that holds it, for 在外. */
  team: z.string().nullable(),
  /** The transfer with which it is on the road, for 在途. */
  transfer: z.strictObject({ document: uid, number: z.string() }).nullable(),
  condition: condition.nullable(),
  lot: uid,
  batchNumber: z.string().nullable(),
  serialNumber: z.string().nullable(),
  productionDate: businessDate.nullable(),
  expiry,
  daysLeft: z.int().nullable(),
  owner: z.string(),
  ownerUid: uid,
  earmark: z.string().nullable(),
  earmarkUid: uid.nullable(),
  receivedOn: businessDate,
  quantity: quantityTotal,
  amount: fenBalance.nullable(),
  /** 1/10000 yuan, for showing. */
  unitPrice: z.int().nullable(),
});
export type LotOnDateRow = z.infer<typeof lotOnDateRow>;

/** The same now, with what approved, unposted papers have spoken for of it. */
const lotStockRow = lotOnDateRow.extend({ spokenFor: quantityTotal });
export type LotStockRow = z.infer<typeof lotStockRow>;

/** One line of the 台账: a movement as it touched the stock of one item at one warehouse. */
const cardRow = z.strictObject({
  businessDate,
  postedAt: instant,
  sequence: z.int().min(1),
  document: uid,
  number: z.string(),
  kind: z.string(),
  party: z.string().nullable(),
  lot: uid,
  batchNumber: z.string().nullable(),
  bin: z.string().nullable(),
  received: quantityTotal,
  issued: quantityTotal,
  /** What was on hand after it, in the order of business dates. */
  balance: quantityTotal,
  amount: fen.nullable(),
  by: z.string(),
});
export type CardRow = z.infer<typeof cardRow>;

/** Which card is asked for: an item at a warehouse, between two days. */
export const cardAsked = {
  item: uid,
  warehouse: warehouseCode,
  from: businessDate.optional(),
  to: businessDate.optional(),
};

export const stockApi = {
  'stock.items': query({
    what: 'Stock by item: on hand, available, spoken for, with teams, value, first expiry.',
    who: 'signedIn',
    input: z.strictObject({
      filter: stockFilter,
      /** One row an item and warehouse, or one row an item over all of them. */
      by: z.enum(['warehouse', 'item']).default('item'),
      cursor: cursor.default(null),
      limit: pageSize,
    }),
    output: z.strictObject({ rows: z.array(itemStockRow), totals: stockTotals, cursor }),
  }),
  'stock.lots': query({
    what: 'Stock by lot and bin, first to expire first.',
    who: 'signedIn',
    input: z.strictObject({ filter: stockFilter, cursor: cursor.default(null), limit: pageSize }),
    output: z.strictObject({ rows: z.array(lotStockRow), totals: stockTotals, cursor }),
  }),
  'stock.onDate': query({
    what: 'Stock by lot and place at the end of any past day: in bins, with teams, on the road.',
    who: 'signedIn',
    input: z.strictObject({
      date: businessDate,
      filter: stockFilter,
      cursor: cursor.default(null),
      limit: pageSize,
    }),
    output: z.strictObject({ rows: z.array(lotOnDateRow), totals: stockTotals, cursor }),
  }),
  'stock.itemsOnDate': query({
    what: 'Stock by item at the end of any past day, one row an item or an item and warehouse.',
    who: 'signedIn',
    input: z.strictObject({
      date: businessDate,
      filter: stockFilter,
      by: z.enum(['warehouse', 'item']).default('item'),
      cursor: cursor.default(null),
      limit: pageSize,
    }),
    output: z.strictObject({ rows: z.array(itemOnDateRow), totals: stockTotals, cursor }),
  }),
  'stock.card': query({
    what: 'The card (台账) of one item at one warehouse: every movement with the running balance.',
    who: 'signedIn',
    input: z.strictObject(cardAsked),
    output: z.strictObject({
      item: itemLabel,
      opening: z.strictObject({ quantity: quantityTotal }),
      rows: z.array(cardRow),
      closing: z.strictObject({ quantity: quantityTotal, amount: money }),
    }),
  }),
};
