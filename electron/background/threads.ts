import { Worker } from 'node:worker_threads';
import { type Background, JobStopped, type RunOptions } from './background';
import type { BackgroundInput, BackgroundName, BackgroundOutput } from './jobs';
import { unpackFailure, type WorkerMessage } from './messages';

/**
 * Runs each job in a thread of its own, from the built worker (`out/worker.cjs`). A stopped job is
 * ended with its thread: what it was writing is left as it is, and swept up at the next run.
 */
export function backgroundThreads(workerFile: string): Background {
  const running = new Set<AbortController>();
  return {
    run: async <N extends BackgroundName>(
      name: N,
      input: BackgroundInput<N>,
      { onProgress, onTold, signal }: RunOptions = {},
    ): Promise<BackgroundOutput<N>> => {
      const closing = new AbortController();
      running.add(closing);
      const stopped = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
      try {
        return await inThread(workerFile, name, input, stopped, { onProgress, onTold });
      } finally {
        running.delete(closing);
      }
    },
    close: () => {
      for (const each of running) each.abort();
    },
  };
}

/** A job that asks for more memory ends, and the program goes on. */
const resourceLimits = { maxOldGenerationSizeMb: 1024 };

async function inThread<N extends BackgroundName>(
  workerFile: string,
  name: N,
  input: unknown,
  stopped: AbortSignal,
  { onProgress, onTold }: Omit<RunOptions, 'signal'>,
): Promise<BackgroundOutput<N>> {
  if (stopped.aborted) throw new JobStopped(name);
  const worker = new Worker(workerFile, { workerData: { name, input }, resourceLimits });
  try {
    return await new Promise((resolve, reject) => {
      stopped.addEventListener('abort', () => reject(new JobStopped(name)));
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the thread of ${name} ended with ${code}`)));
      worker.on('message', (message: WorkerMessage) => {
        if (message.type === 'progress') onProgress?.(message.part);
        else if (message.type === 'told') onTold?.(message.found);
        else if (message.type === 'done') resolve(message.output as BackgroundOutput<N>);
        else reject(unpackFailure(message.failure));
      });
    });
  } finally {
    await worker.terminate();
  }
}
