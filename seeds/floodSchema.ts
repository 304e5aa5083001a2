import { z } from 'zod';
import { basisSchema } from '../shared/basis';
import { fen, quantity, warehouseCode } from '../shared/fields';
import { levelBody, operationKind } from '../shared/operations/api';
import { itemCode, level } from './schema';

const floodLine = z.strictObject({
  item: itemCode,
  quantity,
  /** The word of the record, and why it is taken for this item where the two differ. */
  recordedAs: z.string().min(1),
  amountFen: fen.nullable(),
  mapping: z.string().nullable(),
});
const floodRecord = z.strictObject({
  code: z.string(),
  /** A gift comes into the province; an allocation goes out of its stock. */
  nature: z.enum(['gift', 'allocation']),
  on: z.iso.date().nullable(),
  giver: z.string(),
  sentFrom: warehouseCode.nullable(),
  items: z.array(floodLine),
  receivers: z.array(z.string()).min(1),
  peopleServed: z.int().positive().nullable(),
  valueFen: fen.nullable(),
  cashFen: fen.nullable(),
  basis: basisSchema,
});
/** One flood as the records tell it; what they do not tell is null. */
export const floodSeed = z.strictObject({
  /** Code of the earmark. */
  event: z.string(),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  kind: operationKind,
  place: z.string().min(1),
  levels: z.array(z.strictObject({ body: levelBody, level, on: z.iso.date().nullable() })),
  /** Value of all help up to the end of the record. */
  cumulativeFen: fen.nullable(),
  records: z.array(floodRecord).min(1),
  basis: basisSchema,
});
export type FloodSeed = z.infer<typeof floodSeed>;
