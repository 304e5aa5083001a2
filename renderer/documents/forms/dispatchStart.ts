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

/** The same goods for the same hands again; the lots are found anew. */
export function copyDispatch(body: DispatchBody): DispatchBody {
  return {
    ...body,
    basisNumber: '',
    dueDate: null,
    vehicle: '',
    lines: body.lines.map((line) => ({ ...line, given: null, choice: null })),
  };
}
