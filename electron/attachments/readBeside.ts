import type { DocumentView } from '../../shared/documents/api';
import type { AttachmentView } from '../../shared/documents/attachments';
import { erasedName } from '../../shared/documents/persons';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

type Beside = Pick<DocumentView, 'comments' | 'attachments'>;

/** What lies beside a paper: its attachments and what people wrote, in the order of time. */
export function readBeside(
  db: ReadableDb,
  documentId: number,
  /** User names as the paper says them, by uid. */
  names: Record<string, string>,
): Beside {
  const comments = db.all<Writer & { uid: string; at: string; text: string }>(sql`
    SELECT comment.uid, at, text, user.uid AS byUid, user.name AS byName
    FROM comment JOIN user ON user.id = by_user_id
    WHERE document_id = ${documentId} ORDER BY comment.id`);
  const attachments = db.all<
    Writer & Omit<AttachmentView, 'by' | 'erased'> & { erased: 0 | 1 }
  >(sql`
    SELECT attachment.uid, attachment.name, media_type AS mediaType, size, sha256, at,
      erased_at IS NOT NULL AS erased,
      user.uid AS byUid, user.name AS byName
    FROM attachment JOIN user ON user.id = by_user_id
    WHERE document_id = ${documentId} ORDER BY attachment.id`);
  const by = <T extends Writer>({ byUid, byName, ...row }: T) => ({
    ...row,
    by: { uid: byUid, name: names[byUid] ?? byName },
  });
  return {
    comments: comments.map((row) => ({ ...by(row), text: row.text || erasedName })),
    attachments: attachments.map((row) => ({
      ...by(row),
      name: row.name || erasedName,
      erased: row.erased === 1,
    })),
  };
}

interface Writer {
  byUid: string;
  byName: string;
}
