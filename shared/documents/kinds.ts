import { z } from 'zod';
import { type DirectDeliveryBody, directDelivery, directDeliveryBody } from './directDelivery';
import { type DispatchBody, dispatch, dispatchBody } from './dispatch';
import { type DisposalBody, disposal, disposalBody } from './disposal';
import type { DocumentKind, KindName } from './kind';
import { type KittingBody, kitting, kittingBody } from './kitting';
import { type LotCorrectionBody, lotCorrection, lotCorrectionBody } from './lotCorrection';
import { type ReceiptBody, receipt, receiptBody } from './receipt';
import { type RelocationBody, relocation, relocationBody } from './relocation';
import { type ReturnBody, returnBody, returning } from './return';
import { type ReturnToSourceBody, returnToSource, returnToSourceBody } from './returnToSource';
import { type ReversalBody, reversal, reversalBody } from './reversal';
import { type StocktakeBody, stocktake, stocktakeBody } from './stocktake';
import { type TransferBody, transfer, transferBody } from './transfer';
import { type UnkittingBody, unkitting, unkittingBody } from './unkitting';
import { type UseReportBody, useReport, useReportBody } from './useReport';

/** What each kind keeps in its body. */
export interface Bodies {
  receipt: ReceiptBody;
  directDelivery: DirectDeliveryBody;
  dispatch: DispatchBody;
  useReport: UseReportBody;
  return: ReturnBody;
  returnToSource: ReturnToSourceBody;
  transfer: TransferBody;
  stocktake: StocktakeBody;
  disposal: DisposalBody;
  kitting: KittingBody;
  unkitting: UnkittingBody;
  relocation: RelocationBody;
  lotCorrection: LotCorrectionBody;
  reversal: ReversalBody;
}

const forward: { [K in Exclude<KindName, 'reversal'>]: DocumentKind<Bodies[K]> } = {
  receipt,
  directDelivery,
  dispatch,
  useReport,
  return: returning,
  returnToSource,
  transfer,
  stocktake,
  disposal,
  kitting,
  unkitting,
  relocation,
  lotCorrection,
};

/** The registry: one line for each kind of document. A reversal turns round what any other joins. */
export const kinds: { [K in KindName]: DocumentKind<Bodies[K]> } = {
  ...forward,
  reversal: {
    ...reversal,
    joins: Object.values(forward).flatMap(({ joins }) =>
      joins.map(([from, to]) => [to, from] as const),
    ),
  },
};

export type Body = Bodies[KindName];

export const kindName = z.enum(Object.keys(kinds) as [KindName, ...KindName[]]);

/** The body of any kind, told apart by its `kind`. */
export const body = z.discriminatedUnion('kind', [
  receiptBody,
  directDeliveryBody,
  dispatchBody,
  useReportBody,
  returnBody,
  returnToSourceBody,
  transferBody,
  stocktakeBody,
  disposalBody,
  kittingBody,
  unkittingBody,
  relocationBody,
  lotCorrectionBody,
  reversalBody,
]);

/** The declaration of the kind that a body is of. */
export function kindOf<B extends Body>(of: B): DocumentKind<B> {
  return kinds[of.kind] as unknown as DocumentKind<B>;
}
