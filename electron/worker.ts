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
  const tell = (message: WorkerMessage) => parentPort?.postMessage(message);
  carryOutJob(given.name, given.input, {
    progress: (part) => tell({ type: 'progress', part }),
  }).then(
    (output) => tell({ type: 'done', output }),
    (error: unknown) => tell({ type: 'failed', failure: packFailure(error) }),
  );
}
