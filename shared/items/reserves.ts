import { z } from 'zod';
import { command, job, query } from '../call';
import { maybeText, quantityTotal, uid, warehouseCode } from '../fields';
import { itemLabel } from '../stock/api';

const figure = z.int().min(0).max(1_000_000_000);
/** 储备定额 of an item at a warehouse: 常备、最低、最高, in its smallest unit. */
export const reserve = z.strictObject({ standing: figure, minimum: figure, maximum: figure });
export type Reserve = z.infer<typeof reserve>;

/** Whether its figures go with each other: 最低 ≤ 常备 ≤ 最高. */
export function isInOrder({ standing, minimum, maximum }: Reserve): boolean {
  return minimum <= standing && standing <= maximum;
}

export const reserveShow = z.enum(['set', 'gap', 'below']);

const reserveRow = z.strictObject({
  item: itemLabel,
  /** Null where none is set. */
  reserve: reserve.nullable(),
  onHand: quantityTotal,
  available: quantityTotal,
  /** 缺口: what is missing to 常备; nothing where no reserve is set. */
  gap: quantityTotal,
});
export type ReserveRow = z.infer<typeof reserveRow>;

/** Whether a row is one of those asked for: 最低 20, available 15 → `below`. */
export function isShown(
  { reserve, gap, available }: ReserveRow,
  show: z.infer<typeof reserveShow> | undefined,
): boolean {
  if (show === 'set') return reserve !== null;
  if (show === 'gap') return gap > 0;
  return show === undefined || (reserve !== null && available < reserve.minimum);
}

export const reservesApi = {
  'reserves.list': query({
    what: 'The reserves of a warehouse: every item with what is set, on hand, available and missing.',
    who: 'signedIn',
    input: z.strictObject({
      warehouse: warehouseCode,
      category: uid.optional(),
      search: maybeText(60).optional(),
      /** Those alone for which one is set, that are short of 常备, or below 最低. */
      show: reserveShow.optional(),
    }),
    output: z.strictObject({ rows: z.array(reserveRow) }),
  }),
  'reserves.propose': job({
    what: 'What the reference data proposes (建议) as reserves for the target level of a warehouse.',
    who: 'signedIn',
    input: z.strictObject({ warehouse: warehouseCode }),
    output: z.strictObject({
      level: z.int().min(1).max(4),
      rows: z.array(reserve.extend({ item: uid })),
    }),
  }),
  'reserves.save': command({
    what: 'Sets the reserves of several items at a warehouse at once, or takes them away.',
    who: ['dispatcher', 'administrator'],
    input: z.strictObject({
      warehouse: warehouseCode,
      lines: z
        .array(z.strictObject({ item: uid, reserve: reserve.nullable() }))
        .min(1)
        .max(5000)
        .refine((lines) => new Set(lines.map(({ item }) => item)).size === lines.length, {
          message: 'an item is named twice',
        }),
    }),
    output: z.strictObject({ warehouse: warehouseCode, changed: z.int().min(0) }),
  }),
};
