import {
  type BackgroundInput,
  type BackgroundName,
  type BackgroundOutput,
  backgroundJobs,
  type JobTools,
} from './jobs';

/** Runs background jobs: in threads (`threads.ts`), or here where there is no built worker. */
export interface Background {
  /** The job's output; what it throws comes back as itself. A stopped one throws `JobStopped`. */
  run<N extends BackgroundName>(
    name: N,
    input: BackgroundInput<N>,
    options?: RunOptions,
  ): Promise<BackgroundOutput<N>>;
  /** Stops what is running. */
  close(): void;
}

export interface RunOptions {
  onProgress?: (part: number) => void;
  /** What the job has so far; the last of it stays good when the job is stopped. */
  onTold?: (found: unknown) => void;
  signal?: AbortSignal;
}

/** The job was stopped before its end. */
export class JobStopped extends Error {
  constructor(readonly job: string) {
    super(`${job} was stopped`);
    this.name = 'JobStopped';
  }
}

/** Carries out a job in this thread. */
export async function carryOutJob<N extends BackgroundName>(
  name: N,
  input: BackgroundInput<N>,
  tools: JobTools,
): Promise<BackgroundOutput<N>> {
  // The registry pairs each job with its own input; that pairing is lost on a name in a variable.
  const job = backgroundJobs[name] as unknown as (
    input: BackgroundInput<N>,
    tools: JobTools,
  ) => BackgroundOutput<N> | Promise<BackgroundOutput<N>>;
  return job(input, tools);
}

/** Runs jobs in this thread, with the same interface: for tests, which run from the sources. */
export function backgroundHere(): Background {
  const closing = new AbortController();
  return {
    run: (name, input, { onProgress, onTold, signal } = {}) =>
      carryOutJob(name, input, {
        progress: (part) => {
          if (closing.signal.aborted || signal?.aborted) throw new JobStopped(name);
          onProgress?.(part);
        },
        tell: (found) => {
          if (closing.signal.aborted || signal?.aborted) throw new JobStopped(name);
          onTold?.(found);
        },
      }),
    close: () => closing.abort(),
  };
}
