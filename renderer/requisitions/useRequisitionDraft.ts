import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RequisitionDraft } from '../../shared/requisitions/draft';
import { call } from '../api';
import { useSaveBeforeLeaving } from '../app/unsaved';
import { DraftSaver, type SaveState } from '../documents/draftSaver';
import { tellUnsaved } from '../documents/useDraft';

const changedBySaving = new Set(['requisitions.read', 'requisitions.list']);

/**
 * The 需求单 that is written on this screen: saved as it is typed and when the screen is left, as
 * papers are, so that nothing is lost.
 */
export function useRequisitionDraft(
  requisition: string,
  initial: RequisitionDraft,
  revision: number,
) {
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(initial);
  const [saveState, setSaveState] = useState<SaveState>({ type: 'untouched' });
  const latest = useRef(initial);
  const saver = useMemo(
    () =>
      new DraftSaver<RequisitionDraft>({
        revision,
        rest: 600,
        now: () => new Date(),
        onState: setSaveState,
        save: async (written, on) => {
          const saved = await call('requisitions.save', {
            requisition,
            revision: on,
            draft: written,
          });
          void queryClient.invalidateQueries({
            predicate: ({ queryKey }) => changedBySaving.has(String(queryKey[0])),
          });
          return saved.revision;
        },
      }),
    [queryClient, requisition],
  );
  const change = useCallback(
    (part: Partial<RequisitionDraft>) => {
      const next = { ...latest.current, ...part };
      latest.current = next;
      setDraft(next);
      saver.change(next);
    },
    [saver],
  );
  useSaveBeforeLeaving(() => saver.flush());
  useEffect(() => {
    const leave = () => void saver.flush().catch(tellUnsaved);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [saver]);
  return { draft, change, saver, saveState };
}
