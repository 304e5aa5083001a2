import { z } from 'zod';
import { command, query } from '../call';
import { businessDate, maybeText, text, uid } from '../fields';

/** 灾种. */
export const operationKind = z.enum([
  'flood',
  'waterlogging',
  'snow',
  'drought',
  'earthquake',
  'landslide',
  'fire',
  'epidemic',
  'other',
]);

/** The bodies that set levels. People set them; the program never computes one. */
export const levelBody = z.enum([
  'state',
  'provincialGovernment',
  'nationalSociety',
  'provincialSociety',
  'citySociety',
]);

export const operationRow = z.strictObject({
  uid,
  name: z.string(),
  kind: operationKind,
  place: z.string(),
  startedOn: businessDate,
  endedOn: businessDate.nullable(),
  levels: z.array(z.strictObject({ body: levelBody, level: z.int().min(1).max(4) })),
});
export type OperationRow = z.infer<typeof operationRow>;

export const operationsApi = {
  'operations.list': query({
    what: 'Emergency operations (应急响应), those in force first.',
    who: 'signedIn',
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(operationRow) }),
  }),
  'operations.save': command({
    what: 'Opens an operation or changes it: kind, place, start, levels, end.',
    who: ['dispatcher'],
    input: z
      .strictObject({
        operation: uid,
        name: text(80),
        kind: operationKind,
        place: maybeText(80),
        startedOn: businessDate,
        endedOn: businessDate.nullable(),
        levels: z.array(z.strictObject({ body: levelBody, level: z.int().min(1).max(4) })).max(5),
      })
      .refine(({ startedOn, endedOn }) => endedOn === null || endedOn >= startedOn, {
        path: ['endedOn'],
        message: 'an operation does not end before it starts',
      }),
    output: z.strictObject({ operation: uid }),
  }),
};
