import { z } from 'zod';
import { query } from '../call';
import { actor } from '../documents/attachments';
import { kindName } from '../documents/kinds';
import { businessDate, cursor, instant, maybeText, pageSize, uid } from '../fields';
import { grant } from '../session/api';

/** A record as a deed found it or left it, by the names of the contract. */
const record = z.record(z.string(), z.json());
export type AuditRecord = z.infer<typeof record>;

/** One line of 操作日志: who did what, where, and what became of it. */
export const auditRow = z.strictObject({
  /** Its place in the audit. */
  id: z.int().min(1),
  at: instant,
  /** Null before anybody was signed in. */
  by: actor.nullable(),
  /** In whose session he acted by his password (换人审核). */
  atPlaceOf: actor.nullable(),
  station: z.string(),
  call: z.string(),
  /** The grants with which he acted: those that the call asks for. */
  grants: z.array(grant),
  /** What it was done to: a uid or a warehouse's code, and what that is called today. */
  subject: z.string().nullable(),
  subjectName: z.string().nullable(),
  document: z.strictObject({ uid, kind: kindName, number: z.string().nullable() }).nullable(),
  /** Why it was refused, in the words of the contract; null when it was done. */
  refusal: record.nullable(),
  /** How it was; null when there was nothing before, or when nothing was changed. */
  before: record.nullable(),
  /** What was asked for and what it became. */
  after: record,
});
export type AuditRow = z.infer<typeof auditRow>;

/** Which deeds. Every field narrows; left out it does not. */
export const auditFilter = z.strictObject({
  person: uid.optional(),
  call: z.string().max(60).optional(),
  /** A document, or any other thing by its uid. */
  subject: z.string().max(60).optional(),
  from: businessDate.optional(),
  to: businessDate.optional(),
  /** Only what was refused. */
  refused: z.boolean().optional(),
  /** Part of a number, a name, a station, or of what was asked. */
  search: maybeText(60).optional(),
});
export type AuditFilter = z.infer<typeof auditFilter>;

export const auditApi = {
  'audit.list': query({
    what: 'Who did what, when and where, with how it was before; newest first.',
    who: ['administrator', 'finance', 'approver'],
    input: z.strictObject({
      filter: auditFilter,
      cursor: cursor.default(null),
      limit: pageSize,
    }),
    output: z.strictObject({ rows: z.array(auditRow), cursor }),
  }),
  'audit.people': query({
    what: 'The people of whom the audit can speak.',
    who: ['administrator', 'finance', 'approver'],
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(actor) }),
  }),
};
