import { z } from 'zod';
import { query } from '../call';
import { actor } from '../documents/attachments';
import { kindName } from '../documents/kinds';
import { stepName } from '../documents/steps';
import {
  businessDate,
  cursor,
  instant,
  money,
  pageSize,
  quantityTotal,
  uid,
  warehouseCode,
} from '../fields';
import { requisitionStep } from '../requisitions/steps';
import { accepted } from '../trips/accepted';
import { heads, levelBody, levelSociety, operationStepName, responseLevel } from './api';
import { moment } from './moment';

const by = actor.nullable();
const struck = z.string().nullable();

/** What happened: said by people, done with papers, or on the road. */
const deed = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('step'),
    step: operationStepName,
    text: z.string(),
    reason: z.string().nullable(),
    /** Of the opening: the alarm, by which it stands in order, whenever somebody entered it. */
    said: moment.optional(),
  }),
  z.strictObject({
    what: z.literal('level'),
    entry: uid,
    said: moment,
    body: levelBody,
    society: levelSociety,
    level: responseLevel.nullable(),
    documentNumber: z.string(),
    struck,
  }),
  z.strictObject({
    what: z.literal('place'),
    entry: uid,
    said: moment,
    place: z.string(),
    affected: heads,
    resettled: heads,
    evacuated: heads,
    source: z.string(),
    struck,
  }),
  z.strictObject({
    what: z.literal('note'),
    entry: uid,
    said: moment,
    text: z.string(),
    people: z.array(z.strictObject({ name: z.string(), telephone: z.string() })),
    struck,
  }),
  z.strictObject({
    what: z.literal('document'),
    document: uid,
    kind: kindName,
    number: z.string().nullable(),
    step: stepName,
    reason: z.string().nullable(),
    /** Of a reversal: the paper that it takes back. */
    takesBack: z.string().nullable(),
    /** From where its goods go, and whom or where to, as far as it says so. */
    from: z.string().nullable(),
    to: z.string().nullable(),
    goods: z.array(z.strictObject({ name: z.string(), unit: z.string(), quantity: quantityTotal })),
  }),
  z.strictObject({
    what: z.literal('requisition'),
    requisition: uid,
    number: z.string().nullable(),
    place: z.string(),
    step: requisitionStep.exclude(['save', 'discard']),
    reason: z.string().nullable(),
  }),
  z.strictObject({
    what: z.literal('plan'),
    plan: uid,
    number: z.string(),
    name: z.string(),
    /** Made or changed, sent back, approved, or turned into drafts of papers. */
    step: z.enum(['saved', 'declined', 'approved', 'drafted']),
    /** How many drafts. */
    papers: z.int().min(0),
    /** Why it was sent back. */
    reason: z.string().nullable(),
  }),
  z.strictObject({
    /** 签收差异 of a paper: stated by who received it, or answered by the sender. */
    what: z.literal('difference'),
    document: uid,
    number: z.string().nullable(),
    step: z.enum(['stated', 'answered']),
    fault: z.enum(['short', 'damaged']),
    item: z.string(),
    unit: z.string(),
    quantity: quantityTotal,
    /** What was noted of it; why it was answered so. */
    text: z.string(),
  }),
  z.strictObject({
    what: z.literal('trip'),
    trip: uid,
    plate: z.string(),
    step: z.enum(['loaded', 'left', 'arrived', 'signed', 'cancelled']),
    /** The stop at which it arrived or was signed for; why it was cancelled. */
    text: z.string(),
  }),
  z.strictObject({
    /** 出动 of a team, and when it was back. */
    what: z.literal('team'),
    team: uid,
    name: z.string(),
    step: z.enum(['gone', 'back']),
    /** When it went or was back, and when it is to be. */
    on: businessDate,
    dueOn: businessDate,
    struck,
  }),
]);
export type Deed = z.infer<typeof deed>;

const timelineRow = z.strictObject({
  /** Tells it from all others. */
  key: z.string(),
  at: instant,
  by,
  deed,
});
export type TimelineRow = z.infer<typeof timelineRow>;

