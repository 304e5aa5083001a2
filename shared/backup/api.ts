import { z } from 'zod';
import { job } from '../call';
import { instant, uid } from '../fields';

/** Who keeps the copies of a store. */
export const copyKeepers = ['keeper', 'administrator'] as const;

/** Where copies lie: beside the store, on a stick or another disk, in a folder that was looked up. */
export const copyPlace = z.enum(['local', 'second', 'found']);
export type CopyPlace = z.infer<typeof copyPlace>;

export const copyReason = z.enum(['byHand', 'firstPosting', 'byClock', 'onExit', 'beforeRestore']);
export type CopyReason = z.infer<typeof copyReason>;

/** The name of a copy's folder: its ordinal in its place, and when it was made. */
export const copyName = z.string().regex(/^beizaiku-\d{6}-\d{8}T\d{6}Z$/);

const copyKey = z.strictObject({ place: copyPlace, name: copyName });
export type CopyKey = z.infer<typeof copyKey>;

/** The last document that a copy holds. */
const lastDocument = z.strictObject({ number: z.string(), postedAt: instant }).nullable();

export const copyView = z.strictObject({
  ...copyKey.shape,
  ordinal: z.int().min(1),
  at: instant,
  reason: copyReason,
  version: z.string(),
  node: z.strictObject({ uid, name: z.string() }),
  sequence: z.int().min(0),
  lastDocument,
  /** Bytes of the store's file. */
  size: z.int().min(0),
  attachments: z.int().min(0),
  /** Whether its file is still what it was when it was made and verified. */
  state: z.enum(['unchecked', 'sound', 'damaged']),
});
export type CopyView = z.infer<typeof copyView>;

/** Why no copy could be made. */
export const copyFailure = z.enum(['noRoom', 'readOnly', 'gone', 'damaged', 'other']);
export type CopyFailure = z.infer<typeof copyFailure>;

/** What of one sort is gone: how many, and the first 500 by name. */
const gone = z.strictObject({ count: z.int().min(0), names: z.array(z.string()) });

/** What a restore has brought back, and what has to be entered again. */
export const restored = z.strictObject({
  copy: copyView,
  /** Documents that were posted after the copy was made; null: not known. */
  later: z
    .strictObject({
      count: z.int().min(0),
      /** The first 500, in the order in which they were posted. */
      documents: z.array(z.strictObject({ number: z.string(), postedAt: instant })),
    })
    .nullable(),
  /** What else the copy hasn't: null where the store that was replaced couldn't be read. */
  dropped: z
    .strictObject({
      /** Numbered papers that waited for approval or posting. */
      waiting: gone,
      /** 入库通知. */
      arrivals: gone,
      /** 需求单 with a number. */
      requisitions: gone,
      /** 月结, by warehouse and month. */
      closings: gone,
    })
    .nullable(),
  /** How many months were closed that only the journal knows of; it doesn't say which. */
  closedByJournal: z.int().min(0),
  /** Whether the store that was replaced could be copied before; null when there was none. */
  copiedBefore: z.boolean().nullable(),
  /** Where the store that was replaced lies now; null when there was none. */
  replaced: z.string().nullable(),
});
export type Restored = z.infer<typeof restored>;

const folder = z.string().min(1).max(1000);
const check = z.boolean();

export const backupApi = {
  'backup.status': job({
    what: 'When the last good copy was made and where, and whether one is missing.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({
      last: z.strictObject({ at: instant, place: copyPlace }).nullable(),
      lastOutsideAt: instant.nullable(),
      changed: z.boolean(),
      health: z.enum(['good', 'none', 'late', 'never', 'failed']),
      failed: z.strictObject({ at: instant, place: copyPlace, because: copyFailure }).nullable(),
      needsCopyOutside: z.boolean(),
      second: z
        .strictObject({ folder: z.string(), present: z.boolean(), sameDisk: z.boolean() })
        .nullable(),
    }),
  }),
  'backup.list': job({
    what: 'The copies of this store beside it and in the second place, newest first.',
    who: copyKeepers,
    input: z.strictObject({
      /** Whether every file is read and compared with its checksum first. */
      check,
    }),
    output: z.strictObject({
      rows: z.array(copyView),
      /** Folders that look like a copy and say nothing that can be read. */
      unreadable: z.int().min(0),
      localFolder: z.string(),
    }),
  }),
  'backup.make': job({
    what: 'Makes a verified copy of the store beside it and, if it is there, in the second place.',
    who: copyKeepers,
    input: z.strictObject({}),
    output: z.strictObject({
      copy: copyView,
      second: z.enum(['none', 'made', 'absent', 'failed']),
    }),
  }),
  'backup.verify': job({
    what: 'Compares a copy with its checksum, has SQLite look at its pages, and walks its chain.',
    who: copyKeepers,
    input: copyKey,
    output: z.strictObject({ sound: z.boolean(), findings: z.array(z.string()) }),
  }),
  'backup.chooseSecond': job({
    what: 'Sets the second place for copies, such as a USB stick; without a folder the window asks.',
    who: copyKeepers,
    input: z.strictObject({ folder: folder.nullable() }),
    output: z.strictObject({ folder: z.string().nullable(), sameDisk: z.boolean() }),
  }),
  'backup.forgetSecond': job({
    what: 'No more copies are made in the second place; those that lie there stay.',
    who: copyKeepers,
    input: z.strictObject({}),
    output: z.strictObject({}),
  }),
  'backup.restore': job({
    what: 'Puts a copy in the place of the store, which is kept aside. A second person vouches (换人审核).',
    who: copyKeepers,
    input: z.strictObject({
      ...copyKey.shape,
      /** 接管: the copy of another installation, whose place this one takes. */
      takeOver: z.boolean(),
    }),
    output: restored,
  }),
  'backup.search': job({
    what: 'Looks for copies in another folder; without a folder the window asks.',
    who: copyKeepers,
    input: z.strictObject({ folder: folder.nullable() }),
    output: z.strictObject({ folder: z.string().nullable(), rows: z.array(copyView) }),
  }),
  'rescue.list': job({
    what: 'Where there is no store, or none that can be read: the copies that are found.',
    who: 'anyone',
    input: z.strictObject({ check }),
    output: z.strictObject({
      lost: z.enum(['missing', 'damaged']).nullable(),
      rows: z.array(copyView),
    }),
  }),
  'rescue.search': job({
    what: 'Where there is no store: looks for copies in a folder; without one the window asks.',
    who: 'anyone',
    input: z.strictObject({ folder: folder.nullable() }),
    output: z.strictObject({ folder: z.string().nullable(), rows: z.array(copyView) }),
  }),
  'rescue.restore': job({
    what: 'Where there is no store: puts a copy in its place. A damaged file is kept.',
    who: 'anyone',
    input: copyKey,
    output: restored,
  }),
};
