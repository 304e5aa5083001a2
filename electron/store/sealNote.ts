import type { BrokenSeal } from '../../shared/ledger/api';
import type { ReadableDb, WritableDb } from '../database/database';
import { sql } from '../database/sql';

const noted = 'store.brokenSeal';
const outlived = 'store.outlivedSeal';

/** That the file was found changed once: when it had been closed, and when that was seen. */
export interface FileChange {
  sealedAt: string;
  seenAt: string;
}

/** Keeps that the file was found changed, beside what was found before and is not accepted yet. */
export function noteBroken(db: WritableDb, change: FileChange): void {
  keep(db, noted, [...listBroken(db), change]);
}

/** Every time that the file was found changed and nobody has accepted it yet, the first one first. */
export function listBroken(db: ReadableDb): FileChange[] {
  const known = find(db, noted);
  return known === undefined ? [] : ([known].flat() as FileChange[]);
}

/**
 * The same in one: the first time, since copies from before it are good, and the last. Null when the
 * file is as it was.
 */
export function readBroken(db: ReadableDb): BrokenSeal | null {
  const changes = listBroken(db);
  const [first] = changes;
  const last = changes.at(-1);
  if (first === undefined || last === undefined) return null;
  const { sealedAt: lastSealedAt, seenAt: lastSeenAt } = last;
  return { ...first, times: changes.length, lastSealedAt, lastSeenAt };
}

export function forgetBroken(db: WritableDb): void {
  db.run(sql`DELETE FROM setting WHERE name = ${noted}`);
}

/** Keeps the SHA-256 of a seal that could not be broken: from now on it speaks of nothing. */
export function noteOutlived(db: WritableDb, sha256: string): void {
  keep(db, outlived, sha256);
}

/** Whether a seal is the one that could not be broken. */
export function isOutlived(db: ReadableDb, sha256: string): boolean {
  return find(db, outlived) === sha256;
}

function keep(db: WritableDb, name: string, value: unknown) {
  db.run(sql`
    INSERT INTO setting (name, value) VALUES (${name}, ${JSON.stringify(value)})
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`);
}

function find(db: ReadableDb, name: string): unknown {
  const row = db.find<{ value: string }>(sql`SELECT value FROM setting WHERE name = ${name}`);
  return row && JSON.parse(row.value);
}
