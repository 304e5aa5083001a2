import type { z } from 'zod';
import type { lorryKind } from './problem';

/**
 * What a warehouse is taken to be able to call where nobody has said it (建议值): common kinds of 厢式货车,
 * four fifths of their space, since parcels don't fill a lorry.
 */
export const proposedLorries: readonly z.infer<typeof lorryKind>[] = [
  { name: '4.2 米厢式货车', volume: 12_000_000, load: 1_800_000, count: 4 },
  { name: '9.6 米厢式货车', volume: 44_000_000, load: 10_000_000, count: 6 },
];
