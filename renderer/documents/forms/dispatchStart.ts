import type { DispatchBody } from '../../../shared/documents/dispatch';
import type { Start } from './form';

/** A blank 出库单. An operation in force is offered by its field, never set here. */
export function startDispatch(): Start<DispatchBody> {
  return {
    body: {
      kind: 'dispatch',
      dispatchType: 'disasterRelief',
      to: null,
      operation: null,
      requisition: null,
      earmark: null,
      ownerOrder: null,
      basisNumber: '',
      purpose: '',
      dueDate: null,
      vehicle: '',
      note: '',
      lines: [],
    },
    labels: {},
  };
}
