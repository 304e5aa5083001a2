import type { z } from 'zod';
import { largestPhoto, photoType } from '../../shared/items/photos';
import { refuse } from '../../shared/refusals';
import { keepFile } from './attachmentFiles';
import { sniffType } from './sniffType';

interface KeptPhoto {
  sha256: string;
  size: number;
  mediaType: z.infer<typeof photoType>;
}

/**
 * Brings the content of a photo to disk, before any row speaks of it. Refuses what is too large, and
 * what is no picture by its bytes.
 */
export function keepPhoto(dataFolder: string, base64: string): KeptPhoto {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > largestPhoto) refuse('file.tooLarge', { limit: largestPhoto });
  const type = photoType.safeParse(sniffType(bytes));
  if (!type.success) return refuse('photo.type', {});
  return { sha256: keepFile(dataFolder, bytes), size: bytes.length, mediaType: type.data };
}
