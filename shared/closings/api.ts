import { z } from 'zod';
import { command, query } from '../call';
import { actor } from '../documents/attachments';
import { axes } from '../documents/axes';
import { kindName } from '../documents/kinds';
import { businessDate, instant, money, month, text, uid, warehouseCode } from '../fields';

/** What a closing keeps, or would keep. Quantities of different items are not added up. */
export const closingTotals = money.extend({
  lots: z.int().min(0),
  /** Lots in places. */
  balances: z.int().min(0),
  shelf: money,
  custody: money,
  /** On the road from this warehouse: still the sender's (domain.md, rule 11). */
  road: money,
});
export type ClosingTotals = z.infer<typeof closingTotals>;

const closing = z.strictObject({
  uid,
  at: instant,
  by: actor,
  totals: closingTotals,
  /** Its entry in the chain. */
  sequence: z.int().min(1),
  hash: z.string(),
  reopened: z.strictObject({ at: instant, by: actor, with: actor, reason: z.string() }).nullable(),
});
export type Closing = z.infer<typeof closing>;

const monthRow = z.strictObject({
  month,
  through: businessDate,
  /** `running`: not over; `next`: its turn; `later`: an earlier one is open. */
  state: z.enum(['closed', 'next', 'later', 'running']),
  /** Only the last closed month can be reopened. */
  isLast: z.boolean(),
  /** The closing in force. */
  closing: closing.nullable(),
  /** Closings of it that were reopened, the newest first. */
  reopened: z.array(closing),
});
export type MonthRow = z.infer<typeof monthRow>;

/** A paper that must be posted or cancelled first, or approved where it was issued before. */
export const openPaper = z.strictObject({
  document: uid,
  number: z.string(),
  kind: kindName,
  businessDate,
  axes,
});
export type OpenPaper = z.infer<typeof openPaper>;

const asked = { warehouse: warehouseCode, month };
const changed = z.strictObject({
  closing: uid,
  warehouse: warehouseCode,
  month,
  closedThrough: businessDate.nullable(),
  sequence: z.int().min(1),
  hash: z.string(),
});

export const closingsApi = {
  'closings.list': query({
    what: 'The months of a warehouse since its opening, the newest first, closed or not.',
    who: 'signedIn',
    input: z.strictObject({ warehouse: warehouseCode }),
    output: z.strictObject({
      rows: z.array(monthRow),
      /** The month that should have been closed by now. */
      overdue: month.nullable(),
    }),
  }),
  'closings.preview': query({
    what: 'What closing a month would keep, and what stands against it.',
    who: 'signedIn',
    input: z.strictObject(asked),
    output: z.strictObject({
      month,
      through: businessDate,
      totals: closingTotals,
      /** Whether it is this month's turn, or why not. */
      turn: z.enum(['now', 'notLive', 'notOver', 'notNext', 'closed']),
      openPapers: z.array(openPaper),
      /** Drafts without a number dated in it: no obstacle, but they will need another date. */
      drafts: z.int().min(0),
    }),
  }),
  'closings.close': command({
    what: 'Closes (月结) a past month of a warehouse and keeps its closing balances in the chain.',
    who: ['finance'],
    input: z.strictObject(asked),
    output: changed,
  }),
  'closings.reopen': command({
    what: 'Opens the last closed month again: finance and a second person by password, a reason.',
    who: ['finance', 'approver'],
    input: z.strictObject({ ...asked, reason: text(200) }),
    output: changed,
  }),
};
