import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';

/** What the program was started with. */
export interface StartArguments {
  dataFolder: string;
  /** Whether `--data` named the folder; else it is the usual one. */
  named: boolean;
  /** `--now`: the moment at which the clock of a demonstration or test store begins. */
  now: Date | null;
  /** `--pdf`: where sheets are saved without a question, for demonstrations and tests. */
  pdfFolder: string | null;
}

/**
 * Reads `--data DIR`, `--now ISO` and `--pdf DIR`; anything else is Chromium's. Without `--data`
 * the store lies in the machine's program data on Windows, where all keepers of one desk share it,
 * and in the user's own folder elsewhere.
 */
export function readStartArguments(): StartArguments {
  const option = { type: 'string' } as const;
  const { data, now, pdf } = parseArgs({
    args: process.argv.slice(1),
    options: { data: option, now: option, pdf: option },
    strict: false,
    allowPositionals: true,
  }).values;
  const pdfFolder = typeof pdf === 'string' ? resolve(pdf) : null;
  const given = typeof now === 'string' ? new Date(now) : null;
  if (given && Number.isNaN(given.getTime())) throw new Error(`--now ${now}: not a moment`);
  return { ...placeOf(data), now: given, pdfFolder };
}

function placeOf(data: string | boolean | undefined) {
  if (typeof data === 'string') return { dataFolder: resolve(data), named: true };
  const shared = process.platform === 'win32' ? process.env.ProgramData : undefined;
  const dataFolder = shared
    ? join(shared, 'Beizaiku', 'data')
    : join(app.getPath('userData'), 'data');
  return { dataFolder, named: false };
}
