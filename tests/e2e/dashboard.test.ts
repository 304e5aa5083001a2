import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '../../shared/day';
import { expiryBandNames } from '../../shared/names';
import { approved, dispatchBody, dispatchLine, draft, namesAt, submitted } from '../support/papers';
import { goTo } from './support/goTo';
import { type KeeperDesk, keeperDesk } from './support/keeperDesk';

/** 工作台: the first screen of a keeper, each figure followed to its list in the real window. */

let desk: KeeperDesk;
let main: Locator;
beforeAll(async () => {
  desk = await keeperDesk();
  const { hands, page } = desk;
  main = page.getByRole('main');
  const names = await namesAt(hands);
  const on = { businessDate: dayOf(new Date()) };
  const body = dispatchBody({
    to: { kind: 'team', team: names.team('relief') },
    lines: [dispatchLine({ item: names.item('A04'), asked: { count: 1, unit: '床', factor: 1 } })],
  });
  await draft(hands, body, on);
  await submitted(hands, body, on);
  await approved(hands, body, on);
  await page.reload();
});
afterAll(() => desk?.close());

const open = (address: string) => goTo(desk.page, address);
const figures = () => main.locator('[data-figure]');

/** 工作台 with all of its numbers: each that comes later moves those behind it. */
async function openDashboard() {
  await open('/');
  await expect.poll(() => figures().count()).toBe(32);
}

const number = (text: string | null | undefined) => Number((text ?? '').replaceAll(',', ''));

/** The money that a cell shows, without what it says of goods that have no price. */
const yuan = (text: string | null | undefined) => /¥[\d,.]+/.exec(text ?? '')?.[0] ?? '¥0.00';

/** How the list of each address says how much it has; where it says nothing, its rows are counted. */
const totals: Readonly<Record<string, RegExp>> = {
  '/documents': /([\d,]+) 张/,
  '/stock': /([\d,]+) 批/,
  '/custody': /([\d,]+) 张单据/,
  '/arrivals': /未到齐 ([\d,]+)/,
  '/settings/reserves': /已设定额 ([\d,]+) 种/,
  '/trips': /(?:晚点|待答复) ([\d,]+)/,
  '/planning': /([\d,]+) 个方案/,
  '/evidence': /全部 ([\d,]+)/,
};

async function saidHere(): Promise<number> {
  const path = await desk.page.evaluate(() => location.hash.slice(1).split('?')[0] ?? '');
  const says = totals[path];
  if (says) return number(says.exec((await main.textContent()) ?? '')?.[1] ?? '-1');
  const grid = main.getByRole('grid').and(desk.page.locator(':not([aria-busy="true"])'));
  return Number(await grid.first().getAttribute('aria-rowcount')) - 1;
}

test('each number leads to a list of as many', async () => {
  await openDashboard();
  const names = await figures().evaluateAll((all) =>
    all.map((each) => each.getAttribute('data-figure') ?? ''),
  );
  for (const name of names) {
    await openDashboard();
    const figure = main.locator(`[data-figure="${name}"]`);
    const count = number(await figure.locator('span').first().textContent());
    await figure.click();
    await figure.waitFor({ state: 'detached' });
    await expect.poll(saidHere, { message: name }).toBe(count);
  }
});

test('so do the pictures: lots by expiry, kinds by category, goods by month', async () => {
  const { page } = desk;
  const grid = (name: string) => main.getByRole('grid', { name, exact: true });
  const cells = async (row: Locator) => row.getByRole('gridcell').allTextContents();

  await open('/');
  const expired = grid('效期分布').getByRole('row').filter({ hasText: expiryBandNames.expired });
  const [, lots] = await cells(expired);
  await expired.dblclick();
  await expired.waitFor({ state: 'detached' });
  await expect.poll(saidHere).toBe(number(lots));

  await open('/');
  const category = grid('按品类的库存').getByRole('row').nth(1);
  const [, kinds, value] = await cells(category);
  await category.dblclick();
  await category.waitFor({ state: 'detached' });
  await main.getByText(`${kinds} 种`, { exact: true }).waitFor();
  expect(await main.textContent()).toContain(yuan(value));

  await open('/');
  const month = main.locator('[data-goods^="dispatch"]').first();
  const worth = await month.textContent();
  await month.click();
  await month.waitFor({ state: 'detached' });
  await main
    .getByText(worth?.split(' ')[0] ?? '', { exact: false })
    .first()
    .waitFor();
  expect(await page.evaluate(() => location.hash)).toContain('kind=dispatch');
});

test('入库, 出库 and 查物资 are one click away, what waits and what runs out in sight', async () => {
  const { page } = desk;
  await page.setViewportSize({ width: 1366, height: 768 });
  await openDashboard();
  const entries = main.getByRole('region', { name: '常用' });
  await entries.getByRole('link', { name: /入库/ }).waitFor();
  for (const each of await figures().all()) {
    const box = await each.boundingBox();
    expect(box && box.y + box.height).toBeLessThan(740);
  }
  await entries.getByRole('button', { name: /查物资/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await entries.getByRole('link', { name: /^出库/ }).click();
  await page.getByRole('heading', { level: 1 }).getByText('出库单').waitFor();
});
