import { z } from 'zod';
import { command, query } from '../call';
import {
  businessDate,
  maybeText,
  quantity,
  quantityTotal,
  text,
  uid,
  warehouseCode,
} from '../fields';
import { memberFields, memberRow } from './members';

export const teamClass = z.enum(['water', 'relief', 'psychosocial', 'medical-transfer']);

const tier = z.enum(['province', 'city', 'county']);
const deployable = z.int().min(1).max(10_000).nullable();
export const nature = z.enum(['loan', 'consumable']);
export const teamItem = z.strictObject({
  uid,
  code: z.string(),
  name: z.string(),
  unit: z.string(),
});

const kitVersion = z.strictObject({
  version: z.int().min(1),
  lines: z.array(z.strictObject({ item: teamItem, quantity: quantityTotal, nature })),
});
export type KitVersion = z.infer<typeof kitVersion>;

export const teamsApi = {
  'teams.list': query({
    what: 'The rescue teams with their kit lists and what they hold.',
    who: 'signedIn',
    input: z.strictObject({
      /** Those that are offered for something new, or also those that are 停用. */
      show: z.enum(['active', 'all']).default('active'),
      /** What was typed of name, class, code or pinyin. */
      search: maybeText(60).default(''),
    }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          uid,
          code: z.string(),
          name: z.string(),
          class: teamClass,
          tier,
          deployable: z.int().nullable(),
          /** The warehouse that keeps its kit; null: the provincial centre does. */
          warehouse: warehouseCode.nullable(),
          active: z.boolean(),
          /** Whether the asking person may write of it: a provincial one is for who leads the province. */
          writable: z.boolean(),
          initials: z.string(),
          /** All the ways to read the name in pinyin. */
          readings: z.string(),
          /** Members who are with it now. */
          members: z.int().min(0),
          kit: z.array(
            z.strictObject({
              item: teamItem,
              quantity: quantityTotal,
              nature,
              held: quantityTotal,
            }),
          ),
        }),
      ),
    }),
  }),
  'teams.save': command({
    what: 'Adds a rescue team, corrects it, or puts one that holds nothing out of use.',
    who: ['dispatcher', 'administrator'],
    input: z.strictObject({
      team: uid,
      code: text(20).regex(/^[A-Za-z0-9-]+$/),
      name: text(60),
      class: teamClass,
      tier,
      deployable,
      warehouse: warehouseCode.nullable(),
      active: z.boolean(),
    }),
    output: z.strictObject({ team: uid }),
  }),
  'teams.members': query({
    what: 'The members of a team with skills and certificates; telephones and numbers are masked for those who may not write them.',
    who: 'signedIn',
    input: z.strictObject({ team: uid }),
    output: z.strictObject({ masked: z.boolean(), rows: z.array(memberRow) }),
  }),
  'teams.saveMember': command({
    what: 'Adds a member to a team, corrects one, or says that he has left.',
    who: ['dispatcher', 'administrator'],
    input: z.strictObject({
      team: uid,
      member: uid,
      /** As it was read; 0 for a new one. */
      revision: z.int().min(0).default(0),
      ...memberFields,
    }),
    output: z.strictObject({ team: uid, member: uid }),
  }),
  'teams.certificates': query({
    what: 'Certificates of members of teams that have ended or end soon, the first to end on top.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          team: z.strictObject({ uid, name: z.string() }),
          member: uid,
          name: z.string(),
          duty: z.string(),
          certificate: z.string(),
          expiresOn: businessDate,
          state: z.enum(['expired', 'expiring']),
        }),
      ),
    }),
  }),
  'teams.kits': query({
    what: 'All versions of the kit list of a team, the newest first.',
    who: 'signedIn',
    input: z.strictObject({ team: uid }),
    output: z.strictObject({ versions: z.array(kitVersion) }),
  }),
  'teams.saveKit': command({
    what: 'Gives the kit list of a team a new version; the same list again changes nothing.',
    who: ['dispatcher', 'administrator'],
    input: z.strictObject({
      team: uid,
      lines: z
        .array(z.strictObject({ item: uid, quantity, nature }))
        .min(1)
        .max(300),
    }),
    output: z.strictObject({ team: uid, version: z.int().min(1) }),
  }),
};
