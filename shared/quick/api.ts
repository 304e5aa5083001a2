import { z } from 'zod';
import { query } from '../call';
import { uid, warehouseCode } from '../fields';
import { itemRow } from '../items/api';

/** Where goods go: a rescue team or a recipient. */
const destination = z.strictObject({ kind: z.enum(['team', 'party']), uid, name: z.string() });

export const quickApi = {
  'quick.usual': query({
    what: 'To whom a warehouse gives most often, and which items, by its latest dispatches.',
    who: 'signedIn',
    input: z.strictObject({ warehouse: warehouseCode }),
    output: z.strictObject({
      to: z.array(destination),
      /** With what is available there. */
      items: z.array(itemRow),
    }),
  }),
};
