import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { prepareRuntime } from '../../scripts/runtime.mjs';
import { testStore } from '../support/testStore';
import { type Figure, figure, quantile } from './measure';

const root = join(import.meta.dirname, '../..');
const rounds = 7;

interface Launch {
  ms: number;
  /** The working sets of all processes of the program added up; what they share counts each time. */
  megabytes: number;
}

/**
 * From the launch to a login that can be typed into, and the memory of all processes then, against
 * an empty window of the same size on the same Electron: by turns, in one run.
 */
export async function measureLaunch(): Promise<Figure[]> {
  const runtime = await prepareRuntime();
  const store = testStore();
  store.program.close();
  const profile = mkdtempSync(join(tmpdir(), 'beizaiku-empty-'));
  const ours: Launch[] = [];
  const empty: Launch[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const mine = await launch(runtime.file, [root, '--data', store.folder], (page) =>
      page.getByLabel('账号', { exact: true }),
    );
    const window = join(root, 'tests/bench/emptyWindow');
    const least = await launch(runtime.file, [window, `--user-data-dir=${profile}`], (page) =>
      page.locator('input'),
    );
    // The first of each fills the caches of the disk and of Chromium.
    if (round < 0) continue;
    ours.push(mine);
    empty.push(least);
  }
  for (const folder of [store.folder, profile]) rmSync(folder, { recursive: true, force: true });
  const median = (launches: Launch[], of: keyof Launch) =>
    quantile(
      launches.map((each) => each[of]),
      0.5,
    );
  return [
    figure('from launch to usable login, median', 'ms', median(ours, 'ms'), median(empty, 'ms')),
    figure(
      'memory of all processes at the login, median',
      'MB',
      median(ours, 'megabytes'),
      median(empty, 'megabytes'),
    ),
  ];
}

/** Starts, waits until the field can be typed into, and lets a second pass before it weighs. */
async function launch(
  executablePath: string,
  args: string[],
  field: (page: Page) => ReturnType<Page['locator']>,
): Promise<Launch> {
  const began = performance.now();
  const app = await _electron.launch({ executablePath, args, cwd: root, timeout: 60_000 });
  try {
    const page = await app.firstWindow({ timeout: 60_000 });
    await field(page).click({ timeout: 60_000 });
    const ms = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return { ms, megabytes: await memoryOf(app) };
  } finally {
    await app.close();
  }
}

async function memoryOf(app: ElectronApplication): Promise<number> {
  const kilobytes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return kilobytes / 1024;
}
