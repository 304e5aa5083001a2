import { call } from '../api';
import { usePicture } from '../components/usePicture';

/** The address of a photo of an item while it is shown; null while it is read, and where it can't be. */
export function usePhoto(item: string, photo: string | null): string | null {
  return usePicture(
    [item, photo],
    photo === null ? null : () => call('photos.read', { item, photo }),
  );
}
