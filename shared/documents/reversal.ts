import { z } from 'zod';
import { maybeText, uid } from '../fields';
import { declareKind, unsaid, unvalued } from './declaring';

export const reversalBody = z.strictObject({
  kind: z.literal('reversal'),
  /** The posting that is taken back. */
  posting: uid,
  reason: maybeText(200),
});
export type ReversalBody = z.infer<typeof reversalBody>;

/**
 * 冲销单 CX: the red-ink twin of one posting. Every movement is turned round with the amount it
 * carried, dated today; the original stays as it was. What it takes back is taken from where the
 * original put it, and must still be there. What it may join is what the other kinds may, turned
 * round (`kinds.ts`).
 */
export const reversal = declareKind<ReversalBody>({
  kind: 'reversal',
  prefix: 'CX',
  body: reversalBody,
  joins: [],
  approvers: ['approver', 'finance'],
  references: (body) => [{ type: 'posting', uid: body.posting }],
  problems: (body) => unsaid(null, 'reason', body.reason),
  totals: () => unvalued([]),
  movements: ({ reversed }) =>
    reversed.map((movement) => ({
      line: movement.line,
      lot: { existing: movement.lot },
      from: movement.to,
      to: movement.from,
      quantity: movement.quantity,
      reversedAmount: movement.amount,
    })),
});
