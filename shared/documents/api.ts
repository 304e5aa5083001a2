import { z } from 'zod';
import { command, query } from '../call';
import {
  businessDate,
  condition,
  cursor,
  expiry,
  fen,
  instant,
  maybeText,
  money,
  pageSize,
  quantity,
  text,
  uid,
  warehouseCode,
} from '../fields';
import { place } from '../stock/places';
import { roadLot } from '../transfers/acts';
import { actor, attachmentView, commentView } from './attachments';
import { axes } from './axes';
import { body, kindName } from './kinds';
import { persons } from './persons';
import { stepName, steps } from './steps';

/** What a thing is called on this paper: of a posted document as it was called on that day. */
export const label = z.strictObject({
  name: z.string(),
  code: z.string().nullable(),
  spec: z.string().nullable(),
  unit: z.string().nullable(),
});
export type Label = z.infer<typeof label>;

/** A lot as a line shows it. */
export const lotLabel = z.strictObject({
  lot: uid,
  batchNumber: z.string().nullable(),
  serialNumber: z.string().nullable(),
  productionDate: businessDate.nullable(),
  expiry,
  owner: z.string(),
  earmark: z.string().nullable(),
  /** Whom the paper that brought it names: who gave or sold it. */
  source: z.string().nullable(),
  receivedOn: businessDate,
});
export type LotLabel = z.infer<typeof lotLabel>;

/** Lots that the lines of a paper name, by uid. */
const lotsNamed = z.record(z.string(), lotLabel);

const draft = {
  /** Chosen by the caller, so that saving twice saves once. */
  document: uid,
  /** 0 for a new one; else the revision that was read. Another window's save is not overwritten. */
  revision: z.int().min(0),
  warehouse: warehouseCode,
  businessDate,
  persons,
  body,
};

const skipReason = z.enum([
  'expired',
  'pending',
  'held',
  'damaged',
  'othersGoods',
  'earmarked',
  'spokenFor',
  'notYetHere',
]);

/** Stock that a line took or passed over, with all that the person needs to see why. */
const allocated = lotLabel.extend({
  bin: uid,
  binCode: z.string(),
  condition,
  quantity,
});

export const allocation = z.strictObject({
  line: z.int().min(1),
  picks: z.array(allocated),
  short: z.int().min(0),
  skipped: z.array(allocated.extend({ reason: skipReason })),
  refused: z.array(
    z.strictObject({
      lot: uid,
      bin: uid,
      condition,
      quantity,
      reason: z.enum([...skipReason.options, 'notEnough', 'notHere', 'otherItem']),
    }),
  ),
});
export type Allocation = z.infer<typeof allocation>;

export const problem = z.strictObject({
  line: z.int().min(1).nullable(),
  field: z.string(),
  problem: z.string(),
  /** The number of the other paper that it comes from, if it comes from one. */
  paper: z.string().optional(),
});

const movementView = z.strictObject({
  line: z.int().min(1),
  lot: lotLabel,
  item: uid,
  from: place,
  to: place,
  quantity,
  amount: fen.nullable(),
});

/** What an act of a transfer says of a lot beyond what it moves. */
const statement = z.strictObject({
  lot: uid,
  what: z.enum(['short', 'damaged', 'refused', 'rejected']),
  quantity,
  note: z.string(),
});

const posting = z.strictObject({
  uid,
  act: z.enum(['post', 'receive', 'settle', 'match']),
  /** That made it: the paper's own, or the one that a transfer goes to. */
  warehouse: z.strictObject({ code: warehouseCode, name: z.string() }),
  statements: z.array(statement),
  /** Whether the asking person may take it back alone, by a paper of the warehouse that made it. */
  mayReverse: z.boolean(),
  businessDate,
  postedAt: instant,
  postedBy: actor,
  /** Who signed with him, where goods were written off as lost on the road. */
  approvedBy: actor.nullable(),
  /** Its place in the chain of its node. */
  sequence: z.int().min(1),
  hash: z.string(),
  movements: z.array(movementView),
  /** The posted reversal of it, if any. */
  reversedBy: z.strictObject({ document: uid, number: z.string() }).nullable(),
});

