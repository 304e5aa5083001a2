import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeds } from '../../seeds/seeds';
import { goTo } from './support/goTo';
import type { Running } from './support/launch';
import { launchDemo } from './support/launchDemo';
import { lookUp } from './support/lookUp';

/** "Where did the gift go?", asked a year later in the real window on the demonstration store. */

let running: Running;
let page: Page;

beforeAll(async () => {
  running = await launchDemo();
  page = running.page;
  await page.getByLabel('账号', { exact: true }).fill('whbg');
  await page.getByLabel('密码', { exact: true }).fill(seeds.demonstration.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
});
afterAll(() => running?.close());

/** `1,234 床` is 1234. */
const countIn = (text: string) => Number(text.replaceAll(/[^\d]/g, ''));

test('a gift from the list of stock tells its story, and all of it is accounted for', async () => {
  await goTo(page, '/stock');
  await page.getByText('按批次货位').click();
  const list = page.getByRole('grid', { name: '按批次货位' });
  await list.waitFor();
  await page.getByRole('searchbox').fill('冬季家庭包');
  const lots = list.locator('[role="row"][data-index]');
  // The lots of before stay until the search has its answer.
  const others = lots.filter({ hasNotText: '冬季家庭包' });
  const shown = async () => (await lots.count()) > 0 && (await others.count()) === 0;
  await expect.poll(shown).toBe(true);
  await lots.filter({ hasText: '博爱家园' }).first().click();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /批次履历\s冬季家庭包/ }).waitFor();
  const events = page.getByRole('grid', { name: '经过' });
  await events.getByText('入库单').first().waitFor();
  const shares = page.getByRole('table', { name: '现在何处' });
  const counts = await shares.locator('tbody td:nth-child(3)').allTextContents();
  const sum = counts.map(countIn).reduce((all, each) => all + each, 0);
  expect(countIn(await shares.locator('tfoot td').first().innerText())).toBe(sum);
  await page.getByText(`收到 ${sum} 个`).waitFor();
});

test('from there to the whole gift, and from its paper the same way', async () => {
  await page.getByRole('link', { name: '整单去向' }).click();
  await page.getByRole('heading', { name: /捐赠去向/ }).waitFor();
  await page.getByRole('grid', { name: '捐赠去向' }).getByText('冬季家庭包').waitFor();
  await page.getByText(/收到 300/).waitFor();
  await page.getByRole('link', { name: /^RK-/ }).click();
  await page.getByRole('link', { name: '捐赠去向' }).click();
  await page.getByText(/收到 300/).waitFor();
});

test('two days are compared from the list of stock, and a figure leads to the papers behind it', async () => {
  await goTo(page, '/stock');
  await page.getByRole('link', { name: '两日对比' }).click();
  await page.getByRole('heading', { name: '两日对比' }).waitFor();
  await page.getByRole('textbox', { name: '起日' }).fill('2026-07-01');
  await page.keyboard.press('Enter');
  const table = page.getByRole('grid', { name: '两日对比' });
  await table.getByRole('columnheader', { name: '2026-07-01 结存' }).waitFor();
  const row = table.getByRole('row', { name: /^A04/ });
  const issued = row.getByRole('button').last();
  const count = countIn(await issued.innerText());
  await issued.click();
  const behind = page.getByRole('dialog', { name: '棉被 的进出' });
  await behind.getByText(/^CK-/).first().waitFor();
  const sum = await behind.getByText(/ = /).innerText();
  const [before = 0, received = 0, went = 0, after = 0] = sum.split(/[+−=]/).map(countIn);
  expect(went).toBe(count);
  expect(before + received - went).toBe(after);
  await page.keyboard.press('Escape');
  await behind.waitFor({ state: 'detached' });
});

test('the search finds the lot by what is on its label, and Enter opens its story', async () => {
  await lookUp(page, '20200612');
  await page
    .getByRole('option', { name: /20200612/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /批次履历/ }).waitFor();
});
