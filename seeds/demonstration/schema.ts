import { z } from 'zod';
import { dispatchType } from '../../shared/documents/dispatch';
import { receiptType } from '../../shared/documents/receipt';
import { condition, fen, quantity, text, warehouseCode } from '../../shared/fields';
import { operationKind } from '../../shared/operations/api';
import { clockTime } from '../../shared/operations/moment';
import { partyRole } from '../../shared/parties/api';
import { itemCode } from '../schema';

/**
 * The shapes of the demonstration's files. A day is a date, or so many days before the day on which
 * the demonstration is made (`-45`).
 */
export const day = z.union([z.iso.date(), z.int().max(-1)]);
export type Day = z.infer<typeof day>;

const key = z.string().regex(/^[a-z0-9-]+$/);
const code = z.string().min(2).max(12);

/** How far a paper gets; what is not said is posted. */
const until = z.enum([
  'draft',
  'waiting',
  'declined',
  'approved',
  'cancelled',
  'posted',
  'reversed',
]);

const goodsLine = z.strictObject({
  item: itemCode,
  quantity,
  /** 分 a smallest unit; null is unknown, left out is the reference price. */
  priceFen: fen.nullable().optional(),
  /** 分 for the whole line, where a record gives a sum. */
  amountFen: fen.optional(),
  /** Days from today to the expiry; left out it follows from the item's shelf life. */
  expires: z.union([z.int(), z.literal('unknown')]).optional(),
  condition: condition.default('good'),
});
export type GoodsLine = z.infer<typeof goodsLine>;

/** Stands on every paper of which the file says nothing else. */
const invented = '演示数据：日期、数量、批号、效期、签名为虚构。';

const paper = {
  /** Names the paper, so that it has the same uid in every demonstration. */
  key,
  on: day,
  at: warehouseCode,
  until: until.default('posted'),
  /** Why it was declined, cancelled or reversed. */
  reason: text(100).optional(),
  note: z.string().default(invented),
};

export const receiptPaper = z.strictObject({
  ...paper,
  kind: z.literal('receipt'),
  type: receiptType,
  from: code,
  /** Left out: the society of the warehouse. */
  owner: code.optional(),
  earmark: code.optional(),
  lines: z.array(goodsLine).min(1),
});
export type ReceiptPaper = z.infer<typeof receiptPaper>;

export const dispatchPaper = z.strictObject({
  ...paper,
  kind: z.literal('dispatch'),
  type: dispatchType,
  /** A party's or a team's code. */
  to: code,
  operation: key.optional(),
  /** 需求单 of a scene that it answers. */
  requisition: key.optional(),
  earmark: code.optional(),
  order: z.strictObject({ owner: code, number: text(80) }).optional(),
  /** Days until a team brings it back. */
  dueInDays: z.int().positive().optional(),
  purpose: z.string().default(''),
  lines: z
    .array(
      z.strictObject({
        item: itemCode,
        quantity,
        /** Takes the lots of this owner by hand, for this reason. */
        choose: z.strictObject({ owner: code, reason: text(100) }).optional(),
      }),
    )
    .min(1),
});
export type DispatchPaper = z.infer<typeof dispatchPaper>;

export const paperSeed = z.discriminatedUnion('kind', [receiptPaper, dispatchPaper]);
export type Paper = z.output<typeof paperSeed>;
export type PaperInput = z.input<typeof paperSeed>;

const operationSeed = z.strictObject({
  key,
  name: text(80),
  kind: operationKind,
  place: text(80),
  startedOn: day,
  /** The time of the alarm; invented as everything of which no record tells. */
  alarm: clockTime,
  endedOn: day.nullable(),
  /** What is said as it is closed. */
  ending: z.string(),
});
export type OperationSeed = z.infer<typeof operationSeed>;

/** A file of papers and the operations that they serve. */
export const papersFile = z.strictObject({
  about: z.string(),
  operations: z.array(operationSeed),
  papers: z.array(paperSeed),
});

/** Parties that exist only in the demonstration. */
export const partiesFile = z.strictObject({
  about: z.string(),
  parties: z.array(z.strictObject({ code, name: text(100), roles: z.array(partyRole).min(1) })),
  /** Names for the people on the papers. */
  people: z.array(text(20)).min(10),
});

/** What is invented around the records of `floods.json`. */
export const floodsFile = z.strictObject({
  about: z.string(),
  records: z.array(
    z.strictObject({
      code: z.string(),
      operation: key,
      on: z.iso.date(),
      type: receiptType.optional(),
      /** How the recorded sum is split among the receivers, as weights. */
      shares: z.record(z.string(), z.int().positive()),
      /** 需求单 of a scene by the receiver whose goods answer it. */
      requisitions: z.record(z.string(), key).optional(),
    }),
  ),
});

/** A part of the standing reserve of the warehouse in per cent, or a plain quantity. */
const shareLine = z.union([
  z.strictObject({ item: itemCode, share: z.int().positive() }),
  z.strictObject({ item: itemCode, quantity, expires: z.int().optional() }),
]);
/** The same work at every warehouse of cities, scaled by its reserves and its own factor. */
export const routineFile = z.strictObject({
  about: z.string(),
  /** In per cent: how well a warehouse is stocked. */
  cities: z.record(warehouseCode, z.int().positive()),
  steps: z.array(
    z.strictObject({
      key,
      on: day,
      /** Days by which each next warehouse is later. */
      apart: z.int().min(0),
      only: z.array(warehouseCode).optional(),
      lines: z.array(shareLine).min(1),
      note: z.string().default(invented),
      paper: z.discriminatedUnion('kind', [
        receiptPaper.pick({ kind: true, type: true, from: true, earmark: true }),
        dispatchPaper.pick({ kind: true, type: true, operation: true, purpose: true }),
      ]),
    }),
  ),
});
export type RoutineStep = z.infer<typeof routineFile>['steps'][number];
