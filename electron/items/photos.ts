import type { Output, Parsed } from '../../shared/api';
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

type Photo = Output<'items.read'>['photos'][number];

/** The photos of an item, the first taken first. */
export function photosOf(db: ReadableDb, itemId: number): Photo[] {
  return db.all(sql`
    SELECT uid, name, media_type AS mediaType, size, sha256 FROM item_photo
    WHERE item_id = ${itemId} ORDER BY id`);
}

/**
 * Keeps a photo of an item. Its content is on disk before the row that speaks of it; the same
 * content twice is one photo. Refuses what is no picture by its bytes, a thirteenth, and a uid that
 * stands for another photo.
 */
export async function addPhoto(
  context: JobContext,
  input: Parsed<'photos.add'>,
): Promise<Output<'photos.add'>> {
  await mayWrite(context.program);
  const { db } = reading(context);
  const { dataFolder } = context.program;
  const { id } = itemOf(db, input.item);
  const photos = photosOf(db, id);
  const { sha256, size, mediaType } = keepPhoto(dataFolder, input.base64);
  const known = db.find<{ itemId: number; sha256: string }>(sql`
    SELECT item_id AS itemId, sha256 FROM item_photo WHERE uid = ${input.photo}`);
  const isOther = known && (known.itemId !== id || known.sha256 !== sha256);
  const same = isOther ? undefined : photos.find((photo) => photo.sha256 === sha256);
  if (same) return { item: input.item, photo: same.uid };
  const { item, photo } = input;
  const detail = { asked: { item, photo, sha256, mediaType } };
  try {
    if (isOther) refuse('key.reused', {});
    if (photos.length >= mostPhotos) refuse('photo.tooMany', { most: mostPhotos });
    return changeNow(context, { subject: item, detail }, (command) => {
      command.db.run(sql`
        INSERT INTO item_photo (uid, item_id, name, media_type, size, sha256)
        VALUES (${photo}, ${id}, ${nameOf(input.fileName, mediaType)}, ${mediaType},
          ${size}, ${sha256})`);
      return { item, photo };
    });
  } catch (error) {
    dropUnused(db, dataFolder, [sha256]);
    throw error;
  }
}

/** Answers the bytes of a photo; a file that is gone or no longer the same is refused. */
export function readPhoto(
  context: JobContext,
  input: Parsed<'photos.read'>,
): Output<'photos.read'> {
  const { name, mediaType, sha256 } = findPhoto(reading(context).db, input);
  const kept = readKept(context.program.dataFolder, sha256);
  if (kept.state !== 'whole') refuse('attachment.damaged', { name, because: kept.state });
  return { name, mediaType, base64: kept.bytes.toString('base64') };
}

/** Takes a photo off an item. Its file stays where something else has the same. */
export function removePhoto(
  { db, was, afterwards }: CommandContext,
  input: Parsed<'photos.remove'>,
): Output<'photos.remove'> {
  const { sha256, mediaType } = findPhoto(db, input);
  was({ sha256, mediaType });
  db.run(sql`DELETE FROM item_photo WHERE uid = ${input.photo}`);
  afterwards((dataFolder) => dropUnused(db, dataFolder, [sha256]));
  return { item: input.item, photo: input.photo };
}

function itemOf(db: ReadableDb, uid: string): { id: number } {
  return (
    db.find<{ id: number }>(sql`SELECT id FROM item WHERE uid = ${uid}`) ??
    refuse('notFound', { what: 'item', uid })
  );
}

function findPhoto(db: ReadableDb, { item, photo }: { item: string; photo: string }): Photo {
  return (
    photosOf(db, itemOf(db, item).id).find(({ uid }) => uid === photo) ??
    refuse('notFound', { what: 'photo', uid: photo })
  );
}
