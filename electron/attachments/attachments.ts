import type { Output, Parsed } from '../../shared/api';
import {
  type AttachmentView,
  largestAttachment,
  type MediaType,
} from '../../shared/documents/attachments';
import { refuse } from '../../shared/refusals';
import type { CommandContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { changeNow, type JobContext, reading } from '../job';
import { appendEntry, readHead } from '../ledger/appendEntry';
import { fileName } from '../printing/fileName';
import { mayWrite } from '../writingBeside';
import { dropUnused, keepFile, readKept } from './attachmentFiles';
import { extensions, sniffType } from './sniffType';
import { lookingAt, type Subject, workingOn } from './workingOn';

/**
 * Attaches a file (附件). Its content is on disk before the row that speaks of it. On a document
 * that has posted it gets an entry of its own in the chain; before, the posting takes it along.
 */
export async function addAttachment(
  context: JobContext,
  input: Parsed<'attachments.add'>,
): Promise<Output<'attachments.add'>> {
  await mayWrite(context.program);
  const query = reading(context);
  const document = workingOn(query, input.document);
  const bytes = Buffer.from(input.base64, 'base64');
  if (bytes.length > largestAttachment) refuse('file.tooLarge', { limit: largestAttachment });
  const mediaType = sniffType(bytes) ?? refuse('attachment.type', {});
  const sha256 = keepFile(context.program.dataFolder, bytes);
  const there = findSame(query.db, document.id, input.attachment, sha256);
  if (there !== null) return { document: document.uid, attachment: there };
  const { attachment } = input;
  const detail = { asked: { document: document.uid, attachment, sha256, mediaType } };
  const name = nameOf(input.fileName, mediaType);
  const row = { uid: attachment, name, mediaType, sha256, size: bytes.length };
  try {
    return changeNow(context, { subject: document.uid, detail }, (command) => {
      insertAttachment(command, document, row);
      return { document: document.uid, attachment };
    });
  } catch (error) {
    dropUnused(query.db, context.program.dataFolder, [sha256]);
    throw error;
  }
}

function insertAttachment(
  context: CommandContext,
  document: Subject,
  { uid, name, mediaType, sha256, size }: Omit<AttachmentView, 'at' | 'by' | 'erased'>,
) {
  const { db, store, now, actor } = context;
  const after = readHead(db, store).sequence;
  db.run(sql`
    INSERT INTO attachment (uid, document_id, at, by_user_id, name, media_type, size, sha256,
      after_sequence)
    VALUES (${uid}, ${document.id}, ${now.toISOString()}, ${actor.id}, ${name}, ${mediaType},
      ${size}, ${sha256}, ${after})`);
  if (document.posting === 'none') return;
  appendEntry(context, { kind: 'attachment', content: readAttachmentContent(db, uid) });
}

/** The attachment that a retry made before, or that has the same content on the same paper. */
function findSame(db: ReadableDb, documentId: number, uid: string, sha256: string): string | null {
  const same = db.find<{ uid: string; documentId: number; sha256: string }>(sql`
    SELECT uid, document_id AS documentId, sha256 FROM attachment
    WHERE uid = ${uid}
      OR document_id = ${documentId} AND sha256 = ${sha256} AND erased_at IS NULL
    ORDER BY uid = ${uid} DESC LIMIT 1`);
  if (same === undefined) return null;
  if (same.documentId !== documentId || same.sha256 !== sha256) refuse('key.reused', {});
  return same.uid;
}

/** `C:\扫描\发票 (1).PDF` that is a JPEG → `发票 (1).jpg`. */
export function nameOf(given: string, mediaType: MediaType): string {
  const stem = (given.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '');
  return fileName([stem], extensions[mediaType]);
}

/** What the chain says of an attachment: all but its name, which may be somebody's. */
export function readAttachmentContent(db: ReadableDb, uid: string): unknown {
  return db.read(sql`
    SELECT document.uid AS document, attachment.uid AS attachment, attachment.sha256,
      attachment.size, attachment.at, user.uid AS by
    FROM attachment
    JOIN document ON document.id = attachment.document_id
    JOIN user ON user.id = attachment.by_user_id
    WHERE attachment.uid = ${uid}`);
}

/** Answers the bytes of an attachment; a file that is gone or no longer the same is refused. */
export function readAttachment(
  context: JobContext,
  input: Parsed<'attachments.read'>,
): Output<'attachments.read'> {
  const query = reading(context);
  const document = lookingAt(query, input.document);
  const { name, mediaType, sha256 } = findAttachment(query.db, document.id, input.attachment);
  const kept = readKept(context.program.dataFolder, sha256);
  if (kept.state !== 'whole') refuse('attachment.damaged', { name, because: kept.state });
  return { name, mediaType, base64: kept.bytes.toString('base64') };
}

/** Takes an attachment off a paper that has not posted. Its file stays if another paper has it. */
export function removeAttachment(
  context: CommandContext,
  input: Parsed<'attachments.remove'>,
): Output<'attachments.remove'> {
  const { db, was, afterwards } = context;
  const document = workingOn(context, input.document);
  const { id, sha256, mediaType } = findAttachment(db, document.id, input.attachment);
  if (document.posting !== 'none') refuse('attachment.fixed', {});
  was({ sha256, mediaType });
  db.run(sql`DELETE FROM attachment WHERE id = ${id}`);
  afterwards((dataFolder) => dropUnused(db, dataFolder, [sha256]));
  return { document: document.uid, attachment: input.attachment };
}

/** Takes everything off a draft that is thrown away: its attachments and what was written beside it. */
export function clearBeside({ db, afterwards }: CommandContext, documentId: number) {
  const contents = db
    .all<{ sha256: string }>(sql`SELECT sha256 FROM attachment WHERE document_id = ${documentId}`)
    .map(({ sha256 }) => sha256);
  db.run(sql`DELETE FROM attachment WHERE document_id = ${documentId}`);
  db.run(sql`DELETE FROM comment WHERE document_id = ${documentId}`);
  if (contents.length > 0) afterwards((dataFolder) => dropUnused(db, dataFolder, contents));
}

type Found = Pick<AttachmentView, 'name' | 'mediaType' | 'sha256'> & { id: number };

function findAttachment(db: ReadableDb, documentId: number, uid: string): Found {
  return (
    db.find<Found>(sql`
      SELECT id, name, media_type AS mediaType, sha256 FROM attachment
      WHERE uid = ${uid} AND document_id = ${documentId} AND erased_at IS NULL`) ??
    refuse('notFound', { what: 'attachment', uid })
  );
}
