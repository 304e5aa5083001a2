import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Where things that are dear to make are kept between clones: the compiled SQLite binding and the
 * assembled Electron. Everything in it can be deleted; it is made again when it is missing.
 */
export const cacheFolder = join(
  process.platform === 'win32'
    ? (process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'))
    : (process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')),
  'beizaiku',
);
