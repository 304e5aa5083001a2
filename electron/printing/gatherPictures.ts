import type { KeptFiles } from './sheets/form';

/** A picture on paper. */
export interface Picture {
  /** `data:image/jpeg;base64,…` */
  source: string;
  name: string;
}

/** Two on a page; a report is no album. */
const mostPictures = 12;

/**
 * The first of the photos as they stand on paper, and how many do not: too many, or no longer in the
 * folder.
 */
export function gatherPictures(
  photos: readonly { name: string; mediaType: string; sha256: string }[],
  kept: KeptFiles,
): { pictures: Picture[]; picturesLeft: number } {
  const pictures = photos.slice(0, mostPictures).flatMap(({ name, mediaType, sha256 }) => {
    const bytes = kept(sha256);
    if (bytes === null) return [];
    return [{ name, source: `data:${mediaType};base64,${bytes.toString('base64')}` }];
  });
  return { pictures, picturesLeft: photos.length - pictures.length };
}
