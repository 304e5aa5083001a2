import { z } from 'zod';
import { type DispatchBody, dispatch, dispatchBody } from './dispatch';
import type { DocumentKind, KindName } from './kind';
import { type ReceiptBody, receipt, receiptBody } from './receipt';
import { type ReversalBody, reversal, reversalBody } from './reversal';

/** What each kind keeps in its body. */
export interface Bodies {
  receipt: ReceiptBody;
  dispatch: DispatchBody;
  reversal: ReversalBody;
}

/** The registry: one line for each kind of document. */
export const kinds: { [K in KindName]: DocumentKind<Bodies[K]> } = { receipt, dispatch, reversal };

export type Body = Bodies[KindName];

export const kindName = z.enum(Object.keys(kinds) as [KindName, ...KindName[]]);

/** The body of any kind, told apart by its `kind`. */
export const body = z.discriminatedUnion('kind', [receiptBody, dispatchBody, reversalBody]);

/** The declaration of the kind that a body is of. */
export function kindOf<B extends Body>(of: B): DocumentKind<B> {
  return kinds[of.kind] as unknown as DocumentKind<B>;
}
