import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CopyFailure, CopyPlace, CopyReason } from '../../shared/backup/api';
import { copiesToDrop } from '../../shared/backup/rotation';
import { Refused, refuse } from '../../shared/refusals';
import { JobStopped } from '../background/background';
import type { ProgramState } from '../job';
import { type FoundCopy, listCopies, nameOf, nextOrdinal, sweepUnfinished } from './copies';
import { isWhole } from './lookAt';
import { isPresent, placesOf } from './places';
import { changeRecord } from './record';
import { removeSide, sideOf } from './swap';

export interface MadeCopies {
  local: FoundCopy;
  second: 'none' | 'made' | 'absent' | 'failed';
}

/**
 * Makes a copy beside the store, then one in the second place if that is there now. Refuses when the
 * first can't be made; what happens at the second is only told, since a stick may be in a drawer.
 * One copy at a time.
 */
export async function makeCopies(
  program: ProgramState,
  given: { now: Date; reason: CopyReason; signal?: AbortSignal },
): Promise<MadeCopies> {
  const { backups } = program;
  if (program.store === null) refuse('store.none', {});
  if (backups.isCopying) refuse('backup.running', {});
  backups.isCopying = true;
  try {
    // What an interrupted restore has left beside the store.
    if (!program.isBeingMade) removeSide(sideOf(program.storeFile));
    const { local, second } = placesOf(program);
    const copy = await copyTo(program, 'local', local, given);
    if (second === null) return { local: copy, second: 'none' };
    if (!isPresent(second)) return { local: copy, second: 'absent' };
    try {
      await copyTo(program, 'second', second, given);
      return { local: copy, second: 'made' };
    } catch (error) {
      if (error instanceof JobStopped) throw error;
      program.log.warn({ err: error }, 'no second copy');
      return { local: copy, second: 'failed' };
    }
  } finally {
    backups.isCopying = false;
  }
}

/** One copy in one place; what was left unfinished there goes first, what is too old afterwards. */
async function copyTo(
  program: ProgramState,
  place: CopyPlace,
  target: string,
  { now, reason, signal }: { now: Date; reason: CopyReason; signal?: AbortSignal },
): Promise<FoundCopy> {
  const { dataFolder, storeFile, background } = program;
  const at = now.toISOString();
  try {
    await sweepUnfinished(target);
    const ordinal = await nextOrdinal(target);
    const order = {
      storeFile,
      dataFolder,
      target,
      name: nameOf(ordinal, now),
      ordinal,
      at,
      reason,
    };
    const manifest = await background.run('backup.copy', order, signal ? { signal } : {});
    const { head, lastChange, node } = manifest.content;
    changeRecord(dataFolder, (before) => ({
      ...before,
      node: node.uid,
      made: { ...before.made, [place]: { at, hash: head.hash, lastChange } },
      failed: before.failed?.place === place ? null : before.failed,
    }));
    await rotate(target, place, now).catch((err: unknown) =>
      program.log.warn({ err }, 'old copies were not removed'),
    );
    return { folder: join(target, order.name), place, name: order.name, manifest };
  } catch (error) {
    if (error instanceof JobStopped || error instanceof Refused) throw error;
    const because = failureOf(error);
    program.log.warn({ err: error, place, because }, 'no copy');
    keepFailure(program, { at, place, because });
    refuse('backup.failed', { place, because });
  }
}

/** That a copy failed is told until one is made; a disk without room may not even keep that. */
function keepFailure(
  { dataFolder, log }: ProgramState,
  failed: { at: string; place: CopyPlace; because: CopyFailure },
) {
  try {
    changeRecord(dataFolder, (before) => ({ ...before, failed }));
  } catch (err) {
    log.warn({ err }, 'the failure was not kept');
  }
}

/** Drops what the rotation lets go. Only copies of the same node: a stick may be shared. */
async function rotate(target: string, place: CopyPlace, now: Date) {
  const { copies } = await listCopies(target, place);
  const node = copies[0]?.manifest.content.node.uid;
  const own = copies.filter(({ manifest }) => manifest.content.node.uid === node);
  const kept = own.map((copy) => ({
    folder: copy.folder,
    ordinal: copy.manifest.ordinal,
    at: copy.manifest.at,
    sound: isWhole(copy),
  }));
  for (const { folder } of copiesToDrop(kept, now)) {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What was in the way: SQLite and the system have many words for few things. */
export function failureOf(error: unknown): CopyFailure {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (/^(ENOSPC|EFBIG|EDQUOT|SQLITE_FULL|SQLITE_IOERR_WRITE)/.test(code)) return 'noRoom';
  if (/^(EROFS|EACCES|EPERM|SQLITE_READONLY)/.test(code)) return 'readOnly';
  if (/^(ENOENT|ENODEV|ENXIO|SQLITE_CANTOPEN)/.test(code)) return 'gone';
  return /^(EIO|SQLITE_(CORRUPT|NOTADB|IOERR))/.test(code) ? 'damaged' : 'other';
}
