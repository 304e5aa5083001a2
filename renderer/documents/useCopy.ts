import { useNavigate } from '@tanstack/react-router';
import type { DocumentView } from '../../shared/documents/api';
import type { Body } from '../../shared/documents/kinds';
import { newUid } from '../api';
import { useSession } from '../app/session';
import { forms } from './forms/index';
import { newPapers } from './newPapers';

/** 复制为新单: begins a paper like this one, of today. It is saved when something is typed. */
export function useCopy(view: DocumentView | null): () => void {
  const { today } = useSession();
  const navigate = useNavigate();
  return () => {
    const copy = view && (forms[view.kind].copy as ((body: Body) => Body) | null);
    if (!view || !copy) return;
    const document = newUid();
    const initial = {
      document,
      warehouse: view.warehouse.code,
      businessDate: today,
      persons: {},
      body: copy(view.body),
    };
    newPapers.set(document, { initial, warehouse: view.warehouse, labels: view.labels });
    void navigate({ to: '/documents/$uid', params: { uid: document } });
  };
}
