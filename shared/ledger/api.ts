import { z } from 'zod';
import { job, query } from '../call';
import { instant } from '../fields';

/** What the proof can find wrong; `renderer/messages` says each in words. */
export const findingCode = z.enum([
  /** A balance is not the sum of its movements, in units or in 分. */
  'balanceQuantity',
  'balanceAmount',
  /** A place held less than nothing at a moment. */
  'belowZero',
  /** A movement joins places that its kind of document may not join. */
  'wrongPlaces',
  /** A series has holes, or more papers than numbers. */
  'numberGap',
  /** The chain: a missing sequence, a wrong predecessor, a wrong hash, changed content or names. */
  'chainGap',
  'chainPrevious',
  'chainHash',
  'contentChanged',
  'nameChanged',
  'noEntry',
  /** A document says something else of itself than its postings do. */
  'stateChanged',
  /** A closing's kept balance is not what moved until its last day. */
  'closingBalance',
  /** A closing says something else than the chain does of it. */
  'closingChanged',
  /** A line of the audit is missing or says something else than it did. */
  'auditChanged',
  /** The file of an attachment is gone, or it or its row is no longer what was attached. */
  'attachmentMissing',
  'attachmentChanged',
  /** What SQLite says of its own file. */
  'databaseDamaged',
  'danglingReference',
]);

/** One thing that the proof found wrong, named so that a person can look at it. */
export const finding = z.strictObject({
  code: findingCode,
  /** The document, the goods and their place, or the entry concerned. */
  subject: z.string(),
  expected: z.string().nullable(),
  found: z.string().nullable(),
});
export type Finding = z.infer<typeof finding>;

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
  'ledger.head': query({
    what: 'The head of the chain of this node, and the last proof made in this session of the program.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({
      node: z.string(),
      head: z.strictObject({ sequence: z.int().min(0), hash: z.string() }),
      lastProof: proof.nullable(),
      /** How far the proof is that is under way, 0 to 1. */
      proving: z.strictObject({ part: z.number().min(0).max(1) }).nullable(),
    }),
  }),
};
