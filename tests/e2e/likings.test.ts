import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeds } from '../../seeds/seeds';
import { goTo } from './support/goTo';
import type { Running } from './support/launch';
import { launchDemo } from './support/launchDemo';
import { scan } from './support/scan';

/** What a person keeps for himself, in the real window on the demonstration store. */

let running: Running;
let page: Page;

beforeAll(async () => {
  running = await launchDemo();
  page = running.page;
  await signIn('whbg');
});
afterAll(() => running?.close());

async function signIn(login: string) {
  await page.getByLabel('账号', { exact: true }).fill(login);
  await page.getByLabel('密码', { exact: true }).fill(seeds.demonstration.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}

async function fromUserMenu(name: string) {
  await page.getByRole('button', { name: /用户菜单/ }).click();
  await page.getByRole('menuitem', { name }).click();
}

const title = () => page.getByRole('heading', { level: 1 });
const width = () => page.evaluate(() => window.innerWidth);
const scheme = () => page.evaluate(() => document.documentElement.dataset.mantineColorScheme);

test('F1 lists the keys of the screen and those that work everywhere', async () => {
  await page.keyboard.press('F4');
  await title().filter({ hasText: '库存' }).waitFor();
  await page.keyboard.press('F1');
  const dialog = page.getByRole('dialog', { name: '快捷键' });
  await dialog.getByRole('region', { name: '这个画面' }).getByText('打印').waitFor();
  await dialog.getByRole('region', { name: '处处可用' }).getByText('Ctrl+K').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('a scanner is tried in 个人设置: what it sent, and what that is', async () => {
  await fromUserMenu('个人设置');
  await title().filter({ hasText: '个人设置' }).waitFor();
  await page.getByLabel('在此扫码').focus();
  await scan(page, 'A04A04');
  const told = page.getByRole('status').filter({ hasText: '识别为扫码枪' });
  await told.getByText('A04A04').waitFor();
});

test('colours and size of type hold at once, follow their person, and nobody else', async () => {
  const before = await width();
  await page.getByRole('radiogroup', { name: '颜色' }).getByText('深色').click();
  await page.getByRole('radiogroup', { name: '字号' }).getByText('大', { exact: true }).click();
  await expect.poll(width).toBeLessThan(before * 0.85);
  await expect.poll(scheme).toBe('dark');

  const leave = async (next: string) => {
    await page.getByRole('button', { name: /用户菜单/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: '退出登录' }).press('Enter');
    await page.getByLabel('账号', { exact: true }).waitFor();
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await signIn(next);
  };
  await leave('whsh');
  await expect.poll(width).toBe(before);
  await expect.poll(scheme).toBe('light');
  await leave('whbg');
  await expect.poll(scheme).toBe('dark');
  await expect.poll(width).toBeLessThan(before * 0.85);
});

test('each person of a desk comes back to his own warehouse, not to where the last one was', async () => {
  const here = page.locator('header').getByRole('combobox').last();
  const change = async (login: string) => {
    await fromUserMenu('退出登录');
    await signIn(login);
  };
  await here.click();
  await page.getByRole('option', { name: '十堰市库' }).click();
  await change('szbg');
  await expect.poll(() => here.inputValue()).toBe('省中心库');
  await change('whbg');
  await expect.poll(() => here.inputValue()).toBe('十堰市库');
  await here.click();
  await page.getByRole('option', { name: '武汉市库' }).click();
});

test('a filter is kept under a name, chosen again, called otherwise and forgotten', async () => {
  await goTo(page, '/documents?kind=receipt&state=posted');
  const saved = page.getByRole('button', { name: '常用筛选' });
  await saved.press('Enter');
  await page.getByRole('menuitem', { name: '保存当前筛选' }).press('Enter');
  await page
    .getByRole('textbox', { name: '名称' })
    .pressSequentially('已过账的入库', { delay: 60 });
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await goTo(page, '/documents');
  await saved.press('Enter');
  await page.getByRole('menuitem', { name: '已过账的入库' }).press('Enter');
  await page.waitForURL('**/documents?kind=receipt&state=posted');
  await saved.press('Enter');

  await page.getByRole('menuitem', { name: '改名或删除' }).press('Enter');
  await page.getByRole('textbox', { name: '“已过账的入库”的名称' }).fill('入库流水');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '删除“入库流水”' }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('a paper is kept as a template, and a new one is written from it', async () => {
  await goTo(page, '/documents?kind=dispatch&state=posted&warehouse=%2242010001%22');
  // The papers of the filter before stay until those of this one are there.
  await page.getByRole('row').nth(1).getByText(/^CK-/).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/documents\/[0-9a-f-]{36}/);
  const item = await page.locator('[data-line="1"] [data-cell="item"]').first().innerText();
  await page.getByRole('button', { name: '更多', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: '存为模板' }).press('Enter');
  await page.getByRole('textbox', { name: '名称' }).pressSequentially('转移安置', { delay: 60 });
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await goTo(page, '/documents?kind=dispatch');
  await page.getByRole('button', { name: '其他单据' }).press('Enter');
  await page.getByRole('menuitem', { name: '转移安置' }).press('Enter');
  await title().filter({ hasText: '出库单' }).waitFor();
  await page.locator('[data-line="1"]').waitFor();
  const code = item.split('\n').at(-1);
  expect(await page.locator('[data-line="1"] [data-cell="item"]').first().innerText()).toContain(
    code,
  );

  // On a blank paper it is offered as well, and taken by keys.
  await page.keyboard.press('F3');
  await page.getByRole('button', { name: /从模板（1）/ }).waitFor();
  expect(await page.locator('[data-line="1"]').count()).toBe(0);
  await page.keyboard.press('Alt+m');
  await page.getByRole('menuitem', { name: '转移安置' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[data-line="1"]').waitFor();
  expect(await page.locator('[data-line="1"] [data-cell="item"]').first().innerText()).toContain(
    code,
  );
  expect(await page.getByRole('button', { name: /从模板/ }).count()).toBe(0);
});