export const timelineShow = z.enum(['said', 'documents', 'requisitions', 'trips']);
export type TimelineShow = z.infer<typeof timelineShow>;

const item = z.strictObject({
  uid,
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  unit: z.string(),
});

export const destination = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('team'), uid, name: z.string() }),
  z.strictObject({ kind: z.literal('party'), uid, name: z.string() }),
  z.strictObject({ kind: z.literal('warehouse'), code: warehouseCode, name: z.string() }),
]);
export type Destination = z.infer<typeof destination>;

/** An item at a destination; what was taken back by a reversal is in none of its figures. */
const wentRow = z.strictObject({
  item,
  to: destination,
  /** What left for it. */
  sent: quantityTotal,
  /** Received by the warehouse; signed for by the party, less what is granted to have been short; given
   * out to people by the team. */
  arrived: quantityTotal,
  /** What came back, was refused or recovered. */
  back: quantityTotal,
  lost: quantityTotal,
  /** 认可的签收差异 of what was sent; they are in no other figure but in what a party received. */
  accepted,
  /** What was sent and did not come back, in money. */
  value: money,
});
export type WentRow = z.infer<typeof wentRow>;

/** 发放 by a 核销单. */
const givenRow = z.strictObject({
  document: uid,
  number: z.string(),
  on: businessDate,
  team: z.string(),
  place: z.string(),
  households: z.int().min(0).nullable(),
  people: z.int().min(0).nullable(),
  /** The operation whose people they are, where the paper gave out goods of several; null: this one. */
  countedFor: z.strictObject({ uid, name: z.string() }).nullable(),
});

const owedWhat = z.enum([
  'report',
  'photos',
  'custody',
  'difference',
  'road',
  'unsigned',
  'late',
  'open',
  'requisition',
  'level',
  'team',
]);
export type OwedWhat = z.infer<typeof owedWhat>;

/** What is still to be done for an operation, and until when. */
const owedRow = z.strictObject({
  what: owedWhat,
  document: uid.nullable(),
  requisition: uid.nullable(),
  kind: kindName.nullable(),
  number: z.string().nullable(),
  /** The 调运方案 that a paper was made of. */
  plan: z.strictObject({ uid, number: z.string() }).nullable(),
  /** Who owes it: a team, a warehouse, a body. */
  who: z.string(),
  goods: z.array(z.strictObject({ name: z.string(), unit: z.string(), quantity: quantityTotal })),
  due: businessDate.nullable(),
  isOverdue: z.boolean(),
});
export type OwedRow = z.infer<typeof owedRow>;

export const operationStoryApi = {
  'operations.timeline': query({
    what: 'Everything that happened in an operation: levels, notes, papers, requisitions, lorries; newest first.',
    who: 'signedIn',
    input: z.strictObject({
      operation: uid,
      show: timelineShow.optional(),
      cursor: cursor.default(null),
      limit: pageSize,
    }),
    output: z.strictObject({
      rows: z.array(timelineRow),
      /** Whether telephones are masked. */
      masked: z.boolean(),
      cursor,
    }),
  }),
  'operations.figures': query({
    what: 'What went where in an operation, whom it reached, what it is worth, and what is still owed.',
    who: 'signedIn',
    input: z.strictObject({ operation: uid }),
    output: z.strictObject({
      went: z.array(wentRow),
      value: money,
      given: z.array(givenRow),
      /** As the reports say; of those that say no number it is not known. */
      served: z.strictObject({
        households: z.int().min(0),
        people: z.int().min(0),
        unsaid: z.int().min(0),
      }),
      /** 可保障人数 of what went to people and teams and did not come back. */
      kitPeople: z.int().min(0),
      owed: z.array(owedRow),
      /** Papers by the state in which they are. */
      papers: z.strictObject({
        posted: z.int().min(0),
        /** Submitted or approved, and not posted; 冲销单 of its papers too. */
        onTheWay: z.int().min(0),
        drafts: z.int().min(0),
        reversed: z.int().min(0),
      }),
    }),
  }),
};
