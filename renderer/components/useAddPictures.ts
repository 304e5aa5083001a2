import { useState } from 'react';
import { largestPhoto } from '../../shared/items/photos';
import { base64Of } from '../app/files';
import { photoWords as words } from '../messages/photos';

/**
 * Adds pictures one after the other, each by `add`; stops at the first that can't be, and answers
 * those that were not added.
 */
export function useAddPictures(add: (fileName: string, base64: string) => Promise<unknown>) {
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Error | string | null>(null);

  const addOne = async (file: File): Promise<Error | string | null> => {
    if (file.size > largestPhoto) return words.tooLarge(file.name);
    const base64 = await base64Of(file).catch(() => null);
    if (base64 === null) return words.unreadable(file.name);
    return add(file.name || words.pasted, base64).then(
      () => null,
      (error: Error) => error,
    );
  };
  const addAll = async (files: readonly File[]): Promise<readonly File[]> => {
    if (busy !== null || files.length === 0) return files;
    setProblem(null);
    try {
      for (const [index, file] of files.entries()) {
        setBusy(file.name || words.pasted);
        const failed = await addOne(file);
        if (failed !== null) {
          setProblem(failed);
          return files.slice(index);
        }
      }
      return [];
    } finally {
      setBusy(null);
    }
  };
  return { addAll, busy, problem, clear: () => setProblem(null) };
}
export type AddingPictures = ReturnType<typeof useAddPictures>;
