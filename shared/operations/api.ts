import { z } from 'zod';
import { command, query } from '../call';
import { actor } from '../documents/attachments';
import { businessDate, instant, maybeText, remark, text, uid, warehouseCode } from '../fields';
import { aboutPeople } from '../personal';
import { clockTime, moment } from './moment';

/** 灾种. */
export const operationKind = z.enum([
  'flood',
  'waterlogging',
  'snow',
  'drought',
  'earthquake',
  'landslide',
  'fire',
  'epidemic',
  'other',
]);

/** The bodies that set levels. People set them; the program never computes one. */
export const levelBody = z.enum([
  'state',
  'provincialGovernment',
  'nationalSociety',
  'provincialSociety',
  'citySociety',
]);
export type LevelBody = z.infer<typeof levelBody>;

export const responseLevel = z.int().min(1).max(4);

/** A wrong entry stays and counts for nothing. */
const struck = z.strictObject({ reason: z.string(), by: actor, at: instant }).nullable();

const entered = {
  entry: uid,
  said: moment,
  /** Null of a version before, which kept neither. */
  by: actor.nullable(),
  enteredAt: instant.nullable(),
  struck,
};

/** Which city's society, by the warehouse that it answers for; null of every other body. */
export const levelSociety = z.strictObject({ code: warehouseCode, name: z.string() }).nullable();

/** A level that a body has set, with its document (文号), or that it has ended: null. */
export const levelEntry = z.strictObject({
  ...entered,
  body: levelBody,
  society: levelSociety,
  level: responseLevel.nullable(),
  documentNumber: z.string(),
});
export type LevelEntry = z.infer<typeof levelEntry>;

/** How many people a place counts; null is not known, which is not zero. */
export const heads = z.int().min(0).max(100_000_000).nullable();

/** 灾情 of a place as somebody reported it. */
export const placeReport = z.strictObject({
  ...entered,
  place: z.string(),
  /** The warehouse of the city it lies in. */
  near: z.strictObject({ code: warehouseCode, shortName: z.string() }).nullable(),
  affected: heads,
  resettled: heads,
  evacuated: heads,
  source: z.string(),
});
export type PlaceReport = z.infer<typeof placeReport>;

export const operationRow = z.strictObject({
  uid,
  name: z.string(),
  kind: operationKind,
  place: z.string(),
  startedOn: businessDate,
  /** The time of the alarm; null where nobody kept it. */
  startedTime: clockTime.nullable(),
  endedOn: businessDate.nullable(),
  /** 撤销: opened by a slip of the hand; it stays on record and is offered nowhere. */
  isWithdrawn: z.boolean(),
  /** The levels in force, or of one that is closed, those that were never ended. */
  levels: z.array(z.strictObject({ body: levelBody, society: levelSociety, level: responseLevel })),
});
export type OperationRow = z.infer<typeof operationRow>;

export const operationStepName = z.enum(['opened', 'renamed', 'closed', 'reopened', 'withdrawn']);

const operationStep = z.strictObject({
  step: operationStepName,
  at: instant,
  by: actor,
  text: z.string(),
  reason: z.string().nullable(),
  owed: z.int().min(0),
});

export const operationsApi = {
  'operations.list': query({
    what: 'Emergency operations (应急响应), those in force first.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(operationRow) }),
  }),
  'operations.read': query({
    what: 'An operation with every setting of its levels, the reports of its places, and its steps.',
    who: 'signedIn',
    input: z.strictObject({ operation: uid }),
    output: operationRow.extend({
      isDrill: z.boolean(),
      /** Whether numbered papers serve it, so that what it is stays. */
      isFixed: z.boolean(),
      /** Whether any paper, 需求单, plan or lorry names it, drafts too, so that it is not withdrawn. */
      isServed: z.boolean(),
      /** Whether the asker closes it and says the level of any body; whether he corrects what it is. */
      directs: z.boolean(),
      corrects: z.boolean(),
      entries: z.array(levelEntry),
      reports: z.array(placeReport),
      steps: z.array(operationStep),
    }),
  }),
  'operations.save': command({
    what: 'Opens an operation by kind, place and time, or corrects what it is; without a name it gets one.',
    who: ['dispatcher'],
    input: z.strictObject({
      operation: uid,
      name: maybeText(80).default(''),
      kind: operationKind,
      place: maybeText(80),
      startedOn: businessDate,
      startedTime: clockTime.nullable().default(null),
    }),
    output: z.strictObject({ operation: uid, name: z.string() }),
  }),
  'operations.close': command({
    what: 'Closes an operation (终止响应) with concluding words, by who directs it; with something still owed, for a reason.',
    who: ['dispatcher'],
    input: z.strictObject({
      operation: uid,
      endedOn: businessDate,
      text: aboutPeople(remark),
      reason: aboutPeople(text(200)).nullable(),
    }),
    output: z.strictObject({ operation: uid }),
  }),
  'operations.reopen': command({
    what: 'Opens a closed operation again (恢复响应), for a reason.',
    who: ['dispatcher'],
    input: z.strictObject({ operation: uid, reason: aboutPeople(text(200)) }),
    output: z.strictObject({ operation: uid }),
  }),
  'operations.rename': command({
    what: 'Gives an operation another name for a reason, by who opened or directs it; papers may serve it.',
    who: ['dispatcher'],
    input: z.strictObject({ operation: uid, name: text(80), reason: aboutPeople(text(200)) }),
    output: z.strictObject({ operation: uid, name: z.string() }),
  }),
  'operations.withdraw': command({
    what: 'Withdraws an operation that was opened by mistake and that nothing serves (撤销), for a reason.',
    who: ['dispatcher'],
    input: z.strictObject({ operation: uid, reason: aboutPeople(text(200)) }),
    output: z.strictObject({ operation: uid }),
  }),
};
