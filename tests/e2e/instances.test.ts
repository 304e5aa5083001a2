import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { takeDataFolder } from '../../electron/database/dataFolder';
import { prepareRuntime } from '../../scripts/runtime.mjs';
import { launch } from './support/launch';

const root = join(import.meta.dirname, '../..');

/** Starts the program once more on a data folder and waits until it has ended by itself. */
async function startAgain(dataFolder: string) {
  const { file } = await prepareRuntime();
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  await promisify(execFile)(file, [...sandbox, root, '--data', dataFolder], { timeout: 60_000 });
}

test('C11: a second start gives way to the window that is open', async () => {
  const running = await launch();
  try {
    await startAgain(running.dataFolder);
    const windows = await running.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    );
    expect(windows).toBe(1);
    expect(await running.page.evaluate(() => document.readyState)).toBe('complete');
  } finally {
    await running.close();
  }
});

test('an open window keeps the data folder to itself, a closed one lets it go', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'beizaiku-e2e-'));
  try {
    const running = await launch({ dataFolder });
    try {
      expect(() => takeDataFolder(dataFolder, 'test', new Date())).toThrow(/is in use by 备灾库/);
    } finally {
      await running.close();
    }
    takeDataFolder(dataFolder, 'test', new Date()).release();
  } finally {
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
});
