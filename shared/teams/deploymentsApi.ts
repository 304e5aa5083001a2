import { z } from 'zod';
import { command, query } from '../call';
import { actor } from '../documents/attachments';
import { businessDate, text, uid } from '../fields';
import type { Role } from '../roles';

/** Who lets a team go and says that it is back: who writes the papers of its kit. */
export const deploying: readonly Role[] = ['keeper', 'dispatcher'];

/** Its papers are written and nothing has moved; on its way or at the place; back; said by mistake. */
export const deploymentStanding = z.enum(['preparing', 'out', 'back', 'struck']);
export type DeploymentStanding = z.infer<typeof deploymentStanding>;

/** A team that goes out: for which operation, since when, and with which papers. */
export const deploymentRow = z.strictObject({
  deployment: uid,
  team: z.strictObject({ uid, code: z.string(), name: z.string() }),
  /** Null: for none. */
  operation: z.strictObject({ uid, name: z.string() }).nullable(),
  goneOn: businessDate,
  /** When it is to be back. */
  dueOn: businessDate,
  backOn: businessDate.nullable(),
  standing: deploymentStanding,
  isOverdue: z.boolean(),
  /** What was written for it; none where it went with what it holds. */
  papers: z.array(z.strictObject({ document: uid, number: z.string().nullable() })),
  by: actor,
  /** Why it counts for nothing. */
  struck: z.string().nullable(),
});
export type DeploymentRow = z.infer<typeof deploymentRow>;

const named = z.strictObject({ deployment: uid });

export const deploymentsApi = {
  'deployments.list': query({
    what: 'Teams that went out (出动): of one team, of one operation, or all that are out now; the last one first.',
    who: 'signedIn',
    input: z.strictObject({
      team: uid.optional(),
      operation: uid.optional(),
      /** `out`: those that are not back. */
      show: z.enum(['out', 'all']).default('out'),
    }),
    output: z.strictObject({ rows: z.array(deploymentRow) }),
  }),
  'deployments.back': command({
    what: 'Says that a team is back (归队). What it holds stays in its hands until it is counted.',
    who: deploying,
    input: named.extend({ backOn: businessDate }),
    output: named,
  }),
  'deployments.strike': command({
    what: 'Strikes out a 出动 that was said by mistake, with a reason; its papers stay as they are.',
    who: deploying,
    input: named.extend({ reason: text(200) }),
    output: named,
  }),
};
