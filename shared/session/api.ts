import { z } from 'zod';
import { job, query } from '../call';
import { businessDate, instant, text, uid, warehouseCode } from '../fields';
import { role } from '../roles';

export const storeKind = z.enum(['real', 'demonstration', 'test']);
export type StoreKind = z.infer<typeof storeKind>;

export const password = z.string().min(8).max(200);
export const login = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,31}$/);

/** A grant in force. */
export const grant = z.strictObject({ role, warehouse: warehouseCode.nullable() });

/** A grant as it was given. A deputy's (代理) has a first and a last day. */
export const givenGrant = grant.extend({
  from: businessDate.nullable().default(null),
  to: businessDate.nullable().default(null),
});
export type GivenGrant = z.infer<typeof givenGrant>;

/** What tells a grant from another: the same role at the same place over the same days is one. */
export const sameGrant = ({ role, warehouse, from, to }: GivenGrant) =>
  JSON.stringify([role, warehouse, from, to]);

/** Who is signed in, and where. */
export const sessionView = z.strictObject({
  user: z.strictObject({ uid, login: z.string(), name: z.string() }).nullable(),
  /** Those that are in force today. */
  grants: z.array(grant),
  /** The business date of the store's clock. */
  today: businessDate,
  now: instant,
});

export const sessionApi = {
  'store.read': job({
    what: 'Whether this data folder has a store yet, of what kind, and which program keeps it.',
    who: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({
      version: z.string(),
      /** Once there was a store here, and now there is none that can be read; else null. */
      lost: z.enum(['missing', 'damaged']).nullable(),
      /** Null on a first start, and when it is lost. */
      store: z
        .strictObject({
          kind: storeKind,
          /** 演练: the copy that is drilled on, in place of the store. */
          isDrill: z.boolean(),
          node: z.string(),
          createdAt: instant,
        })
        .nullable(),
      /** On a first start: the warehouses that this store could keep. */
      warehouses: z.array(
        z.strictObject({ code: warehouseCode, name: z.string(), tier: z.string() }),
      ),
      /** In a demonstration store: who may be signed in as, and the password they all have, unless
       * whoever made the store gave them another. */
      demonstration: z
        .strictObject({
          password: z.string().nullable(),
          users: z.array(
            z.strictObject({ login: z.string(), name: z.string(), roles: z.array(role) }),
          ),
        })
        .nullable(),
    }),
  }),
  'store.setUp': job({
    what: 'The first start: makes the store from the starting data, with its first administrator.',
    who: 'anyone',
    input: z.strictObject({
      kind: storeKind,
      /** The warehouses that this installation keeps. Empty for a demonstration: all of them. */
      warehouses: z.array(warehouseCode).max(100),
      /** Null for a demonstration store, whose users come with it. */
      administrator: z.strictObject({ login, name: text(60), password }).nullable(),
      /** 启用日期: opening stock is dated on it, nothing is posted before it. Null: set later. */
      openingDate: businessDate.nullable(),
    }),
    output: z.strictObject({ kind: storeKind }),
  }),
  'session.signIn': job({
    what: 'Signs a user in. Five wrong passwords lock the account for 15 minutes.',
    who: 'anyone',
    input: z.strictObject({ login: z.string().max(64), password: z.string().max(200) }),
    output: sessionView,
  }),
  'session.signOut': job({
    what: 'Signs out.',
    who: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({}),
  }),
  'session.read': job({
    what: 'Who is signed in, with which roles where, and what day it is for the store.',
    who: 'anyone',
    input: z.strictObject({}),
    output: sessionView,
  }),
};

export const usersApi = {
  'users.list': query({
    what: 'The users of this store with their grants.',
    who: ['administrator'],
    input: z.strictObject({}),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          uid,
          login: z.string(),
          name: z.string(),
          active: z.boolean(),
          lockedUntil: instant.nullable(),
          grants: z.array(givenGrant),
        }),
      ),
    }),
  }),
  'users.save': job({
    what: 'Makes a user or changes name, grants, state or password.',
    who: ['administrator'],
    input: z.strictObject({
      user: uid,
      login,
      name: text(60),
      active: z.boolean(),
      grants: z
        .array(
          givenGrant.refine(({ from, to }) => from === null || to === null || from <= to, {
            path: ['to'],
            message: 'a grant does not end before it begins',
          }),
        )
        .max(200)
        .refine((grants) => new Set(grants.map(sameGrant)).size === grants.length, {
          message: 'a grant is given once',
        }),
      /** Required for a new user; null keeps the one there is. */
      password: password.nullable(),
    }),
    output: z.strictObject({ user: uid }),
  }),
  'users.changePassword': job({
    what: 'Changes your own password.',
    who: 'signedIn',
    input: z.strictObject({ old: z.string().max(200), new: password }),
    output: z.strictObject({}),
  }),
};
