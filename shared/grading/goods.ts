import { z } from 'zod';
import { price, uid } from '../fields';
import type { StockFact } from './facts';
import type { Criterion } from './kinds';

/**
 * What one unit of an item is known to cost: the reference price (参考单价) that the province has set,
 * else the last lot that had a price, with its day. A gift's value is not what one pays.
 */
export const knownPrice = z.strictObject({
  /** 1/10000 yuan per smallest unit. */
  price,
  of: z.enum(['reference', 'lot']),
  /** When the lot came; null for a reference price. */
  on: z.string().nullable(),
});

/** An item of the catalogue that some criterion of a standard counts. */
export const gradedItem = z.strictObject({
  uid,
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  unit: z.string(),
  /** By its code, as criteria name it. */
  category: z.string(),
  need: z.enum(['kit', 'shelter', 'bedding', 'mat', 'water', 'food', 'hygiene']).nullable(),
  peopleServed: z.int().nullable(),
  /** Null is 未计价, never 0. */
  price: knownPrice.nullable(),
});
export type GradedItem = z.infer<typeof gradedItem>;

/** What has to be known of an item to say what it counts for. */
export type Countable = Pick<StockFact, 'code' | 'category' | 'need' | 'peopleServed'>;

/**
 * How much one unit of an item adds to the figure of a criterion: 1 to a reserve that names it or its
 * category, the people that it serves to 可保障人数 by packs and boxes, nothing to all others.
 */
export function countsFor(criterion: Criterion, item: Countable): number {
  switch (criterion.kind) {
    case 'reserve':
      return criterion.items.includes(item.code) || criterion.category === item.category ? 1 : 0;
    case 'people':
      return item.need === 'kit' ? (item.peopleServed ?? 0) : 0;
    default:
      return 0;
  }
}

/** Whether the figure of a criterion is one of goods. */
export function isOfGoods(criterion: Criterion): boolean {
  return criterion.kind === 'reserve' || criterion.kind === 'people';
}
