import { z } from 'zod';
import { query } from '../call';
import { steps } from '../documents/steps';
import { businessDate, instant, uid, warehouseCode } from '../fields';
import { itemRow } from '../items/api';

/** Where goods go: a rescue team or a recipient. */
const destination = z.strictObject({ kind: z.enum(['team', 'party']), uid, name: z.string() });

const collector = z.strictObject({
  name: z.string(),
  /** By initials as it is commonly read, and in every way in which it may be typed. */
  initials: z.string(),
  readings: z.string(),
  /** When he last took goods here for it; null of a member of the team who never has. */
  lastOn: businessDate.nullable(),
});
export type Collector = z.infer<typeof collector>;

export const quickApi = {
  'quick.collectors': query({
    what: 'Who may come for the goods: whoever took some here before for the same, and the members of the team.',
    who: steps.save.roles,
    input: z.strictObject({
      warehouse: warehouseCode,
      to: destination.pick({ kind: true, uid: true }),
    }),
    output: z.strictObject({ rows: z.array(collector) }),
  }),
  'quick.unfinished': query({
    what: 'The last draft of a 出库单 that you left here before it went out, as far as 应急出库 can go on with it.',
    who: steps.save.roles,
    input: z.strictObject({ warehouse: warehouseCode }),
    output: z.strictObject({
      draft: z
        .strictObject({
          document: uid,
          madeAt: instant,
          to: destination.nullable(),
          /** Those on its lines, in their order, with what is available. */
          items: z.array(itemRow),
        })
        .nullable(),
    }),
  }),
  'quick.usual': query({
    what: 'To whom a warehouse gives, the teams of the province first, and which items most often, by its latest dispatches.',
    who: 'signedIn',
    input: z.strictObject({ warehouse: warehouseCode }),
    output: z.strictObject({
      to: z.array(destination),
      /** With what is available there. */
      items: z.array(itemRow),
    }),
  }),
};
