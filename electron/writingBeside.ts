import { setImmediate } from 'node:timers/promises';
import { refuse } from '../shared/refusals';

/** A thread that writes into the store with a connection of its own; nobody else may meanwhile. */
export interface WritingBeside {
  /** The file is written anew after an erasure, or the rows of a file are taken in. */
  what: 'sweep' | 'import';
  /** Settles once it is through, however it ended. */
  through: Promise<unknown>;
}
interface Program {
  writingBeside: WritingBeside | null;
  isBeingMade: boolean;
}

/**
 * Has a thread write, when those before it are through and those who were just told that they may
 * write have done so.
 */
export async function writeBeside<T>(
  program: Program,
  what: WritingBeside['what'],
  work: () => Promise<T>,
): Promise<T> {
  while (program.writingBeside?.what === 'import') await program.writingBeside.through;
  refuseSweeping(program);
  const done = setImmediate().then(() => {
    if (program.isBeingMade) refuse('backup.running', {});
    return work();
  });
  program.writingBeside = { what, through: done.catch(() => {}) };
  try {
    return await done;
  } finally {
    program.writingBeside = null;
  }
}

/**
 * Comes back when a change may begin, which it must at once: it waits while a file is taken in, a
 * matter of seconds, and is refused while the store is swept. SQLite's own lock would keep it waiting
 * too, and the window with it.
 */
export async function mayWrite(program: Program): Promise<void> {
  while (program.writingBeside?.what === 'import') await program.writingBeside.through;
  refuseSweeping(program);
}

function refuseSweeping({ writingBeside }: Program) {
  if (writingBeside !== null) refuse('store.sweeping', {});
}
