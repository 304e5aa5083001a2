import { parentPort, workerData } from 'node:worker_threads';
import { carryOutJob } from './background/background';
import type { BackgroundInput, BackgroundName } from './background/jobs';
import { packFailure, type WorkerMessage } from './background/messages';
import { beReader } from './reading/reader';

/**
 * A thread of the program: one that carries out one background job and ends
 * (`electron/background/threads.ts`), or one that answers queries (`electron/reading/threads.ts`).
 */
const given = workerData as
  | { reads: string }
  | { name: BackgroundName; input: BackgroundInput<BackgroundName> };
if (parentPort === null) throw new Error('This is a thread, not a program.');
if ('reads' in given) beReader(parentPort, given.reads);
else {
  const tell = (message: WorkerMessage, handedOver: ArrayBuffer[] = []) =>
    parentPort?.postMessage(message, handedOver);
  carryOutJob(given.name, given.input, {
    progress: (part) => tell({ type: 'progress', part }),
    tell: (found) => tell({ type: 'told', found }),
  }).then(
    (output) => tell({ type: 'done', output }, filesIn(output)),
    (error: unknown) => tell({ type: 'failed', failure: packFailure(error) }),
  );
}

/** A file that a job has written is handed over, not copied: copying would hold up the main process. */
function filesIn(output: unknown): ArrayBuffer[] {
  return Object.values(output ?? {}).flatMap((value) =>
    value instanceof Uint8Array && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
}
