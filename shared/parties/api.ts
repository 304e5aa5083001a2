import { z } from 'zod';
import { command, query } from '../call';
import { maybeText, text, uid } from '../fields';

export const partyRole = z.enum(['donor', 'supplier', 'owner', 'recipient']);

export const partyRow = z.strictObject({
  uid,
  name: z.string(),
  nature: z.enum(['organisation', 'person']),
  roles: z.array(partyRole),
  initials: z.string(),
});
export type PartyRow = z.infer<typeof partyRow>;

export const partiesApi = {
  'parties.find': query({
    what: 'Donors, suppliers, owners and recipients by name or pinyin.',
    who: 'signedIn',
    input: z.strictObject({
      search: maybeText(60).default(''),
      role: partyRole.optional(),
      limit: z.int().min(1).max(1000).default(50),
    }),
    output: z.strictObject({ rows: z.array(partyRow) }),
  }),
  'parties.save': command({
    what: 'Adds a donor, supplier, owner or recipient, or changes its name and roles.',
    who: ['keeper', 'dispatcher', 'administrator'],
    input: z.strictObject({
      party: uid,
      name: text(100),
      nature: z.enum(['organisation', 'person']),
      roles: z.array(partyRole).min(1),
    }),
    output: z.strictObject({ party: uid }),
  }),
  'earmarks.list': query({
    what: 'The restrictions (定向用途) that donors have set.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({ uid, name: z.string(), nature: z.enum(['project', 'place', 'event']) }),
      ),
    }),
  }),
  'earmarks.save': command({
    what: 'Adds a restriction that a donor has set, or corrects one that no paper names yet.',
    who: ['keeper', 'dispatcher', 'administrator'],
    input: z.strictObject({
      earmark: uid,
      name: text(100),
      nature: z.enum(['project', 'place', 'event']),
    }),
    output: z.strictObject({ earmark: uid }),
  }),
};
