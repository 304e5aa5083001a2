import { z } from 'zod';
import { query } from '../call';
import { axes } from '../documents/axes';
import { kindName } from '../documents/kinds';
import { businessDate, expiry, maybeText, text, uid, warehouseCode } from '../fields';
import { assessmentState } from '../grading/assessmentsApi';
import { partyRole } from '../parties/api';
import { planState } from '../planning/api';
import { requisitionStanding } from '../requisitions/standing';
import { itemLabel } from '../stock/api';
import { teamClass } from '../teams/api';
import { tripState } from '../trips/states';

const warehouse = z.strictObject({ code: warehouseCode, name: z.string() });

/** From the code of a printed sheet: the entry it was printed at, and whether these books have it. */
const printed = z.strictObject({ sequence: z.int().min(0), agrees: z.boolean() });

/** One thing that was found: what tells it from others of its sort. */
export const hit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('item'),
    item: itemLabel,
    /** Whether it lies at the warehouse that was asked about. */
    here: z.boolean(),
    active: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('lot'),
    uid,
    item: itemLabel,
    batchNumber: z.string().nullable(),
    serialNumber: z.string().nullable(),
    expiry,
    here: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('bin'),
    uid,
    code: z.string(),
    zone: z.string(),
    warehouse,
  }),
  z.strictObject({
    kind: z.literal('document'),
    uid,
    document: kindName,
    number: z.string().nullable(),
    businessDate,
    warehouse,
    party: z.string().nullable(),
    axes,
    printed: printed.optional(),
  }),
  z.strictObject({
    kind: z.literal('requisition'),
    uid,
    number: z.string().nullable(),
    standing: requisitionStanding,
    late: z.boolean(),
    warehouse,
    /** Who asks. */
    to: z.string().nullable(),
    printed: printed.optional(),
  }),
  /** By its number or name, or by the code of its sheet or of an order of it. */
  z.strictObject({
    kind: z.literal('plan'),
    uid,
    number: z.string(),
    name: z.string(),
    state: planState,
    printed: printed.optional(),
  }),
  /** By the code of its sheets. */
  z.strictObject({
    kind: z.literal('assessment'),
    uid,
    judgedOn: businessDate,
    warehouse,
    state: assessmentState,
    printed: printed.optional(),
  }),
  /** By its plate or waybill, or by the code of its sheet. */
  z.strictObject({
    kind: z.literal('trip'),
    uid,
    name: z.string(),
    waybillNumber: z.string(),
    warehouse,
    state: tripState,
    printed: printed.optional(),
  }),
  z.strictObject({
    kind: z.literal('party'),
    uid,
    name: z.string(),
    roles: z.array(partyRole),
    active: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('team'),
    uid,
    name: z.string(),
    class: teamClass,
    active: z.boolean(),
  }),
  /** By its name, or by the code of its summary. */
  z.strictObject({
    kind: z.literal('operation'),
    uid,
    name: z.string(),
    startedOn: businessDate,
    endedOn: businessDate.nullable(),
    printed: printed.optional(),
  }),
  z.strictObject({ kind: z.literal('warehouse'), ...warehouse.shape, shortName: z.string() }),
  z.strictObject({ kind: z.literal('screen'), name: z.string() }),
]);
export type Hit = z.infer<typeof hit>;
export type HitKind = Hit['kind'];

export const searchApi = {
  'search.find': query({
    what: 'Everything that a name, pinyin, code, barcode or number leads to, best group first.',
    who: 'signedIn',
    input: z.strictObject({
      search: maybeText(60),
      /** Where the asker works: what lies there comes first, and its bins are found. */
      warehouse: warehouseCode,
      /** The names of the screens that the asker can open. */
      screens: z.array(text(30)).max(100).default([]),
    }),
    output: z.strictObject({
      /** Each of one sort. */
      groups: z.array(z.array(hit).min(1)),
      /** The one thing that the text can only mean: its code, barcode or whole number. */
      meant: hit.nullable(),
    }),
  }),
};
