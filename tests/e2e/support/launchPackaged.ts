import { spawn } from 'node:child_process';
import { type Browser, chromium, type Page } from 'playwright-core';

/** The packaged program in its real window, driven from outside as any Chromium is. */
export interface RunningPackage {
  page: Page;
  /** The main process. */
  pid: number;
  /** What it wrote to the terminal so far. */
  output(): string;
  close(): Promise<void>;
}

/**
 * Starts a packaged program with the fuses it is shipped with. They forbid Node's inspector, by
 * which Electron is usually driven in tests; the debugging port of its page is what remains.
 */
export async function launchPackaged(options: {
  file: string;
  dataFolder: string;
  args?: readonly string[];
  env?: NodeJS.ProcessEnv;
  /** The user to run as; without it the one that runs this, and no sandbox for root. */
  uid?: number;
}): Promise<RunningPackage> {
  const { file, dataFolder, args = [], env = process.env, uid } = options;
  const sandbox = (uid ?? process.getuid?.()) === 0 ? ['--no-sandbox'] : [];
  const program = spawn(
    file,
    [...sandbox, '--remote-debugging-port=0', '--data', dataFolder, ...args],
    { env, ...(uid === undefined ? {} : { uid, gid: uid }), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  const ended = new Promise<void>((resolve) => program.once('close', () => resolve()));
  const address = new Promise<string>((resolve, reject) => {
    const hear = (text: Buffer) => {
      output += text;
      const found = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    };
    program.stdout.on('data', hear);
    program.stderr.on('data', hear);
    program.once('error', reject);
    program.once('close', () => reject(new Error(`It ended before its window came:\n${output}`)));
    setTimeout(() => reject(new Error(`No window after 30 s:\n${output}`)), 30_000).unref();
  });
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    program.kill('SIGTERM');
    const late = setTimeout(() => program.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(late);
  };
  try {
    browser = await chromium.connectOverCDP(await address, { timeout: 30_000 });
    const context = browser.contexts()[0]!;
    const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: 30_000 }));
    page.setDefaultTimeout(30_000);
    await page.waitForURL(/^app:/, { timeout: 30_000 });
    await page.waitForFunction(() => document.readyState === 'complete');
    return { page, pid: program.pid!, output: () => output, close };
  } catch (error) {
    await close();
    throw error;
  }
}
