import { type BrowserWindow, dialog } from 'electron';
import type { Log } from './log';
import { afterCrash } from './pageCrash';
import { loadPage } from './window';

/**
 * Keeps an eye on the page: what fails in it goes to the log, and when its process has died it is
 * loaded again. Whoever was signed in still is, and drafts were saved as they were typed.
 */
export function watchPage(window: BrowserWindow, log: Log): void {
  const { webContents } = window;
  webContents.on('console-message', ({ level, message, sourceId, lineNumber }) => {
    if (level === 'error') {
      log.error({ message: message.slice(0, 4000), at: `${sourceId}:${lineNumber}` }, 'page');
    }
  });
  const onCrash = afterCrash({
    reload: () => loadPage(window),
    close: () => window.close(),
    ask: async (words) => {
      window.show();
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        title: '备灾库',
        message: words.title,
        detail: words.explain,
        buttons: [words.reload, words.close],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      });
      return response === 0;
    },
  });
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error({ reason, exitCode }, 'page gone');
    if (reason !== 'clean-exit' && !window.isDestroyed()) void onCrash();
  });
}
