import type { DispatchBody } from '../../../shared/documents/dispatch';
import { named, type Start, type StartFacts } from './form';

/** A blank 出库单: for the operation in force, where there is one. */
export function startDispatch({ operations }: StartFacts): Start<DispatchBody> {
  const [inForce] = operations;
  return {
    body: {
      kind: 'dispatch',
      dispatchType: 'disasterRelief',
      to: null,
      operation: inForce?.uid ?? null,
      earmark: null,
      ownerOrder: null,
      basisNumber: '',
      purpose: '',
      dueDate: null,
      vehicle: '',
      note: '',
      lines: [],
    },
    labels: inForce ? { [inForce.uid]: named(inForce.name) } : {},
  };
}
