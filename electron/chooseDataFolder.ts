import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';

/**
 * Where the store lies. `--data DIR` names it; else it is the machine's program data on Windows,
 * where all keepers of one desk share it, and the user's own folder elsewhere.
 */
export function chooseDataFolder(): { dataFolder: string; named: boolean } {
  const { data } = parseArgs({
    args: process.argv.slice(1),
    options: { data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  }).values;
  if (typeof data === 'string' && data !== '') return { dataFolder: resolve(data), named: true };
  const shared = process.platform === 'win32' ? process.env.ProgramData : undefined;
  return {
    dataFolder: shared ? join(shared, 'Beizaiku', 'data') : join(app.getPath('userData'), 'data'),
    named: false,
  };
}
