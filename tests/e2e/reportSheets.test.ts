import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formOf } from '../../shared/sheets/forms';
import { papers } from '../../shared/sheets/papers';
import { gradingReportSheet, photographedSheet } from '../support/gradingSheets';
import { readPdf } from '../support/readPdf';
import { cardSheet, monthSheet, reportSheets } from '../support/reportSheets';
import { launchDesk, type RunningDesk } from './support/desk/launchDesk';

/**
 * Reports and cards in the real Electron. Laying out refuses by itself whatever does not fit its page
 * or lacks a font, so every one that comes out has lost nothing.
 */
let desk: RunningDesk;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beizaiku-reports-'));
  desk = await launchDesk(folder);
});
afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['three lines', { rows: 3 }],
  ['pages of them', { rows: 45 }],
  ['the longest names and figures', { rows: 3, long: true }],
])('every report of %s fits every paper that it is laid out for', async (_name, shape) => {
  for (const sheet of reportSheets(shape)) {
    for (const paper of formOf(sheet.form).papers) {
      const { pages, fonts, active } = await readPdf(await desk.pdf({ ...sheet, paper }));
      for (const { width, height } of pages) {
        expect(Math.abs(width - papers[paper].width)).toBeLessThan(0.6);
        expect(Math.abs(height - papers[paper].height)).toBeLessThan(0.6);
      }
      expect(pages.at(-1)!.text).toContain(`第 ${pages.length} 页 / 共 ${pages.length} 页`);
      expect(fonts.every(({ embedded }) => embedded)).toBe(true);
      expect(active).toEqual([]);
    }
  }
});

test('the balance at the foot of a page of a card is that of its last line', async () => {
  const { pages } = await readPdf(await desk.pdf(cardSheet({ rows: 60 })));
  expect(pages.length).toBeGreaterThan(1);
  const [first] = pages.map(({ text }) => text);
  const lines = [...first!.matchAll(/ B(\d+) A-01-03 /g)].map(([, line]) => Number(line));
  const sum = lines.at(-1)! * 10;
  expect(first).toContain(`本页小计 ${sum} 0 ${sum}`);
});

test.each([
  [3, 2],
  [6, 3],
  [40, 7],
])(
  '%i photos of an assessment stand on %i pages behind it, no larger than they are shown',
  async (photos, on) => {
    const plain = await readPdf(await desk.pdf(gradingReportSheet()));
    const bytes = await desk.pdf(photographedSheet(photos));
    const sizes = [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/Width (\d+)/g),
    ];
    const widest = Math.max(...sizes.map(([, width]) => Number(width)));
    expect(widest).toBeGreaterThan(400);
    expect(widest).toBeLessThan(1600);
    const { pages } = await readPdf(bytes);
    expect(pages).toHaveLength(plain.pages.length + on);
    expect(pages.at(-1)!.text).toContain(`照片 ${photos} `);
    expect(pages.at(-1)!.text).toContain(`第 ${pages.length} 页 / 共 ${pages.length} 页`);
  },
);

test('a report of an assessment has its cover, and column heads on the pages of criteria alone', async () => {
  const { pages } = await readPdf(await desk.pdf(gradingReportSheet()));
  const [cover, ...others] = pages.map(({ text }) => text);
  expect(cover).toMatch(/账链第 128 号 .*武汉市红十字会 .*武汉市备灾救灾物资仓库/);
  expect(others.at(-1)).toContain('仓库负责人');
  expect(others.at(-1)).not.toContain('代码 指标');
  expect(others.filter((text) => text.includes('代码 指标')).length).toBeGreaterThan(0);
});

test('the report of a month of 2,000 items has them all and says that they close', async () => {
  const { pages } = await readPdf(await desk.pdf(monthSheet({ rows: 2000 })));
  expect(pages.flatMap(({ text }) => text.match(/ A\d+ 2\.0×1\.8m /g) ?? [])).toHaveLength(2000);
  expect(pages.at(-1)!.text).toContain('2000 种物资全部闭合');
});
