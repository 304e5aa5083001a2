import { z } from 'zod';
import { command, query } from '../call';
import { cursor, maybeText, pageSize, text, uid, warehouseCode } from '../fields';
import { itemFields, itemNeed, unitName } from './itemFields';
import { photoView } from './photos';

const categoryLabel = z.strictObject({ uid, name: z.string() });
const packs = z.array(z.strictObject({ unit: z.string(), factor: z.int() }));

export const itemRow = z.strictObject({
  uid,
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  category: categoryLabel,
  unit: z.string(),
  packs,
  shelfLifeMonths: z.int().nullable(),
  /** Whether lots of it normally carry a date. */
  expires: z.boolean(),
  peopleServed: z.int().nullable(),
  serialised: z.boolean(),
  recoverable: z.boolean(),
  /** 参考单价 in 1/10000 yuan per smallest unit; a proposal, never taken over unasked. */
  referencePrice: z.int().nullable(),
  initials: z.string(),
  /** 停用: has its past, is offered for nothing new. */
  active: z.boolean(),
  /** The unit whose barcode is exactly what was searched for; null when none is. */
  scanned: z.string().nullable(),
  /** On hand and available at the warehouse asked about; null when none was. */
  stock: z.strictObject({ onHand: z.int(), available: z.int() }).nullable(),
});
export type ItemRow = z.infer<typeof itemRow>;

/** One entry of the catalogue as its list shows it. */
const catalogueRow = itemRow
  .pick({
    uid: true,
    code: true,
    name: true,
    spec: true,
    category: true,
    unit: true,
    packs: true,
    shelfLifeMonths: true,
    expires: true,
    peopleServed: true,
    recoverable: true,
    serialised: true,
    referencePrice: true,
    active: true,
  })
  .extend({
    need: itemNeed.nullable(),
    /** 临时物资: taken in before anybody knew what it is in the catalogue. */
    provisional: z.boolean(),
    /** What it turned out to be. */
    matched: z.strictObject({ uid, code: z.string(), name: z.string() }).nullable(),
    barcodes: z.int().min(0),
    /** The first of its photos. */
    photo: uid.nullable(),
  });
export type CatalogueRow = z.infer<typeof catalogueRow>;

/** Which items a list is about. Every field narrows; left out it does not. */
export const itemFilter = z.strictObject({
  search: maybeText(60).optional(),
  category: uid.optional(),
  state: z.enum(['active', 'inactive', 'provisional']).optional(),
});

/** An item as others name it. */
const itemName = z.strictObject({
  uid,
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  unit: z.string(),
});

const itemView = itemFields.omit({ category: true, substitutes: true, initials: true }).extend({
  uid,
  spec: z.string(),
  category: categoryLabel,
  initials: z.string(),
  substitutes: z.array(z.strictObject({ item: itemName, note: z.string() })),
  /** The items that it may stand in for. */
  substituteFor: z.array(itemName),
  photos: z.array(photoView),
  provisional: z.boolean(),
  matched: itemName.nullable(),
  /** What has been used and stays: code and unit together, and packs by their unit. */
  fixed: z.strictObject({ unit: z.boolean(), packs: z.array(z.string()) }),
});
export type ItemView = z.infer<typeof itemView>;

export const itemsApi = {
  'items.find': query({
    what: 'Items by name, code, barcode or pinyin; exact ones first, then beginnings, then parts.',
    who: 'signedIn',
    input: z.strictObject({
      search: maybeText(64).default(''),
      category: uid.optional(),
      warehouse: warehouseCode.optional(),
      /** Only what may be given where this item is short (替代物资). */
      substitutesOf: uid.optional(),
      /** With those that are 停用 or have been matched with another; lists of the past need them. */
      all: z.boolean().default(false),
      limit: z.int().min(1).max(1000).default(50),
    }),
    output: z.strictObject({ rows: z.array(itemRow) }),
  }),
  'items.list': query({
    what: 'The catalogue by filter, in the order of codes, with its totals.',
    who: 'signedIn',
    input: z.strictObject({ filter: itemFilter, cursor: cursor.default(null), limit: pageSize }),
    output: z.strictObject({
      rows: z.array(catalogueRow),
      totals: z.strictObject({
        items: z.int().min(0),
        inactive: z.int().min(0),
        provisional: z.int().min(0),
      }),
      cursor,
    }),
  }),
  'items.read': query({
    what: 'All that the catalogue says of one item, and what of it has been used and stays.',
    who: 'signedIn',
    input: z.strictObject({ item: uid }),
    output: itemView,
  }),
  'items.save': command({
    what: 'Adds an item to the catalogue or corrects one; what papers have used of it stays.',
    who: ['dispatcher', 'administrator'],
    input: itemFields.extend({ item: uid }),
    output: z.strictObject({ item: uid, code: z.string() }),
  }),
  'items.quickAdd': command({
    what: 'Adds a provisional item (临时物资) under a code of its own, to be matched later.',
    who: ['keeper', 'dispatcher', 'administrator'],
    input: z.strictObject({
      item: uid,
      name: text(100),
      spec: maybeText(100).default(''),
      unit: unitName,
      category: uid,
    }),
    output: z.strictObject({ item: uid, code: z.string() }),
  }),
  'items.match': command({
    what: 'Says what a provisional item turned out to be in the catalogue; null takes that back.',
    who: ['dispatcher', 'administrator'],
    input: z.strictObject({ item: uid, into: uid.nullable() }),
    output: z.strictObject({ item: uid }),
  }),
  'categories.list': query({
    what: 'The categories of the catalogue, and how many items each has.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({ uid, code: z.string(), name: z.string(), items: z.int().min(0) }),
      ),
    }),
  }),
  'categories.save': command({
    what: 'Adds a category to the catalogue or corrects one.',
    who: ['dispatcher', 'administrator'],
    input: z.strictObject({
      category: uid,
      code: z.string().regex(/^[0-9A-Z]{1,6}$/),
      name: text(40),
    }),
    output: z.strictObject({ category: uid }),
  }),
};
