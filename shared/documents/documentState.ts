import type { DocumentFilter } from './api';
import type { Axes } from './axes';

/** The state of a document as people say it: one word for the three axes. */
export type DocumentState = NonNullable<DocumentFilter['state']>;

/**
 * 作废 before all else, then what the posting says, then the approval. What was issued before
 * approval (先发后补) is `late` until it is approved.
 */
export function documentState(axes: Axes): DocumentState {
  if (axes.cancelled) return 'cancelled';
  if (axes.posting === 'reversed') return 'reversed';
  if (axes.posting !== 'none') {
    return axes.approval === 'waiting' || axes.approval === 'declined' ? 'late' : 'posted';
  }
  switch (axes.approval) {
    case 'waiting':
      return 'waiting';
    case 'declined':
      return 'declined';
    case 'given':
    case 'givenAfter':
      return 'approved';
    case 'none':
      return 'draft';
  }
}
