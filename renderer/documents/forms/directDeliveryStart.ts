import type { DirectDeliveryBody } from '../../../shared/documents/directDelivery';
import { named, type Start, type StartFacts } from './form';

/** A blank 直达单, of our own goods. An operation in force is offered by its field, never set here. */
export function startDirectDelivery({ warehouse }: StartFacts): Start<DirectDeliveryBody> {
  const { society } = warehouse;
  return {
    body: {
      kind: 'directDelivery',
      source: null,
      owner: society.uid,
      earmark: null,
      recipient: null,
      operation: null,
      requisition: null,
      place: '',
      basisNumber: '',
      ticketNumber: '',
      certificateNumber: '',
      note: '',
      lines: [],
    },
    labels: { [society.uid]: named(society.name) },
  };
}
