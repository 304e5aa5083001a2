import { z } from 'zod';

/** A document lives on three axes, not in one status (domain.md, rule 10), and may be 作废. */
export const axes = z.strictObject({
  approval: z.enum(['none', 'waiting', 'given', 'declined', 'givenAfter']),
  posting: z.enum(['none', 'part', 'posted', 'reversed']),
  delivery: z.enum(['none', 'picked', 'issued', 'arrived', 'signed']),
  cancelled: z.boolean(),
});
export type Axes = z.infer<typeof axes>;

export const untouched: Axes = {
  approval: 'none',
  posting: 'none',
  delivery: 'none',
  cancelled: false,
};
