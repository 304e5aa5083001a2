import { z } from 'zod';
import { query } from '../call';
import {
  businessDate,
  condition,
  instant,
  quantity,
  quantityTotal,
  uid,
  warehouseCode,
} from '../fields';
import { kitTrace, lotOrigin, tracedLot } from '../kits/api';
import { placeKind } from './places';

/** What became of some of a lot, told apart by what people ask of a gift. */
export const shareKind = z.enum([
  'bin',
  'transit',
  'custody',
  'recipient',
  /** Went into kits, and has not come out of them again. */
  'kits',
  /** Kits that were taken apart. */
  'opened',
  /** Put right: goes on as another lot. */
  'corrected',
  /** Had come before its transfer, and is told under the lot of the other paper. */
  'matched',
  /** Back to whom it came from. */
  'returned',
  /** Scrapped, lost on the road, or missing when a team came back. */
  'lost',
  /** Missing at counts, less what other counts found. */
  'missing',
]);
export type ShareKind = z.infer<typeof shareKind>;

/** So much of a lot, and where it is or what became of it. */
const lotShare = z.strictObject({
  kind: shareKind,
  /** The bin, the team, the number of the transfer, or the party; empty where the kind says it. */
  name: z.string(),
  warehouse: z.strictObject({ code: warehouseCode, name: z.string() }).nullable(),
  quantity,
});
export type LotShare = z.infer<typeof lotShare>;

/** What came, and where all of it is: `came + found` is always the sum of `shares`. */
const sharing = z.strictObject({
  /** What the paper that brought it brought; 0 when that was taken back. */
  came: quantityTotal,
  /** What was found beyond that, by counts above all. */
  found: quantityTotal,
  shares: z.array(lotShare),
});
export type Sharing = z.infer<typeof sharing>;

/** One end of a movement, as a story names it. */
export const storyPlace = z.strictObject({
  kind: placeKind,
  name: z.string(),
  warehouse: warehouseCode.nullable(),
  condition: condition.nullable(),
});
export type StoryPlace = z.infer<typeof storyPlace>;

/** A movement of the lot, in the order of business dates. */
const storyEvent = z.strictObject({
  businessDate,
  postedAt: instant,
  sequence: z.int().min(1),
  line: z.int().min(1),
  document: uid,
  number: z.string(),
  kind: z.string(),
  /** The paper that this one takes back. */
  reverses: z.strictObject({ document: uid, number: z.string(), kind: z.string() }).nullable(),
  from: storyPlace,
  to: storyPlace,
  quantity,
  /** What was ours of it afterwards: in bins, on the road and with teams. */
  balance: quantityTotal,
  /** The lot it became or came out of: the kit, or the lot that puts it right. */
  other: z
    .strictObject({ lot: uid, item: z.string(), batchNumber: z.string().nullable() })
    .nullable(),
  by: z.string(),
});
export type StoryEvent = z.infer<typeof storyEvent>;

export const storyApi = {
  'stock.lotStory': query({
    what: 'The story of a lot (批次履历): who gave it, every movement, kits, and where all of it is now.',
    who: 'signedIn',
    input: z.strictObject({ lot: uid }),
    output: kitTrace.omit({ where: true }).extend({
      ...sharing.shape,
      events: z.array(storyEvent),
    }),
  }),
  'stock.giftStory': query({
    what: 'Where the goods of a receipt are (捐赠去向): each of its lots, adding up to what was received.',
    who: 'signedIn',
    input: z.strictObject({ document: uid }),
    output: z.strictObject({
      origin: lotOrigin,
      /** Whether it was given; else it was bought, lent or taken over. */
      gift: z.boolean(),
      rows: z.array(tracedLot.extend(sharing.shape)),
    }),
  }),
};
