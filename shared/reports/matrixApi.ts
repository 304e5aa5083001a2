import { z } from 'zod';
import { query } from '../call';
import { maybeText, money, quantityTotal, uid, warehouseCode } from '../fields';
import { itemLabel } from '../stock/api';

/** An item at a warehouse: what lies there, and what is missing of its reserve. */
const matrixCell = z.strictObject({
  warehouse: warehouseCode,
  onHand: quantityTotal,
  available: quantityTotal,
  value: money,
  reserve: z.strictObject({ minimum: quantityTotal, standing: quantityTotal }).nullable(),
  /** 缺口: what is missing to 常备. */
  gap: quantityTotal,
});
export type MatrixCell = z.infer<typeof matrixCell>;

/** Fewer can be handed out than the reserve asks for at the least. */
export function isBelow({ reserve, available }: MatrixCell): boolean {
  return reserve !== null && available < reserve.minimum;
}

const matrixRow = z.strictObject({
  item: itemLabel,
  /** Over all warehouses. */
  onHand: quantityTotal,
  available: quantityTotal,
  gap: quantityTotal,
  /** Where something lies or a reserve is set, by the code of the warehouse. */
  cells: z.array(matrixCell),
});
export type MatrixRow = z.infer<typeof matrixRow>;

const matrixColumn = z.strictObject({
  code: warehouseCode,
  shortName: z.string(),
  keptHere: z.boolean(),
  /** Of the rows shown: how many lie there, are below 最低 and below 常备, and what they are worth. */
  items: z.int().min(0),
  below: z.int().min(0),
  gaps: z.int().min(0),
  value: money,
});
export type MatrixColumn = z.infer<typeof matrixColumn>;

/** What stands under a warehouse: of how many items something lies there, of how many is missing. */
export function matrixSums(items: string, gaps: string): string {
  return `${items} 种，${gaps} 缺`;
}

/** Which items the table is about. */
export const matrixFilter = {
  category: uid.optional(),
  search: maybeText(60).optional(),
  /** Only items of which something is missing somewhere. */
  onlyGaps: z.boolean().default(false),
};

export const matrixApi = {
  'province.matrix': query({
    what: 'Items by warehouse (全省物资表): what is available, its reserve and what is missing.',
    who: 'signedIn',
    input: z.strictObject(matrixFilter),
    output: z.strictObject({ warehouses: z.array(matrixColumn), rows: z.array(matrixRow) }),
  }),
};
