import { type DrillClock, shownBy } from '../../shared/drills/clock';
import { type DrillScript, drillScript } from '../../shared/drills/script';
import { refuse } from '../../shared/refusals';
import type { ReadableDb, WritableDb } from '../database/database';
import { sql } from '../database/sql';

/** What a copy says of its drill. */
export interface StoredDrill {
  drill: string;
  begunAt: string;
  incarnationId: number;
  script: DrillScript;
}

/** The drill that a store is the copy of; undefined in earnest. */
export function findStored(db: ReadableDb): StoredDrill | undefined {
  const row = db.find<Omit<StoredDrill, 'script'> & { script: string }>(sql`
    SELECT uid AS drill, begun_at AS begunAt, incarnation_id AS incarnationId, script FROM drill`);
  return row && { ...row, script: drillScript.parse(JSON.parse(row.script)) };
}

/** The drill that is under way; refuses in earnest. */
export function readStored(db: ReadableDb): StoredDrill {
  return findStored(db) ?? refuse('drill.none', {});
}

export function readClock(db: ReadableDb): DrillClock {
  return db.read(sql`SELECT shown_at AS shownAt, set_at AS setAt, factor FROM drill_clock`);
}

export function writeClock(db: WritableDb, { shownAt, setAt, factor }: DrillClock) {
  db.run(sql`
    UPDATE drill_clock SET shown_at = ${shownAt}, set_at = ${setAt}, factor = ${factor}`);
}

/**
 * The last time of the script at which anything was done in a copy that lies closed: what has passed
 * since then was no drill.
 */
export function lastShown(db: ReadableDb): string {
  const { shownAt } = readClock(db);
  const { at } = db.read<{ at: string | null }>(sql`
    SELECT at FROM audit ORDER BY id DESC LIMIT 1`);
  return at !== null && at > shownAt ? at : shownAt;
}

/** Has the clock go on from where the drill was left. */
export function goOn(db: WritableDb, machine: Date) {
  const { factor } = readClock(db);
  writeClock(db, { shownAt: lastShown(db), setAt: machine.toISOString(), factor });
}

/** Stops the clock at what it shows, before the copy is closed. */
export function standStill(db: WritableDb, machine: Date) {
  const clock = readClock(db);
  const shownAt = shownBy(clock, machine).toISOString();
  writeClock(db, { ...clock, shownAt, setAt: machine.toISOString() });
}
