import { z } from 'zod';
import { command, job } from '../call';
import { instant, text, uid } from '../fields';
import { finding } from './findings';

export const proof = z.strictObject({
  ok: z.boolean(),
  at: instant,
  /** What was looked at. */
  movements: z.int().min(0),
  balances: z.int().min(0),
  entries: z.int().min(0),
  findings: z.array(finding),
  head: z.strictObject({ sequence: z.int().min(0), hash: z.string() }),
  milliseconds: z.int().min(0),
});
export type Proof = z.infer<typeof proof>;

/**
 * How the posting journal beside the database stands to the chain. `pending`: posted, and not in the
 * journal yet. `ahead`: the database has lost its end. `differs`: another database is in its place.
 * While it is ahead or differs nothing can be changed.
 */
export const journalStanding = z.strictObject({
  state: z.enum(['whole', 'pending', 'ahead', 'differs']),
  /** How many entries of the chain are pending, or missing in the database. */
  entries: z.int().min(0),
  /** The documents among them, by number; at most 200. */
  numbers: z.array(z.string()),
});
export type JournalStanding = z.infer<typeof journalStanding>;

/**
 * The file of the store was found changed at a start, since the program had closed it: not by the
 * program. Kept until two people accept it.
 */
export const brokenSeal = z.strictObject({
  /** When it was closed. */
  sealedAt: instant,
  /** When that was seen. */
  seenAt: instant,
  /** How often it was found changed since then, this first time among them. */
  times: z.int().min(1),
  /** The same of the last time. */
  lastSealedAt: instant,
  lastSeenAt: instant,
});
export type BrokenSeal = z.infer<typeof brokenSeal>;

/** An entry that the journal knows and the database has lost. */
const lostEntry = z.strictObject({
  sequence: z.int().min(1),
  kind: z.string(),
  /** Of the document that had been posted; null for other entries. */
  number: z.string().nullable(),
  at: instant,
  /** Whether people have gone on without it, or the store was put back. */
  isAccepted: z.boolean(),
});

export const ledgerApi = {
  'ledger.prove': job({
    what: 'Derives every balance from the movements again and checks every link of the chain.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: proof,
  }),
  'ledger.stopProof': job({
    what: 'Stops the proof that is under way; nothing was changed by it.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({ stopped: z.boolean() }),
  }),
  'ledger.lost': job({
    what: 'What the posting journal knows and the database has lost, newest first: to be entered again.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(lostEntry) }),
  }),
  'ledger.goOn': job({
    what: 'Goes on without what was lost, in a new incarnation; takes a second person by password.',
    who: ['administrator'],
    input: z.strictObject({ reason: text(200) }),
    output: z.strictObject({ incarnation: uid, lost: z.int().min(0) }),
  }),
  'ledger.acceptFile': command({
    what: 'Accepts a file that was found changed since the program closed it; takes a second person by password.',
    who: ['administrator'],
    /** `lastSeenAt`: up to which change it is accepted; one that was found since stays told. */
    input: z.strictObject({ reason: text(200), lastSeenAt: instant }),
    output: brokenSeal.extend({ node: uid }),
  }),
  'ledger.head': job({
    what: 'The head of the chain of this node, how its journal and its file stand, and the last proof made since the program was started.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({
      node: z.string(),
      head: z.strictObject({ sequence: z.int().min(0), hash: z.string() }),
      journal: journalStanding,
      brokenSeal: brokenSeal.nullable(),
      lastProof: proof.nullable(),
      /** How far the proof is that is under way, 0 to 1. */
      proving: z.strictObject({ part: z.number().min(0).max(1) }).nullable(),
    }),
  }),
};
