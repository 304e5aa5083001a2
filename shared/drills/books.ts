import { z } from 'zod';
import { instant, uid } from '../fields';

/** What can be said of the books without reading each line: where the chain ends, how many rows each
 * table has, and what the file is, bit by bit (null while it is open). */
export const figures = z.strictObject({
  head: z.strictObject({ sequence: z.int().min(0), hash: z.string() }),
  rows: z.record(z.string(), z.int().min(0)),
  sha256: z.string().nullable(),
});
export type Figures = z.infer<typeof figures>;

/** What `ledger.prove` said of them. */
export const proofSaid = z.strictObject({
  ok: z.boolean(),
  movements: z.int().min(0),
  balances: z.int().min(0),
  entries: z.int().min(0),
  findings: z.int().min(0),
});
export type ProofSaid = z.infer<typeof proofSaid>;

/** One time that the real store lay closed for the drill: the books before and after. */
export const stretch = z.strictObject({
  from: instant,
  before: figures,
  /** Null while the store lies closed. */
  until: instant.nullable(),
  after: figures.nullable(),
});
export type Stretch = z.infer<typeof stretch>;

/** Of a drill under way or left: kept beside its copy, and not in it. */
export const drillRecord = z.strictObject({
  drill: uid,
  code: z.string(),
  title: z.string(),
  begunAt: instant,
  begunBy: uid,
  proofBefore: proofSaid,
  /** None before the copy was first opened. */
  stretches: z.array(stretch),
});
export type DrillRecord = z.infer<typeof drillRecord>;

/** What differs between the books before and after; empty when nothing does. */
export function differences(before: Figures, after: Figures): string[] {
  const tables = [...new Set([...Object.keys(before.rows), ...Object.keys(after.rows)])].sort();
  return [
    ...(before.head.hash === after.head.hash ? [] : ['chain']),
    ...tables.filter((table) => before.rows[table] !== after.rows[table]),
    ...(before.sha256 === after.sha256 ? [] : ['file']),
  ];
}
