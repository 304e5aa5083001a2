import { useState } from 'react';
import { largestPhoto } from '../../shared/items/photos';
import { base64Of } from '../app/files';
import { itemWords } from '../messages/items';

const words = itemWords.photo;

/** Adds pictures one after the other, each by `add`; stops at the first that can't be. */
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
  const addAll = async (files: readonly File[]) => {
    if (busy !== null || files.length === 0) return;
    setProblem(null);
    try {
      for (const file of files) {
        setBusy(file.name || words.pasted);
        const failed = await addOne(file);
        if (failed !== null) return setProblem(failed);
      }
    } finally {
      setBusy(null);
    }
  };
  return { addAll, busy, problem, clear: () => setProblem(null) };
}
