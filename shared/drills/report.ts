import { z } from 'zod';
import { instant, quantityTotal, uid, warehouseCode } from '../fields';
import { storeKind } from '../session/api';
import { differences, drillRecord, proofSaid } from './books';
import { demand, eventKind, milestoneName } from './script';

const milestone = z.strictObject({
  name: milestoneName,
  target: z.int().min(0),
  minutes: z.int().min(0).nullable(),
  basis: z.string(),
});

/** A report as it is kept: people by their uid, things as they were called that day. */
export const drillReport = z.strictObject({
  drill: uid,
  code: z.string(),
  title: z.string(),
  about: z.string(),
  /** Of the store that was copied: a drill of a demonstration is one too. */
  kind: storeKind,
  /** By the machine. */
  begunAt: instant,
  endedAt: instant,
  /** How long it lasted by the clock of the script. */
  minutes: z.int().min(0),
  milestones: z.array(milestone),
  events: z.array(
    z.strictObject({
      code: z.string(),
      minutes: z.int().min(0),
      kind: eventKind,
      from: z.string(),
      title: z.string(),
      /** Null where the drill was ended before. */
      given: z.boolean(),
      noted: z.strictObject({ minutes: z.int().min(0), by: uid, note: z.string() }).nullable(),
    }),
  ),
  supply: z.array(
    demand.extend({
      itemName: z.string(),
      unit: z.string(),
      /** So much was asked before it was ended; reports of a version before don't tell. */
      asked: quantityTotal.optional(),
      sent: z.int(),
    }),
  ),
  elsewhere: z.array(
    z.strictObject({
      warehouse: warehouseCode.nullable(),
      warehouseName: z.string(),
      item: uid,
      itemName: z.string(),
      unit: z.string(),
      sent: z.int(),
    }),
  ),
  refusals: z.array(z.strictObject({ code: z.string(), count: quantityTotal })),
  /** What was posted in the drill, by kind of paper. */
  papers: z.array(z.strictObject({ kind: z.string(), count: quantityTotal })),
  /** The real store's books before and after. */
  books: drillRecord.pick({ proofBefore: true, stretches: true }).extend({ proofAfter: proofSaid }),
});
export type DrillReport = z.infer<typeof drillReport>;

/** Whether the books were found as they had been, each time that they lay closed. */
export function isUntouched({ books }: Pick<DrillReport, 'books'>): boolean {
  return (
    books.proofAfter.ok === books.proofBefore.ok &&
    books.proofAfter.findings <= books.proofBefore.findings &&
    books.stretches.every(({ before, after }) => after && differences(before, after).length === 0)
  );
}
