import type { BrokenSeal } from '../../shared/ledger/api';
import type { ReadableDb, WritableDb } from '../database/database';
import { sql } from '../database/sql';

const noted = 'store.brokenSeal';

/** Keeps that the file was found changed. The first time counts: copies from before it are good. */
export function noteBroken(db: WritableDb, broken: BrokenSeal): void {
  db.run(sql`
    INSERT INTO setting (name, value) VALUES (${noted}, ${JSON.stringify(broken)})
    ON CONFLICT (name) DO NOTHING`);
}

/** When the file was found changed, and nobody has accepted it yet; null when it is as it was. */
export function readBroken(db: ReadableDb): BrokenSeal | null {
  const note = db.find<{ value: string }>(sql`SELECT value FROM setting WHERE name = ${noted}`);
  return note === undefined ? null : (JSON.parse(note.value) as BrokenSeal);
}

export function forgetBroken(db: WritableDb): void {
  db.run(sql`DELETE FROM setting WHERE name = ${noted}`);
}