export const documentView = z.strictObject({
  uid,
  kind: kindName,
  number: z.string().nullable(),
  warehouse: z.strictObject({ code: warehouseCode, name: z.string() }),
  businessDate,
  axes,
  revision: z.int().min(1),
  body,
  persons,
  /** Names of everything that the body and the movements point at, by uid. */
  labels: z.record(z.string(), label),
  lots: lotsNamed,
  /** What is to be taken from where: proposed for a draft, kept from submission on. */
  allocations: z.array(allocation),
  /** What keeps a draft from being submitted. */
  problems: z.array(problem),
  /** Of a reversal, which takes back, less than nothing (红字). */
  totals: money.extend({ quantity: z.int(), lines: z.int().min(0) }),
  made: z.strictObject({ by: actor, at: instant }),
  submitted: z.strictObject({ by: actor, at: instant }).nullable(),
  approved: z.strictObject({ by: actor, at: instant }).nullable(),
  declined: z.strictObject({ by: actor, at: instant, reason: z.string() }).nullable(),
  cancelled: z.strictObject({ by: actor, at: instant, reason: z.string() }).nullable(),
  postings: z.array(posting),
  /** Of a transfer that was sent: where its lots have come to. Else nothing. */
  road: z.array(roadLot),
  /**
   * What it was to take and is no longer there, since a count or another paper took it away: as it
   * is, it can't be posted any more.
   */
  gone: z.array(
    z.strictObject({
      item: z.string(),
      batchNumber: z.string().nullable(),
      place: z.string(),
      missing: z.int().min(1),
    }),
  ),
  /** A reversal of it that is on its way: numbered, not posted. */
  reversalUnderWay: z.strictObject({ document: uid, number: z.string() }).nullable(),
  /** For a reversal: the document whose posting it takes back. */
  reverses: z.strictObject({ document: uid, number: z.string() }).nullable(),
  /** The plates of the lorries (车次) that bring it. */
  lorries: z.array(z.string()),
  /** What lies beside it. */
  attachments: z.array(attachmentView),
  comments: z.array(commentView),
  /** The steps that the asking person may take now. */
  steps: z.array(stepName),
});
export type DocumentView = z.infer<typeof documentView>;

export const documentRow = z.strictObject({
  uid,
  kind: kindName,
  number: z.string().nullable(),
  warehouse: z.strictObject({ code: warehouseCode, name: z.string() }),
  businessDate,
  axes,
  /** The other side: source, team, recipient, or the warehouse that a transfer goes to. */
  party: z.string().nullable(),
  operation: z.string().nullable(),
  /** The first items by name, for the list. */
  items: z.string(),
  lines: z.int().min(0),
  /** Both as the paper itself says them. */
  quantity: z.int(),
  amount: money,
  madeBy: z.string(),
  madeAt: instant,
});
export type DocumentRow = z.infer<typeof documentRow>;

/** Which documents a list is about. Every field narrows; left out it does not. */
export const documentFilter = z.strictObject({
  kinds: z.array(kindName).optional(),
  warehouse: warehouseCode.optional(),
  /** A state as people say it. */
  state: z
    .enum(['draft', 'waiting', 'declined', 'approved', 'late', 'posted', 'reversed', 'cancelled'])
    .optional(),
  /** Made by whoever asks. */
  mine: z.literal(true).optional(),
  /** 待拣货: approved, of a kind whose goods are followed, and not picked yet. */
  toPick: z.literal(true).optional(),
  /** 方案草稿: drafts that a plan made and nobody has submitted. */
  planned: z.literal(true).optional(),
  /** 缺照片: 核销单 that stand without a picture of the giving out. */
  lacksPhotos: z.literal(true).optional(),
  /** 逾期未签收: what left for people in an operation and nobody signed for within its days. */
  lacksSignature: z.literal(true).optional(),
  from: businessDate.optional(),
  to: businessDate.optional(),
  party: uid.optional(),
  team: uid.optional(),
  operation: uid.optional(),
  item: uid.optional(),
  /** Part of a number, of the other side's or an item's name. */
  search: maybeText(60).optional(),
});
export type DocumentFilter = z.infer<typeof documentFilter>;

