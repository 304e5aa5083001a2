import { z } from 'zod';
import { command, query } from '../call';
import { changed, stepInput } from '../documents/api';
import { dispatchType } from '../documents/dispatch';
import { kindName } from '../documents/kinds';
import { steps } from '../documents/steps';
import {
  businessDate,
  cursor,
  expiry,
  fen,
  money,
  pageSize,
  quantityTotal,
  uid,
  warehouseCode,
} from '../fields';

const warehouse = z.strictObject({ code: warehouseCode, name: z.string() });

const item = z.strictObject({
  uid,
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  unit: z.string(),
});

/** 应急响应 that the issuing paper names; null: everyday work. */
const operation = z.strictObject({ uid, name: z.string() }).nullable();

const lot = {
  lot: uid,
  batchNumber: z.string().nullable(),
  serialNumber: z.string().nullable(),
};

/** What a team holds of one lot by one paper that issued it. */
const holding = z.strictObject({
  team: z.strictObject({ uid, name: z.string() }),
  /** That issued it, and where it comes back to. */
  warehouse,
  document: uid,
  number: z.string(),
  dispatchType,
  operation,
  issuedOn: businessDate,
  item,
  ...lot,
  expiry,
  owner: z.string(),
  issued: quantityTotal,
  /** What did not come back yet, and was not reported as used. */
  outstanding: quantityTotal,
  amount: fen.nullable(),
  /** 责任人: who collected it; the telephone is masked for strangers. Null: nobody is named. */
  responsible: z.strictObject({ name: z.string(), telephone: z.string() }).nullable(),
  /** 应还日期, where one was agreed. */
  dueDate: businessDate.nullable(),
  /** 核销期限 of what is to be given out: 15 working days, Monday to Friday, after the issue. */
  reportDue: businessDate.nullable(),
  isOverdue: z.boolean(),
  isReportOverdue: z.boolean(),
});
export type Holding = z.infer<typeof holding>;

/** What is still with people by one paper that gave it to them. */
const recoverable = z.strictObject({
  recipient: z.strictObject({ uid, name: z.string() }),
  warehouse,
  document: uid,
  number: z.string(),
  kind: kindName,
  operation,
  givenOn: businessDate,
  item,
  ...lot,
  given: quantityTotal,
  outstanding: quantityTotal,
  /** 6 months for a 单帐篷, 12 for a 棉帐篷; null where no term is known. */
  months: z.int().nullable(),
  recoverBy: businessDate.nullable(),
  isOverdue: z.boolean(),
});
export type Recoverable = z.infer<typeof recoverable>;

/** Which holdings a list is about. Every field narrows; left out it does not. */
export const custodyFilter = z.strictObject({
  warehouse: warehouseCode.optional(),
  team: uid.optional(),
  item: uid.optional(),
  /** What should have been brought back, what should have been reported, or either of them. */
  overdue: z.enum(['return', 'report', 'any']).optional(),
});
export type CustodyFilter = z.infer<typeof custodyFilter>;

/** A page of the list; without a limit all of it, as a paper about everything of one team wants it. */
const page = { cursor: cursor.default(null), limit: pageSize.unwrap().nullable().default(null) };

const step = z.strictObject(stepInput);

export const custodyApi = {
  'custody.list': query({
    what: 'What each team holds by issuing paper and lot: who answers for it, and by when it is due.',
    who: 'signedIn',
    input: z.strictObject({ filter: custodyFilter, ...page }),
    output: z.strictObject({
      rows: z.array(holding),
      cursor,
      /** Papers are counted, not lines. Quantities of different items are not added up. */
      totals: money.extend({
        teams: z.int().min(0),
        papers: z.int().min(0),
        returnsOverdue: z.int().min(0),
        reportsOverdue: z.int().min(0),
      }),
    }),
  }),
  'custody.toRecover': query({
    what: 'Recoverable goods (回收类) that people were given and that did not come back yet.',
    who: 'signedIn',
    input: z.strictObject({
      filter: z.strictObject({
        warehouse: warehouseCode.optional(),
        recipient: uid.optional(),
        item: uid.optional(),
        overdue: z.boolean().optional(),
      }),
      ...page,
    }),
    output: z.strictObject({
      rows: z.array(recoverable),
      cursor,
      totals: z.strictObject({
        recipients: z.int().min(0),
        papers: z.int().min(0),
        overdue: z.int().min(0),
      }),
    }),
  }),
  'custody.checkIn': command({
    what: 'Submits 归队清点 in one go: what a team brings back, and what it used up; both or neither.',
    who: steps.submit.roles,
    input: z.strictObject({ back: step, used: step }),
    output: z.strictObject({ back: changed, used: changed }),
  }),
};
