import type { AssessmentPhoto } from '../../shared/grading/photosApi';
import { dropUnused } from '../attachments/attachmentFiles';
import type { CommandContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/** The photos of an assessment, the first taken first. */
export function photosOf(db: ReadableDb, assessment: string): AssessmentPhoto[] {
  return db
    .all<Omit<AssessmentPhoto, 'erased'> & { erasedAt: string | null }>(sql`
      SELECT assessment_photo.uid, criterion, at, name, media_type AS mediaType, size, sha256,
        erased_at AS erasedAt
      FROM assessment_photo JOIN assessment ON assessment.id = assessment_id
      WHERE assessment.uid = ${assessment} ORDER BY assessment_photo.id`)
    .map(({ erasedAt, ...photo }) => ({ ...photo, erased: erasedAt !== null }));
}

/** What the seal of an assessment says of its photos; an erased one is still the one that was seen. */
export function sealedPhotos(photos: readonly AssessmentPhoto[]) {
  return photos.map(({ uid, criterion, sha256, size }) => ({
    photo: uid,
    criterion,
    sha256,
    size,
  }));
}

/** Takes all photos off an assessment that is thrown away. */
export function clearPhotos({ db, afterwards }: CommandContext, assessment: string) {
  const contents = photosOf(db, assessment).map(({ sha256 }) => sha256);
  db.run(sql`
    DELETE FROM assessment_photo
    WHERE assessment_id = (SELECT id FROM assessment WHERE uid = ${assessment})`);
  if (contents.length > 0) afterwards((dataFolder) => dropUnused(db, dataFolder, contents));
}
