import { z } from 'zod';
import { job, query } from '../call';
import { instant } from '../fields';

/** One thing that the proof found wrong, named so that a person can look at it. */
export const finding = z.strictObject({
  check: z.enum(['balance', 'negative', 'movement', 'entry', 'link', 'number', 'database']),
  /** The document, place or entry concerned. */
  subject: z.string(),
  detail: z.string(),
});

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
  'ledger.head': query({
    what: 'The head of the chain of this node, and the last proof made in this session of the program.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({
      node: z.string(),
      head: z.strictObject({ sequence: z.int().min(0), hash: z.string() }),
      lastProof: proof.nullable(),
    }),
  }),
};
