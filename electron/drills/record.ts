import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DrillRecord, drillRecord } from '../../shared/drills/books';

/** Where drills lie in a data folder, each in a folder of its own. */
export const drillsIn = (dataFolder: string) => join(dataFolder, 'drills');

/** The copy of the store in the folder of a drill. */
export const copyIn = (folder: string) => join(folder, 'store.sqlite');

/**
 * `drill.json` lies beside the copy and not in it: it speaks of the real store, and is written when
 * that is closed or opened again.
 */
const recordIn = (folder: string) => join(folder, 'drill.json');

export function writeRecord(folder: string, record: DrillRecord) {
  const file = recordIn(folder);
  writeFileSync(`${file}.partial`, JSON.stringify(record, null, 2));
  renameSync(`${file}.partial`, file);
}

/** What is known of the drill in a folder; null where it is none, or can't be read any more. */
export function findRecord(folder: string): DrillRecord | null {
  try {
    return drillRecord.parse(JSON.parse(readFileSync(recordIn(folder), 'utf8')));
  } catch {
    return null;
  }
}

/** A drill that lies in a data folder: under way, or left without being ended. */
export interface FoundDrill {
  folder: string;
  record: DrillRecord;
}

/** Drills whose copy is whole, the last one first. */
export function listDrills(dataFolder: string): FoundDrill[] {
  return foldersIn(dataFolder)
    .filter((folder) => !isUnfinished(folder) && existsSync(copyIn(folder)))
    .flatMap((folder) => {
      const record = findRecord(folder);
      return record === null ? [] : [{ folder, record }];
    })
    .sort((a, b) => b.record.begunAt.localeCompare(a.record.begunAt));
}

/** What was begun and never became a drill: a copy that was interrupted. */
export function listUnfinished(dataFolder: string): string[] {
  return foldersIn(dataFolder).filter(isUnfinished);
}

const isUnfinished = (folder: string) => folder.endsWith('.partial');

function foldersIn(dataFolder: string): string[] {
  const folder = drillsIn(dataFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => join(folder, name));
}
