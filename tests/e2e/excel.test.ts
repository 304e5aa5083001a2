import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { readXlsx } from '../../electron/imports/reading/readXlsx';
import { seeds } from '../../seeds/seeds';
import type { WindowApi } from '../../shared/windowApi';
import { goTo } from './support/goTo';
import type { Running } from './support/launch';
import { launchDemo } from './support/launchDemo';

/**
 * From Excel and back in the real window: templates filled in, every error seen, put right, saved,
 * chosen again without a change; a list written to a file and read back.
 */

const files = mkdtempSync(join(tmpdir(), 'beizaiku-files-'));
let running: Running;
let page: Page;

beforeAll(async () => {
  running = await launchDemo(['--pdf', files]);
  page = running.page;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByLabel('账号', { exact: true }).fill('sddy');
  await page.getByLabel('密码', { exact: true }).fill(seeds.demonstration.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
});
afterAll(async () => {
  await running?.close();
  rmSync(files, { recursive: true, force: true, maxRetries: 5 });
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const go = (address: string) => goTo(page, address);
const choose = (file: string) => page.locator('input[type="file"]').setInputFiles(file);

/** The headings of the template, asked for as the button 下载模板 asks. */
async function headingsOfTemplate(subject: string) {
  const request = { call: 'imports.template', input: { subject, warehouse: null } };
  const answer = await page.evaluate(
    (asked) => (window as unknown as { api: WindowApi }).api.call(asked),
    request,
  );
  const { value } = answer as unknown as { value: { base64: string } };
  const [sheet] = await readXlsx(Buffer.from(value.base64, 'base64'));
  return sheet!.rows[0]!.map((cell) => cell?.text ?? '');
}

/** A sheet with the headings of the template and what rows say under some of them. */
async function filled(name: string, headings: string[], rows: Record<string, string | number>[]) {
  const data: SheetData = [
    headings,
    ...rows.map((row) => headings.map((each) => row[each] ?? null)),
  ];
  const file = join(files, name);
  writeFileSync(file, await writeExcelFile(data).toBuffer());
  return file;
}

test('往来单位: every error at once, then all, then nothing changes', async () => {
  await go('/settings/import');
  await page.getByText('导入记录').waitFor();
  await button('数据导入 往来单位').click();
  const headings = await headingsOfTemplate('parties');
  const good = { 名称: '武汉某爱心企业', 性质: '单位', 身份: '捐赠方' };
  await choose(
    await filled('bad.xlsx', headings, [
      good,
      { 性质: '公司', 身份: '捐赠方' },
      { 名称: '武汉另一企业', 身份: '赞助商', '统一社会信用代码/身份证号': '123' },
    ]),
  );
  await page.getByText('有 4 处要改，涉及 2 行').waitFor();
  await page.getByText('名称：未填；性质：不在可选的内容里').waitFor();
  await page.keyboard.press('F7');
  await choose(
    await filled('good.xlsx', headings, [good, { 名称: '武汉另一企业', 身份: '捐赠方' }]),
  );
  await page.getByText('全部通过核对：新增 2 行').waitFor();
  await button('保存 2 行').click();
  await page.getByText('2 行都已经在系统里').waitFor();
  await choose(join(files, 'good.xlsx'));
  await page.getByText('再次导入不会产生重复').waitFor();
  await page.getByText('2 行都已经在系统里').waitFor();
});

test('物资目录: a foreign sheet is mapped by hand, and known again', async () => {
  await go('/settings/import?subject=items');
  const headings = await headingsOfTemplate('items');
  const rows = [
    { 物资编码: 'ZZ01', 品名: '折叠床', 规格型号: '190cm', 类别: '02', 最小单位: '张' },
  ];
  const foreign = headings.map((each) => (each === '品名' ? '东西' : each));
  const named = rows.map(({ 品名, ...row }) => ({ ...row, 东西: 品名 }));
  await choose(await filled('foreign.xlsx', foreign, named));
  await page.getByText('已按表头名称自动对应').waitFor();
  const column = page.getByRole('combobox', { name: /^品名/ });
  await column.click();
  await page.getByRole('option', { name: /东西/ }).click();
  await button('核对').click();
  await page.getByText('全部通过核对：新增 1 行').waitFor();
  await button('保存 1 行').click();
  await page.getByText('1 行都已经在系统里').waitFor();
  await choose(join(files, 'foreign.xlsx'));
  await page.getByText('再次导入不会产生重复').waitFor();
  await page.getByText('1 行都已经在系统里').waitFor();
  await go('/settings/import');
  await page.getByRole('grid', { name: '导入记录' }).getByText('foreign.xlsx').waitFor();
});

test('库存: the list is written to a file with the totals of the screen', async () => {
  await go('/stock');
  await page.getByRole('grid').first().waitFor();
  await page.keyboard.press('Control+e');
  await page.getByRole('menuitem', { name: /Excel/ }).click();
  await page.getByText(/已导出 \d+ 行/).waitFor();
  const name = readdirSync(files).find((each) => each.startsWith('库存（按物资）'))!;
  const [sheet] = await readXlsx(readFileSync(join(files, name)));
  const headings = sheet!.rows[4]!.map((cell) => cell?.text);
  const amount = headings.indexOf('金额（含在外，元）');
  const rows = sheet!.rows.slice(5, -1);
  const sum = rows.reduce((all, row) => all + Number(row[amount]?.text ?? 0), 0);
  expect(rows.length).toBeGreaterThan(10);
  expect(Number(sheet!.rows.at(-1)![amount]?.text)).toBeCloseTo(sum, 2);
});