export const changed = z.strictObject({
  document: uid,
  number: z.string().nullable(),
  revision: z.int().min(1),
  axes,
});

/** A step that needs no more than the document as it was read. */
export const stepInput = { document: uid, revision: z.int().min(1) };

export const documentsApi = {
  'documents.list': query({
    what: 'Documents that fit a filter, newest first, with the totals of the whole filter.',
    who: 'signedIn',
    input: z.strictObject({
      filter: documentFilter,
      cursor: cursor.default(null),
      limit: pageSize,
    }),
    output: z.strictObject({
      rows: z.array(documentRow),
      /**
       * All documents of the filter, and of those that are posted and not taken back (`counted`)
       * what they moved. Quantities of different items are not added up.
       */
      totals: money.extend({ documents: z.int().min(0), counted: z.int().min(0) }),
      cursor,
    }),
  }),
  'documents.read': query({
    what: 'One document with its lines, labels, allocation, postings, and the steps open to you.',
    who: 'signedIn',
    input: z.strictObject({ document: uid }),
    output: documentView,
  }),
  'documents.propose': query({
    what: 'What a draft would take, first expired first, what it skips and why, what is missing.',
    who: 'signedIn',
    input: z.strictObject({
      /** The draft that it will be saved as; what that keeps already is kept. */
      document: uid.optional(),
      warehouse: warehouseCode,
      businessDate,
      body,
    }),
    output: z.strictObject({
      allocations: z.array(allocation),
      problems: z.array(problem),
      labels: z.record(z.string(), label),
      lots: lotsNamed,
    }),
  }),
  'documents.save': command({
    what: 'Saves a draft, new or changed. Nothing moves, no number is minted.',
    who: steps.save.roles,
    input: z.strictObject(draft),
    output: changed,
  }),
  'documents.discard': command({
    what: 'Throws away a draft that never had a number.',
    who: steps.discard.roles,
    input: z.strictObject(stepInput),
    output: z.strictObject({ document: uid }),
  }),
  'documents.submit': command({
    what: 'Checks a draft, mints its number, keeps what it will take, and asks for approval.',
    who: steps.submit.roles,
    input: z.strictObject(stepInput),
    output: changed,
  }),
  'documents.withdraw': command({
    what: 'Takes a waiting document back to draft; its number stays.',
    who: steps.withdraw.roles,
    input: z.strictObject(stepInput),
    output: changed,
  }),
  'documents.approve': command({
    what: 'Approves a waiting document of somebody else; from here on its goods are spoken for.',
    who: steps.approve.roles,
    input: z.strictObject(stepInput),
    output: changed,
  }),
  'documents.decline': command({
    what: 'Sends a waiting document of somebody else back, with the reason.',
    who: steps.decline.roles,
    input: z.strictObject({ ...stepInput, reason: text(200) }),
    output: changed,
  }),
  'documents.cancel': command({
    what: 'Marks a numbered document that has moved nothing as 作废; its number is never used again.',
    who: steps.cancel.roles,
    input: z.strictObject({ ...stepInput, reason: text(200) }),
    output: changed,
  }),
  'documents.follow': command({
    what: 'Notes how far the goods of a paper are: picked, arrived, signed for.',
    who: [...new Set([...steps.pick.roles, ...steps.arrive.roles, ...steps.sign.roles])],
    input: z.strictObject({
      ...stepInput,
      step: z.enum(['pick', 'arrive', 'sign']),
      note: maybeText(200),
    }),
    output: changed,
  }),
  'documents.postFirst': command({
    what: 'Posts a waiting document that serves an operation in force; it is approved after (先发后补).',
    who: steps.postFirst.roles,
    input: z.strictObject(stepInput),
    output: changed.extend({ posting: uid, sequence: z.int().min(1), hash: z.string() }),
  }),
  'documents.post': command({
    what: 'Posts an approved document: stock moves, the chain grows, all or nothing.',
    who: steps.post.roles,
    input: z.strictObject(stepInput),
    output: changed.extend({
      posting: uid,
      sequence: z.int().min(1),
      hash: z.string(),
    }),
  }),
};
