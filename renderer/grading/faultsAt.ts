import type { Criterion } from '../../shared/grading/kinds';
import type { StandardFault } from '../../shared/grading/standard';

/** The faults that are mended at a criterion. */
export function faultsOfCriterion(
  faults: readonly StandardFault[],
  criterion: Criterion,
): StandardFault[] {
  const { code } = criterion;
  return faults.filter(({ fault, of }) => {
    switch (fault) {
      case 'criterionTwice':
      case 'dimension':
      case 'reserve':
      case 'order':
        return of === code;
      case 'item':
        return criterion.kind === 'reserve' && criterion.items.includes(of);
      case 'category':
        return criterion.kind === 'reserve' && criterion.category === of;
      default:
        return false;
    }
  });
}

/** The faults that are mended in the facts of the standard itself, or in its dimensions. */
export function faultsOf(
  faults: readonly StandardFault[],
  ...kinds: readonly StandardFault['fault'][]
): StandardFault[] {
  return faults.filter(({ fault }) => kinds.includes(fault));
}
