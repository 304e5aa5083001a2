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
    const text = JSON.stringify({ size, sha256: hashNow(file), at: now.toISOString() });
    writeDurably(sealOf(file), text);
  } catch (error) {
    log.warn({ err: error }, 'not sealed');
  }
}

/** The seal of a closed store; null where there is none that speaks of this file. */
export function readSeal(file: string): Seal | null {
  if (sizeOf(sealOf(file)) === 0 || hasLog(file)) return null;
  try {
    return seal.parse(JSON.parse(readFileSync(sealOf(file), 'utf8')));
  } catch {
    return null;
  }
}

/** Before the store is opened to be written. That it is broken is on the disk when this returns. */
export function breakSeal(file: string): void {
  if (sizeOf(sealOf(file)) > 0) writeDurably(sealOf(file), '');
  rmSync(sealOf(file), { force: true });
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
const hasLog = (file: string) => sizeOf(`${file}-wal`) > 0;

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

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
