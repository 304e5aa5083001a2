import { useState } from 'react';
import { largestAttachment } from '../../shared/documents/attachments';
import { newUid, RefusedError } from '../api';
import { base64Of } from '../app/files';
import { tell } from '../components/tell';
import { attachmentWords as words } from '../messages/beside';
import { refusalSentence } from '../messages/refusals';
import { useCommand } from '../queries';

/** What became of files of which not all could be attached. */
export interface Attached {
  kept: string[];
  refused: { name: string; why: string }[];
}

/** Attaches files to a document one after the other; one that can't be stops none of the others. */
export function useAttach(document: string) {
  const add = useCommand('attachments.add');
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Attached | null>(null);

  const attach = async (files: readonly File[]) => {
    if (busy !== null || files.length === 0) return;
    setProblem(null);
    const done: Attached = { kept: [], refused: [] };
    try {
      for (const file of files) {
        setBusy(file.name);
        const why = await attachOne(file);
        if (why === null) done.kept.push(file.name);
        else done.refused.push({ name: file.name, why });
      }
      if (done.refused.length > 0) setProblem(done);
      else tell(words.added(files.length));
    } finally {
      setBusy(null);
    }
  };

  /** What kept a file from being attached; null when it is. */
  const attachOne = async (file: File): Promise<string | null> => {
    if (file.size > largestAttachment) return words.tooLarge;
    // A folder, or a file that another program keeps to itself.
    const base64 = await base64Of(file).catch(() => null);
    if (base64 === null) return words.unreadable;
    const input = { document, attachment: newUid(), fileName: file.name, base64 };
    return add.mutateAsync({ input }).then(() => null, whyOf);
  };
  return { attach, busy, problem, clear: () => setProblem(null) };
}

/** Why the store refused it; what is no refusal is told as a bug, and here only that it failed. */
function whyOf(error: Error): string {
  if (!(error instanceof RefusedError)) return words.failed;
  const { title, next } = refusalSentence(error.refusal);
  return [title, next].filter(Boolean).join('。');
}
