import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { WindowApi } from '../../shared/windowApi';
import { launch, type Running } from './support/launch';

/** A real store from nothing: set up, people, opening stock by Excel, and a login that runs out. */

let running: Running;
let page: Page;
const files = mkdtempSync(join(tmpdir(), 'beizaiku-xlsx-'));

beforeAll(async () => {
  running = await launch();
  page = running.page;
});
afterAll(async () => {
  await running.close();
  rmSync(files, { recursive: true, force: true });
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const link = (name: string) => page.getByRole('link', { name, exact: true });

async function signIn(login: string, password: string) {
  await page.getByLabel('账号', { exact: true }).fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

async function openSettings(tab: string) {
  await link('设置').click();
  await link(tab).click();
}

async function sheetOf(...rows: (string | number | null)[][]) {
  const headings = ['物资编码', '单位', '数量', '失效日期(日期/无/未知)', '货位'];
  const file = join(files, `${rows.length}-${rows[0]?.[0]}.xlsx`);
  writeFileSync(file, await writeExcelFile([headings, ...rows]).toBuffer());
  return file;
}

test('the first start asks for the kind of data, the warehouse and the administrator', async () => {
  await button('下一步').click();
  await button('下一步').click();
  await page.getByText('请至少选一个仓库').waitFor();
  await page.getByLabel('武汉市红十字会备灾救灾仓库').check();
  await button('下一步').click();
  await page.getByLabel('姓名').fill('王主任');
  await page.getByLabel('密码', { exact: true }).fill('correct horse');
  await page.getByLabel('再输一次密码').fill('correct hors');
  await button('建立账套').click();
  await page.getByText('两次输入的密码不一样').waitFor();
  await page.getByLabel('再输一次密码').fill('correct horse');
  await button('建立账套').click();
  await button('登录').waitFor({ timeout: 60_000 });
});

test('a wrong password says how many tries are left', async () => {
  await signIn('admin', 'wrong horse');
  await page.getByText('还可以试 4 次').waitFor();
  await signIn('admin', 'correct horse');
  await page.getByText('开始使用').waitFor();
});

test('the administrator makes a keeper, who gets what was granted', async () => {
  await openSettings('用户与授权');
  await page.keyboard.press('F7');
  await page.getByLabel('账号', { exact: true }).fill('li');
  await page.getByLabel('姓名').fill('李保管');
  await page.getByLabel('密码', { exact: true }).fill('battery staple');
  await button('增加授权').click();
  await button('保存').click();
  await page.getByText('保管员（全部仓库）').waitFor();
  await page.getByRole('button', { name: '用户菜单' }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await signIn('li', 'battery staple');
  await page.getByRole('link', { name: '新建入库单 F2' }).waitFor();
});

test('an Excel sheet with mistakes is answered cell by cell, and saves nothing', async () => {
  await openSettings('启用与期初');
  const chooser = page.locator('input[type="file"]');
  await chooser.setInputFiles(await sheetOf(['A04', '床', 1.5, '无', 'Z-99-99']));
  await page.getByText('有 2 处要改').waitFor();
  const cells = page.getByRole('grid', { name: '预览' }).getByRole('gridcell');
  await expect
    .poll(() => cells.allTextContents())
    .toEqual([
      ...['2', '有错', '数量：须为大于零的整数；货位：本仓库没有这个货位'],
      ...['A04', '床', '1.5', '无', 'Z-99-99'],
    ]);
  expect(await count('documents.list', { filter: {} })).toBe(0);
});

test('a right sheet makes a draft and opens it', async () => {
  const chooser = page.locator('input[type="file"]');
  await chooser.setInputFiles(
    await sheetOf(['A04', '床', 120, '无', 'A-01-01'], ['A06', '条', 60, '无', 'A-01-01']),
  );
  await page.getByText('全部通过核对：新增 2 行').waitFor();
  await button('生成期初入库单草稿并打开').click();
  await page.locator('input[value="棉被"]').waitFor();
  expect(await count('documents.list', { filter: {} })).toBe(1);
});

test('a login that has run out comes back to the same place', async () => {
  const place = page.url();
  const field = page.getByLabel('依据文号');
  await field.fill('鄂红备〔2026〕');
  await page.getByText(/^已保存 \d\d:\d\d$/).waitFor();
  await ask('session.signOut', {});
  await field.pressSequentially('12号');
  // Refused while nobody is signed in, and saved once its person is back.
  const unsaved = page.getByText('刚才的操作尚未保存');
  await unsaved.waitFor({ state: 'attached' });
  const login = page.getByText('画面和已填的内容都还在');
  await login.waitFor();
  await page.getByLabel('密码', { exact: true }).fill('battery staple');
  await page.getByLabel('密码', { exact: true }).press('Enter');
  await login.waitFor({ state: 'detached' });
  await unsaved.waitFor({ state: 'detached' });
  await page.getByText(/^已保存 \d\d:\d\d$/).waitFor();
  expect(page.url()).toBe(place);
  expect(await field.inputValue()).toBe('鄂红备〔2026〕12号');
});

/** A call made behind the screen's back. */
async function ask(call: string, input: unknown): Promise<unknown> {
  const answer = await page.evaluate(
    (request) => (window as unknown as { api: WindowApi }).api.call(request),
    { call, input },
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

async function count(call: string, input: unknown): Promise<number> {
  return ((await ask(call, input)) as { rows: unknown[] }).rows.length;
}
