import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { instant } from '../../shared/fields';
import type { Log } from '../log';

/** What the file of a store was when the program closed it. */
const seal = z.strictObject({ size: z.int().min(1), sha256: z.string().length(64), at: instant });
export type Seal = z.infer<typeof seal>;

/** Beside the store: `store.sqlite.seal`. */
const sealOf = (file: string) => `${file}.seal`;

/**
 * 封条: notes what the file is, once it is closed whole. What changes it before the program opens it
 * again, a bit that turns on the disk or another program, is told at the next start, also where no
 * posting and no chain speaks of it. Without a seal nothing is compared: a store that was not closed
 * whole gets none, and what the disk refuses is left out.
 */
export function sealStore(file: string, now: Date, log: Pick<Log, 'warn'>): void {
  try {
    if (hasLog(file)) return;
    const { size } = statSync(file);
    // The log that the close has emptied must not come back, after a power cut, beside a seal.
    syncNames(dirname(file));
    writeSeal(file, { size, sha256: hashNow(file), at: now.toISOString() });
  } catch (error) {
    log.warn({ err: error }, 'not sealed');
  }
}

/** Leaves a seal that is known already beside a closed file, as far as the disk takes it. */
export function leaveSeal(file: string, known: Seal, log: Pick<Log, 'warn'>): void {
  try {
    writeSeal(file, known);
  } catch (error) {
    log.warn({ err: error }, 'the seal could not be left');
  }
}

/** A seal that no file has: another file lay, when the program closed it, where its own had been. */
export const sealOfNone = (now: Date): Seal => ({
  size: 1,
  sha256: '0'.repeat(64),
  at: now.toISOString(),
});

/** The seal beside a store; null where there is none that can be read. */
export function readSeal(file: string): Seal | null {
  try {
    if (sizeOf(sealOf(file)) === 0) return null;
    return seal.parse(JSON.parse(readFileSync(sealOf(file), 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Before the store is opened to be written, and before another takes its place. That it is broken is
 * on the disk when this returns; where the disk refuses that, the seal stays and the log tells of it.
 * An empty seal is none: that it can't be removed does no harm.
 */
export function breakSeal(file: string, log: Pick<Log, 'warn'>): void {
  try {
    if (sizeOf(sealOf(file)) > 0) writeDurably(sealOf(file), '');
  } catch (error) {
    log.warn({ err: error }, 'the seal could not be broken');
  }
  try {
    rmSync(sealOf(file), { force: true });
  } catch (error) {
    log.warn({ err: error }, 'the broken seal could not be removed');
  }
}

/** The SHA-256 of a file, now. */
export function hashNow(file: string): string {
  const hash = createHash('sha256');
  const handle = openSync(file, 'r');
  const part = Buffer.allocUnsafe(1 << 20);
  try {
    for (let read = 1; read > 0; ) {
      read = readSync(handle, part);
      hash.update(part.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}

/** Whether something of the store is not in its file yet. */
export const hasLog = (file: string) => sizeOf(`${file}-wal`) > 0;

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

function writeSeal(file: string, known: Seal) {
  writeDurably(sealOf(file), JSON.stringify(known));
}

/** Sees that the names of a folder are on the disk. Windows, which keeps them by itself, refuses. */
function syncNames(folder: string) {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The seal is synced after it: a file system with a journal keeps their order.
  }
}

/** The content, not only the name: that a file is gone may not be on the disk for a while. */
function writeDurably(file: string, text: string) {
  const handle = openSync(file, 'w');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
