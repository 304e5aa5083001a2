import { z } from 'zod';
import { command, query } from '../call';
import { actor } from '../documents/attachments';
import { businessDate, cursor, instant, maybeText, pageSize, text, uid } from '../fields';

/** 培训 and 演练 of a team, and when it went out. */
export const teamRecordKind = z.enum(['training', 'drill', 'deployment']);
export type TeamRecordKind = z.infer<typeof teamRecordKind>;

const said = {
  kind: teamRecordKind,
  doneOn: businessDate,
  subject: text(100),
  /** In tenths of an hour. */
  hours: z.int().min(0).max(100_000),
  people: z.int().min(0).max(100_000),
  note: maybeText(500),
};

const recordRow = z.strictObject({
  record: uid,
  ...said,
  /** Who took part; kept apart so that they can be erased. */
  names: z.array(z.string()),
  by: actor,
  at: instant,
  /** 划去: a wrong entry stays, and counts for nothing. */
  struck: z.strictObject({ reason: z.string(), by: actor, at: instant }).nullable(),
});
export type TeamRecordRow = z.infer<typeof recordRow>;

export const teamRecordsApi = {
  'teamRecords.list': query({
    what: 'Trainings, drills and deployments of a team, the newest first.',
    who: 'signedIn',
    input: z.strictObject({
      team: uid,
      kind: teamRecordKind.optional(),
      cursor: cursor.default(null),
      limit: pageSize,
    }),
    output: z.strictObject({
      rows: z.array(recordRow),
      /** Those that count. */
      totals: z.strictObject({
        records: z.int().min(0),
        hours: z.int().min(0),
        struck: z.int().min(0),
      }),
      cursor,
    }),
  }),
  'teamRecords.enter': command({
    what: 'Enters a training, a drill or a deployment of a team. It stays as it was entered.',
    who: ['dispatcher', 'administrator'],
    input: z.strictObject({
      team: uid,
      /** Chosen by the caller. */
      record: uid,
      ...said,
      persons: z.array(z.strictObject({ name: text(60) })).max(200),
    }),
    output: z.strictObject({ team: uid, record: uid }),
  }),
  'teamRecords.strike': command({
    what: 'Strikes out a wrong record of a team with a reason; it stays to be seen.',
    who: ['dispatcher', 'administrator'],
    input: z.strictObject({ team: uid, record: uid, reason: text(200) }),
    output: z.strictObject({ team: uid, record: uid }),
  }),
};
