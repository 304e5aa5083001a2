import { z } from 'zod';
import { command, job } from '../call';
import { text, uid } from '../fields';
import type { Role } from '../roles';

/** What a photo of an item may be; the bytes say it, not the name. */
export const photoType = z.enum(['image/jpeg', 'image/png', 'image/webp']);

/** In bytes. */
export const largestPhoto = 8_000_000;
/** How many photos an item has at most. */
export const mostPhotos = 12;

/** The bytes of a photo as a call brings them: of 8 MB, in base64. */
export const photoBytes = z.string().max(11_200_000);

export const photoView = z.strictObject({
  uid,
  name: z.string(),
  mediaType: photoType,
  size: z.int().min(1),
  sha256: z.string(),
});

/** Whoever has the thing in front of him. */
const photographers: readonly Role[] = ['keeper', 'dispatcher', 'administrator'];

const subject = { item: uid, photo: uid };

export const photosApi = {
  'photos.add': job({
    what: 'Keeps a photo of an item: JPEG, PNG or WebP.',
    who: photographers,
    input: z.strictObject({
      item: uid,
      /** Chosen by the caller, so that adding twice adds once. */
      photo: uid,
      fileName: text(255),
      base64: photoBytes,
    }),
    /** The photo that has this content: an earlier one if the item had it already. */
    output: z.strictObject(subject),
  }),
  'photos.read': job({
    what: 'The bytes of a photo; one that is no longer what was kept is refused.',
    who: 'signedIn',
    input: z.strictObject(subject),
    output: z.strictObject({ name: z.string(), mediaType: photoType, base64: z.string() }),
  }),
  'photos.remove': command({
    what: 'Takes a photo off an item.',
    who: photographers,
    input: z.strictObject(subject),
    output: z.strictObject(subject),
  }),
};
