import type { Output } from '../../shared/api';
import { refuse } from '../../shared/refusals';
import { JobStopped } from '../background/background';
import type { JobContext } from '../job';
import type { Session } from '../session/session';

/** A file that is being read or taken in. */
interface ImportRun {
  what: 'read' | 'save';
  /** How far it is, 0 to 1. */
  part: number;
  stopping: AbortController;
}

/** The latest of a session, of which its person is told. */
const underWay = new WeakMap<Session, ImportRun>();

/**
 * Reads or takes in a file, which can be watched and stopped meanwhile. Who reads another file wants
 * the one before no more.
 */
export async function asImport<T>(
  { session }: JobContext,
  what: ImportRun['what'],
  work: (run: ImportRun) => Promise<T>,
): Promise<T> {
  const before = underWay.get(session);
  if (before?.what === 'read') before.stopping.abort();
  const run = { what, part: 0, stopping: new AbortController() };
  underWay.set(session, run);
  try {
    return await work(run);
  } catch (error) {
    if (error instanceof JobStopped) refuse('import.stopped', {});
    throw error;
  } finally {
    if (underWay.get(session) === run) underWay.delete(session);
  }
}

export function readProgress({ session }: JobContext): Output<'imports.progress'> {
  return { part: underWay.get(session)?.part ?? null };
}

/** Stops what is under way; answers whether something was. Of a file half taken in nothing is kept. */
export function stopImport({ session }: JobContext): Output<'imports.stop'> {
  const run = underWay.get(session);
  run?.stopping.abort();
  return { stopped: run !== undefined };
}
