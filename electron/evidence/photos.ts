import type { Output, Parsed } from '../../shared/api';
import type { EvidencePhoto } from '../../shared/evidence/photosApi';
import { mostPhotos } from '../../shared/items/photos';
import { refuse } from '../../shared/refusals';
import { dropUnused, readKept } from '../attachments/attachmentFiles';
import { nameOf } from '../attachments/attachments';
import { keepPhoto } from '../attachments/keepPhoto';
import { writingAt } from '../context';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';
import { changeNow, type JobContext, reading } from '../job';
import { mayWrite } from '../writingBeside';
import { readEvidence } from './storedEvidence';

/** The photos of records, by the uid of their record, the first added first. */
export function photosOfRecords(
  db: ReadableDb,
  records: readonly string[],
): ReadonlyMap<string, EvidencePhoto[]> {
  const rows = db.all<
    Omit<EvidencePhoto, 'erased' | 'by'> & {
      record: string;
      byUid: string;
      byName: string;
      erasedAt: string | null;
    }
  >(sql`
    SELECT evidence.uid AS record, evidence_photo.uid, evidence_photo.at, evidence_photo.name,
      media_type AS mediaType, size, sha256, erased_at AS erasedAt, user.uid AS byUid,
      user.name AS byName
    FROM evidence_photo
    JOIN evidence ON evidence.id = evidence_id
    JOIN user ON user.id = evidence_photo.by_user_id
    WHERE evidence.uid IN (SELECT value FROM json_each(${JSON.stringify(records)}))
    ORDER BY evidence_photo.id`);
  const photos = new Map<string, EvidencePhoto[]>(records.map((record) => [record, []]));
  for (const { record, byUid, byName, erasedAt, ...photo } of rows) {
    photos.get(record)?.push({
      ...photo,
      by: { uid: byUid, name: byName },
      erased: erasedAt !== null,
    });
  }
  return photos;
}

/**
 * Keeps a photo with a record that is not struck out; it stays with it. The same content twice is
 * one photo. The audit keeps its hash beside that of the record.
 */
export async function addEvidencePhoto(
  context: JobContext,
  input: Parsed<'evidence.addPhoto'>,
): Promise<Output<'evidence.addPhoto'>> {
  await mayWrite(context.program);
  const { db } = reading(context);
  const { dataFolder } = context.program;
  const { warehouse, record, photo } = input;
  const { sha256, size, mediaType } = keepPhoto(dataFolder, input.base64);
  const detail = { asked: { warehouse, record, photo, sha256, mediaType } };
  try {
    return changeNow(context, { subject: record, detail }, (command) => {
      const { id: warehouseId } = writingAt(command, warehouse);
      const stored = readEvidence(command.db, record, sql`warehouse_id = ${warehouseId}`);
      const others = photosOfRecords(command.db, [record]).get(record) ?? [];
      const known = others.find((each) => each.sha256 === sha256 && !each.erased);
      if (known) return { warehouse, record, photo: known.uid };
      if (stored.struckAt !== null) refuse('evidence.over', { because: 'struck' });
      if (command.db.find(sql`SELECT 1 FROM evidence_photo WHERE uid = ${photo}`)) {
        refuse('key.reused', {});
      }
      if (others.length >= mostPhotos) refuse('photo.tooMany', { most: mostPhotos });
      command.db.run(sql`
        INSERT INTO evidence_photo (uid, evidence_id, at, by_user_id, name, media_type, size, sha256)
        VALUES (${photo}, ${stored.id}, ${command.now.toISOString()}, ${command.actor.id},
          ${nameOf(input.fileName, mediaType)}, ${mediaType}, ${size}, ${sha256})`);
      return { warehouse, record, photo };
    });
  } catch (error) {
    dropUnused(db, dataFolder, [sha256]);
    throw error;
  }
}

/** Answers the bytes of a photo; a file that is gone or no longer the same is refused. */
export function readEvidencePhoto(
  context: JobContext,
  { record, photo }: Parsed<'evidence.readPhoto'>,
): Output<'evidence.readPhoto'> {
  const photos = photosOfRecords(reading(context).db, [record]).get(record) ?? [];
  const { name, mediaType, sha256 } =
    photos.find(({ uid, erased }) => uid === photo && !erased) ??
    refuse('notFound', { what: 'photo', uid: photo });
  const kept = readKept(context.program.dataFolder, sha256);
  if (kept.state !== 'whole') refuse('attachment.damaged', { name, because: kept.state });
  return { name, mediaType, base64: kept.bytes.toString('base64') };
}
