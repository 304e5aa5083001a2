import { statSync } from 'node:fs';
import type { CopyView } from '../../shared/backup/api';
import type { ProgramState } from '../job';
import { type FoundCopy, viewOf } from './copies';
import { manifestIn, storeIn } from './manifest';

/**
 * Copies as the contract tells them, with their state. A file of another size than its manifest says
 * is damaged at sight; with `check` every file is hashed in the background, once in a run.
 */
export async function lookAt(
  { backups, background }: ProgramState,
  copies: readonly FoundCopy[],
  check: boolean,
): Promise<CopyView[]> {
  const views: CopyView[] = [];
  for (const copy of copies) {
    const known = backups.hashed.get(mark(copy));
    if (!isWhole(copy)) views.push(viewOf(copy, 'damaged'));
    else if (known !== undefined) views.push(viewOf(copy, known ? 'sound' : 'damaged'));
    else if (!check) views.push(viewOf(copy, 'unchecked'));
    else {
      const { folder } = copy;
      const sound = await background.run('backup.hash', { folder }).catch(() => false);
      backups.hashed.set(mark(copy), sound);
      views.push(viewOf(copy, sound ? 'sound' : 'damaged'));
    }
  }
  return views;
}

/** Whether the copy's file is there in its full size; what is in it is seen when it is hashed. */
export function isWhole({ folder, manifest }: FoundCopy): boolean {
  return statSync(storeIn(folder), { throwIfNoEntry: false })?.size === manifest.file.size;
}

/** What changes when one of the files of a copy does. */
function mark({ folder }: FoundCopy): string {
  const files = [storeIn(folder), manifestIn(folder)].map((file) => {
    const found = statSync(file, { throwIfNoEntry: false });
    return `${found?.size} ${found?.mtimeMs}`;
  });
  return [folder, ...files].join(' ');
}
