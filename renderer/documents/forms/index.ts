import {
  copyDirectDelivery,
  copyDispatch,
  copyKitting,
  copyReceipt,
  copyStocktake,
  copyTransfer,
} from '../../../shared/documents/copies';
import type { KindName } from '../../../shared/documents/kind';
import type { Bodies } from '../../../shared/documents/kinds';
import { DirectDeliveryForm } from './DirectDeliveryForm';
import { DispatchForm } from './DispatchForm';
import { DisposalForm } from './DisposalForm';
import { startDirectDelivery } from './directDeliveryStart';
import { startDispatch } from './dispatchStart';
import type { DocumentForm } from './form';
import { KittingForm } from './KittingForm';
import { startKitting } from './kittingStart';
import { LotCorrectionForm } from './LotCorrectionForm';
import { ReceiptForm } from './ReceiptForm';
import { RelocationForm } from './RelocationForm';
import { ReturnForm } from './ReturnForm';
import { ReturnToSourceForm } from './ReturnToSourceForm';
import { ReversalForm } from './ReversalForm';
import { startReceipt } from './receiptStart';
import { startReturn } from './returnStart';
import { StocktakeForm } from './StocktakeForm';
import {
  startDisposal,
  startLotCorrection,
  startRelocation,
  startReturnToSource,
} from './stockStart';
import { startStocktake } from './stocktakeStart';
import { TransferForm } from './TransferForm';
import { startTransfer } from './transferStart';
import { UnkittingForm } from './UnkittingForm';
import { UseReportForm } from './UseReportForm';
import { startUnkitting } from './unkittingStart';
import { startUseReport } from './useReportStart';

/** The form of each kind of document: the compiler asks for that of a new kind. */
export const forms = {
  receipt: { Form: ReceiptForm, start: startReceipt, copy: copyReceipt },
  dispatch: { Form: DispatchForm, start: startDispatch, copy: copyDispatch },
  directDelivery: {
    Form: DirectDeliveryForm,
    start: startDirectDelivery,
    copy: copyDirectDelivery,
  },
  useReport: { Form: UseReportForm, start: startUseReport, copy: null },
  return: { Form: ReturnForm, start: startReturn, copy: null },
  returnToSource: { Form: ReturnToSourceForm, start: startReturnToSource, copy: null },
  transfer: { Form: TransferForm, start: startTransfer, copy: copyTransfer },
  stocktake: { Form: StocktakeForm, start: startStocktake, copy: copyStocktake },
  disposal: { Form: DisposalForm, start: startDisposal, copy: null },
  kitting: { Form: KittingForm, start: startKitting, copy: copyKitting },
  unkitting: { Form: UnkittingForm, start: startUnkitting, copy: null },
  relocation: { Form: RelocationForm, start: startRelocation, copy: null },
  lotCorrection: { Form: LotCorrectionForm, start: startLotCorrection, copy: null },
  reversal: { Form: ReversalForm, start: null, copy: null },
} satisfies { [K in KindName]: DocumentForm<Bodies[K]> };
