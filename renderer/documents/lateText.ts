import type { DocumentView } from '../../shared/documents/api';
import { readWords } from '../messages/documents';

/** 先发后补, by who reads it: F8 is the approver's, and only at a place where the paper is written. */
export function lateText(
  { steps, warehouse }: Pick<DocumentView, 'steps' | 'warehouse'>,
  mayVouch: boolean,
): string {
  if (steps.includes('approve')) return readWords.lateForYou;
  if (mayVouch) return readWords.late;
  const received = steps.includes('receive') ? readWords.lateReceived : '';
  return `${readWords.lateElsewhere(warehouse.name)}${received}`;
}
