import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { seeds } from '../../seeds/seeds';
import { readPdf } from '../support/readPdf';
import { goTo } from './support/goTo';
import { launch, type Running } from './support/launch';
import './support/makeDemo';

/** Printing in the real window: from the preview to a file on the station's own paper. */

let running: Running;
let page: Page;
let dataFolder: string;
let pdfFolder: string;

beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'beizaiku-printing-'));
  pdfFolder = mkdtempSync(join(tmpdir(), 'beizaiku-pdf-'));
  cpSync(inject('demoStore'), dataFolder, { recursive: true });
  await start();
});
afterAll(async () => {
  await running?.close();
  for (const folder of [dataFolder, pdfFolder]) rmSync(folder, { recursive: true, force: true });
});

async function start() {
  running = await launch({ dataFolder, args: ['--pdf', pdfFolder] });
  page = running.page;
  await page.getByLabel('账号', { exact: true }).fill('whbg');
  await page.getByLabel('密码', { exact: true }).fill(seeds.demonstration.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}

const open = (address: string) => goTo(page, address);

/** The first posted dispatch of Wuhan in its preview. */
async function preview() {
  await open('/documents?kind=dispatch&state=posted&warehouse=%2242010001%22');
  await page.getByRole('row').nth(1).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/documents\/[0-9a-f-]{36}/);
  await page.getByRole('button', { name: '打印 F9' }).waitFor();
  await page.keyboard.press('F9');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '份数' }).waitFor();
  return dialog;
}

const ready = () =>
  page.getByRole('dialog').locator('[aria-busy="false"] iframe[title="打印内容"]').waitFor();

test('a sheet is laid out for a slip, saved as PDF of that size, and the paper is remembered', async () => {
  const dialog = await preview();
  await ready();
  await dialog.getByRole('combobox', { name: '纸张' }).click();
  await page.getByRole('option', { name: '241×139.7 二等分' }).click();
  await ready();
  await page.keyboard.press('Control+s');
  await page.getByText(/已存为/).waitFor();
  const [file = ''] = readdirSync(pdfFolder);
  expect(file).toMatch(/^CK-42010001-\d{8}-\d{4} 出库单\.pdf$/);
  const { pages, fonts } = await readPdf(new Uint8Array(readFileSync(join(pdfFolder, file))));
  expect(pages[0]).toMatchObject({ width: 241 });
  expect(pages[0]?.height).toBeCloseTo(139.7, 0);
  expect(pages[0]?.text).toContain('演示数据');
  expect(fonts.every(({ embedded }) => embedded)).toBe(true);
  await dialog.getByRole('button', { name: '记住为本机常用' }).click();
  await dialog.getByText('与本机常用一致').waitFor();

  await running.close();
  await start();
  const again = await preview();
  const paper = again.getByRole('combobox', { name: '纸张' });
  expect(await paper.inputValue()).toBe('241×139.7 二等分');
});

test('without a printer it is said that nothing is lost, with PDF as the way out', async () => {
  await page.keyboard.press('F9');
  await page.getByRole('alert').getByText('单据不受影响').waitFor();
  await page.getByRole('alert').getByRole('button', { name: '存为 PDF' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('several papers are chosen by Space and go into a folder as PDF, each told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'beizaiku-pdfs-'));
  await running.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
  await open('/documents?kind=dispatch&state=posted&warehouse=%2242010001%22');
  await page.getByRole('row').nth(2).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await page.getByRole('button', { name: '打印所选（2）' }).waitFor();
  await page.keyboard.press('F9');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '存为 PDF' }).click();
  await dialog.getByText('2 张中 2 张完成').waitFor({ timeout: 60_000 });
  expect(readdirSync(folder)).toHaveLength(2);
  rmSync(folder, { recursive: true, force: true });
  await page.keyboard.press('Escape');
});

test('设置 → 打印 says how each form is printed, and how Windows is told of the paper', async () => {
  await open('/settings/printing');
  await page.getByRole('heading', { level: 1 }).filter({ hasText: '打印' }).waitFor();
  await page.getByRole('row').filter({ hasText: '出库单' }).getByText('241×139.7').waitFor();
  await page.getByText('创建新格式').first().waitFor();
  await page.getByRole('row').filter({ hasText: '出库单' }).getByText('修改').click();
  await page.getByRole('dialog').getByText('先指定打印机，再调偏移').waitFor();
});
