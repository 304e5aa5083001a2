import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launch } from './support/launch';

test('D21: a page whose process has died is there again by itself, and the log says so', async () => {
  const running = await launch();
  try {
    await running.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    const shown = () =>
      running.app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (!contents || contents.isCrashed() || contents.isLoading()) return '';
        // A page that goes while it is asked never answers.
        const late = new Promise<string>((resolve) => setTimeout(resolve, 500, ''));
        return Promise.race([contents.executeJavaScript('document.body.innerText'), late]);
      });
    const log = () => readFileSync(join(running.dataFolder, 'logs/beizaiku.log'), 'utf8');
    // First: the page of before says the same as the one that comes after it.
    await expect.poll(log).toContain('"msg":"page gone"');
    await expect.poll(shown).toContain('备灾库还没有数据');
  } finally {
    await running.close();
  }
});
