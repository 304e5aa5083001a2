import { z } from 'zod';
import { command } from '../call';
import { maybeText, remark, text, uid, warehouseCode } from '../fields';
import { aboutPeople } from '../personal';
import type { Role } from '../roles';
import { heads, levelBody, responseLevel } from './api';
import { moment } from './moment';

const writers: readonly Role[] = ['dispatcher'];

/** Chosen by the caller. */
const named = z.strictObject({ operation: uid, entry: uid });

/** What is said of an operation as it goes on; it stays as it was said. */
export const operationEntriesApi = {
  'operations.setLevel': command({
    what: 'Enters that a body has set its level (响应等级) with its document, or has ended it: null.',
    who: writers,
    input: named.extend({
      said: moment,
      body: levelBody,
      /** The warehouse of the city whose society says it; null of every other body. */
      society: warehouseCode.nullable().default(null),
      level: responseLevel.nullable(),
      documentNumber: maybeText(80),
    }),
    output: named,
  }),
  'operations.reportPlace': command({
    what: 'Enters how many people a place counts (灾情); its last report holds.',
    who: writers,
    input: named.extend({
      said: moment,
      place: text(80),
      near: warehouseCode.nullable(),
      affected: heads,
      resettled: heads,
      evacuated: heads,
      source: aboutPeople(maybeText(80)),
    }),
    output: named,
  }),
  'operations.note': command({
    what: 'Enters a note (情况记录) of an operation, and who told it.',
    who: writers,
    input: named.extend({
      said: moment,
      text: aboutPeople(remark.regex(/\S/u)),
      persons: z.array(z.strictObject({ name: text(60), telephone: maybeText(30) })).max(3),
    }),
    output: named,
  }),
  'operations.strike': command({
    what: 'Strikes out a level, a report or a note with a reason; it stays and counts for nothing.',
    who: writers,
    input: named.extend({ of: z.enum(['level', 'place', 'note']), reason: aboutPeople(text(200)) }),
    output: named,
  }),
};
