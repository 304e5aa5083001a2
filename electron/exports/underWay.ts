import type { Output } from '../../shared/api';
import type { JobContext } from '../job';
import type { Session } from '../session/session';

/** An export while it goes on. */
export interface ExportRun {
  /** How many rows the list has so far. */
  rows: number;
  stopping: AbortController;
}

/** The latest export of a session, of which its person is told. */
const underWay = new WeakMap<Session, ExportRun>();

/** Does the work of an export, which can be watched and stopped meanwhile. */
export async function asExport<T>(
  { session }: JobContext,
  work: (run: ExportRun) => Promise<T>,
): Promise<T> {
  const run = { rows: 0, stopping: new AbortController() };
  underWay.set(session, run);
  try {
    return await work(run);
  } finally {
    if (underWay.get(session) === run) underWay.delete(session);
  }
}

export function readExportProgress({ session }: JobContext): Output<'exports.progress'> {
  return { rows: underWay.get(session)?.rows ?? null };
}

/** Stops the export; answers whether there was one. What was read of it is dropped. */
export function stopExport({ session }: JobContext): Output<'exports.stop'> {
  const run = underWay.get(session);
  run?.stopping.abort();
  return { stopped: run !== undefined };
}
