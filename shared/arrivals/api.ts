import { z } from 'zod';
import { command, query } from '../call';
import { actor } from '../documents/attachments';
import { axes } from '../documents/axes';
import {
  businessDate,
  cursor,
  instant,
  maybeText,
  pageSize,
  quantity,
  quantityTotal,
  remark,
  text,
  uid,
  warehouseCode,
} from '../fields';
import { itemLabel } from '../stock/api';

/** `arrived`: all that was announced has come; `closed`: nothing more is expected, with a reason. */
export const arrivalState = z.enum(['open', 'arrived', 'closed']);
export type ArrivalState = z.infer<typeof arrivalState>;

const party = z.strictObject({ uid, name: z.string() });

const head = {
  arrival: uid,
  number: z.string(),
  warehouse: z.strictObject({ code: warehouseCode, name: z.string() }),
  source: party,
  expectedOn: businessDate,
  basisNumber: z.string(),
  state: arrivalState,
  /** Still open after the day on which it was expected. */
  overdue: z.boolean(),
  made: z.strictObject({ by: actor, at: instant }),
  closed: z.strictObject({ by: actor, at: instant, reason: z.string() }).nullable(),
};

const arrivalRow = z.strictObject({
  ...head,
  /** The first items by name, for the list. */
  items: z.string(),
  lines: z.int().min(0),
  /** Lines of which something has not come. */
  openLines: z.int().min(0),
});
export type ArrivalRow = z.infer<typeof arrivalRow>;

/** What was announced of an item, what has come of it, and what is still expected. */
const arrivalLine = z.strictObject({
  item: itemLabel,
  announced: quantityTotal,
  arrived: quantityTotal,
  open: quantityTotal,
});

const arrivalView = z.strictObject({
  ...head,
  note: z.string(),
  /** By item; what came without being announced has nothing announced. */
  lines: z.array(arrivalLine),
  /** The receipts that name it, also those on their way, the newest first. */
  receipts: z.array(
    z.strictObject({ document: uid, number: z.string().nullable(), businessDate, axes }),
  ),
  /** Whether it can be changed: open, and no receipt names it. */
  changeable: z.boolean(),
});
export type ArrivalView = z.infer<typeof arrivalView>;

const changed = z.strictObject({ arrival: uid, number: z.string() });

export const arrivalsApi = {
  'arrivals.list': query({
    what: 'Announced goods (入库通知), the first expected on top, those that are overdue marked.',
    who: 'signedIn',
    input: z.strictObject({
      warehouse: warehouseCode.optional(),
      /** Only what is still expected, or all. */
      show: z.enum(['open', 'all']).default('open'),
      cursor: cursor.default(null),
      limit: pageSize,
    }),
    output: z.strictObject({
      rows: z.array(arrivalRow),
      totals: z.strictObject({
        arrivals: z.int().min(0),
        open: z.int().min(0),
        overdue: z.int().min(0),
      }),
      cursor,
    }),
  }),
  'arrivals.read': query({
    what: 'One announcement line by line: announced, arrived, still expected; its receipts.',
    who: 'signedIn',
    input: z.strictObject({ arrival: uid }),
    output: arrivalView,
  }),
  'arrivals.save': command({
    what: 'Announces goods to a warehouse and mints the number (TZ), or changes what none has met.',
    who: ['keeper', 'dispatcher'],
    input: z.strictObject({
      arrival: uid,
      warehouse: warehouseCode,
      source: uid,
      expectedOn: businessDate,
      basisNumber: maybeText(80),
      note: remark,
      lines: z
        .array(z.strictObject({ item: uid, quantity }))
        .min(1)
        .max(2000),
    }),
    output: changed,
  }),
  'arrivals.close': command({
    what: 'Expects nothing more of an announcement, with the reason.',
    who: ['keeper', 'dispatcher'],
    input: z.strictObject({ arrival: uid, reason: text(200) }),
    output: changed,
  }),
};
