import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeds } from '../../seeds/seeds';
import { readPdf } from '../support/readPdf';
import { askPage } from './support/askPage';
import { dropPicture } from './support/dropPicture';
import type { Running } from './support/launch';
import { launchDemo } from './support/launchDemo';

/** A warehouse is graded in the real window: begun, answered by keys, photographed, signed by another. */

let running: Running;
let page: Page;
let pdfFolder: string;

beforeAll(async () => {
  pdfFolder = mkdtempSync(join(tmpdir(), 'beizaiku-pdf-'));
  running = await launchDemo(['--pdf', pdfFolder]);
  page = running.page;
  await page.getByLabel('账号', { exact: true }).fill('pdy');
  await page.getByLabel('密码', { exact: true }).fill(seeds.demonstration.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
});
afterAll(async () => {
  await running?.close();
  rmSync(pdfFolder, { recursive: true, force: true });
});

const title = () => page.getByRole('heading', { level: 1 });
const row = (code: string) => page.locator(`article[aria-label^="${code} "]`);
const rows = async () => (await askPage(page, 'assessments.list', { warehouse: '42060001' })).rows;

test('an assessment is begun from the list, for the target level of its warehouse', async () => {
  await page.getByRole('link', { name: '仓库评级' }).click();
  await title().filter({ hasText: '仓库评级' }).waitFor();
  await page.getByRole('gridcell', { name: '恩施州库' }).waitFor();
  await page.keyboard.press('F7');
  const dialog = page.getByRole('dialog', { name: '开始评定' });
  await dialog.getByRole('combobox', { name: '仓库' }).fill('襄阳');
  await page.getByRole('option', { name: /襄阳/ }).click();
  await expect.poll(() => dialog.getByRole('radio', { name: '三级' }).isChecked()).toBe(true);
  await dialog.getByRole('button', { name: '开始' }).click();
  await title().filter({ hasText: '襄阳市库' }).waitFor();
  await page.getByText('参考标准（非总会正式文件） 第 3 版').waitFor();
});

test('a figure opens the stock behind it, and Back comes to the assessment again', async () => {
  await row('L4').getByTitle('打开这个数字背后的记录').first().click();
  await title().filter({ hasText: '库存' }).waitFor();
  const grid = page.getByRole('grid');
  await grid.getByText('棉被').first().waitFor();
  await page.goBack();
  await row('L4').waitFor();
});

test('all that is open is answered from the keyboard, and saved as one goes', async () => {
  const left = page.getByText(/还有 \d+ 项未作答/);
  await left.waitFor();
  await row('L1').locator('header').click();
  // A field that is to be typed takes a number; elsewhere 1 says that it is met.
  for (let steps = 0; (await left.count()) > 0; steps += 1) {
    if (steps > 80) throw new Error(`it goes on asking: ${await left.textContent()}`);
    const isField = await page.evaluate(() => document.activeElement instanceof HTMLInputElement);
    await page.keyboard.type(isField ? '7' : '1', { delay: 60 });
    await page.waitForTimeout(80);
    await page.keyboard.press('Enter');
  }
  await page.getByText('全部作答，等待另一人复核').waitFor();
  await page.getByText(/已保存 \d\d:\d\d/).waitFor();
  expect((await rows())[0]?.open).toBe(0);
});

test('what is only partly met is a gap in words, with a photo dropped onto it', async () => {
  await row('T4').getByRole('button', { name: '部分符合' }).click();
  await row('T4').getByText('视频监控、门禁：出入口和库内，部分符合').waitFor();
  await dropPicture(row('T4'), '门口 监控.jpg');
  await row('T4').getByRole('button', { name: '看大图 门口 监控.jpg' }).waitFor();
  await row('T4').getByRole('textbox').fill('库内缺两处探头');
  await page.getByText(/已保存 \d\d:\d\d/).waitFor();
  await row('T4').getByRole('button', { name: '看大图 门口 监控.jpg' }).click();
  const viewer = page.getByRole('dialog', { name: '门口 监控.jpg' });
  await viewer.getByRole('img', { name: '视频监控、门禁 的照片' }).waitFor();
  await page.keyboard.press('Escape');
  await viewer.waitFor({ state: 'detached' });
});

test('its own assessor can’t sign it; another does, by his password at this place', async () => {
  await page.keyboard.press('F8');
  const dialog = page.getByRole('dialog', { name: '复核评定' });
  await dialog.getByText(/三级得分/).waitFor();
  const sign = async (login: string) => {
    await dialog.getByLabel('复核人账号').fill(login);
    await dialog.getByLabel('密码', { exact: true }).fill(seeds.demonstration.password);
    await dialog.getByRole('button', { name: '复核', exact: true }).click();
  };
  await sign('pdy');
  await dialog.getByText('评定要由另一人复核').waitFor();
  await sign('dssh');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/熊静怡 复核于/).waitFor();
});

