import { z } from 'zod';
import { command, query } from '../call';
import { lotLabel } from '../documents/api';
import { kindName } from '../documents/kinds';
import {
  businessDate,
  fen,
  instant,
  maybeText,
  quantity,
  quantityTotal,
  uid,
  warehouseCode,
} from '../fields';
import { itemLabel } from '../stock/api';

/** What a bill of materials rests on; a proposal is said to be one wherever it is shown. */
export const billBasis = z.enum(['official', 'recorded', 'recalled', 'proposed']);
export type BillBasis = z.infer<typeof billBasis>;

/** How much of an item goes into one kit. */
const each = z.int().min(1).max(1_000_000);

/** 组套清单: one version of what a kit is made of. */
const billHead = z.strictObject({
  bill: uid,
  /** The kit. */
  item: itemLabel,
  version: z.int().min(1),
  /** Whether there is no later version. */
  newest: z.boolean(),
  basis: billBasis,
  note: z.string(),
  madeAt: instant,
  /** 几种几件: how many items, and how many units of them, are in one kit. */
  kinds: z.int().min(1),
  pieces: z.int().min(1),
});
export type BillHead = z.infer<typeof billHead>;

const billView = billHead.extend({
  lines: z.array(
    z.strictObject({
      item: itemLabel,
      each,
      /** Whether kits are filled with what expires last. */
      picksLast: z.boolean(),
    }),
  ),
  /** All versions of this kit, the newest first. */
  versions: z.array(z.strictObject({ bill: uid, version: z.int().min(1), madeAt: instant })),
});
export type BillView = z.infer<typeof billView>;

/** How many kits of a bill can be made now. */
const possibleRow = billHead.extend({
  kits: quantityTotal,
  /** Kits that lie ready in the bins: good and in life. */
  ready: quantityTotal,
  lines: z.array(
    z.strictObject({
      item: itemLabel,
      each,
      available: quantityTotal,
      allows: quantityTotal,
      limits: z.boolean(),
      missing: quantityTotal,
    }),
  ),
});
export type PossibleRow = z.infer<typeof possibleRow>;

/** A lot as a trace names it. */
export const tracedLot = lotLabel.extend({ item: itemLabel });
export type TracedLot = z.infer<typeof tracedLot>;

/** The paper that brought a lot into the books, and who it came from. */
export const lotOrigin = z.strictObject({
  document: uid,
  number: z.string(),
  kind: kindName,
  businessDate,
  party: z.string().nullable(),
});

/** Where some of a lot is now: in a bin, with a team, on the road, or with whom it was given to. */
const whereabouts = z.strictObject({
  kind: z.enum(['bin', 'custody', 'transit', 'recipient']),
  /** The bin, the team, the number of the transfer, or the recipient. */
  name: z.string(),
  warehouse: z.strictObject({ code: warehouseCode, name: z.string() }).nullable(),
  quantity: quantityTotal,
});

export type Whereabouts = z.infer<typeof whereabouts>;

/** What a lot is, where it came from and is, what is in it and what it went into. */
export const kitTrace = z.strictObject({
  lot: tracedLot,
  origin: lotOrigin,
  where: z.array(whereabouts),
  /** How these kits were made; null: they were not made here. */
  made: z
    .strictObject({
      kits: quantity,
      parts: z.array(
        tracedLot.extend({
          origin: lotOrigin,
          quantity,
          amount: fen.nullable(),
          /** What has come out of kits that were opened. */
          out: quantityTotal,
          outAmount: fen,
        }),
      ),
    })
    .nullable(),
  /** The lots of kits that it went into. */
  usedIn: z.array(
    tracedLot.extend({
      origin: lotOrigin,
      /** How many kits were made, and how much of this lot went into all of them. */
      kits: quantity,
      quantity,
      where: z.array(whereabouts),
    }),
  ),
});

export const kitsApi = {
  'bills.list': query({
    what: 'Bills of materials (组套清单): the newest of each kit, or all versions.',
    who: 'signedIn',
    input: z.strictObject({
      item: uid.optional(),
      show: z.enum(['newest', 'all']).default('newest'),
    }),
    output: z.strictObject({ rows: z.array(billHead) }),
  }),
  'bills.read': query({
    what: 'One version of a bill of materials with its lines.',
    who: 'signedIn',
    input: z.strictObject({ bill: uid }),
    output: billView,
  }),
  'bills.save': command({
    what: 'Adds a bill of materials as the next version for its kit; versions never change.',
    who: ['dispatcher', 'administrator'],
    input: z.strictObject({
      bill: uid,
      item: uid,
      basis: billBasis,
      note: maybeText(200),
      lines: z
        .array(z.strictObject({ item: uid, each }))
        .min(1)
        .max(200),
    }),
    output: z.strictObject({ bill: uid, version: z.int().min(1) }),
  }),
  'kits.possible': query({
    what: 'How many kits of each bill can be made at a warehouse now, and what limits it.',
    who: 'signedIn',
    input: z.strictObject({
      warehouse: warehouseCode,
      /** One version; left out: the newest of each kit. */
      bill: uid.optional(),
      /** Whose goods, and for what: they are not mixed. Left out: those of the society itself. */
      owner: uid.optional(),
      earmark: uid.nullable().default(null),
      /** The business date of a paper; left out: today. */
      on: businessDate.optional(),
    }),
    output: z.strictObject({ rows: z.array(possibleRow) }),
  }),
  'kits.trace': query({
    what: 'From a lot of kits to the lots in it, and from a lot to the kits it went into and where they are.',
    who: 'signedIn',
    input: z.strictObject({ lot: uid }),
    output: kitTrace,
  }),
};
