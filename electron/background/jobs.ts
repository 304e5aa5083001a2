import { checkCopy, hashCopy } from '../backup/checkCopy';
import { copyStore } from '../backup/copyStore';
import { hashFile } from '../backup/files';
import { inspectStore } from '../backup/inspectStore';
import { sweepFile } from '../database/sweep';
import { copyForDrill } from '../drills/copyForDrill';
import { figuresOfClosed } from '../drills/readFigures';
import { exportList } from '../exports/exportList';
import { checkRows } from '../imports/checkRows';
import { writeMarked } from '../imports/marked';
import { readPacked } from '../imports/packed';
import { saveRows } from '../imports/saveRows';
import { writeTemplate } from '../imports/template';
import { proveStore } from '../ledger/proveStore';
import { solveJob } from '../planning/solver/solveJob';
import { joinPdf } from '../printing/joinPdf';

/** What a background job is handed beside its input. */
export interface JobTools {
  /** Tells how far it is, 0 to 1; throws when it was asked to stop. Call it between two steps. */
  progress(part: number): void;
  /** Tells what it has so far, as plain data: who stops it may go on with that. */
  tell(found: unknown): void;
}

/**
 * Long work that must not hold up the window. It runs in a thread of its own, so it shares nothing
 * with the program: input and output are copied, and it opens its own connection (`openReadOnly`; only
 * the sweep after an erasure and the rows of a file are written, while the program writes nothing:
 * `writeBeside`).
 */
export type BackgroundJob<I, O> = (input: I, tools: JobTools) => O | Promise<O>;

/**
 * Every background job by its name. To add one: write it in the folder of its noun as a
 * `BackgroundJob` of plain data, give it a line here, and start it where a use case needs it:
 *
 *     const found = await program.background.run('store.inspect', { file });
 */
export const backgroundJobs = {
  'store.inspect': inspectStore,
  'store.sweep': sweepFile,
  'store.hash': ({ file }: { file: string }) => hashFile(file),
  'ledger.prove': proveStore,
  'imports.read': readPacked,
  'imports.check': checkRows,
  'imports.save': saveRows,
  'imports.marked': writeMarked,
  'imports.template': writeTemplate,
  'exports.list': exportList,
  'sheets.joinPdf': joinPdf,
  'planning.solve': solveJob,
  'backup.copy': copyStore,
  'backup.hash': hashCopy,
  'backup.check': checkCopy,
  'drills.copy': copyForDrill,
  'drills.figures': figuresOfClosed,
} satisfies Record<string, BackgroundJob<never, unknown>>;

export type BackgroundJobs = typeof backgroundJobs;
export type BackgroundName = keyof BackgroundJobs;
export type BackgroundInput<N extends BackgroundName> = Parameters<BackgroundJobs[N]>[0];
export type BackgroundOutput<N extends BackgroundName> = Awaited<ReturnType<BackgroundJobs[N]>>;
