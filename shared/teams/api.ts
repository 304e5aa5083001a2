import { z } from 'zod';
import { query } from '../call';
import { quantityTotal, uid } from '../fields';

export const teamClass = z.enum(['water', 'relief', 'psychosocial', 'medical-transfer']);

export const teamsApi = {
  'teams.list': query({
    what: 'The rescue teams with their kit lists and what they hold.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          uid,
          code: z.string(),
          name: z.string(),
          class: teamClass,
          tier: z.enum(['province', 'city', 'county']),
          deployable: z.int().nullable(),
          initials: z.string(),
          /** All the ways to read the name in pinyin. */
          readings: z.string(),
          kit: z.array(
            z.strictObject({
              item: z.strictObject({ uid, code: z.string(), name: z.string(), unit: z.string() }),
              quantity: quantityTotal,
              nature: z.enum(['loan', 'consumable']),
              held: quantityTotal,
            }),
          ),
        }),
      ),
    }),
  }),
};
