import { z } from 'zod';
import { command, query } from '../call';
import { axes } from '../documents/axes';
import { kindName } from '../documents/kinds';
import { steps } from '../documents/steps';
import {
  businessDate,
  cursor,
  instant,
  maybeText,
  pageSize,
  quantity,
  text,
  uid,
  warehouseCode,
} from '../fields';
import { aboutPeople } from '../personal';
import type { Role } from '../roles';
import { differenceAnswer, differenceRow, statedDifference } from './differences';
import { saidOfTrip, stopState, tripPaperState, tripState, tripStep } from './states';

const person = z.strictObject({ name: text(60), telephone: maybeText(30) });
const warehouse = z.strictObject({ code: warehouseCode, name: z.string() });
const people = z.array(z.strictObject({ name: z.string(), telephone: z.string() }));

export const tripShow = z.enum(['overdue', 'onRoad', 'toLeave', 'done', 'calledOff']);
export type TripShow = z.infer<typeof tripShow>;

export const tripFilter = z.strictObject({
  warehouse: warehouseCode.optional(),
  operation: uid.optional(),
  show: tripShow.optional(),
  /** Part of a plate, a waybill, a seal, a place or the number of a paper. */
  search: maybeText(60).optional(),
});
export type TripFilter = z.infer<typeof tripFilter>;

const paperOn = z.strictObject({
  document: uid,
  kind: kindName,
  number: z.string(),
  to: z.string(),
  axes,
  state: tripPaperState,
  /** The plates of other lorries that bring a part of it. */
  alsoOn: z.array(z.string()),
  /** Of a transfer: its receiver has yet to say what became of some of it. */
  toReceive: z.boolean(),
});
export type PaperOnTrip = z.infer<typeof paperOn>;

const tripStop = z.strictObject({
  stop: z.int().min(1),
  place: z.string(),
  dueAt: instant.nullable(),
  arrivedAt: instant.nullable(),
  signedAt: instant.nullable(),
  people,
  note: z.string(),
  state: stopState,
  isLate: z.boolean(),
  papers: z.array(paperOn),
});
export type TripStop = z.infer<typeof tripStop>;

/** A lorry as lists and its own page show it. */
export const tripRow = z.strictObject({
  trip: uid,
  revision: z.int().min(1),
  warehouse,
  operation: z.strictObject({ uid, name: z.string() }).nullable(),
  plate: z.string(),
  sealNumber: z.string(),
  waybillNumber: z.string(),
  /** The driver, and who goes with him. */
  people,
  note: z.string(),
  leavesAt: instant.nullable(),
  loadedAt: instant.nullable(),
  leftAt: instant.nullable(),
  cancelled: z.strictObject({ at: instant, reason: z.string() }).nullable(),
  state: tripState,
  /** After the time by which it was to leave, or to be at a stop. */
  isLate: z.boolean(),
  stops: z.array(tripStop),
});
export type TripRow = z.infer<typeof tripRow>;

const toLoadRow = z.strictObject({
  document: uid,
  kind: kindName,
  number: z.string(),
  businessDate,
  to: z.string(),
  /** Where it goes, as a stop may be called. */
  place: z.string(),
  /** By when it is wanted there, as far as anybody said. */
  dueAt: instant.nullable(),
  operation: z.string().nullable(),
  items: z.string(),
  axes,
  vehicle: z.string(),
});
export type ToLoadRow = z.infer<typeof toLoadRow>;

const writers = steps.arrive.roles;
const answerers: readonly Role[] = ['dispatcher', 'approver'];

const asRead = { trip: uid, revision: z.int().min(1) };
/** When it was: now where null, or some time ago; never to come. */
const said = { ...asRead, at: instant.nullable() };
const changed = z.strictObject({ trip: uid, revision: z.int().min(1), state: tripState });

