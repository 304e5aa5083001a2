import { mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { CopyPlace } from '../../shared/backup/api';
import { refuse } from '../../shared/refusals';
import type { ProgramState } from '../job';
import { readRecord } from './record';

/** The folder of each place; null when there is none, like a second one that nobody has chosen. */
export function placesOf({
  dataFolder,
  backups,
}: ProgramState): { local: string } & Record<Exclude<CopyPlace, 'local'>, string | null> {
  return {
    local: join(dataFolder, 'backups'),
    second: readRecord(dataFolder).second,
    found: backups.searched,
  };
}

/** Whether a folder is there now: a stick may be in a drawer. */
export function isPresent(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * Whether two folders lie on one disk, as the system numbers them: a copy there is lost with the
 * disk. Folders of two partitions of one disk look like two.
 */
export function isSameDisk(one: string, other: string): boolean {
  const [a, b] = [one, other].map((folder) => statSync(folder, { throwIfNoEntry: false })?.dev);
  return a !== undefined && a === b;
}

/** Refuses as a second place what lies in the data folder, is not there, or can't be written. */
export function refuseBadPlace(dataFolder: string, folder: string) {
  const way = relative(resolve(dataFolder), resolve(folder));
  if (!way.startsWith('..') && resolve(way) !== way) {
    refuse('backup.badFolder', { folder, because: 'insideData' });
  }
  if (!isPresent(folder)) refuse('backup.badFolder', { folder, because: 'gone' });
  try {
    rmdirSync(mkdtempSync(join(folder, 'beizaiku-')));
  } catch {
    refuse('backup.badFolder', { folder, because: 'readOnly' });
  }
}
