import type { DirectDeliveryBody } from '../../../shared/documents/directDelivery';
import { named, type Start, type StartFacts } from './form';

/** A blank 直达单: ours, for the operation in force, where there is one. */
export function startDirectDelivery({
  warehouse,
  operations: [inForce],
}: StartFacts): Start<DirectDeliveryBody> {
  const { society } = warehouse;
  return {
    body: {
      kind: 'directDelivery',
      source: null,
      owner: society.uid,
      earmark: null,
      recipient: null,
      operation: inForce?.uid ?? null,
      place: '',
      basisNumber: '',
      ticketNumber: '',
      certificateNumber: '',
      note: '',
      lines: [],
    },
    labels: {
      [society.uid]: named(society.name),
      ...(inForce ? { [inForce.uid]: named(inForce.name) } : {}),
    },
  };
}
