import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';

/**
 * What happened, for support: call names, times, bugs with their stack (under `err`). Never what
 * was typed or what a row holds, since names, telephones and identity numbers pass through here.
 */
export interface Log {
  info(data: object, what: string): void;
  warn(data: object, what: string): void;
  error(data: object, what: string): void;
}

const largestFile = 5_000_000;

/**
 * Writes to `logs/beizaiku.log` in the data folder, line by line and at once, so that the last
 * words before a crash are there. A file that has grown large is set aside once at the start.
 */
function openLog(dataFolder: string): Log {
  const folder = join(dataFolder, 'logs');
  const file = join(folder, 'beizaiku.log');
  mkdirSync(folder, { recursive: true });
  if (existsSync(file) && statSync(file).size > largestFile) renameSync(file, `${file}.1`);
  return pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: file, sync: true }),
  );
}

/** Opens the log when there is something to write: a folder that is in use is not touched. */
export function lateLog(dataFolder: string): Log {
  let opened: Log | null = null;
  const log = () => {
    opened ??= openLog(dataFolder);
    return opened;
  };
  return {
    info: (data, what) => log().info(data, what),
    warn: (data, what) => log().warn(data, what),
    error: (data, what) => log().error(data, what),
  };
}
