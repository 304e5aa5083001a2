import type { Log } from '../../electron/log';

/** A log that fails loudly on a bug: no test expects one, so none may pass unseen. */
export const silentLog: Log = {
  info: () => {},
  warn: () => {},
  error: (data, what) => {
    console.error(what, data);
  },
};
