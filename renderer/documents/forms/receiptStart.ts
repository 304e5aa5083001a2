import type { ReceiptBody } from '../../../shared/documents/receipt';
import { named, type Start, type StartFacts } from './form';

/** A blank 入库单: a gift, owned by the society whose warehouse this is. */
export function startReceipt({ warehouse, opening }: StartFacts): Start<ReceiptBody> {
  return {
    body: {
      kind: 'receipt',
      receiptType: opening ? 'opening' : 'giftGeneral',
      source: null,
      owner: warehouse.society.uid,
      earmark: null,
      arrival: null,
      basisNumber: '',
      inspectionNumber: '',
      ticketNumber: '',
      certificateNumber: '',
      note: '',
      lines: [],
    },
    labels: { [warehouse.society.uid]: named(warehouse.society.name) },
  };
}

/** The same goods from the same source again: what is written on one delivery alone stays out. */
export function copyReceipt(body: ReceiptBody): ReceiptBody {
  return {
    ...body,
    arrival: null,
    inspectionNumber: '',
    ticketNumber: '',
    certificateNumber: '',
    lines: body.lines.map((line) => ({ ...line, serialNumber: '' })),
  };
}
