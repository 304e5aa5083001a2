import type { DocumentView } from '../../shared/documents/api';
import type { StepName } from '../../shared/documents/steps';

/**
 * The step that F8 takes: approve, post, or let the approver vouch with a password at this place.
 * Never 先发后补: that is chosen, not come upon.
 * Null where this person can't move the paper on.
 */
export function nextStep(
  view: Pick<DocumentView, 'axes'> | null,
  steps: readonly StepName[],
  mayVouch: boolean,
): 'approve' | 'approveHere' | 'post' | null {
  if (steps.includes('approve')) return 'approve';
  if (steps.includes('post')) return 'post';
  return view?.axes.approval === 'waiting' && !view.axes.cancelled && mayVouch
    ? 'approveHere'
    : null;
}
