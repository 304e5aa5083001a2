import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { prepareRuntime } from '../../../scripts/runtime.mjs';

/** A running program in its real window, on a data folder of its own. */
export interface Running {
  app: ElectronApplication;
  page: Page;
  dataFolder: string;
  close(): Promise<void>;
}

/**
 * Starts the built program and waits for its page. `dataFolder`: an existing store to open, which
 * then stays; without it a new, empty one, which is deleted in the end.
 */
export async function launch({
  dataFolder,
  args = [],
}: {
  dataFolder?: string;
  args?: readonly string[];
} = {}): Promise<Running> {
  const runtime = await prepareRuntime();
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'beizaiku-e2e-'));
  const root = join(import.meta.dirname, '../../..');
  const app = await _electron.launch({
    executablePath: runtime.file,
    args: [root, '--data', folder, ...args],
    cwd: root,
    timeout: 30_000,
  });
  const process = app.process();
  const ended = new Promise((resolve) => process.once('exit', resolve));
  const close = async () => {
    await Promise.race([app.close(), pause(10_000)]);
    process.kill('SIGKILL');
    // What it held is free, and what it wrote is written, once it has ended and not before.
    await ended;
    if (!dataFolder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const page = await app.firstWindow({ timeout: 30_000 });
    page.setDefaultTimeout(30_000);
    await page.waitForLoadState('load', { timeout: 30_000 });
    return { app, page, dataFolder: folder, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref());
