import { z } from 'zod';
import { job } from '../call';
import { actor } from '../documents/attachments';
import { instant, text, uid, warehouseCode } from '../fields';
import { photoBytes, photoView } from '../items/photos';
import { recorders } from './recorders';

/** A photo of what a record speaks of: a wet corner, a tag on an extinguisher, a drill. */
export const evidencePhoto = photoView.extend({
  at: instant,
  by: actor,
  /** Its file and name were erased, since somebody is on it; its hash stays. */
  erased: z.boolean(),
});
export type EvidencePhoto = z.infer<typeof evidencePhoto>;

const named = z.strictObject({ warehouse: warehouseCode, record: uid, photo: uid });

export const evidencePhotosApi = {
  'evidence.addPhoto': job({
    what: 'Keeps a photo with a record of a warehouse: JPEG, PNG or WebP. It stays with the record.',
    who: recorders,
    input: named.extend({ fileName: text(255), base64: photoBytes }),
    /** The photo that has this content: an earlier one if the record had it already. */
    output: named,
  }),
  'evidence.readPhoto': job({
    what: 'The bytes of a photo of a record; one that is no longer what was kept is refused.',
    who: 'signedIn',
    input: named.omit({ warehouse: true }),
    output: z.strictObject({
      name: z.string(),
      mediaType: photoView.shape.mediaType,
      base64: z.string(),
    }),
  }),
};
