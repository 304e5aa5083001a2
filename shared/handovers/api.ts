import { z } from 'zod';
import { command, query } from '../call';
import { closingTotals, openPaper } from '../closings/api';
import { actor } from '../documents/attachments';
import { businessDate, instant, remark, uid, warehouseCode } from '../fields';

/** A count that both keepers made. */
const jointCount = z.strictObject({ document: uid, number: z.string(), businessDate });

const handoverRow = z.strictObject({
  uid,
  at: instant,
  from: actor,
  to: actor,
  count: jointCount,
  note: z.string(),
  /** What lay there, was with teams and on the road, as the chain has sealed it. */
  totals: closingTotals,
  /** How many numbered papers were left to be finished. */
  openPapers: z.int().min(0),
  /** Its entry in the chain. */
  sequence: z.int().min(1),
  hash: z.string(),
});
export type HandoverRow = z.infer<typeof handoverRow>;

const asked = z.strictObject({ warehouse: warehouseCode });

export const handoversApi = {
  'handovers.list': query({
    what: 'The handovers (交接班) of a warehouse from keeper to keeper, the latest first.',
    who: 'signedIn',
    input: asked,
    output: z.strictObject({ rows: z.array(handoverRow) }),
  }),
  'handovers.preview': query({
    what: 'What is handed over with a warehouse now, and on which counts it may be.',
    who: 'signedIn',
    input: asked,
    output: z.strictObject({
      counts: z.array(jointCount),
      openPapers: z.array(openPaper),
      totals: closingTotals,
    }),
  }),
  'handovers.sign': command({
    what: 'Hands a warehouse over: the next keeper signs by password at the seat of the last one.',
    who: ['keeper'],
    input: asked.extend({ count: uid, note: remark }),
    output: z.strictObject({
      handover: uid,
      warehouse: warehouseCode,
      sequence: z.int().min(1),
      hash: z.string(),
    }),
  }),
};
