import type { KindName } from '../../../shared/documents/kind';
import type { Bodies } from '../../../shared/documents/kinds';
import { DispatchForm } from './DispatchForm';
import { copyDispatch, startDispatch } from './dispatchStart';
import type { DocumentForm } from './form';
import { ReceiptForm } from './ReceiptForm';
import { ReversalForm } from './ReversalForm';
import { copyReceipt, startReceipt } from './receiptStart';

/** The form of each kind of document: the compiler asks for that of a new kind. */
export const forms = {
  receipt: { Form: ReceiptForm, start: startReceipt, copy: copyReceipt },
  dispatch: { Form: DispatchForm, start: startDispatch, copy: copyDispatch },
  reversal: { Form: ReversalForm, start: null, copy: null },
} satisfies { [K in KindName]: DocumentForm<Bodies[K]> };
