import type { DocumentView } from '../../shared/documents/api';
import type { Body } from '../../shared/documents/kinds';
import { forms } from './forms/index';
import { useBegin } from './useBegin';

/** 复制为新单: begins a paper like this one, of today. It is saved when something is typed. */
export function useCopy(view: DocumentView | null): () => void {
  const begin = useBegin();
  return () => {
    const copy = view && (forms[view.kind].copy as ((body: Body) => Body) | null);
    if (!view || !copy) return;
    begin({ warehouse: view.warehouse, body: copy(view.body), labels: view.labels });
  };
}
