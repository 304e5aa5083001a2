import type { TransferBody } from '../../../shared/documents/transfer';
import type { Start } from './form';

/** A blank 调拨单. An operation in force is offered by its field, never set here. */
export function startTransfer(): Start<TransferBody> {
  return {
    body: {
      kind: 'transfer',
      to: null,
      operation: null,
      requisition: null,
      earmark: null,
      ownerOrder: null,
      basisNumber: '',
      purpose: '',
      wantedOn: null,
      vehicle: '',
      note: '',
      lines: [],
    },
    labels: {},
  };
}