test('from then on nothing of it changes: sealed, with its photo, and no button left', async () => {
  await page.getByText(/账链第 \d+ 号/).waitFor();
  expect(await row('T4').getByRole('button', { name: '部分符合' }).count()).toBe(0);
  expect(await row('T4').getByRole('textbox').count()).toBe(0);
  expect(await page.getByRole('button', { name: '更多操作' }).count()).toBe(0);
  await row('T4').getByText('说明：库内缺两处探头').waitFor();
  await row('T4').getByRole('button', { name: '看大图 门口 监控.jpg' }).waitFor();
  await row('L7').locator('header').click();
  await page.keyboard.press('3');
  await page.waitForTimeout(400);
  const [signed] = await rows();
  expect(signed?.signed?.by.name).toBe('熊静怡');
  const { findings } = await askPage(page, 'ledger.prove', {});
  expect(findings).toEqual([]);
  await page.getByRole('link', { name: '全部评定' }).click();
  await page.getByRole('row', { name: /襄阳市库.*已复核/ }).waitFor();
});

test('评定报告 is saved as a PDF with the photo in it, under the criterion that it proves', async () => {
  await page.getByRole('row', { name: /襄阳市库.*已复核/ }).dblclick();
  await page.getByRole('button', { name: '打印报告 F9' }).waitFor();
  await page.keyboard.press('F9');
  const dialog = page.getByRole('dialog');
  await dialog.locator('[aria-busy="false"] iframe[title="打印内容"]').waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText(/已存为/).waitFor();
  const [file = ''] = readdirSync(pdfFolder);
  const { pages } = await readPdf(new Uint8Array(readFileSync(join(pdfFolder, file))));
  expect(pages[0]?.text.replaceAll(' ', '')).toContain('仓库评定报告');
  const withPhoto = pages.filter(({ pictures }) => pictures.length > 0);
  expect(withPhoto).toHaveLength(1);
  expect(withPhoto[0]).toBe(pages.at(-1));
  expect(withPhoto[0]?.text).toContain('T4 视频监控、门禁');
  // Of 1600 × 1200 as many points as its place on the paper shows, and of the same shape.
  const [{ width, height }] = withPhoto[0]!.pictures as [{ width: number; height: number }];
  expect(width / height).toBeCloseTo(4 / 3, 1);
  expect(width).toBeGreaterThan(600);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: '全部评定' }).click();
});

test('the filter of the list survives Back', async () => {
  await page.getByRole('combobox', { name: '状态' }).click();
  await page.getByRole('option', { name: '填写中' }).click();
  await page.getByText('1 次评定，其中 0 次已复核').waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await title().filter({ hasText: '恩施州库' }).waitFor();
  await page.goBack();
  await page.getByText('1 次评定，其中 0 次已复核').waitFor();
});

test('the province shows where each warehouse stands; one opens over time, then its way up and 试算', async () => {
  await page.getByRole('link', { name: '全省评级' }).click();
  await page.getByText(/17 个市州中 \d+ 个达到目标等级/).waitFor();
  await page.getByRole('img', { name: '全省评级示意图' }).waitFor();
  await page.getByRole('gridcell', { name: '襄阳市库' }).dblclick();
  await title().filter({ hasText: '历次评定' }).waitFor();
  // Each dimension has its column beside the score.
  await page.getByRole('columnheader', { name: '物流' }).waitFor();
  await page.getByRole('gridcell', { name: '已复核' }).first().dblclick();
  await title().filter({ hasText: '襄阳市库' }).waitFor();
  await page.getByRole('link', { name: '提升方案' }).click();
  await title().filter({ hasText: '襄阳市库 提升方案' }).waitFor();
  await page.getByText('一级', { exact: true }).first().click();
  await page.getByRole('heading', { name: '物资补充清单' }).waitFor();
  await page.getByText('采购估算合计').waitFor();
  const before = await rows();
  await page.getByRole('link', { name: '试算' }).click();
  await page.getByText('没有改动，与评定相同').waitFor();
  await page.getByRole('button', { name: '带入提升方案的物资' }).click();
  await page.getByText(/改动 \d+ 处/).waitFor();
  await page.getByText(/消除的缺口 \d+/).waitFor();
  await page.getByRole('link', { name: '返回提升方案' }).click();
  await page.getByRole('heading', { name: '物资补充清单' }).waitFor();
  expect(await rows()).toEqual(before);
});
