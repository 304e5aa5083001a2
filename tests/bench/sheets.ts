import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchDesk, type RunningDesk } from '../e2e/support/desk/launchDesk';
import { monthSheet } from '../support/reportSheets';
import { receiptLine, receiptSheet } from '../support/sheets';
import { type Figure, figure, quantile } from './measure';

const rounds = 3;
const lines = 2000;

/** What making one PDF takes: time, and the largest that the window's own process grew to. */
interface Cost {
  ms: number;
  megabytes: number;
}

/**
 * The PDF of a receipt and of a month's report of 2,000 lines, against a plain table of as many lines
 * that the same Electron breaks into pages by itself.
 */
export async function measureSheets(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'beizaiku-bench-sheets-'));
  const desk = await launchDesk(folder);
  const receipt = receiptSheet(
    Array.from({ length: lines }, (_, index) => receiptLine({ batchNumber: `B${index + 1}` })),
  );
  const month = monthSheet({ rows: lines });
  const costs = { receipt: [] as Cost[], month: [] as Cost[], plain: [] as Cost[] };
  try {
    for (let round = -1; round < rounds; round += 1) {
      const cost = {
        receipt: await weigh(desk, () => desk.pdf(receipt)),
        month: await weigh(desk, () => desk.pdf(month)),
        plain: await weigh(desk, () => plainTable(desk)),
      };
      if (round < 0) continue;
      for (const name of ['receipt', 'month', 'plain'] as const) costs[name].push(cost[name]);
    }
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const median = (all: readonly Cost[], of: keyof Cost) =>
    quantile(
      all.map((each) => each[of]),
      0.5,
    );
  return (['receipt', 'month'] as const).flatMap((name) => [
    figure(
      `PDF of a ${name} of 2,000 lines, median`,
      'ms',
      median(costs[name], 'ms'),
      median(costs.plain, 'ms'),
    ),
    figure(
      `peak of the window that lays out a ${name} of 2,000 lines`,
      'MB',
      median(costs[name], 'megabytes'),
      median(costs.plain, 'megabytes'),
    ),
  ]);
}

/** Looks at the memory of the windows' processes every 20 ms while `work` is done. */
async function weigh({ app }: RunningDesk, work: () => Promise<unknown>): Promise<Cost> {
  await app.evaluate(({ app: electron }) => {
    const seen = globalThis as unknown as { peak: number; watch: NodeJS.Timeout };
    seen.peak = 0;
    seen.watch = setInterval(() => {
      for (const { type, memory } of electron.getAppMetrics()) {
        if (type === 'Tab') seen.peak = Math.max(seen.peak, memory.workingSetSize);
      }
    }, 20);
  });
  const began = performance.now();
  await work();
  const ms = performance.now() - began;
  const kilobytes = await app.evaluate(() => {
    const seen = globalThis as unknown as { peak: number; watch: NodeJS.Timeout };
    clearInterval(seen.watch);
    return seen.peak;
  });
  return { ms, megabytes: kilobytes / 1024 };
}

/** The same cells without form, fonts, sums or pages of our own. */
async function plainTable({ app }: RunningDesk): Promise<void> {
  const cells = '<td>棉被</td><td>2.0×1.8m 真空压缩</td><td>70</td><td>4,900.00</td>'.repeat(3);
  const html = `<table border>${`<tr>${cells}</tr>`.repeat(lines)}</table>`;
  await app.evaluate(async ({ BrowserWindow }, page) => {
    const window = new BrowserWindow({ show: false });
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`);
    await window.webContents.printToPDF({ landscape: true });
    window.destroy();
  }, html);
}
