import type { Output } from '../../shared/api';
import { erasedName } from '../../shared/documents/persons';
import type { Whose } from '../../shared/people/api';
import { dropUnused } from '../attachments/attachmentFiles';
import { readBeside } from '../attachments/readBeside';
import type { CommandContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { appendEntry } from '../ledger/appendEntry';

type Row = Output<'people.onPaper'>['rows'][number];

/** Of what somebody wrote so much is told as says which it is. */
const mostTold = 24;

/** The comments, attachments and 签收差异 of a paper, which may name or show people. */
export function listBeside(db: ReadableDb, document: string): Row[] {
  const paper = db.find<{ id: number }>(sql`SELECT id FROM document WHERE uid = ${document}`);
  const { comments, attachments } = paper
    ? readBeside(db, paper.id, {})
    : { comments: [], attachments: [] };
  return [
    ...attachments
      .filter(({ erased }) => !erased)
      .map(({ uid, name, sha256 }) => ({
        whose: { kind: 'attachment' as const, document, attachment: uid },
        name,
        papers: rowsOf(db, sha256).length,
      })),
    ...comments
      .filter(({ text }) => text !== erasedName)
      .map(({ uid, text }) => ({
        whose: { kind: 'comment' as const, document, comment: uid },
        name: beginningOf(text),
        papers: 1,
      })),
    ...listDifferences(db, document),
  ];
}

const beginningOf = (text: string) => [...text.replace(/\s+/g, ' ')].slice(0, mostTold).join('');

/** 签收差异 with words, of the paper itself. */
function listDifferences(db: ReadableDb, document: string): Row[] {
  return db
    .all<{ uid: string; words: string }>(sql`
      SELECT uid, words FROM (
        SELECT difference.id, difference.uid, coalesce(nullif(note, ''), (
          SELECT reason FROM delivery_answer
          WHERE difference_id = difference.id AND reason <> '' ORDER BY id LIMIT 1)) AS words
        FROM delivery_difference AS difference JOIN document ON document.id = document_id
        WHERE document.uid = ${document})
      WHERE words IS NOT NULL ORDER BY id`)
    .map(({ uid: difference, words }) => ({
      whose: { kind: 'difference' as const, document, difference },
      name: beginningOf(words),
      papers: 1,
    }));
}

/**
 * Erases the words of a comment, or the file of an attachment with its name, wherever the same file
 * is attached, and as a photo of an item, an assessment or a record. That it was there, its hash and
 * who attached it stay; the chain tells that it was erased, so that a file that somebody took away
 * is never mistaken for one.
 * Answers how many.
 */
export function eraseBeside(
  context: CommandContext,
  whose: Extract<Whose, { kind: 'comment' | 'attachment' }>,
): number {
  const { db } = context;
  const ofPaper = sql`document_id = (SELECT id FROM document WHERE uid = ${whose.document})`;
  if (whose.kind === 'comment') {
    return db.run(sql`
      UPDATE comment SET text = '' WHERE uid = ${whose.comment} AND ${ofPaper} AND text <> ''`);
  }
  const { attachment } = whose;
  const kept = db.find<{ sha256: string }>(sql`
    SELECT sha256 FROM attachment
    WHERE uid = ${attachment} AND ${ofPaper} AND erased_at IS NULL`);
  if (kept === undefined) return 0;
  return eraseFile(context, kept.sha256);
}

/** Erases a photo of an assessment, wherever the same file is. Answers how many. */
export function eraseAssessmentPhoto(
  context: CommandContext,
  { assessment, photo }: Extract<Whose, { kind: 'assessmentPhoto' }>,
): number {
  const kept = context.db.find<{ sha256: string }>(sql`
    SELECT sha256 FROM assessment_photo
    WHERE uid = ${photo} AND erased_at IS NULL
      AND assessment_id = (SELECT id FROM assessment WHERE uid = ${assessment})`);
  return kept === undefined ? 0 : eraseFile(context, kept.sha256);
}

/** Erases a photo of a 仓库记录, wherever the same file is. Answers how many. */
export function eraseEvidencePhoto(
  context: CommandContext,
  { record, photo }: Extract<Whose, { kind: 'evidencePhoto' }>,
): number {
  const kept = context.db.find<{ sha256: string }>(sql`
    SELECT sha256 FROM evidence_photo
    WHERE uid = ${photo} AND erased_at IS NULL
      AND evidence_id = (SELECT id FROM evidence WHERE uid = ${record})`);
  return kept === undefined ? 0 : eraseFile(context, kept.sha256);
}

/** What is sealed keeps its row and hash, and the chain tells of the erasure; all else goes. */
function eraseFile(context: CommandContext, sha256: string): number {
  const { db, now, afterwards } = context;
  const erasedAt = now.toISOString();
  const rows = rowsOf(db, sha256);
  for (const { uid } of rows) {
    db.run(sql`UPDATE attachment SET name = '', erased_at = ${erasedAt} WHERE uid = ${uid}`);
    appendEntry(context, { kind: 'erasure', content: { attachment: uid, sha256 } });
  }
  const unsigned = db.run(sql`
    DELETE FROM assessment_photo WHERE sha256 = ${sha256} AND assessment_id IN (
      SELECT id FROM assessment WHERE signed_at IS NULL)`);
  const fixed = [sql`assessment_photo`, sql`evidence_photo`].flatMap((table) => {
    const photos = db.all<{ uid: string }>(sql`
      SELECT uid FROM ${table} WHERE sha256 = ${sha256} AND erased_at IS NULL`);
    for (const { uid } of photos) {
      db.run(sql`UPDATE ${table} SET name = '', erased_at = ${erasedAt} WHERE uid = ${uid}`);
      appendEntry(context, { kind: 'erasure', content: { photo: uid, sha256 } });
    }
    return photos;
  });
  db.run(sql`DELETE FROM item_photo WHERE sha256 = ${sha256}`);
  afterwards((dataFolder) => dropUnused(db, dataFolder, [sha256]));
  return rows.length + unsigned + fixed.length;
}

function rowsOf(db: ReadableDb, sha256: string): { uid: string }[] {
  return db.all(sql`SELECT uid FROM attachment WHERE sha256 = ${sha256} AND erased_at IS NULL`);
}
