import type { Finding } from '../../shared/ledger/findings';
import { type Kept, readKept } from '../attachments/attachmentFiles';
import { readAttachmentContent } from '../attachments/attachments';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { contentHash } from './chain';

/** Attachments and photos against their files, and what came after a posting against the chain. */
export function checkAttachments(db: ReadableDb, dataFolder: string): Finding[] {
  return [
    ...checkFiles(db, dataFolder),
    ...checkEntries(db),
    ...checkStrangers(db),
    ...checkErased(db),
  ];
}

/**
 * Whether a finding is of a file that was taken off its paper while the proof looked: the store as
 * it was when the proof began still speaks of it, the store as it is now does not.
 */
export function wasRemovedMeanwhile(db: ReadableDb, { code, expected }: Finding): boolean {
  if (code !== 'attachmentMissing' || expected === null) return false;
  return !db.find(sql`
    SELECT 1 FROM attachment WHERE sha256 = ${expected}
    UNION ALL SELECT 1 FROM item_photo WHERE sha256 = ${expected}
    UNION ALL SELECT 1 FROM assessment_photo WHERE sha256 = ${expected}
    UNION ALL SELECT 1 FROM evidence_photo WHERE sha256 = ${expected}`);
}

/** Files that are gone, or no longer what was kept. Each content is weighed once. */
function checkFiles(db: ReadableDb, dataFolder: string): Finding[] {
  const rows = [
    ...db.all<{ sha256: string; subject: string }>(sql`
      SELECT attachment.sha256, coalesce(document.number, document.uid) AS subject
      FROM attachment JOIN document ON document.id = attachment.document_id
      WHERE attachment.erased_at IS NULL ORDER BY attachment.id`),
    ...db.all<{ sha256: string; subject: string }>(sql`
      SELECT item_photo.sha256, item.code AS subject
      FROM item_photo JOIN item ON item.id = item_photo.item_id ORDER BY item_photo.id`),
    ...db.all<{ sha256: string; subject: string }>(sql`
      SELECT sha256, warehouse.name || ' ' || judged_on AS subject FROM assessment_photo
      JOIN assessment ON assessment.id = assessment_id
      JOIN warehouse ON warehouse.id = warehouse_id
      WHERE erased_at IS NULL ORDER BY assessment_photo.id`),
    ...db.all<{ sha256: string; subject: string }>(sql`
      SELECT sha256, warehouse.name || ' ' || done_on || ' ' || line AS subject
      FROM evidence_photo
      JOIN evidence ON evidence.id = evidence_id
      JOIN warehouse ON warehouse.id = warehouse_id
      WHERE erased_at IS NULL ORDER BY evidence_photo.id`),
  ];
  const states = new Map<string, Kept['state']>();
  return rows.flatMap(({ sha256, subject }) => {
    const state = states.get(sha256) ?? readKept(dataFolder, sha256).state;
    states.set(sha256, state);
    return state === 'whole' ? [] : [found(state, subject, sha256)];
  });
}

/** Attachments of the chain's own entries that are gone or say something else. */
function checkEntries(db: ReadableDb): Finding[] {
  const entries = db.all<{ attachment: string; content: string; subject: string }>(sql`
    SELECT content ->> 'attachment' AS attachment, content,
      coalesce(document.number, '#' || chain_entry.sequence) AS subject
    FROM chain_entry LEFT JOIN document ON document.uid = content ->> 'document'
    WHERE chain_entry.kind = 'attachment'`);
  return entries.flatMap(({ attachment, content, subject }) => {
    const there = db.find(sql`SELECT 1 FROM attachment WHERE uid = ${attachment}`);
    if (!there) return [found('missing', subject, null)];
    const now = readAttachmentContent(db, attachment);
    const same = contentHash(now) === contentHash(JSON.parse(content));
    return same ? [] : [found('changed', subject, null)];
  });
}

/** Attachments of posted documents of which neither a posting nor an entry knows. */
function checkStrangers(db: ReadableDb): Finding[] {
  return db
    .all<{ document: string; sha256: string }>(sql`
      SELECT document.number AS document, attachment.sha256
      FROM attachment JOIN document ON document.id = attachment.document_id
      WHERE document.posting <> 'none'
        AND NOT EXISTS (
          SELECT 1 FROM posting WHERE posting.document_id = document.id
            AND posting.sequence > attachment.after_sequence)
        AND NOT EXISTS (
          SELECT 1 FROM chain_entry
          WHERE chain_entry.kind = 'attachment' AND content ->> 'attachment' = attachment.uid)`)
    .map(({ document, sha256 }) => found('changed', document, sha256));
}

/** Attachments and photos of assessments and records that say they were erased, of which erasure the chain knows nothing. */
function checkErased(db: ReadableDb): Finding[] {
  return db
    .all<{ document: string; sha256: string }>(sql`
      SELECT coalesce(document.number, document.uid) AS document, attachment.sha256
      FROM attachment JOIN document ON document.id = attachment.document_id
      WHERE erased_at IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM chain_entry
        WHERE chain_entry.kind = 'erasure' AND content ->> 'attachment' = attachment.uid)
      UNION ALL
      SELECT warehouse.name || ' ' || judged_on, sha256 FROM assessment_photo
      JOIN assessment ON assessment.id = assessment_id
      JOIN warehouse ON warehouse.id = warehouse_id
      WHERE erased_at IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM chain_entry
        WHERE chain_entry.kind = 'erasure' AND content ->> 'photo' = assessment_photo.uid)
      UNION ALL
      SELECT warehouse.name || ' ' || done_on, sha256 FROM evidence_photo
      JOIN evidence ON evidence.id = evidence_id
      JOIN warehouse ON warehouse.id = warehouse_id
      WHERE erased_at IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM chain_entry
        WHERE chain_entry.kind = 'erasure' AND content ->> 'photo' = evidence_photo.uid)`)
    .map(({ document, sha256 }) => found('missing', document, sha256));
}

function found(state: 'missing' | 'changed', subject: string, sha256: string | null): Finding {
  const code = state === 'missing' ? 'attachmentMissing' : 'attachmentChanged';
  return { code, subject, expected: sha256, found: null };
}
