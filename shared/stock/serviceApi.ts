import { z } from 'zod';
import { command, query } from '../call';
import { actor } from '../documents/attachments';
import {
  businessDate,
  cursor,
  instant,
  maybeText,
  pageSize,
  quantityTotal,
  text,
  uid,
  warehouseCode,
} from '../fields';
import { itemLabel } from './api';

/** 装备保养: what was done to a piece, wherever it is. */
export const serviceKind = z.enum(['maintenance', 'inspection', 'calibration', 'repair']);
export type ServiceKind = z.infer<typeof serviceKind>;

const serviceRow = z.strictObject({
  item: itemLabel,
  lot: uid,
  batchNumber: z.string().nullable(),
  serialNumber: z.string().nullable(),
  warehouse: z.strictObject({ code: warehouseCode, name: z.string() }),
  /** The team that has it; null: it lies in the warehouse. */
  team: z.strictObject({ uid, name: z.string() }).nullable(),
  quantity: quantityTotal,
  last: z.strictObject({ kind: serviceKind, doneOn: businessDate }).nullable(),
  nextDue: businessDate.nullable(),
  state: z.enum(['overdue', 'soon', 'later', 'never']),
});
export type ServiceRow = z.infer<typeof serviceRow>;

/** Services that are due within so many days are told ahead (建议值). */
export const serviceWarningDays = 30;

export const serviceApi = {
  'service.list': query({
    what: 'Equipment with serial numbers, or that was ever serviced, and when its service is due.',
    who: 'signedIn',
    input: z.strictObject({
      warehouse: warehouseCode.optional(),
      team: uid.optional(),
      /** `due`: overdue or soon; `overdue`: overdue alone. */
      show: z.enum(['overdue', 'due']).optional(),
      cursor: cursor.default(null),
      limit: pageSize,
    }),
    output: z.strictObject({
      rows: z.array(serviceRow),
      totals: z.strictObject({
        pieces: z.int().min(0),
        overdue: z.int().min(0),
        soon: z.int().min(0),
      }),
      cursor,
    }),
  }),
  'service.ofLot': query({
    what: 'The service records of one piece, the newest first.',
    who: 'signedIn',
    input: z.strictObject({ lot: uid }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          record: uid,
          kind: serviceKind,
          doneOn: businessDate,
          nextDue: businessDate.nullable(),
          note: z.string(),
          /** Who did it. */
          names: z.array(z.string()),
          by: actor,
          at: instant,
        }),
      ),
    }),
  }),
  'service.record': command({
    what: 'Keeps that equipment was serviced, by whom, and when the next service is due.',
    who: ['keeper', 'dispatcher'],
    input: z.strictObject({
      /** In whose bins it lies, or that issued it to a team. */
      warehouse: warehouseCode,
      lots: z.array(uid).min(1).max(500),
      kind: serviceKind,
      doneOn: businessDate,
      nextDue: businessDate.nullable(),
      persons: z.array(z.strictObject({ name: text(60) })).max(5),
      note: maybeText(200),
    }),
    output: z.strictObject({ warehouse: warehouseCode, records: z.array(uid) }),
  }),
};
