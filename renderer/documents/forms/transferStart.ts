import type { TransferBody } from '../../../shared/documents/transfer';
import { named, type Start, type StartFacts } from './form';

/** A blank 调拨单: for the operation in force, where there is one. */
export function startTransfer({ operations }: StartFacts): Start<TransferBody> {
  const [inForce] = operations;
  return {
    body: {
      kind: 'transfer',
      to: null,
      operation: inForce?.uid ?? null,
      earmark: null,
      ownerOrder: null,
      basisNumber: '',
      purpose: '',
      wantedOn: null,
      vehicle: '',
      note: '',
      lines: [],
    },
    labels: inForce ? { [inForce.uid]: named(inForce.name) } : {},
  };
}
