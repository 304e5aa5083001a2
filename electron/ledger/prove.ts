import type { Output } from '../../shared/api';
import type { Proof } from '../../shared/ledger/api';
import { refuse } from '../../shared/refusals';
import { JobStopped } from '../background/background';
import { type JobContext, reading } from '../job';
import { readBroken } from '../store/sealNote';
import { readHead } from './appendEntry';

/** What is known of the proofs of a store while the program runs. */
interface Proving {
  last: Proof | null;
  underWay: { part: number; stopping: AbortController; proof: Promise<Proof> } | null;
}
const provings = new WeakMap<object, Proving>();

function provingOf(store: object): Proving {
  const proving = provings.get(store) ?? { last: null, underWay: null };
  provings.set(store, proving);
  return proving;
}

/**
 * Has the store proved (`proveStore.ts`) beside the program, which goes on working meanwhile. Asked
 * for while a proof is under way, it answers that one. Refuses when somebody stopped it.
 */
export async function prove(context: JobContext): Promise<Output<'ledger.prove'>> {
  const { store, now } = reading(context);
  const { background, dataFolder, storeFile: file, store: open, journal } = context.program;
  if (open !== null) journal?.keepUp(open, now);
  const { seal } = context.program;
  const proving = provingOf(store);
  if (proving.underWay === null) {
    const stopping = new AbortController();
    const input = { file, dataFolder, at: now.toISOString() };
    const onProgress = (part: number) => {
      if (proving.underWay) proving.underWay.part = part;
    };
    const options = { signal: stopping.signal, onProgress };
    // What the file's seal has to say is known first; meanwhile the proof can be stopped already.
    const proof = seal
      .settled()
      .then(() => background.run('ledger.prove', input, options))
      .finally(() => {
        proving.underWay = null;
      });
    proving.underWay = { part: 0, stopping, proof };
  }
  try {
    proving.last = await proving.underWay.proof;
    return proving.last;
  } catch (error) {
    if (error instanceof JobStopped) refuse('proof.stopped', {});
    throw error;
  }
}

/** Stops the proof that is under way; answers whether there was one. */
export function stopProof(context: JobContext): Output<'ledger.stopProof'> {
  const { underWay } = provingOf(reading(context).store);
  underWay?.stopping.abort();
  return { stopped: underWay !== null };
}

export function readLedgerHead(context: JobContext): Output<'ledger.head'> {
  const { db, store } = reading(context);
  const { journal, store: open } = context.program;
  const { last, underWay } = provingOf(store);
  return {
    node: store.node.name,
    head: readHead(db, store),
    journal: (open && journal?.standing(open)) ?? { state: 'whole', entries: 0, numbers: [] },
    brokenSeal: readBroken(db),
    lastProof: last,
    proving: underWay && { part: underWay.part },
  };
}
