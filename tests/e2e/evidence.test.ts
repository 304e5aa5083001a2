import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropPicture } from './support/dropPicture';
import { type KeeperDesk, keeperDesk } from './support/keeperDesk';
import { lookUp } from './support/lookUp';

/** 仓库记录 as a keeper uses it: the daily reading, a fault and its mending, a wrong entry. */

let desk: KeeperDesk;
beforeAll(async () => {
  desk = await keeperDesk();
});
afterAll(() => desk?.close());

const dialog = () => desk.page.getByRole('dialog').last();
const row = (...texts: string[]) =>
  texts.reduce(
    (rows, hasText) => rows.filter({ hasText }),
    desk.page.getByRole('grid', { name: '仓库记录', exact: true }).getByRole('row'),
  );

test('工作台 says how much is due, and leads to it', async () => {
  const { page, open } = desk;
  await open('/');
  const figure = page.locator('[data-figure="evidence"]');
  await figure.waitFor();
  const count = Number((await figure.textContent())?.match(/\d+/)?.[0]);
  await figure.click();
  await page.getByText(`全部 ${count}`, { exact: true }).waitFor();
  expect(count).toBeGreaterThan(0);
});

test('the daily reading is entered by two numbers and is due no longer', async () => {
  const { page, open, enter } = desk;
  await open('/evidence?kind=climate');
  await page.getByText('温湿度 1', { exact: true }).waitFor();
  await page.getByLabel('温度', { exact: true }).focus();
  await enter('18.5', '62');
  await page.getByText('已登记 18.5 ℃，62.0%').waitFor();
  await row('18.5 ℃，62.0%').waitFor();
  await page.getByText('温湿度 1', { exact: true }).waitFor({ state: 'detached' });
  // The next one goes on at once.
  await desk.cursorIn('温度');
  await enter('37', '81');
  await row('37.0 ℃', '温度过高', '湿度过高').waitFor();
});

test('a fire check names its fault, which is mended and then open no longer', async () => {
  const { open, press } = desk;
  await open('/evidence?kind=fireCheck');
  await press('F7');
  await dialog().getByText('登记消防检查').waitFor();
  await dialog()
    .getByRole('radiogroup', { name: '墙距 ≥ 0.5 米' })
    .getByText('有问题', { exact: true })
    .click();
  await dialog().getByRole('button', { name: '其余全部合格' }).click();
  await dialog().getByLabel('检查人 1', { exact: true }).fill('周检查');
  await dialog().getByRole('button', { name: '登记', exact: true }).click();
  await dialog().getByText('有问题的要写明期限').waitFor();
  await dialog().getByLabel('整改期限').fill('20991231');
  await dialog().getByLabel('问题和说明').fill('A 区靠西墙一垛');
  await dropPicture(dialog().getByRole('region', { name: '照片' }), '西墙.png');
  await dialog().getByRole('button', { name: '不加 西墙.png' }).waitFor();
  await dialog().getByRole('button', { name: '登记', exact: true }).click();
  const found = row('墙距 ≥ 0.5 米；A 区靠西墙一垛');
  await found.filter({ hasText: '照片 1' }).filter({ hasText: '2099-12-31 前整改' }).dblclick();
  // The fault and what was done about it, in pictures.
  await dialog().getByRole('button', { name: '看大图 西墙.png' }).waitFor();
  await dropPicture(dialog().getByRole('region', { name: '照片' }), '已挪开.png');
  await dialog().getByRole('button', { name: '看大图 已挪开.png' }).waitFor();
  await dialog().getByLabel('说明', { exact: true }).fill('已挪开半米');
  await dialog().getByRole('button', { name: '登记整改完成' }).click();
  await found.filter({ hasText: '已整改' }).waitFor();
});

test('a wrong entry is struck out, stays to be seen, and is entered again', async () => {
  const { open } = desk;
  await open('/evidence?kind=climate');
  await row('37.0 ℃').dblclick();
  await dialog().getByRole('button', { name: '划去并重新登记' }).click();
  await dialog().getByLabel('原因').fill('看错了一位');
  await dialog().getByRole('button', { name: '划去并重新登记' }).click();
  await dialog().getByText('登记温湿度').waitFor();
  await dialog().getByLabel('温度（℃）').fill('17');
  await dialog().getByRole('button', { name: '登记', exact: true }).click();
  await row('37.0 ℃', '已划去').waitFor();
  await row('17.0 ℃，81.0%').waitFor();
});

test('what is searched for and what is written elsewhere', async () => {
  const { page, open, press, changeTo } = desk;
  await open('/');
  await lookUp(page, '仓库记录');
  await page.getByRole('option').filter({ hasText: '仓库记录' }).first().waitFor();
  await press('Enter');
  await page.getByRole('heading', { level: 1, name: '仓库记录' }).waitFor();
  await changeTo('ck');
  await open('/evidence');
  await row('值班').first().waitFor();
  expect(await page.getByRole('button', { name: /F7/ }).count()).toBe(0);
  // Who only reads sees no telephone.
  await row('139****0000').first().waitFor();
});
