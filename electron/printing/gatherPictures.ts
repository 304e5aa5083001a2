import type { KeptFiles } from './sheets/form';

/** A picture on paper. */
export interface Picture {
  /** Where the sheet finds it (sheetShelf.ts). */
  source: string;
  name: string;
}

/**
 * The photos as they stand on paper, and how many do not, since their files are no longer what they
 * were. A sheet names them and does not carry them: a hundred of them are more than a window can hold.
 */
export function gatherPictures(
  photos: readonly { name: string; sha256: string }[],
  kept: KeptFiles,
): { pictures: Picture[]; picturesLeft: number } {
  const pictures = photos
    .filter(({ sha256 }) => kept(sha256) !== null)
    .map(({ name, sha256 }) => ({ name, source: pictureAddress(sha256) }));
  return { pictures, picturesLeft: photos.length - pictures.length };
}

/** The address of a kept picture within the host of the sheets. */
export function pictureAddress(sha256: string): string {
  return `/pictures/${sha256}`;
}
