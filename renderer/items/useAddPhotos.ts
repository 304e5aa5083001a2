import { newUid } from '../api';
import { useAddPictures } from '../components/useAddPictures';
import { useCommand } from '../queries';

/** Adds photos to an item one after the other; stops at the first that can't be. */
export function useAddPhotos(item: string) {
  const add = useCommand('photos.add');
  return useAddPictures((fileName, base64) =>
    add.mutateAsync({ input: { item, photo: newUid(), fileName, base64 } }),
  );
}
