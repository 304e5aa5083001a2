import { z } from 'zod';
import { query } from '../call';
import { documentRow } from '../documents/api';
import { money, month, quantityTotal, uid, warehouseCode } from '../fields';

/** 可保障人数: by packs and boxes, with the scarcest other need beside it (facts.md §6). */
export const peopleServed = z.strictObject({
  /** Packs × 4 + boxes × 3: the headline. */
  kit: quantityTotal,
  needs: z.array(
    z.strictObject({
      need: z.enum(['shelter', 'bedding', 'water', 'food']),
      people: quantityTotal,
    }),
  ),
});

const warehouseGlance = z.strictObject({
  code: warehouseCode,
  name: z.string(),
  shortName: z.string(),
  tier: z.enum(['province', 'city', 'county']),
  longitude: z.number(),
  latitude: z.number(),
  targetLevel: z.int(),
  /** Whether this installation keeps its books. Else nothing is known here, which is not zero. */
  keptHere: z.boolean(),
  value: money,
  items: z.int().min(0),
  /** Items under the minimum of their reserve. */
  belowReserve: z.int().min(0),
  expiringSoon: z.int().min(0),
  people: peopleServed,
});
export type WarehouseGlance = z.infer<typeof warehouseGlance>;

/** The papers of one kind in a month: those of their list from its first to its last day. */
const goodsOfMonth = money.extend({ papers: z.int().min(0) });

export const reportsApi = {
  'dashboard.read': query({
    what: 'What needs attention: waiting for approval, expiring, below reserve, stock by category.',
    who: 'signedIn',
    input: z.strictObject({ warehouse: warehouseCode.optional() }),
    output: z.strictObject({
      waiting: z.strictObject({ count: z.int().min(0), rows: z.array(documentRow) }),
      /** 先发后补: issued before approval, on everybody's list until it is approved. */
      late: z.strictObject({ count: z.int().min(0), rows: z.array(documentRow) }),
      toPost: z.strictObject({ count: z.int().min(0), rows: z.array(documentRow) }),
      /** 待拣货: approved and not picked yet. */
      toPick: z.int().min(0),
      /** Drafts that a plan made, for the warehouse to go on with. */
      planned: z.int().min(0),
      /** Those of whoever asks. */
      drafts: z.int().min(0),
      /** Transfers: to be received here, stated and to be answered here, late; receipts to match. */
      road: z.strictObject({
        toReceive: z.int().min(0),
        stated: z.int().min(0),
        overdue: z.int().min(0),
        toMatch: z.int().min(0),
      }),
      expiry: z.array(
        z.strictObject({
          band: z.enum([
            'expired',
            'within30',
            'within90',
            'within180',
            'beyond',
            'none',
            'unknown',
          ]),
          lots: z.int().min(0),
          value: money,
        }),
      ),
      categories: z.array(
        z.strictObject({ uid, name: z.string(), items: z.int().min(0), value: money }),
      ),
      belowReserve: z.array(
        z.strictObject({
          warehouse: warehouseCode,
          warehouseName: z.string(),
          item: z.strictObject({ uid, name: z.string(), unit: z.string() }),
          available: quantityTotal,
          minimum: quantityTotal,
          standing: quantityTotal,
        }),
      ),
      value: money,
      /** 逾期未还 and 核销到期: papers of which a team still holds something after its day. */
      custody: z.strictObject({
        returnsOverdue: z.int().min(0),
        reportsOverdue: z.int().min(0),
      }),
      /** 核销单 beside which no picture of the giving out lies. */
      lacksPhotos: z.int().min(0),
      /** 出库单 to people in an operation for which nobody signed in time. */
      lacksSignature: z.int().min(0),
      people: peopleServed,
    }),
  }),
  'dashboard.month': query({
    what: 'What receipts brought and dispatches took in a month: posted and not taken back.',
    who: 'signedIn',
    input: z.strictObject({ warehouse: warehouseCode.optional(), month }),
    output: z.strictObject({ receipt: goodsOfMonth, dispatch: goodsOfMonth }),
  }),
  'province.read': query({
    what: 'The province at a glance: each warehouse with value, items below reserve, people served.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({
      rows: z.array(warehouseGlance),
      totals: z.strictObject({ value: money, people: peopleServed, belowReserve: z.int().min(0) }),
    }),
  }),
};
