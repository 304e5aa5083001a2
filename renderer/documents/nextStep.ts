import type { DocumentView } from '../../shared/documents/api';
import type { StepName } from '../../shared/documents/steps';

/**
 * The step that F8 takes: approve, post, post before approval in an operation (先发后补), or let
 * the approver vouch with a password at this place.
 * Null where this person can't move the paper on.
 */
export function nextStep(
  view: Pick<DocumentView, 'axes'> | null,
  steps: readonly StepName[],
  mayVouch: boolean,
): 'approve' | 'approveHere' | 'post' | 'postFirst' | null {
  if (steps.includes('approve')) return 'approve';
  if (steps.includes('post')) return 'post';
  if (steps.includes('postFirst')) return 'postFirst';
  return view?.axes.approval === 'waiting' && !view.axes.cancelled && mayVouch
    ? 'approveHere'
    : null;
}
