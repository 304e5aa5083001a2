import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { ReadableDb } from '../database/database';
import { sql } from '../database/sql';

/** Where the files of attachments lie in a data folder; a backup takes it along. */
export function attachmentsIn(dataFolder: string): string {
  return join(dataFolder, 'attachments');
}

/** The file of a content: `attachments/3f/3f2a91bc…`. */
export function attachmentFile(dataFolder: string, sha256: string): string {
  return join(attachmentsIn(dataFolder), sha256.slice(0, 2), sha256);
}

export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What has become of a file that was kept. */
export type Kept = { state: 'whole'; bytes: Buffer } | { state: 'changed' | 'missing' };

/** Reads a content back and weighs it against its name. */
export function readKept(dataFolder: string, sha256: string): Kept {
  try {
    const bytes = readFileSync(attachmentFile(dataFolder, sha256));
    return sha256Of(bytes) === sha256 ? { state: 'whole', bytes } : { state: 'changed' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { state: code === 'ENOENT' ? 'missing' : 'changed' };
  }
}

/** A kept content; null where it is gone or no longer what it was. */
export function readWhole(dataFolder: string, sha256: string): Buffer | null {
  const kept = readKept(dataFolder, sha256);
  return kept.state === 'whole' ? kept.bytes : null;
}

/**
 * Keeps a content under its hash, once, and on disk before this returns: it is written beside its
 * place, synced and moved there, so that a row never speaks of a file that a power cut has taken.
 */
export function keepFile(dataFolder: string, bytes: Buffer): string {
  const sha256 = sha256Of(bytes);
  if (readKept(dataFolder, sha256).state === 'whole') return sha256;
  const file = attachmentFile(dataFolder, sha256);
  const unfinished = `${file}.part`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    const open = openSync(unfinished, 'w');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(open, bytes, at);
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  for (const folder of [dirname(file), attachmentsIn(dataFolder), dataFolder]) syncFolder(folder);
  return sha256;
}

/** Brings the names in a folder to disk. Windows has no handle for that and does it by itself. */
function syncFolder(folder: string) {
  if (process.platform === 'win32') return;
  const open = openSync(folder, 'r');
  try {
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}

/** Removes the files of contents that no attachment and no photo has any more; after that is on disk. */
export function dropUnused(db: ReadableDb, dataFolder: string, contents: readonly string[]) {
  for (const sha256 of contents) {
    const used = db.find(sql`
      SELECT 1 FROM attachment WHERE sha256 = ${sha256} AND erased_at IS NULL
      UNION ALL SELECT 1 FROM item_photo WHERE sha256 = ${sha256}
      UNION ALL SELECT 1 FROM assessment_photo WHERE sha256 = ${sha256} AND erased_at IS NULL
      UNION ALL SELECT 1 FROM evidence_photo WHERE sha256 = ${sha256} AND erased_at IS NULL`);
    if (!used) rmSync(attachmentFile(dataFolder, sha256), { force: true });
  }
}
