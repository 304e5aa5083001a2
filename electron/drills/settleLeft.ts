import { existsSync, rmSync } from 'node:fs';
import { sql } from '../database/sql';
import type { ProgramState } from '../job';
import { figuresOfClosed } from './readFigures';
import { listDrills, listUnfinished, writeRecord } from './record';

/**
 * Before the real store is opened: where the program was closed in a drill, or ended by force, the
 * books are looked at as they lie there, and that is kept beside the drill. Keeps nobody from
 * starting.
 */
export function settleLeft({
  dataFolder,
  storeFile,
  clock,
  log,
}: Pick<ProgramState, 'dataFolder' | 'storeFile' | 'clock' | 'log'>) {
  try {
    for (const folder of listUnfinished(dataFolder)) {
      rmSync(folder, { recursive: true, force: true });
    }
    if (!existsSync(storeFile)) return;
    for (const { folder, record } of listDrills(dataFolder)) {
      const open = record.stretches.find(({ after }) => after === null);
      if (open === undefined) continue;
      const closed = {
        ...open,
        until: clock().toISOString(),
        after: figuresOfClosed({ file: storeFile }),
      };
      const stretches = record.stretches.map((each) => (each === open ? closed : each));
      writeRecord(folder, { ...record, stretches });
    }
  } catch (err) {
    log.warn({ err }, 'drills that were left could not be looked at');
  }
}

/** Removes the copies of drills whose reports are kept: the program ended before they were gone. */
export function sweepEnded({ store, dataFolder, log }: ProgramState) {
  if (store === null) return;
  try {
    for (const { folder, record } of listDrills(dataFolder)) {
      const ended = store.db.find(sql`SELECT 1 FROM drill_report WHERE uid = ${record.drill}`);
      if (ended !== undefined) rmSync(folder, { recursive: true, force: true });
    }
  } catch (err) {
    log.warn({ err }, 'copies of drills that were ended could not be removed');
  }
}
