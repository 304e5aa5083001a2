import { z } from 'zod';
import { command, job, query } from '../call';
import { allocation } from '../documents/api';
import { actor } from '../documents/attachments';
import { axes } from '../documents/axes';
import { kindName } from '../documents/kinds';
import {
  cursor,
  instant,
  maybeText,
  pageSize,
  quantity,
  quantityTotal,
  text,
  uid,
  warehouseCode,
} from '../fields';
import { aboutPeople } from '../personal';
import type { Role } from '../roles';
import { plan, planLine } from './plan';
import { ban, lock, problem } from './problem';
import { travelApi } from './travelApi';

const planners: readonly Role[] = ['dispatcher'];

const minutes = z.int().min(0).max(10_000);

/** What a plan is made by, beside what is asked. */
export const planSettings = z.strictObject({
  /** 动用底数: where the floor of reserve may be given too; of all items at these warehouses. */
  released: z.array(warehouseCode).max(200),
  /** The owner whose order (文号) is named: his goods may go too. */
  ownerOrder: z.strictObject({ owner: uid, number: text(80) }).nullable(),
  /** 定向用途 that it serves. */
  earmark: uid.nullable(),
  loadingMinutes: minutes,
  lorryMinutes: minutes,
  /** Goods that expire within so many days are better given. */
  soonDays: z.int().min(0).max(3650),
  /**
   * Whether drafts count as if they were submitted: what they give is not planned again, and what they take
   * is not given. A draft holds nothing, so only where somebody says so.
   */
  countsDrafts: z.boolean().default(false),
});
export type PlanSettings = z.infer<typeof planSettings>;

/** Seconds after which a search ends that nobody stops and that proves nothing. */
export const longestSearch = 3600;

/** 建议值, ours: an hour to load, an hour on the road weighs as much as one lorry more. */
export const proposedSettings: PlanSettings = {
  released: [],
  ownerOrder: null,
  earmark: null,
  loadingMinutes: 60,
  lorryMinutes: 60,
  soonDays: 180,
  countsDrafts: false,
};

/** What is to be planned: open requisitions, by whom and what, with what was settled by hand. */
export const planOrder = z.strictObject({
  requisitions: z.array(uid).min(1).max(200),
  settings: planSettings,
  /** 限到时间 that the planner sets in place of what a requisition says. */
  deadlines: z
    .array(z.strictObject({ requisition: uid, at: instant }))
    .max(200)
    .default([]),
  locks: z.array(lock).max(5000),
  bans: z.array(ban).max(5000),
});
export type PlanOrder = z.infer<typeof planOrder>;

/** Where a demand of the problem comes from. */
const asked = z.strictObject({
  demand: z.string(),
  requisition: uid,
  number: z.string(),
  line: z.int().min(1),
});

const gathered = z.strictObject({ problem, asked: z.array(asked) });

const solved = {
  plan,
  /** Of `levels.ts`: what the plan is judged by, and below what no plan falls. */
  figures: z.array(z.number()),
  bounds: z.array(z.number()),
  seconds: z.number(),
};

/**
 * A plan with all that it was made of, as it is stored. (What else stands in bodies of before, how many
 * seconds it took, is passed over.)
 */
export const planBody = z.object({
  order: planOrder,
  ...gathered.shape,
  plan,
  figures: solved.figures,
  bounds: solved.bounds,
  /**
   * The moment whose problem this is and was solved: times count from it. Null where the problem is that of
   * the saving, and is not the one that was solved: then nothing is proved of it.
   */
  solvedAt: instant.nullable().default(null),
});
export type PlanBody = z.infer<typeof planBody>;

/** 待审核, 已退回 until it is saved again, 已审核. */
export const planState = z.enum(['draft', 'declined', 'approved']);
export type PlanState = z.infer<typeof planState>;

/** What became of a plan: saved, sent back with a reason, approved. */
const planDeed = z.strictObject({
  step: z.enum(['saved', 'declined', 'approved']),
  by: actor,
  at: instant,
  /** Why it was sent back; null of the other steps. */
  reason: z.string().nullable(),
});

const planRow = z.strictObject({
  plan: uid,
  number: z.string(),
  name: z.string(),
  warehouse: z.strictObject({ code: warehouseCode, name: z.string() }),
  /** That all of it serves; null where it serves none, or several. */
  operation: z.strictObject({ uid, name: z.string() }).nullable(),
  state: planState,
  revision: z.int().min(1),
  made: z.strictObject({ by: actor, at: instant }),
  approved: z.strictObject({ by: actor, at: instant }).nullable(),
  /** Those that stand: neither thrown away, nor 作废, nor taken back. */
  papers: z.int().min(0),
});
export type PlanRow = z.infer<typeof planRow>;

const planPaper = z.strictObject({
  document: uid,
  kind: kindName,
  number: z.string().nullable(),
  warehouse: z.strictObject({ code: warehouseCode, name: z.string() }),
  requisition: uid.nullable(),
  /** What the plan made it for, which its keeper may have written otherwise; null where that was not kept. */
  madeFor: z.strictObject({ warehouse: warehouseCode, requisition: uid }).nullable(),
  axes,
});

export const planView = planRow.extend({
  body: planBody,
  papersMade: z.array(planPaper),
  /** How many papers an approved plan still lacks: of those that were thrown away too. */
  papersToMake: z.int().min(0),
  /** Whether the asking person may approve it now, or send it back. */
  approvable: z.boolean(),
  /** The first on top. */
  history: z.array(planDeed).min(1),
});
export type PlanView = z.infer<typeof planView>;

