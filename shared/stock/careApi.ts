import { z } from 'zod';
import { command, query } from '../call';
import { actor } from '../documents/attachments';
import {
  businessDate,
  cursor,
  expiry,
  instant,
  maybeText,
  pageSize,
  quantityTotal,
  uid,
  warehouseCode,
} from '../fields';
import { itemLabel } from './api';

export const careKind = z.enum(['restack', 'qualityTest']);

/** What was done: stacked anew, or tested with what came of it. */
const careDeed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('restack') }),
  z.strictObject({ kind: z.literal('qualityTest'), passed: z.boolean() }),
]);

const careRow = z.strictObject({
  item: itemLabel,
  warehouse: z.strictObject({ code: warehouseCode, name: z.string() }),
  lot: uid,
  batchNumber: z.string().nullable(),
  serialNumber: z.string().nullable(),
  productionDate: businessDate.nullable(),
  expiry,
  receivedOn: businessDate,
  /** When it first came into the bins of this warehouse. */
  heldSince: businessDate,
  /** Where it lies there, by code. */
  bins: z.array(z.string()),
  quantity: quantityTotal,
  lastRestack: businessDate.nullable(),
  lastTest: businessDate.nullable(),
  /** What is due, with the day by which it should have been done. */
  due: z.array(z.strictObject({ kind: careKind, by: businessDate })),
});
export type CareRow = z.infer<typeof careRow>;

const careRecord = z.strictObject({
  uid,
  warehouse: z.strictObject({ code: warehouseCode, name: z.string() }),
  kind: careKind,
  doneOn: businessDate,
  result: z.enum(['done', 'passed', 'failed']),
  note: z.string(),
  by: actor,
  at: instant,
});
export type CareRecord = z.infer<typeof careRecord>;

export const careApi = {
  'care.due': query({
    what: 'Lots in bins that should be stacked anew or tested by now, the longest overdue first.',
    who: 'signedIn',
    input: z.strictObject({
      warehouse: warehouseCode.optional(),
      kind: careKind.optional(),
      cursor: cursor.default(null),
      limit: pageSize,
    }),
    output: z.strictObject({
      rows: z.array(careRow),
      totals: z.strictObject({
        lots: z.int().min(0),
        restack: z.int().min(0),
        qualityTest: z.int().min(0),
      }),
      cursor,
    }),
  }),
  'care.list': query({
    what: 'What was done for the care of one lot, the newest first.',
    who: 'signedIn',
    input: z.strictObject({ lot: uid }),
    output: z.strictObject({ rows: z.array(careRecord) }),
  }),
  'care.record': command({
    what: 'Keeps that lots of a warehouse were stacked anew, or tested with what came of it.',
    who: ['keeper'],
    input: z.strictObject({
      warehouse: warehouseCode,
      lots: z.array(uid).min(1).max(500),
      deed: careDeed,
      doneOn: businessDate,
      note: maybeText(200),
    }),
    output: z.strictObject({
      warehouse: warehouseCode,
      records: z.array(uid),
      /** After a failed test: good stock of these lots that should be put on hold (移位单). */
      toHold: z.array(
        z.strictObject({
          lot: uid,
          item: z.string(),
          batchNumber: z.string().nullable(),
          quantity: quantityTotal,
          unit: z.string(),
        }),
      ),
    }),
  }),
};
