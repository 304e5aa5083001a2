import { z } from 'zod';
import { command, query } from '../call';
import { businessDate, maybeText, quantityTotal, uid, warehouseCode } from '../fields';
import { nature, teamClass, teamItem } from './api';
import { deploying, deploymentRow } from './deploymentsApi';

const warehouse = z.strictObject({ code: warehouseCode, name: z.string() });
const count = z.int().min(0);

const readinessLine = z.strictObject({
  item: teamItem.extend({ spec: z.string() }),
  nature,
  quantity: quantityTotal,
  held: quantityTotal,
  heldFit: quantityTotal,
  available: quantityTotal,
  availableFit: quantityTotal,
  elsewhere: quantityTotal,
  expired: quantityTotal,
  expiring: quantityTotal,
  repair: quantityTotal,
  serviceOverdue: quantityTotal,
  tied: quantityTotal,
  take: quantityTotal,
  missing: quantityTotal,
});
export type ReadinessLine = z.infer<typeof readinessLine>;

const teamReadiness = z.strictObject({
  team: z.strictObject({ uid, code: z.string(), name: z.string(), class: teamClass }),
  /** That keeps its kit. */
  warehouse,
  /** When the team is to be back: what is past its day before can't go. */
  until: businessDate,
  /** Where it is now; null: at home. One that is out is not ready, whatever it has. */
  out: deploymentRow.nullable(),
  /** 备勤率 by lines and by quantity, in percent; null: there is no kit list, or it is out. */
  shares: z.strictObject({ lines: count, quantity: count }).nullable(),
  lines: z.array(readinessLine),
  people: z.strictObject({
    /** 可出动人数 as the team is to have it. */
    asked: z.int().nullable(),
    members: count,
    /** Nobody of a team that is out. */
    canGo: count,
    away: count,
    uncertified: count,
    /** Certificates of members that have ended, or end soon. */
    expired: count,
    expiring: count,
  }),
});
export type TeamReadiness = z.infer<typeof teamReadiness>;

const asked = { until: businessDate.optional() };

export const readinessApi = {
  'readiness.list': query({
    what: 'How ready each rescue team is: what of its kit can go now, what is missing, who can go.',
    who: 'signedIn',
    input: z.strictObject({ ...asked, search: maybeText(60).default('') }),
    output: z.strictObject({ rows: z.array(teamReadiness) }),
  }),
  'readiness.read': query({
    what: 'How ready one rescue team is, line by line of its kit list.',
    who: 'signedIn',
    input: z.strictObject({ team: uid, ...asked }),
    output: teamReadiness,
  }),
  'readiness.deploy': command({
    what: 'Lets a team go out (出动) for an operation, and writes the drafts of what it lacks of its kit, from its warehouse into its custody; none where nothing is to be taken. What was written for the same going and has not moved yet is not written twice.',
    who: deploying,
    input: z.strictObject({
      team: uid,
      /** Chosen by the caller; one that is under way for the same operation is gone on with. */
      deployment: uid,
      operation: uid.nullable(),
      /** When the team is to be back with what is lent; what expires before stays here. */
      dueDate: businessDate,
      /** 提货人: a member, the leader as a rule. */
      collector: uid.nullable(),
      /** Chosen by the caller: the 借用单 of what comes back, and the 出库单 of what is used up. */
      loan: uid,
      supplies: uid,
    }),
    output: z.strictObject({
      team: uid,
      deployment: uid,
      /** With those of an earlier 出动 for the same operation that have not moved yet, `isNew` false. */
      drafts: z.array(z.strictObject({ document: uid, nature, lines: count, isNew: z.boolean() })),
      /** Lines of the kit list of which something stays missing. */
      missing: count,
    }),
  }),
};
