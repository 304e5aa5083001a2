import { Worker } from 'node:worker_threads';
import { JobStopped } from '../background/background';
import { unpackFailure } from '../background/messages';
import { answerQuery, type Question } from './answerQuery';
import type { FromReader, ToReader } from './reader';
import type { Readers } from './readers';
import { Written } from './written';

/** So many read at once: a long list, and beside it what is looked up quickly. */
const most = 2;
/** A reader that asks for more memory ends, and the program goes on. */
const resourceLimits = { maxOldGenerationSizeMb: 1024 };

interface Asked {
  question: Question;
  /** Whether a reader has already ended over it. */
  isSecondTime: boolean;
  resolve(value: Written): void;
  reject(error: unknown): void;
}

interface Reader {
  worker: Worker;
  /** What it is answering; one question at a time. */
  asked: Asked | null;
  /** Through when it has ended. */
  gone: Promise<void>;
}

/**
 * Readers in threads, from the built worker (`out/worker.cjs`). They start when they are needed, and
 * stay. One that ends over a question (no memory, a fault of the machine) is replaced and the question
 * is asked once more.
 */
export function readerThreads(workerFile: string): Readers {
  const readers = new Set<Reader>();
  const waiting: Asked[] = [];
  let resting = 0;

  function give(file: string) {
    while (waiting.length > 0) {
      const idle = [...readers].find(({ asked }) => asked === null);
      if (idle === undefined && readers.size === most) return;
      const reader = idle ?? start(file);
      reader.asked = waiting.shift() ?? null;
      if (reader.asked) tell(reader, reader.asked.question);
    }
  }

  function start(file: string): Reader {
    const worker = new Worker(workerFile, { workerData: { reads: file }, resourceLimits });
    const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    const reader: Reader = { worker, asked: null, gone };
    readers.add(reader);
    let because: unknown = null;
    worker.on('message', (said: FromReader) => {
      const { asked } = reader;
      reader.asked = null;
      if ('json' in said) asked?.resolve(new Written(said.json));
      else asked?.reject(unpackFailure(said.failure));
      if (resting > 0 && waiting.length === 0) tell(reader, 'end');
      else give(file);
    });
    worker.once('error', (error) => {
      because = error;
    });
    worker.once('exit', (code) => {
      readers.delete(reader);
      const { asked } = reader;
      if (asked?.isSecondTime) asked.reject(because ?? new Error(`a reader ended with ${code}`));
      else if (asked) waiting.unshift({ ...asked, isSecondTime: true });
      give(file);
    });
    return reader;
  }

  return {
    begin: (file) => {
      if (resting === 0 && readers.size === 0) start(file);
    },
    read: async ({ file, db }, question) => {
      // Where the open file was moved away, a reader would find none, or another one.
      if (resting > 0 || !db.isInPlace()) return answerQuery(db, question);
      return new Promise<Written>((resolve, reject) => {
        waiting.push({ question, isSecondTime: false, resolve, reject });
        give(file);
      });
    },
    rest: async () => {
      resting += 1;
      for (const reader of readers) if (reader.asked === null) tell(reader, 'end');
      while (readers.size > 0) await Promise.all([...readers].map(({ gone }) => gone));
      return () => {
        resting -= 1;
      };
    },
    close: () => {
      resting += 1;
      const busy = [...readers].flatMap(({ asked }) => asked ?? []);
      for (const { reject } of [...busy, ...waiting.splice(0)]) reject(new JobStopped('reading'));
      for (const reader of readers) {
        reader.asked = null;
        void reader.worker.terminate();
      }
    },
  };
}

function tell({ worker }: Reader, told: ToReader) {
  worker.postMessage(told);
}
