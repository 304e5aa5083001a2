import { z } from 'zod';
import { operationKind } from '../operations/api';

export const season = z.enum(['warm', 'cold']);
export type Season = z.infer<typeof season>;

/** Every rule that there is; what each says is data (seeds/needs.json). */
export const ratioCode = z.enum([
  'packWarm',
  'packCold',
  'tentWarm',
  'tentCold',
  'coverWarm',
  'coverCold',
  'blanketCold',
  'bed',
  'net',
  'coat',
  'rainwear',
  'water',
  'food',
  'hygiene',
  'torch',
  'mask',
]);

/** How much, and for how many people: 1 tent for each 3; 3,000 mL for each 1. */
export const ratioFigures = z.strictObject({
  amount: z.int().min(0).max(1_000_000),
  forEach: z.int().min(1).max(1_000_000),
});
export type RatioFigures = z.infer<typeof ratioFigures>;

/** What is needed of one item, as a rule (比例). */
export const ratioRule = z.strictObject({
  code: ratioCode,
  ...ratioFigures.shape,
  /** What the amount is: units of the item, or what one unit of it holds. */
  of: z.enum(['units', 'waterMl', 'energyKcal']),
  /** How many days it lasts, after which it is needed once more; null: it is given once. */
  lasts: z.int().min(1).max(365).nullable(),
  season: z.enum([...season.options, 'any']),
  /** In which disasters; empty in all. */
  hazards: z.array(operationKind),
  /** Whether a family pack (家庭包) has it already. */
  inPack: z.boolean(),
});
export type RatioRule = z.infer<typeof ratioRule>;
