import { z } from 'zod';
import { condition, uid, warehouseCode } from '../fields';

/** The kinds of place a movement joins, as the table of domain.md has them. */
export const placeKind = z.enum([
  'bin',
  'transit',
  'custody',
  'source',
  'recipient',
  'loss',
  'adjustment',
  'conversion',
]);
export type PlaceKind = z.infer<typeof placeKind>;

/** Places whose content is our stock (在库, 在途, 在外) and can therefore never fall below zero. */
export const stockPlaceKinds: readonly PlaceKind[] = ['bin', 'transit', 'custody'];

/**
 * A place by what it is, the same in every store: nodes exchange places in this form and the
 * chain hashes it, so no number of a table ever leaves the store.
 */
export const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bin'), bin: uid, condition }),
  z.strictObject({ kind: z.literal('transit'), document: uid }),
  // With a team, of the warehouse that issued it.
  z.strictObject({ kind: z.literal('custody'), team: uid, warehouse: warehouseCode }),
  z.strictObject({ kind: z.literal('source'), party: uid }),
  z.strictObject({ kind: z.literal('recipient'), party: uid }),
  z.strictObject({ kind: z.literal('loss'), warehouse: warehouseCode }),
  z.strictObject({ kind: z.literal('adjustment'), warehouse: warehouseCode }),
  z.strictObject({ kind: z.literal('conversion'), warehouse: warehouseCode }),
]);
export type Place = z.infer<typeof place>;
