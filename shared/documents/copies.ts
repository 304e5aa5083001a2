import type { DirectDeliveryBody } from './directDelivery';
import type { DispatchBody } from './dispatch';
import type { KittingBody } from './kitting';
import type { ReceiptBody } from './receipt';
import type { StocktakeBody } from './stocktake';
import type { TransferBody } from './transfer';

/** 复制为新单: bodies like one that was written before, for a new paper. */

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

/** The same goods from the same source to the same place again. */
export function copyDirectDelivery(body: DirectDeliveryBody): DirectDeliveryBody {
  return {
    ...body,
    requisition: null,
    ticketNumber: '',
    certificateNumber: '',
    lines: body.lines.map((line) => ({ ...line, serialNumber: '' })),
  };
}

/** The same goods for the same hands again; the lots are found anew. */
export function copyDispatch(body: DispatchBody): DispatchBody {
  return {
    ...body,
    requisition: null,
    basisNumber: '',
    dueDate: null,
    vehicle: '',
    lines: body.lines.map((line) => ({ ...line, given: null, choice: null, answers: null })),
  };
}

/** The same goods to the same warehouse again; the lots are found anew. */
export function copyTransfer(body: TransferBody): TransferBody {
  return {
    ...body,
    requisition: null,
    basisNumber: '',
    wantedOn: null,
    vehicle: '',
    lines: body.lines.map((line) => ({ ...line, given: null, choice: null, answers: null })),
  };
}

/** The same kits once more; the lots are found anew. */
export function copyKitting(body: KittingBody): KittingBody {
  return {
    ...body,
    batchNumber: '',
    lines: body.lines.map((line) => ({ ...line, choice: null })),
  };
}

/** The same scope once more: what lies there is listed anew, and counted anew. */
export function copyStocktake(body: StocktakeBody): StocktakeBody {
  return { ...body, lines: [] };
}
