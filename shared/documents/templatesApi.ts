import { z } from 'zod';
import { command, query } from '../call';
import { text, uid, warehouseCode } from '../fields';
import { label } from './api';
import { body, kindName } from './kinds';
import { steps } from './steps';

export const templatesApi = {
  'templates.list': query({
    what: 'The templates of papers that a warehouse keeps, by kind and name.',
    who: 'signedIn',
    input: z.strictObject({ warehouse: warehouseCode }),
    output: z.strictObject({
      rows: z.array(z.strictObject({ uid, kind: kindName, name: z.string(), by: z.string() })),
    }),
  }),
  'templates.read': query({
    what: 'What a template puts on a new paper, and what of it is out of use by now.',
    who: 'signedIn',
    input: z.strictObject({ template: uid }),
    output: z.strictObject({
      /** Null where it was kept by a version of the program whose papers were others. */
      body: body.nullable(),
      labels: z.record(z.string(), label),
      /** Items and parties that are 停用, and where they stand: a line from 1, null in the head. */
      stale: z.array(z.strictObject({ line: z.int().min(1).nullable(), name: z.string() })),
    }),
  }),
  'templates.save': command({
    what: 'Keeps a paper as a template of its warehouse, without lots, people and dates.',
    who: steps.save.roles,
    input: z.strictObject({ template: uid, warehouse: warehouseCode, name: text(40), body }),
    output: z.strictObject({ template: uid }),
  }),
  'templates.remove': command({
    what: 'Forgets a template of a warehouse.',
    who: steps.save.roles,
    input: z.strictObject({ template: uid }),
    output: z.strictObject({ template: uid }),
  }),
};
