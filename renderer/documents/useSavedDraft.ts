import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallName } from '../../shared/api';
import { RefusedError } from '../api';
import { useSaveBeforeLeaving } from '../app/unsaved';
import { draftWords } from '../messages/documents';
import { refusalSentence } from '../messages/refusals';
import { callQuery } from '../queries';
import { DraftSaver, type SaveState } from './draftSaver';

interface Saving<Draft> {
  /** Saves on top of a revision and answers with the new one. */
  save: (draft: Draft, revision: number) => Promise<{ revision: number }>;
  /** What reads otherwise once it is saved; all else stays as it was read. */
  changes: readonly CallName[];
  /** Told of the last save when the screen is left; settles once that is done. */
  onLeave?: (saved: Promise<void>) => void;
}

/**
 * What is written on this screen. It is saved as it is typed, and when the screen is left; what
 * can't be saved is told, here or, once the screen is gone, as a notice. One screen, one draft: what
 * is handed in first counts.
 */
export function useSavedDraft<Draft>(initial: Draft, revision: number, saving: Saving<Draft>) {
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(initial);
  const [saveState, setSaveState] = useState<SaveState>({ type: 'untouched' });
  const latest = useRef(initial);
  const [{ save, changes, onLeave }] = useState(saving);

  const [saver] = useState(
    () =>
      new DraftSaver<Draft>({
        revision,
        rest: 600,
        now: () => new Date(),
        onState: setSaveState,
        save: async (written, on) => {
          const saved = await save(written, on);
          void queryClient.invalidateQueries({
            predicate: ({ queryKey }) => changes.some((name) => name === queryKey[0]),
          });
          return saved.revision;
        },
      }),
  );

  const change = useCallback(
    (next: (before: Draft) => Draft) => {
      latest.current = next(latest.current);
      setDraft(latest.current);
      saver.change(latest.current);
    },
    [saver],
  );

  // A save that was refused because the login had run out goes through once its person is back.
  const { data: session } = useQuery({ ...callQuery('session.read', {}), enabled: false });
  const isSignedIn = session !== undefined && session.user !== null;
  useEffect(() => {
    if (isSignedIn && !saver.holdsNothing()) void saver.flush().catch(() => undefined);
  }, [isSignedIn, saver]);

  useSaveBeforeLeaving(() => saver.flush());
  useEffect(() => {
    const leave = () => {
      const saved = saver.flush().then(() => undefined, tellUnsaved);
      onLeave?.(saved);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [saver, onLeave]);

  return { draft, change, saver, saveState };
}

/** Tells that what was typed on a screen that is gone could not be kept. */
function tellUnsaved(error: unknown): void {
  const why = error instanceof RefusedError ? refusalSentence(error.refusal).title : '';
  notifications.show({
    color: 'orange',
    title: draftWords.notSaved,
    message: why,
    autoClose: false,
  });
}
