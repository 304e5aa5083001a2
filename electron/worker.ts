import { parentPort, workerData } from 'node:worker_threads';
import { carryOutJob } from './background/background';
import type { BackgroundInput, BackgroundName } from './background/jobs';
import { packFailure, type WorkerMessage } from './background/messages';

/** A thread that carries out one background job and ends; `electron/background/threads.ts`. */
const tell = (message: WorkerMessage) => parentPort?.postMessage(message);
const { name, input } = workerData as {
  name: BackgroundName;
  input: BackgroundInput<BackgroundName>;
};
carryOutJob(name, input, { progress: (part) => tell({ type: 'progress', part }) }).then(
  (output) => tell({ type: 'done', output }),
  (error: unknown) => tell({ type: 'failed', failure: packFailure(error) }),
);
