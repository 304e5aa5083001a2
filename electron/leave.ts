import { app, type BrowserWindow } from 'electron';
import type { CopyWatch } from './backup/watchCopies';
import type { Readers } from './reading/readers';
import { openNotice } from './window';

/** In seconds: longer than a copy of a large store takes; nobody is kept from leaving for ever. */
const longest = 60;

/**
 * Makes a copy before the program ends, when something was changed since the last one, and lets the
 * readers go of the store, so that it is closed whole. What takes longer than a blink is told in a
 * small window.
 */
export function copyBeforeLeaving(copies: CopyWatch, readers: Pick<Readers, 'rest'>): void {
  let mayLeave = false;
  app.on('before-quit', (event) => {
    if (mayLeave) return;
    event.preventDefault();
    void copyAtLast(copies).finally(async () => {
      const readAgain = await readers.rest();
      mayLeave = true;
      app.quit();
      // Somebody may decide to stay after all: at a paper that is not saved.
      setTimeout(() => {
        mayLeave = false;
        readAgain();
      }, 5000).unref();
    });
  });
}

async function copyAtLast(copies: CopyWatch): Promise<void> {
  if (!(await copies.isNeeded().catch(() => false))) return;
  let notice: BrowserWindow | null = null;
  const late = setTimeout(() => {
    notice = openNotice('正在备份，完成后自动关闭，请稍候…');
  }, 500);
  try {
    await copies.onExit(AbortSignal.timeout(longest * 1000));
  } finally {
    clearTimeout(late);
    (notice as BrowserWindow | null)?.destroy();
  }
}
