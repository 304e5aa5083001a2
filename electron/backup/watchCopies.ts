import { setTimeout as pause } from 'node:timers/promises';
import type { CopyReason } from '../../shared/backup/api';
import { isCopyDue } from '../../shared/backup/health';
import type { Program } from '../program';
import { makeCopies } from './makeCopy';
import { readCopyFacts } from './readStatus';

/** Copies that nobody has to ask for. */
export interface CopyWatch {
  /** Makes one when four hours of use have passed since the last; called every few minutes. */
  byClock(): Promise<void>;
  /** Makes one when something was changed since the last; `signal` ends it. */
  onExit(signal: AbortSignal): Promise<void>;
  /** Whether leaving now would leave changes without a copy. */
  isNeeded(): Promise<boolean>;
  stop(): void;
}

/**
 * Watches over a program's copies: after the first posting, by the clock, and on leaving. That one
 * could not be made is kept and shown (`backup.status`), and keeps nobody from working or leaving.
 */
export function watchCopies(program: Program, clock: () => Date): CopyWatch {
  const { state } = program;
  let hasCopy = false;
  const attempt = async (reason: CopyReason, signal?: AbortSignal) => {
    try {
      await makeCopies(state, { now: clock(), reason, ...(signal ? { signal } : {}) });
    } catch (err) {
      state.log.warn({ err, reason }, 'no copy was made by itself');
    }
    program.announce();
  };
  /** Of a drill no copies are made; the real store lies closed meanwhile. */
  const factsOf = async () =>
    state.store === null || state.drill !== null ? null : (await readCopyFacts(state)).facts;
  const afterChange = async () => {
    const facts = await factsOf();
    hasCopy = facts?.lastAt != null;
    if (facts?.hasPostings && !hasCopy && !state.backups.isCopying) await attempt('firstPosting');
  };
  const stop = program.onChange(() => {
    if (!hasCopy) void afterChange();
  });
  return {
    byClock: async () => {
      const facts = await factsOf();
      if (facts && isCopyDue(facts, clock())) await attempt('byClock');
    },
    isNeeded: async () => {
      const facts = await factsOf();
      return facts?.hasPostings === true && facts.changed;
    },
    onExit: async (signal) => {
      while (state.backups.isCopying && !signal.aborted) await pause(100);
      await attempt('onExit', signal);
    },
    stop,
  };
}
