import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { copyFailure, copyPlace } from '../../shared/backup/api';
import { instant, uid } from '../../shared/fields';

const made = z.object({
  at: instant,
  /** Of the store when it was copied: its head and its last change. */
  hash: z.string(),
  lastChange: z.int(),
});

const record = z.object({
  /** Whose copies these are: known also when the store can't be read. */
  node: uid.nullable().default(null),
  /** How many lives were begun here: a copy that is put back knows only of those before it. */
  lives: z.int().min(0).default(0),
  /** The second place for copies, as a keeper chose it. */
  second: z.string().nullable().default(null),
  /** Whether that was found to lie on the disk of the store. */
  sameDisk: z.boolean().default(false),
  made: z.partialRecord(copyPlace, made).default({}),
  failed: z
    .object({ at: instant, place: copyPlace, because: copyFailure })
    .nullable()
    .default(null),
});

/** What is known of the copies of a data folder. */
export type CopyRecord = z.infer<typeof record>;

/**
 * `backup.json` lies beside the store and not in it, since it is needed when the store is lost, and
 * must not go back in time with it. One that can't be read is begun anew: the copies themselves say
 * what they are.
 */
const fileIn = (dataFolder: string) => join(dataFolder, 'backup.json');

export function readRecord(dataFolder: string): CopyRecord {
  try {
    return record.parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')));
  } catch {
    return record.parse({});
  }
}

export function changeRecord(dataFolder: string, change: (before: CopyRecord) => CopyRecord) {
  const file = fileIn(dataFolder);
  writeFileSync(`${file}.partial`, JSON.stringify(change(readRecord(dataFolder)), null, 2));
  renameSync(`${file}.partial`, file);
}
