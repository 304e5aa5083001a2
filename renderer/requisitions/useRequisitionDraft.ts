import { useCallback } from 'react';
import type { RequisitionDraft } from '../../shared/requisitions/draft';
import { call } from '../api';
import { useSavedDraft } from '../documents/useSavedDraft';

/** The 需求单 that is written on this screen, saved as papers are. */
export function useRequisitionDraft(
  requisition: string,
  initial: RequisitionDraft,
  revision: number,
) {
  const { change: put, ...rest } = useSavedDraft(initial, revision, {
    save: (draft, on) => call('requisitions.save', { requisition, revision: on, draft }),
    changes: ['requisitions.read', 'requisitions.list'],
  });
  const change = useCallback(
    (part: Partial<RequisitionDraft>) => put((before) => ({ ...before, ...part })),
    [put],
  );
  return { ...rest, change };
}
