import { z } from 'zod';
import { command, query } from '../call';
import { cursor, maybeText, pageSize, remark, text, uid } from '../fields';

export const partyRole = z.enum(['donor', 'supplier', 'owner', 'recipient']);

const partyHead = {
  uid,
  name: z.string(),
  nature: z.enum(['organisation', 'person']),
  roles: z.array(partyRole),
};

export const partyRow = z.strictObject({ ...partyHead, initials: z.string() });
export type PartyRow = z.infer<typeof partyRow>;

/** Which parties: those that are offered for something new, or also those that are 停用. */
const show = z.enum(['active', 'all']);

const partyData = {
  /** 统一社会信用代码 of an organisation, 公民身份号码 of a person; may be empty. */
  identityNumber: maybeText(30),
  contact: maybeText(60),
  telephone: maybeText(40),
  address: maybeText(200),
};

/** A party as the list shows it: what is personal is masked. */
const partyListRow = z.strictObject({
  ...partyHead,
  code: z.string().nullable(),
  active: z.boolean(),
  ...partyData,
});
export type PartyListRow = z.infer<typeof partyListRow>;

/** A party as its own form shows it, to whoever may write it whole. */
const partyView = partyListRow.extend({
  note: z.string(),
  /** Whether personal data is masked, since the asker may not write it. */
  masked: z.boolean(),
  /** The province's own, with the same uid everywhere. */
  provincial: z.boolean(),
  /** Whether what it is called is settled for the asker: it stands on papers, or is the province's. */
  fixed: z.boolean(),
});
export type PartyView = z.infer<typeof partyView>;

export const partiesApi = {
  'parties.find': query({
    what: 'Donors, suppliers, owners and recipients by name or pinyin.',
    who: 'signedIn',
    input: z.strictObject({
      search: maybeText(60).default(''),
      role: partyRole.optional(),
      show: show.default('active'),
      limit: z.int().min(1).max(1000).default(50),
    }),
    output: z.strictObject({ rows: z.array(partyRow) }),
  }),
  'parties.list': query({
    what: 'The parties with who to ask for there, by name; what is personal is masked.',
    who: 'signedIn',
    input: z.strictObject({
      search: maybeText(60).default(''),
      role: partyRole.optional(),
      show: show.default('active'),
      cursor: cursor.default(null),
      limit: pageSize,
    }),
    output: z.strictObject({
      rows: z.array(partyListRow),
      totals: z.strictObject({ parties: z.int().min(0) }),
      cursor,
    }),
  }),
  'parties.read': query({
    what: 'One party whole, personal data masked for those who may not write it.',
    who: 'signedIn',
    input: z.strictObject({ party: uid }),
    output: partyView,
  }),
  'parties.alike': query({
    what: 'Parties with a name like this one, so that nobody is entered twice.',
    who: 'signedIn',
    input: z.strictObject({ name: text(100), except: uid.optional() }),
    output: z.strictObject({ rows: z.array(partyRow.extend({ active: z.boolean() })) }),
  }),
  'parties.save': command({
    what: 'Adds a donor, supplier, owner or recipient, or changes what is known of it.',
    who: ['keeper', 'dispatcher', 'administrator'],
    input: z.strictObject({
      party: uid,
      name: text(100),
      nature: z.enum(['organisation', 'person']),
      roles: z.array(partyRole).min(1),
      /** What is left out stays as it is. */
      code: text(20).nullable().optional(),
      identityNumber: partyData.identityNumber.optional(),
      contact: partyData.contact.optional(),
      telephone: partyData.telephone.optional(),
      address: partyData.address.optional(),
      note: remark.optional(),
      active: z.boolean().optional(),
    }),
    output: z.strictObject({
      party: uid,
      /** Whether who to ask for, or what is personal of a person, became another. */
      personalDataChanged: z.boolean(),
    }),
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
