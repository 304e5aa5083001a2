import { z } from 'zod';
import { quantity, text, uid, warehouseCode } from '../fields';

/** So many of an item from a warehouse for a demand. One line for each such three. */
export const planLine = z.strictObject({
  demand: text(80),
  warehouse: warehouseCode,
  item: uid,
  quantity,
});
export type PlanLine = z.infer<typeof planLine>;

/** The lorries that go from a warehouse to a place together: all of its lines ride on them. */
export const planLeg = z.strictObject({
  warehouse: warehouseCode,
  destination: text(80),
  /** By the place of the kind in the warehouse's list. */
  lorries: z
    .array(z.strictObject({ kind: z.int().min(0), count: z.int().min(1).max(999) }))
    .max(20),
});

/** 调运方案: which warehouse gives what for which demand, and on which lorries. */
export const plan = z.strictObject({
  lines: z.array(planLine).max(50_000),
  legs: z.array(planLeg).max(40_000),
});
export type Plan = z.infer<typeof plan>;
