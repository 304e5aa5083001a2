import { z } from 'zod';
import { command, query } from '../call';
import { axes } from '../documents/axes';
import { disposal } from '../documents/disposal';
import { steps } from '../documents/steps';
import { businessDate, quantity, quantityTotal, uid, warehouseCode } from '../fields';
import { receiveLines, roadLot, settleLines } from './acts';

const warehouse = z.strictObject({ code: warehouseCode, name: z.string() });

const transferRow = z.strictObject({
  document: uid,
  number: z.string(),
  from: warehouse,
  to: warehouse,
  sentOn: businessDate,
  wantedOn: businessDate.nullable(),
  vehicle: z.string(),
  lots: z.array(roadLot),
  isOverdue: z.boolean(),
  /** The receiver states a difference that the sender has not answered. */
  isStated: z.boolean(),
  /** The sender is taking the sending back, and has not done it yet: the number of his reversal. */
  beingTakenBack: z.string().nullable(),
});
export type TransferRow = z.infer<typeof transferRow>;

/** What waits for somebody: to be received there, to be answered for by the sender, or late. */
export const roadShow = z.enum(['toReceive', 'stated', 'overdue']);
export type RoadShow = z.infer<typeof roadShow>;

/** A receipt of goods that outran their paper. */
const awaitingRow = z.strictObject({
  document: uid,
  number: z.string(),
  warehouse,
  receivedOn: businessDate,
  source: z.string(),
  lots: z.array(
    z.strictObject({
      lot: uid,
      item: uid,
      itemName: z.string(),
      unit: z.string(),
      batchNumber: z.string().nullable(),
      /** Received and not matched yet. */
      unmatched: quantityTotal,
    }),
  ),
});
export type AwaitingRow = z.infer<typeof awaitingRow>;

const at = { document: uid, revision: z.int().min(1), businessDate };

const done = z.strictObject({
  document: uid,
  number: z.string(),
  revision: z.int().min(1),
  axes,
  posting: uid,
  sequence: z.int().min(1),
  hash: z.string(),
});

export const transfersApi = {
  'transfers.onTheRoad': query({
    what: 'Transfers of which something is on the road, to or from a warehouse; the late ones first.',
    who: 'signedIn',
    input: z.strictObject({ warehouse: warehouseCode.optional(), show: roadShow.optional() }),
    output: z.strictObject({ rows: z.array(transferRow) }),
  }),
  'transfers.awaiting': query({
    what: 'Receipts of goods that outran their paper (先到待匹配) and are not matched yet.',
    who: 'signedIn',
    input: z.strictObject({ warehouse: warehouseCode.optional() }),
    output: z.strictObject({ rows: z.array(awaitingRow) }),
  }),
  'transfers.receive': command({
    what: 'Receives a transfer in whole or in part, and states what is short, damaged or refused.',
    who: steps.receive.roles,
    input: z.strictObject({ ...at, lines: receiveLines }),
    output: done,
  }),
  'transfers.settle': command({
    what: 'Answers what the receiver stated: back into bins, rejected, or lost, with a second person.',
    who: [...steps.settle.roles, ...disposal.approvers],
    input: z.strictObject({ ...at, lines: settleLines }),
    output: done,
  }),
  'transfers.match': command({
    what: 'Ties goods that were received before their paper to the transfer that brought them.',
    who: steps.match.roles,
    input: z.strictObject({
      ...at,
      receipt: uid,
      pairs: z
        .array(z.strictObject({ lot: uid, awaiting: uid, quantity }))
        .min(1)
        .max(2000),
    }),
    output: done,
  }),
};