const named = { plan: uid, revision: z.int().min(1) };

/** A lot that a line takes, or would. */
const lotOfLine = allocation.shape.picks.element;
export type LotOfLine = z.infer<typeof lotOfLine>;

export const planningApi = {
  'planning.problem': query({
    what: 'What open requisitions ask and what may answer them: stock, floors, ways, lorries.',
    who: planners,
    input: planOrder,
    output: gathered,
  }),
  'planning.drafts': query({
    what: 'What drafts of papers, of other plans or written by hand, would give of requisitions.',
    who: 'signedIn',
    input: z.strictObject({ requisitions: z.array(uid).max(200) }),
    output: z.strictObject({
      /** Those of which there are any. */
      rows: z.array(
        z.strictObject({
          requisition: uid,
          /** By what is asked. */
          lines: z.array(z.strictObject({ item: z.string(), unit: z.string(), quantity })),
          /** With the number of the plan that they were made of; null where somebody wrote it. */
          papers: z.array(z.strictObject({ document: uid, plan: z.string().nullable() })),
        }),
      ),
    }),
  }),
  'planning.releasable': query({
    what: 'The warehouses whose floor of reserve the asking person may release for a plan.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({ warehouses: z.array(warehouseCode) }),
  }),
  'planning.solve': job({
    what: 'Looks for the best sourcing plan until it is proved, stopped, or the time is up.',
    who: planners,
    input: planOrder.extend({ limit: z.int().min(1).max(longestSearch).default(60) }),
    output: z.strictObject({ ...gathered.shape, ...solved, solvedAt: instant }),
  }),
  'planning.progress': job({
    what: 'The best plan so far of the asking person’s search; null when there is none.',
    who: planners,
    input: z.strictObject({}),
    output: z.strictObject({ best: z.strictObject(solved).nullable() }),
  }),
  'planning.stop': job({
    what: 'Stops the search of the asking person; the best plan so far is its answer.',
    who: planners,
    input: z.strictObject({}),
    output: z.strictObject({ stopped: z.boolean() }),
  }),
  'planning.save': command({
    what: 'Saves a sourcing plan (调运方案); a change takes its approval away.',
    who: planners,
    input: z.strictObject({
      plan: uid,
      /** 0 for a new one. */
      revision: z.int().min(0),
      /** At whose desk it is made, for the number. */
      warehouse: warehouseCode,
      name: text(80),
      order: planOrder,
      /**
       * The goods and lorries as they were found: held against the store once more. What is proved of them is
       * not asked: the program remembers what it solved.
       */
      found: z.strictObject({ plan }),
    }),
    output: z.strictObject({
      ...{ plan: uid, number: z.string(), revision: z.int().min(1) },
      /** Whether its problem is the one that was solved, so that what was proved holds of it. */
      asSolved: z.boolean(),
    }),
  }),
  'planning.list': query({
    what: 'Sourcing plans, the newest first.',
    who: 'signedIn',
    input: z.strictObject({
      filter: z.strictObject({
        state: planState.optional(),
        /** What whoever asks may approve now. */
        approvable: z.literal(true).optional(),
        /** What whoever asks has saved last. */
        mine: z.literal(true).optional(),
        search: maybeText(60).optional(),
      }),
      cursor: cursor.default(null),
      limit: pageSize,
    }),
    output: z.strictObject({
      rows: z.array(planRow),
      totals: z.strictObject({ plans: z.int().min(0), drafts: z.int().min(0) }),
      cursor,
    }),
  }),
  'planning.read': query({
    what: 'One sourcing plan with the problem that it answers and the papers made of it.',
    who: 'signedIn',
    input: z.strictObject({ plan: uid }),
    output: planView,
  }),
  'planning.lots': query({
    what: 'The lots that lines of a plan take: those that its papers name, else what would leave first.',
    who: 'signedIn',
    input: z.strictObject({
      settings: planSettings,
      lines: z.array(planLine).max(50_000),
      /** Whose papers are asked first; null for one that is not saved. */
      plan: uid.nullable(),
    }),
    output: z.strictObject({
      /**
       * One for each line, in their order; `short` is what no lot is there for. `onPaper` is what its
       * submitted paper gives, which a keeper may have changed; null before there is one.
       */
      rows: z.array(
        z.strictObject({
          lots: z.array(lotOfLine),
          short: quantityTotal,
          onPaper: quantityTotal.nullable(),
        }),
      ),
    }),
  }),
  'planning.approve': command({
    what: 'Approves a plan that somebody else made last.',
    who: ['approver'],
    input: z.strictObject(named),
    output: z.strictObject({ plan: uid, revision: z.int().min(1) }),
  }),
  'planning.decline': command({
    what: 'Sends a plan that somebody else made last back to him, with the reason.',
    who: ['approver'],
    input: z.strictObject({ ...named, reason: aboutPeople(text(200)) }),
    output: z.strictObject({ plan: uid, revision: z.int().min(1) }),
  }),
  'planning.makePapers': command({
    what: 'Turns an approved plan into drafts of dispatches and transfers: those that are not there yet.',
    who: planners,
    input: z.strictObject({
      ...named,
      /** Also where other drafts answer the same lines already. */
      besideDrafts: z.boolean().default(false),
    }),
    output: z.strictObject({ plan: uid, papers: z.int().min(0) }),
  }),
  ...travelApi,
};
