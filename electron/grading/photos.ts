import type { Output, Parsed } from '../../shared/api';
import type { AssessmentPhoto } from '../../shared/grading/photosApi';
import { mostPhotos } from '../../shared/items/photos';
import { refuse } from '../../shared/refusals';
import { dropUnused, readKept } from '../attachments/attachmentFiles';
import { nameOf } from '../attachments/attachments';
import { keepPhoto } from '../attachments/keepPhoto';
import type { CommandContext } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { changeNow, type JobContext, reading } from '../job';
import { mayWrite } from '../writingBeside';
import { ownDraft } from './assess';
import { photosOf } from './photoRows';

/**
 * Keeps a photo under a criterion. Its content is on disk before the row that speaks of it; the same
 * content twice under one criterion is one photo.
 */
export async function addAssessmentPhoto(
  context: JobContext,
  input: Parsed<'assessments.addPhoto'>,
): Promise<Output<'assessments.addPhoto'>> {
  await mayWrite(context.program);
  const { db } = reading(context);
  const { dataFolder } = context.program;
  const { assessment, criterion, photo, revision } = input;
  const { sha256, size, mediaType } = keepPhoto(dataFolder, input.base64);
  const detail = { asked: { assessment, criterion, photo, sha256, mediaType } };
  try {
    return changeNow(context, { subject: assessment, detail }, (command) => {
      const others = photosOf(command.db, assessment).filter(
        (each) => each.criterion === criterion,
      );
      const known = others.find((each) => each.sha256 === sha256);
      // A retry of one that was kept finds the revision that it made.
      const stored = ownDraft(command, assessment, known ? undefined : revision);
      const { warehouse, body } = stored;
      if (known) return { assessment, photo: known.uid, warehouse, revision: stored.revision };
      if (command.db.find(sql`SELECT 1 FROM assessment_photo WHERE uid = ${photo}`)) {
        refuse('key.reused', {});
      }
      if (!body.criteria.some(({ code }) => code === criterion)) {
        refuse('assessment.answer', { criterion, because: 'unknownCriterion' });
      }
      if (others.length >= mostPhotos) refuse('photo.tooMany', { most: mostPhotos });
      command.db.run(sql`
        INSERT INTO assessment_photo (uid, assessment_id, criterion, at, name, media_type, size,
          sha256)
        VALUES (${photo}, ${stored.id}, ${criterion}, ${command.now.toISOString()},
          ${nameOf(input.fileName, mediaType)}, ${mediaType}, ${size}, ${sha256})`);
      return { assessment, photo, warehouse, revision: countUp(command, assessment, revision) };
    });
  } catch (error) {
    dropUnused(db, dataFolder, [sha256]);
    throw error;
  }
}

/** Answers the bytes of a photo; a file that is gone or no longer the same is refused. */
export function readAssessmentPhoto(
  context: JobContext,
  { assessment, photo }: Parsed<'assessments.readPhoto'>,
): Output<'assessments.readPhoto'> {
  const { name, mediaType, sha256 } = findPhoto(reading(context).db, assessment, photo);
  const kept = readKept(context.program.dataFolder, sha256);
  if (kept.state !== 'whole') refuse('attachment.damaged', { name, because: kept.state });
  return { name, mediaType, base64: kept.bytes.toString('base64') };
}

/** Takes a photo off an assessment that is not signed. Its file stays where something else has it. */
export function removeAssessmentPhoto(
  context: CommandContext,
  { assessment, photo, revision }: Parsed<'assessments.removePhoto'>,
): Output<'assessments.removePhoto'> {
  const { db, was, afterwards } = context;
  const { warehouse } = ownDraft(context, assessment, revision);
  const { sha256, mediaType, criterion } = findPhoto(db, assessment, photo);
  was({ criterion, sha256, mediaType });
  db.run(sql`DELETE FROM assessment_photo WHERE uid = ${photo}`);
  afterwards((dataFolder) => dropUnused(db, dataFolder, [sha256]));
  return { assessment, photo, warehouse, revision: countUp(context, assessment, revision) };
}

/** Whoever signs has seen the photos too: they count as a change. */
function countUp({ db }: CommandContext, assessment: string, revision: number): number {
  db.run(sql`UPDATE assessment SET revision = ${revision + 1} WHERE uid = ${assessment}`);
  return revision + 1;
}

function findPhoto(db: ReadableDb, assessment: string, uid: string): AssessmentPhoto {
  return (
    photosOf(db, assessment).find((each) => each.uid === uid && !each.erased) ??
    refuse('notFound', { what: 'photo', uid })
  );
}
