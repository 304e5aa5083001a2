import type { DocumentFilter } from '../../shared/documents/api';
import type { Axes } from '../../shared/documents/axes';

/** The state as people say it: one word for the three axes. */
export type DocumentState = NonNullable<DocumentFilter['state']>;

/** 作废 before all else, then what the posting says, then the approval. */
export function documentState(axes: Axes): DocumentState {
  if (axes.cancelled) return 'cancelled';
  if (axes.posting === 'reversed') return 'reversed';
  if (axes.posting !== 'none') return 'posted';
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
