import { z } from 'zod';
import { command, query } from '../call';
import { text, uid } from '../fields';
import { settings } from './settings';

/** The lists whose filters can be kept. */
export const filteredScreen = z.enum(['documents', 'stock', 'assessments']);
export type FilteredScreen = z.infer<typeof filteredScreen>;

/** A filter as it stands in the address of its list; the list leaves out what it does not know. */
const keptFilter = z
  .record(z.string().max(40), z.union([z.string().max(200), z.number(), z.boolean()]))
  .refine((filter) => Object.keys(filter).length <= 30, { message: 'a filter has few fields' });

export type KeptFilter = z.infer<typeof keptFilter>;

/** What a person keeps for himself: nobody else sees it or changes it. */
export const likingsApi = {
  'me.settings': query({
    what: 'Your own settings of appearance and sounds; as usual where you never said otherwise.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: settings,
  }),
  'me.saveSetting': command({
    what: 'Keeps some of your own settings; the others stay as they are.',
    who: 'signedIn',
    input: settings.partial(),
    output: z.strictObject({ user: uid }),
  }),
  'filters.list': query({
    what: 'Your own saved filters of a list, by name.',
    who: 'signedIn',
    input: z.strictObject({ screen: filteredScreen }),
    output: z.strictObject({
      rows: z.array(z.strictObject({ uid, name: z.string(), filter: keptFilter })),
    }),
  }),
  'filters.save': command({
    what: 'Keeps a filter of a list under a name, for you; or renames or replaces one of yours.',
    who: 'signedIn',
    input: z.strictObject({
      saved: uid,
      screen: filteredScreen,
      name: text(40),
      filter: keptFilter,
    }),
    output: z.strictObject({ saved: uid }),
  }),
  'filters.remove': command({
    what: 'Forgets one of your own saved filters.',
    who: 'signedIn',
    input: z.strictObject({ saved: uid }),
    output: z.strictObject({ saved: uid }),
  }),
};
