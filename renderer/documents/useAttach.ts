import { useState } from 'react';
import { largestAttachment } from '../../shared/documents/attachments';
import { newUid } from '../api';
import { base64Of } from '../app/files';
import { tell } from '../components/tell';
import { attachmentWords as words } from '../messages/beside';
import { useCommand } from '../queries';

/** Attaches files to a document one after the other; stops at the first that can't be. */
export function useAttach(document: string) {
  const add = useCommand('attachments.add');
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Error | string | null>(null);

  const attach = async (files: readonly File[]) => {
    if (busy !== null || files.length === 0) return;
    setProblem(null);
    try {
      for (const file of files) {
        setBusy(file.name);
        const failed = await attachOne(file);
        if (failed !== null) return setProblem(failed);
      }
      tell(words.added(files.length));
    } finally {
      setBusy(null);
    }
  };

  /** What kept a file from being attached; null when it is. */
  const attachOne = async (file: File): Promise<Error | string | null> => {
    if (file.size > largestAttachment) return words.tooLarge(file.name);
    // A folder, or a file that another program keeps to itself.
    const base64 = await base64Of(file).catch(() => null);
    if (base64 === null) return words.unreadable(file.name);
    const input = { document, attachment: newUid(), fileName: file.name, base64 };
    return add.mutateAsync({ input }).then(
      () => null,
      (error: Error) => error,
    );
  };
  return { attach, busy, problem, clear: () => setProblem(null) };
}
