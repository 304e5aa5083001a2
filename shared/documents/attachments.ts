import { z } from 'zod';
import { command, job } from '../call';
import { instant, remark, text, uid } from '../fields';
import { type Role, role } from '../roles';

/** A person of the store as papers name them. */
export const actor = z.strictObject({ uid, name: z.string() });

/** What may be attached (附件): pictures, PDF, Excel, Word. The bytes say what it is, not the name. */
export const mediaType = z.enum([
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]);
export type MediaType = z.infer<typeof mediaType>;

/** In bytes. A scan of a page has 2 MB, a telephone's picture 8. */
export const largestAttachment = 15_000_000;

export const attachmentView = z.strictObject({
  uid,
  name: z.string(),
  mediaType,
  size: z.int().min(1),
  sha256: z.string(),
  at: instant,
  by: actor,
  /** Its file is gone at the wish of the person whom it showed. */
  erased: z.boolean(),
});
export type AttachmentView = z.infer<typeof attachmentView>;

/** 批注: what somebody wrote beside a paper. */
export const commentView = z.strictObject({ uid, at: instant, by: actor, text: z.string() });

/** Whoever works at a warehouse: an attachment may show people, so it is not for everybody. */
export const workers: readonly Role[] = ['keeper', 'dispatcher', 'approver', 'finance', 'assessor'];

const subject = { document: uid, attachment: uid };

export const attachmentsApi = {
  'comments.add': command({
    what: 'Writes a comment beside a document; it stays.',
    who: role.exclude(['viewer']).options,
    input: z.strictObject({
      document: uid,
      /** Chosen by the caller. */
      comment: uid,
      text: remark.min(1).regex(/\S/u),
    }),
    output: z.strictObject({ document: uid, comment: uid }),
  }),
  'attachments.add': job({
    what: 'Attaches a picture, PDF, Excel or Word file to a document; once posted, the chain has it.',
    who: workers,
    input: z.strictObject({
      document: uid,
      /** Chosen by the caller, so that attaching twice attaches once. */
      attachment: uid,
      fileName: text(255),
      /** The bytes, at most 15 MB. */
      base64: z.string().max(21_000_000),
    }),
    /** The attachment that has this content: an earlier one if the document had it already. */
    output: z.strictObject(subject),
  }),
  'attachments.read': job({
    what: 'The bytes of an attachment; one that is no longer what was attached is refused.',
    who: workers,
    input: z.strictObject(subject),
    output: z.strictObject({ name: z.string(), mediaType, base64: z.string() }),
  }),
  'attachments.remove': command({
    what: 'Takes an attachment off a document that has moved nothing yet.',
    who: workers,
    input: z.strictObject(subject),
    output: z.strictObject(subject),
  }),
};
