import type { Output } from '../../shared/api';
import type { DocumentView } from '../../shared/documents/api';
import type { Draft } from './useDraft';

/** A paper that was begun in this window and not saved yet. */
export interface NewPaper {
  initial: Draft;
  warehouse: { code: string; name: string };
  labels: DocumentView['labels'];
  /** What its template names that is 停用 by now. */
  stale?: Output<'templates.read'>['stale'];
}

/**
 * Papers begun in this window, by uid. A paper has its address from the first moment, so that the
 * first save needs no change of place; until then this is where its address leads.
 */
export const newPapers = new Map<string, NewPaper>();
