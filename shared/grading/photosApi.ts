import { z } from 'zod';
import { command, job } from '../call';
import { instant, text, uid, warehouseCode } from '../fields';
import { photoBytes, photoView } from '../items/photos';

/** A photo of what the assessor has seen, under the criterion that it proves. */
export const assessmentPhoto = photoView.extend({
  criterion: z.string(),
  at: instant,
  /** Its file and name were erased, since somebody is on it; its hash stays. */
  erased: z.boolean(),
});
export type AssessmentPhoto = z.infer<typeof assessmentPhoto>;

const one = z.strictObject({ assessment: uid, photo: uid });
const step = one.extend({ revision: z.int().min(1) });
const saved = one.extend({ warehouse: warehouseCode, revision: z.int().min(1) });

export const assessmentPhotosApi = {
  'assessments.addPhoto': job({
    what: 'Keeps a photo of what was seen for a criterion of an assessment: JPEG, PNG or WebP.',
    who: ['assessor'],
    input: step.extend({
      criterion: z.string().max(10),
      fileName: text(255),
      base64: photoBytes,
    }),
    output: saved,
  }),
  'assessments.readPhoto': job({
    what: 'The bytes of a photo of an assessment; one that is no longer what was kept is refused.',
    who: 'signedIn',
    input: one,
    output: z.strictObject({
      name: z.string(),
      mediaType: photoView.shape.mediaType,
      base64: z.string(),
    }),
  }),
  'assessments.removePhoto': command({
    what: 'Takes a photo off an assessment that is not signed.',
    who: ['assessor'],
    input: step,
    output: saved,
  }),
};
