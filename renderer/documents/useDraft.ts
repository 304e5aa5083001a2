import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Parsed } from '../../shared/api';
import type { Body } from '../../shared/documents/kinds';
import { call, RefusedError } from '../api';
import { useSaveBeforeLeaving } from '../app/unsaved';
import { draftWords } from '../messages/documents';
import { refusalSentence } from '../messages/refusals';
import { DraftSaver, type SaveState } from './draftSaver';
import type { PaperChange } from './paper';

/** A draft as it is written: what `documents.save` takes, but for the revision. */
export type Draft = Omit<Parsed<'documents.save'>, 'revision'>;

/** What changes when a draft is saved; all else stays as it was read. */
const changedBySaving = new Set([
  'documents.read',
  'documents.list',
  'dashboard.read',
  'stocktakes.differences',
]);

/** Drafts whose screen was left and whose last words are on their way: read them only after. */
export const beingSaved = new Map<string, Promise<void>>();

/**
 * The draft on this screen. It is saved as it is typed, and when the screen is left; what can't be
 * saved is told, here or, once the screen is gone, as a notice.
 */
export function useDraft(initial: Draft, revision: number) {
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(initial);
  const [saveState, setSaveState] = useState<SaveState>({ type: 'untouched' });
  const latest = useRef(initial);

  const saver = useMemo(
    () =>
      new DraftSaver<Draft>({
        revision,
        rest: 600,
        now: () => new Date(),
        onState: setSaveState,
        save: async (written, on) => {
          const saved = await call('documents.save', { ...written, revision: on });
          void queryClient.invalidateQueries({
            predicate: ({ queryKey }) => changedBySaving.has(String(queryKey[0])),
          });
          return saved.revision;
        },
      }),
    [queryClient],
  );

  const change = useCallback(
    (part: PaperChange) => {
      const { body, ...rest } = part;
      const before = latest.current;
      const next = { ...before, ...rest, body: { ...before.body, ...body } as Body };
      latest.current = next;
      setDraft(next);
      saver.change(next);
    },
    [saver],
  );

  useSaveBeforeLeaving(() => saver.flush());
  useEffect(() => {
    const leave = () => {
      const saved = saver.flush().then(() => undefined, tellUnsaved);
      beingSaved.set(initial.document, saved);
      void saved.finally(() => {
        if (beingSaved.get(initial.document) === saved) beingSaved.delete(initial.document);
      });
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [saver]);

  return { draft, change, saver, saveState };
}

/** Tells that what was typed on a screen that is gone could not be kept. */
export function tellUnsaved(error: unknown): void {
  const why = error instanceof RefusedError ? refusalSentence(error.refusal).title : '';
  notifications.show({
    color: 'orange',
    title: draftWords.notSaved,
    message: why,
    autoClose: false,
  });
}
