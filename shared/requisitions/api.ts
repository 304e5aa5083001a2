import { z } from 'zod';
import { command, query } from '../call';
import { actor } from '../documents/attachments';
import { axes } from '../documents/axes';
import { kindName } from '../documents/kinds';
import {
  businessDate,
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
import { accepted } from '../trips/accepted';
import { point, requisitionDraft } from './draft';
import { priority, requisitionStanding } from './standing';
import { requisitionState, requisitionStep, steps } from './steps';

const warehouseNamed = z.strictObject({ code: warehouseCode, name: z.string() });
const thing = z.strictObject({ uid, name: z.string() });

const itemNamed = z.strictObject({
  uid,
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  unit: z.string(),
});

/** Which requisitions a list is about. Every field narrows; left out it does not. */
export const requisitionFilter = z.strictObject({
  standing: requisitionStanding.optional(),
  /** 未办完: waiting, open or under way. */
  unsettled: z.literal(true).optional(),
  late: z.literal(true).optional(),
  /** Not those of what nothing is sent for any more (`barred`). */
  answerable: z.literal(true).optional(),
  operation: uid.optional(),
  /** That answers for it, or that it goes to. */
  warehouse: warehouseCode.optional(),
  team: uid.optional(),
  party: uid.optional(),
  item: uid.optional(),
  priority: priority.optional(),
  /** Part of a number, of a place, of an item's name or of who asks. */
  search: maybeText(60).optional(),
});
export type RequisitionFilter = z.infer<typeof requisitionFilter>;

const head = {
  requisition: uid,
  number: z.string().nullable(),
  /** Which answers for it. */
  warehouse: warehouseNamed,
  operation: thing.nullable(),
  /** Who asks, and where it goes; of a warehouse `uid` is its code. */
  to: z
    .strictObject({
      kind: z.enum(['warehouse', 'team', 'party']),
      uid: z.string(),
      name: z.string(),
    })
    .nullable(),
  place: z.string(),
  priority,
  wantedBy: instant.nullable(),
  state: requisitionState,
  standing: requisitionStanding,
  late: z.boolean(),
  revision: z.int().min(1),
  made: z.strictObject({ by: actor, at: instant }),
};

const requisitionRow = z.strictObject({
  ...head,
  /** The first items by name, for the list. */
  items: z.string(),
  lines: z.int().min(0),
  /** Lines of which something has no paper yet. */
  openLines: z.int().min(0),
});
export type RequisitionRow = z.infer<typeof requisitionRow>;

/** What a line asks, what was posted for it, what papers on their way hold, what has no paper yet. */
const sums = {
  asked: quantityTotal,
  answered: quantityTotal,
  underWay: quantityTotal,
  open: quantityTotal,
  /** What went, or is to go, beyond what was asked. */
  over: quantityTotal,
};

const lineView = z.strictObject({
  line: z.int().min(1),
  item: itemNamed,
  /** Null while the draft says nothing. */
  quantity: quantity.nullable(),
  takesSubstitutes: z.boolean(),
  note: z.string(),
  ...sums,
  /** What drafts name for it; it is in none of the sums, since a draft promises nothing. */
  drafted: quantityTotal,
  /** 认可的签收差异 of what was sent for it; they are in none of the sums. */
  accepted,
});
export type RequisitionLineView = z.infer<typeof lineView>;

const paper = z.strictObject({
  document: uid,
  kind: kindName,
  number: z.string().nullable(),
  warehouse: warehouseNamed,
  businessDate,
  /** Where it goes to, if that is not who asked: a transfer brings goods nearer, else others get them. */
  elsewhere: z.string().nullable(),
  /** The 调运方案 that it was made of. */
  plan: z.strictObject({ uid, number: z.string() }).nullable(),
  axes,
  /** What it holds for each line: what was taken and not taken back, else what it asks. */
  lines: z.array(
    z.strictObject({
      /** Of the requisition. */
      line: z.int().min(1),
      item: thing.extend({ unit: z.string() }),
      isSubstitute: z.boolean(),
      quantity: quantityTotal,
    }),
  ),
});
export type RequisitionPaper = z.infer<typeof paper>;

const barred = z.enum(['ended', 'ofEarnest']);
export type Barred = z.infer<typeof barred>;

export const requisitionView = z.strictObject({
  ...head,
  near: warehouseNamed.nullable(),
  point: point.nullable(),
  contact: z.string(),
  telephone: z.string(),
  /** Whether they are masked: they are whole for those who work at the warehouse. */
  masked: z.boolean(),
  reason: z.string(),
  note: z.string(),
  lines: z.array(lineView),
  /** The papers that name it, the oldest first; drafts too, which hold nothing yet. */
  papers: z.array(paper),
  history: z.array(
    z.strictObject({
      step: requisitionStep,
      at: instant,
      by: actor,
      reason: z.string().nullable(),
    }),
  ),
  /** The steps that the asking person may take now. */
  steps: z.array(requisitionStep),
  /** Why nothing is planned, answered or sent for it: its operation has ended, or it is none of the drill. */
  barred: barred.nullable(),
  /** Whether the asking person may answer it from some warehouse now. */
  answerable: z.boolean(),
});
export type RequisitionView = z.infer<typeof requisitionView>;

/** What there is of an item that may answer a line, at each warehouse that has any. */
const offer = z.strictObject({
  item: itemNamed,
  isSubstitute: z.boolean(),
  /** What the catalogue says of the substitute. */
  note: z.string(),
  at: z.array(z.strictObject({ warehouse: warehouseCode, available: quantityTotal })),
});
export type RequisitionOffer = z.infer<typeof offer>;

const sources = z.strictObject({
  /** Those that have any of it, with the most of the open lines first. */
  warehouses: z.array(
    warehouseNamed.extend({
      /** Whether the asking person may write a paper there. */
      writable: z.boolean(),
      /** Open lines that it could fill, substitutes where taken. */
      fills: z.int().min(0),
    }),
  ),
  lines: z.array(
    z.strictObject({
      line: z.int().min(1),
      open: quantityTotal,
      /** The item itself first. */
      offers: z.array(offer),
    }),
  ),
});

const named = { requisition: uid, revision: z.int().min(1) };

const changed = z.strictObject({
  requisition: uid,
  number: z.string().nullable(),
  revision: z.int().min(1),
  state: requisitionState,
});

export const requisitionsApi = {
  'requisitions.list': query({
    what: 'Requisitions (需求单) that fit a filter, the most urgent and first wanted on top.',
    who: 'signedIn',
    input: z.strictObject({
      filter: requisitionFilter,
      cursor: cursor.default(null),
      limit: pageSize,
    }),
    output: z.strictObject({
      rows: z.array(requisitionRow),
      totals: z.strictObject({
        requisitions: z.int().min(0),
        waiting: z.int().min(0),
        open: z.int().min(0),
        underWay: z.int().min(0),
        late: z.int().min(0),
      }),
      cursor,
    }),
  }),
  'requisitions.read': query({
    what: 'One requisition line by line: asked, answered, under way, open; its papers; your steps.',
    who: 'signedIn',
    input: z.strictObject({ requisition: uid }),
    output: requisitionView,
  }),
  'requisitions.sources': query({
    what: 'What is available, and where, for each open line of a requisition; substitutes too.',
    who: 'signedIn',
    input: z.strictObject({ requisition: uid }),
    output: sources,
  }),
  'requisitions.save': command({
    what: 'Saves a draft of a requisition, new or changed. No number is minted.',
    who: steps.save.roles,
    input: z.strictObject({
      /** Chosen by the caller, so that saving twice saves once. */
      requisition: uid,
      /** 0 for a new one; else the revision that was read. */
      revision: z.int().min(0),
      draft: requisitionDraft,
    }),
    output: changed,
  }),
  'requisitions.discard': command({
    what: 'Throws away a draft that never had a number.',
    who: steps.discard.roles,
    input: z.strictObject(named),
    output: z.strictObject({ requisition: uid }),
  }),
  'requisitions.submit': command({
    what: 'Checks a draft, mints its number (XQ) and asks for approval.',
    who: steps.submit.roles,
    input: z.strictObject(named),
    output: changed,
  }),
  'requisitions.withdraw': command({
    what: 'Takes a waiting requisition back to draft; its number stays.',
    who: steps.withdraw.roles,
    input: z.strictObject(named),
    output: changed,
  }),
  'requisitions.approve': command({
    what: 'Approves a waiting requisition of somebody else; from here on papers may answer it.',
    who: steps.approve.roles,
    input: z.strictObject(named),
    output: changed,
  }),
  'requisitions.decline': command({
    what: 'Sends a waiting requisition of somebody else back, with the reason.',
    who: steps.decline.roles,
    input: z.strictObject({ ...named, reason: aboutPeople(text(200)) }),
    output: changed,
  }),
  'requisitions.cancel': command({
    what: 'Marks a numbered requisition that was never approved as 作废; its number is not used again.',
    who: steps.cancel.roles,
    input: z.strictObject({ ...named, reason: aboutPeople(text(200)) }),
    output: changed,
  }),
  'requisitions.close': command({
    what: 'Sends nothing more for an approved requisition, with the reason.',
    who: steps.close.roles,
    input: z.strictObject({ ...named, reason: aboutPeople(text(200)) }),
    output: changed,
  }),
  'requisitions.reopen': command({
    what: 'Opens a closed requisition again, with the reason.',
    who: steps.reopen.roles,
    input: z.strictObject({ ...named, reason: aboutPeople(text(200)) }),
    output: changed,
  }),
  'requisitions.answer': command({
    what: 'Makes a draft of a dispatch or transfer from a warehouse that answers a requisition.',
    who: ['keeper', 'dispatcher'],
    input: z.strictObject({
      /** The draft, by a uid that the caller chooses. */
      document: uid,
      requisition: uid,
      /** Which gives. */
      warehouse: warehouseCode,
      lines: z
        .array(
          z.strictObject({
            /** Of the requisition. */
            line: z.int().min(1),
            /** The item asked for, or a substitute that the line takes. */
            item: uid,
            quantity,
          }),
        )
        .min(1)
        .max(300),
    }),
    output: z.strictObject({ document: uid, kind: kindName, revision: z.int().min(1) }),
  }),
};
