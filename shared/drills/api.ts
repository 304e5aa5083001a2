import { z } from 'zod';
import { basisSchema } from '../basis';
import { command, job, query } from '../call';
import { instant, maybeText, uid } from '../fields';
import { aboutPeople } from '../personal';
import type { Role } from '../roles';
import { drillReport } from './report';
import { demand, eventKind } from './script';

/** Who begins and ends a drill, and sets its clock: those of them who decide for the whole province. */
const leaders: readonly Role[] = ['dispatcher', 'administrator'];

const named = z.strictObject({ drill: uid });

/** Also while an operation is in force, for which nothing can be done meanwhile. */
const besideOperation = z.boolean().default(false);

const scriptView = z.strictObject({
  code: z.string(),
  title: z.string(),
  about: z.string(),
  place: z.string(),
  basis: basisSchema,
  events: z.int().min(1),
  /** When the last event comes. */
  minutes: z.int().min(0),
});

const eventView = z.strictObject({
  code: z.string(),
  minutes: z.int().min(0),
  at: instant,
  kind: eventKind,
  from: z.string(),
  title: z.string(),
  text: z.string(),
  demands: z.array(demand.omit({ item: true }).extend({ item: z.string(), unit: z.string() })),
  noted: z.strictObject({ at: instant, by: z.string(), note: z.string() }).nullable(),
});
export type DrillEventView = z.infer<typeof eventView>;

const reportRow = z.strictObject({
  drill: uid,
  title: z.string(),
  begunAt: instant,
  endedAt: instant,
  begunBy: z.string(),
  /** Milestones reached in time, of those whose time had come; and those whose had not. */
  inTime: z.int().min(0),
  due: z.int().min(0),
  notDue: z.int().min(0),
  /** Whether the books of the real store were found as they had been. */
  untouched: z.boolean(),
});
export type DrillReportRow = z.infer<typeof reportRow>;

/** A report with the people in it by their names of today. */
export const reportView = drillReport.extend({
  begunBy: z.string(),
  endedBy: z.string().nullable(),
  names: z.record(uid, z.string()),
});
export type DrillReportView = z.infer<typeof reportView>;

export const drillsApi = {
  'drills.overview': job({
    what: 'The scripts that can be drilled, and the drills that were left without being ended.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({
      scripts: z.array(scriptView),
      left: z.array(named.extend({ title: z.string(), begunAt: instant, begunBy: z.string() })),
      /** How far the copy is that is being made for a drill, 0 to 1. */
      beginning: z.strictObject({ part: z.number().min(0).max(1) }).nullable(),
      mayLead: z.boolean(),
    }),
  }),
  'drills.begin': job({
    what: 'Copies the store and opens the copy in its place, with the clock of a script (演练). The books stay closed and untouched meanwhile.',
    who: leaders,
    input: named.extend({
      script: z.string().max(30),
      besideOperation,
    }),
    output: named,
  }),
  'drills.stop': job({
    what: 'Stops the beginning of a drill; nothing was changed by it.',
    who: leaders,
    input: z.strictObject({}),
    output: z.strictObject({ stopped: z.boolean() }),
  }),
  'drills.resume': job({
    what: 'Goes on with a drill that was left: the program was closed in it, or ended.',
    who: leaders,
    input: named.extend({ besideOperation }),
    output: named,
  }),
  'drills.end': job({
    what: 'Ends a drill: opens the real store again, proves that its books are as they were, keeps the report and removes the copy.',
    who: leaders,
    input: named,
    output: named,
  }),
  'drills.read': query({
    what: 'In a drill: the time of its script, what was told so far, and when the next event comes. Null in earnest.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({
      drill: z
        .strictObject({
          drill: uid,
          title: z.string(),
          begunAt: instant,
          now: instant,
          minutes: z.int().min(0),
          factor: z.int().min(1),
          /** Whether you set the clock and end it. */
          mayLead: z.boolean(),
          /** 应急响应 of the real store, which lie in the copy as they were and are not of this drill. */
          realOperations: z.array(uid),
          events: z.array(eventView),
          next: z.strictObject({ minutes: z.int().min(0), at: instant }).nullable(),
        })
        .nullable(),
    }),
  }),
  'drills.setClock': job({
    what: 'Sets how fast the clock of the script runs, or has it jump to the next event.',
    who: leaders,
    input: z.strictObject({
      factor: z.int().min(1).max(60).nullable(),
      toNext: z.boolean().default(false),
    }),
    output: z.strictObject({ now: instant, factor: z.int().min(1) }),
  }),
  'drills.note': command({
    what: 'Takes note of an event of the script, with a remark.',
    who: 'signedIn',
    input: z.strictObject({ event: z.string().max(30), note: aboutPeople(maybeText(200)) }),
    output: z.strictObject({ event: z.string() }),
  }),
  'drills.list': query({
    what: 'Reports of drills that were ended, the last one first.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(reportRow) }),
  }),
  'drills.report': query({
    what: 'One report of a drill: milestones, supply, refusals, events, and the books before and after.',
    who: 'signedIn',
    input: named,
    output: reportView,
  }),
};
