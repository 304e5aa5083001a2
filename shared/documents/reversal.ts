import { z } from 'zod';
import { maybeText, uid } from '../fields';
import { missing } from './declaring';
import type { DocumentKind } from './kind';

export const reversalBody = z.strictObject({
  kind: z.literal('reversal'),
  /** The posting that is taken back. */
  posting: uid,
  reason: maybeText(200),
});
export type ReversalBody = z.infer<typeof reversalBody>;

/**
 * 冲销单 CX: the red-ink twin of one posting. Every movement is turned round with the amount it
 * carried, dated today; the original stays as it was. Whether the goods are still there to be
 * turned round is seen by the one check that nothing falls below zero.
 */
export const reversal: DocumentKind<ReversalBody> = {
  kind: 'reversal',
  prefix: 'CX',
  body: reversalBody,
  persons: {},
  joins: [
    ['bin', 'source'],
    ['custody', 'bin'],
    ['recipient', 'bin'],
  ],
  references: (body) => [{ type: 'posting', uid: body.posting }],
  problems: (body) => (body.reason.trim() === '' ? [missing(null, 'reason')] : []),
  wants: () => null,
  totals: () => ({ known: 0, unpriced: 0, quantity: 0, lines: 0 }),
  movements: ({ reversed }) =>
    reversed.map((movement) => ({
      line: movement.line,
      lot: { existing: movement.lot },
      from: movement.to,
      to: movement.from,
      quantity: movement.quantity,
      reversedAmount: movement.amount,
    })),
};