export const tripsApi = {
  'trips.list': query({
    what: 'Lorries (车次) with their stops and papers: the late ones on top, then by when they are due.',
    who: 'signedIn',
    input: z.strictObject({ filter: tripFilter, cursor: cursor.default(null), limit: pageSize }),
    output: z.strictObject({
      rows: z.array(tripRow),
      /** Of the filter without `show`. */
      totals: z.strictObject({
        trips: z.int().min(0),
        late: z.int().min(0),
        onRoad: z.int().min(0),
        toLeave: z.int().min(0),
      }),
      cursor,
    }),
  }),
  'trips.read': query({
    what: 'One lorry with its stops and papers, what was short or damaged, and the steps open to you.',
    who: 'signedIn',
    input: z.strictObject({ trip: uid }),
    output: tripRow.extend({
      madeBy: z.string(),
      madeAt: instant,
      differences: z.array(differenceRow),
      said: z.array(saidOfTrip),
      /** Before it, by its papers, nothing of the lorry can have been. */
      earliest: instant.nullable(),
      /** Of the lorry; and of each stop in the order of the stops. */
      steps: z.array(tripStep),
      stopSteps: z.array(z.array(tripStep)),
    }),
  }),
  'trips.ofPaper': query({
    what: 'The lorries that bring a paper, what was said of it to be short or damaged, and what you may say.',
    who: 'signedIn',
    input: z.strictObject({ document: uid }),
    output: z.strictObject({
      rows: z.array(tripRow),
      differences: z.array(differenceRow),
      mayLoad: z.boolean(),
      mayState: z.boolean(),
    }),
  }),
  'trips.toLoad': query({
    what: 'Papers that wait for a lorry (待装车): on none yet, and not delivered. With words, all that may go on one.',
    who: 'signedIn',
    input: z.strictObject({
      warehouse: warehouseCode,
      search: maybeText(60).default(''),
      /** These and no others, whether or not they are on a lorry. */
      papers: z.array(uid).max(200).optional(),
    }),
    output: z.strictObject({ rows: z.array(toLoadRow) }),
  }),
  'trips.save': command({
    what: 'Makes a lorry out of papers or changes it, until it has left.',
    who: writers,
    input: z.strictObject({
      /** Chosen by the caller. */
      trip: uid,
      /** 0 for a new one. */
      revision: z.int().min(0),
      warehouse: warehouseCode,
      plate: text(20),
      sealNumber: maybeText(40),
      waybillNumber: maybeText(40),
      persons: z.array(person).max(3),
      leavesAt: instant.nullable(),
      note: aboutPeople(maybeText(200)),
      stops: z
        .array(
          z.strictObject({
            place: text(80),
            dueAt: instant.nullable(),
            papers: z.array(uid).min(1).max(100),
          }),
        )
        .min(1)
        .max(30),
    }),
    output: changed,
  }),
  'trips.cancel': command({
    what: 'Cancels a lorry that has not left, with the reason; its papers are free again.',
    who: writers,
    input: z.strictObject({ ...asRead, reason: aboutPeople(text(200)) }),
    output: changed,
  }),
  'trips.load': command({
    what: 'Says that a lorry is loaded (已装车): its approved papers are picked.',
    who: steps.pick.roles,
    input: z.strictObject({ ...said, sealNumber: maybeText(40) }),
    output: changed,
  }),
  'trips.leave': command({
    what: 'Says that a lorry has left (已发车); all its papers must be posted.',
    who: writers,
    input: z.strictObject(said),
    output: changed,
  }),
  'trips.arrive': command({
    what: 'Says that a lorry is at a stop (已到达): its papers, all posted, have arrived.',
    who: writers,
    input: z.strictObject({ ...said, stop: z.int().min(1) }),
    output: changed,
  }),
  'trips.sign': command({
    what: 'Says who signed at a stop (签收), and what was short or damaged: its papers, all posted, are signed for.',
    who: steps.sign.roles,
    input: z.strictObject({
      ...said,
      stop: z.int().min(1),
      persons: z.array(person).min(1).max(3),
      note: aboutPeople(maybeText(200)),
      differences: z.array(statedDifference).max(200),
    }),
    output: changed,
  }),
  'trips.differences': query({
    what: 'What recipients said was short or damaged (签收差异), what nobody has answered on top.',
    who: 'signedIn',
    input: z.strictObject({
      filter: z.strictObject({
        warehouse: warehouseCode.optional(),
        show: z.enum(['open']).optional(),
      }),
      cursor: cursor.default(null),
      limit: pageSize,
    }),
    output: z.strictObject({
      rows: z.array(differenceRow),
      totals: z.strictObject({ differences: z.int().min(0), open: z.int().min(0) }),
      cursor,
    }),
  }),
  'trips.state': command({
    what: 'Says what a recipient found short or damaged of a dispatch that he has signed for.',
    who: writers,
    input: z.strictObject({
      document: uid,
      differences: z
        .array(statedDifference.omit({ document: true }))
        .min(1)
        .max(200),
    }),
    output: z.strictObject({ document: uid }),
  }),
  'trips.answer': command({
    what: 'Answers what was said to be short or damaged, or a part of it, with the reason and the paper that puts it right.',
    who: answerers,
    input: z.strictObject({
      difference: uid,
      answer: differenceAnswer,
      /** Of what is open; null for all of it. */
      quantity: quantity.nullable().default(null),
      reason: aboutPeople(text(200)),
      /** The number of the paper, where one puts it right. */
      paper: maybeText(40),
    }),
    output: z.strictObject({ difference: uid }),
  }),
};
