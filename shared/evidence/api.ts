import { z } from 'zod';
import { command, query } from '../call';
import { actor } from '../documents/attachments';
import {
  businessDate,
  cursor,
  instant,
  maybeText,
  pageSize,
  text,
  uid,
  warehouseCode,
} from '../fields';
import { evidenceBody, evidenceKindName } from './kinds';
import { evidencePhoto } from './photosApi';
import { recorders } from './recorders';

const person = z.strictObject({ name: text(60), telephone: maybeText(30) });

export const evidenceFilter = z.strictObject({
  warehouse: warehouseCode,
  kind: evidenceKindName.optional(),
  from: businessDate.optional(),
  to: businessDate.optional(),
  search: maybeText(60).optional(),
  /** `open`: with a fault that is not mended; `marked`: outside of its limits; `struck`: struck out. */
  show: z.enum(['open', 'marked', 'struck']).optional(),
});
export type EvidenceFilter = z.infer<typeof evidenceFilter>;

const evidenceRow = z.strictObject({
  record: uid,
  warehouse: warehouseCode,
  doneOn: businessDate,
  body: evidenceBody,
  /** What it is about, as it was called then: a piece of equipment, a zone. */
  subject: z.string(),
  people: z.array(z.strictObject({ name: z.string(), telephone: z.string() })),
  /** It as a line, what is outside of its limits, and what is to be mended. */
  line: z.string(),
  marks: z.array(z.string()),
  faults: z.array(z.string()),
  mendBy: businessDate.nullable(),
  by: actor,
  at: instant,
  /** When its fault was mended, or the person left. */
  ended: z.strictObject({ on: businessDate, note: z.string(), by: actor, at: instant }).nullable(),
  photos: z.array(evidencePhoto),
  /** 划去: a wrong entry stays, and counts for nothing. */
  struck: z.strictObject({ reason: z.string(), by: actor, at: instant }).nullable(),
});
export type EvidenceRow = z.infer<typeof evidenceRow>;

const dueRow = z.strictObject({
  warehouse: warehouseCode,
  kind: evidenceKindName,
  what: z.string(),
  /** By which day it is to be done, and when it was done last. */
  by: businessDate,
  last: businessDate.nullable(),
  state: z.enum(['overdue', 'due', 'later']),
  /** The record whose fault is to be mended. */
  record: uid.nullable(),
});
export type EvidenceDue = z.infer<typeof dueRow>;

const named = z.strictObject({ warehouse: warehouseCode, record: uid });

export const evidenceApi = {
  'evidence.list': query({
    what: 'The records of a warehouse (仓库记录): checks, logs, duty, drills, staff; newest first.',
    who: 'signedIn',
    input: z.strictObject({
      filter: evidenceFilter,
      cursor: cursor.default(null),
      limit: pageSize,
    }),
    output: z.strictObject({
      rows: z.array(evidenceRow),
      /** Whether telephones are masked: they are whole for those who work at the warehouse. */
      masked: z.boolean(),
      totals: z.strictObject({ records: z.int().min(0), struck: z.int().min(0) }),
      cursor,
    }),
  }),
  'evidence.due': query({
    what: 'What is to be recorded at a warehouse by its intervals, the first to be done on top.',
    who: 'signedIn',
    input: z.strictObject({ warehouse: warehouseCode }),
    output: z.strictObject({
      rows: z.array(dueRow),
      /** Those that are due or overdue. */
      totals: z.strictObject({ due: z.int().min(0) }),
    }),
  }),
  'evidence.record': command({
    what: 'Enters a record of a warehouse. It stays as it was entered.',
    who: recorders,
    input: z.strictObject({
      warehouse: warehouseCode,
      /** Chosen by the caller. */
      record: uid,
      doneOn: businessDate,
      body: evidenceBody,
      persons: z.array(person).max(10),
    }),
    output: named,
  }),
  'evidence.end': command({
    what: 'Says that the fault of a record was mended, or that the person has left.',
    who: recorders,
    input: named.extend({ endedOn: businessDate, note: maybeText(200) }),
    output: named,
  }),
  'evidence.strike': command({
    what: 'Strikes out a wrong record with a reason; it stays to be seen and counts for nothing.',
    who: recorders,
    input: named.extend({ reason: text(200) }),
    output: named,
  }),
};
