import { app, type BrowserWindow } from 'electron';
import type { CopyWatch } from './backup/watchCopies';
import type { Readers } from './reading/readers';
import { openNotice } from './window';
import type { WritingBeside } from './writingBeside';

/** In seconds: longer than a copy of a large store takes; nobody is kept from leaving for ever. */
const longest = 60;

/**
 * Lets what a thread is writing come to its end, makes a copy before the program ends, when something
 * was changed since the last one, and lets the readers go of the store, so that it is closed whole. What takes longer than a blink is told in a
 * small window.
 */
export function copyBeforeLeaving(
  copies: CopyWatch,
  program: {
    readonly writingBeside: WritingBeside | null;
    readonly readers: Pick<Readers, 'rest'>;
  },
): void {
  let mayLeave = false;
  app.on('before-quit', (event) => {
    if (mayLeave) return;
    event.preventDefault();
    void leaveWhole(copies, program).finally(async () => {
      const readAgain = await program.readers.rest();
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

async function leaveWhole(
  copies: CopyWatch,
  { writingBeside }: { readonly writingBeside: WritingBeside | null },
): Promise<void> {
  let notice: BrowserWindow | null = null;
  let words = '正在保存，完成后自动关闭，请稍候…';
  const late = setTimeout(() => {
    notice = openNotice(words);
  }, 500);
  try {
    await writingBeside?.through;
    if (!(await copies.isNeeded().catch(() => false))) return;
    words = '正在备份，完成后自动关闭，请稍候…';
    await copies.onExit(AbortSignal.timeout(longest * 1000));
  } finally {
    clearTimeout(late);
    (notice as BrowserWindow | null)?.destroy();
  }
}
