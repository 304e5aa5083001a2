import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeds } from '../../seeds/seeds';
import { goTo } from './support/goTo';
import type { Running } from './support/launch';
import { launchDemo } from './support/launchDemo';

/**
 * The catalogue, its categories and the reserves of a warehouse, kept by the dispatcher of the
 * province in the real window on the demonstration store.
 */

let running: Running;
let page: Page;

beforeAll(async () => {
  running = await launchDemo();
  page = running.page;
  await page.getByLabel('账号', { exact: true }).fill('sddy');
  await page.getByLabel('密码', { exact: true }).fill(seeds.demonstration.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  await page.getByRole('link', { name: '设置', exact: true }).click();
});
afterAll(() => running?.close());

const press = (key: string) => page.keyboard.press(key);
/** As fast as people type: what comes faster is a scanner's. */
const type = (text: string) => page.keyboard.type(text, { delay: 60 });
const open = (name: string) => page.getByRole('link', { name, exact: true }).click();
const cursorIn = (name: string) =>
  page.waitForFunction((wanted) => {
    const here = document.activeElement;
    const label = here?.id ? document.querySelector(`label[for="${here.id}"]`) : null;
    return (
      here?.getAttribute('aria-label') === wanted ||
      label?.textContent?.replace(/[ *]/g, '') === wanted
    );
  }, name);

test('a category is added and an item of it, with a pack, a barcode and a substitute', async () => {
  await open('物资品类');
  await page.getByRole('grid', { name: '物资品类' }).waitFor();
  await press('F7');
  await cursorIn('代码');
  await type('11');
  await press('Enter');
  await type('照明器材');
  await press('Enter');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('row').getByText('照明器材').waitFor();

  await open('物资目录');
  await page.getByRole('grid', { name: '物资目录' }).waitFor();
  await press('F7');
  await cursorIn('编码');
  await type('e01');
  await press('Enter');
  await type('手摇手电');
  await press('Enter');
  await press('Enter');
  await cursorIn('品类');
  await type('照明');
  await press('Enter');
  await press('Enter');
  await cursorIn('最小单位');
  await type('支');
  await page.getByRole('button', { name: '增加包装' }).click();
  await page.getByLabel('第 1 种包装', { exact: true }).fill('箱');
  await press('Enter');
  await type('40');
  await page.getByRole('button', { name: '增加条码' }).click();
  await page.getByLabel('第 1 个条码', { exact: true }).fill('6901234567890');
  // Two things are missing, and each is said at its field.
  await press('F8');
  await page.getByText('请填写规格型号，没有的写“标准型”').waitFor();
  await page.getByText('条码 6901234567890 的校验码不对，请重新扫描').waitFor();
  await page.getByLabel('规格型号').fill('LED，手摇充电');
  await page.getByLabel('第 1 个条码', { exact: true }).fill('');
  // A scanner, which is heard as one elsewhere, types into this field.
  await page.keyboard.type('6901234567892\n');
  await page.getByText('EAN，校验码正确').waitFor();
  await page.getByRole('button', { name: '增加条码' }).click();
  await page.getByLabel('第 2 个条码', { exact: true }).fill('4006381333931');
  await page.locator('input[aria-label="第 2 个条码的单位"]').click();
  await page.getByRole('option', { name: '箱', exact: true }).click();
  await page.getByRole('button', { name: '增加替代物资' }).click();
  await page.getByLabel('第 1 种替代物资', { exact: true }).click();
  await type('sdt');
  await page.getByRole('option').first().waitFor();
  await press('Enter');
  await press('F8');
  await page.getByText('已保存“手摇手电”').waitFor();
  await page.getByRole('heading', { level: 1 }).getByText('E01 手摇手电').waitFor();
});

test('a photo is dropped on it and stands in the list', async () => {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  await page.setInputFiles('input[type="file"]', {
    name: '手电.png',
    mimeType: 'image/png',
    buffer: Buffer.from(png, 'base64'),
  });
  await page.getByRole('button', { name: '看大图 手电.png' }).locator('img').waitFor();
  await open('返回目录');
  await page.getByRole('searchbox').fill('6901234567892');
  const row = page.getByRole('row').filter({ hasText: '手摇手电' });
  await row.locator('img').waitFor();
  await expect.poll(() => page.getByRole('row').count()).toBe(3);
});

test('what is not saved is not lost without a word', async () => {
  await page.getByRole('row').filter({ hasText: '手摇手电' }).dblclick();
  await page.getByLabel('名称').fill('手摇充电手电');
  await page.getByText('有修改未保存').waitFor();
  await open('返回目录');
  await page.getByRole('dialog').getByText('有修改还没有保存').waitFor();
  await press('Enter');
  expect(await page.getByLabel('名称').inputValue()).toBe('手摇充电手电');
  await press('Control+S');
  await page.getByText('已保存“手摇充电手电”').waitFor();
  await open('返回目录');
  await page.getByRole('grid', { name: '物资目录' }).waitFor();
});

test('reserves are typed, pasted as a column from Excel, looked over and saved at once', async () => {
  await open('储备定额');
  const table = page.getByRole('table', { name: '储备定额' });
  await table.waitFor();
  await cursorIn('赈济家庭包 常备');
  await type('2600');
  await press('Enter');
  await cursorIn('赈济家庭包 最低');
  await type('2500');
  await press('Enter');
  await press('Enter');
  await cursorIn('赈济家庭箱 常备');
  await running.app.evaluate(({ clipboard }) =>
    clipboard.writeText('３００\t200\t600\r\n1,200\t1000\t2400\r\n'),
  );
  await press('Control+V');
  await page.getByText('已粘贴 6 格').waitFor();
  await press('F8');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('赈济家庭包').waitFor();
  await press('Enter');
  await page.getByText('已保存 3 种物资的定额').waitFor();
  expect(await table.getByLabel('赈济家庭箱 常备').inputValue()).toBe('300');
});

test('the barcode of a pack begins a line of a receipt, and an unknown thing is taken in beside it', async () => {
  await press('F2');
  await page.getByLabel('新行 物资').click();
  await page.keyboard.insertText('4006381333931');
  await press('Enter');
  await cursorIn('第 1 行 实收');
  const line = (number: number) => page.locator(`[data-line="${number}"]`);
  await line(1).getByText('= 40 支').waitFor();
  await page.getByLabel('新行 物资').click();
  await type('没见过的箱子');
  await page.getByRole('option', { name: '新增临时物资“没见过的箱子”' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('最小单位').fill('只');
  await press('Enter');
  await type('生活');
  await page.getByRole('option', { name: '生活用品' }).click();
  await dialog.getByRole('button', { name: '新增', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.waitForFunction(
    () => document.querySelectorAll('[data-line="2"] [data-cell="item"] input').length > 0,
  );
  await expect
    .poll(() => line(2).locator('[data-cell="item"] input').inputValue())
    .toBe('没见过的箱子');
});

test('what was taken in beside the catalogue turns out to be a thing of it, and that can be taken back', async () => {
  await goTo(page, '/settings/items');
  await page.getByText('临时', { exact: true }).first().click();
  await page.getByRole('row').filter({ hasText: '没见过的箱子' }).dblclick();
  await page.getByRole('button', { name: '并入目录物资…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/单位须同为“只”/).waitFor();
  await dialog.getByLabel('目录物资').click();
  await type('手摇');
  await page.getByRole('option', { name: /手电筒/ }).click();
  await dialog.getByRole('button', { name: '并入', exact: true }).click();
  await page.getByText('“没见过的箱子”已并入“手电筒”').waitFor();
  await page.getByText('这种临时物资就是目录里的').waitFor();
  await page.getByRole('button', { name: '取消并入' }).click();
  await page.getByRole('button', { name: '并入目录物资…' }).waitFor();
});

test('where an item is short its substitute is offered, and takes its line', async () => {
  await press('F3');
  await page.getByLabel('新行 物资').click();
  await page.keyboard.insertText('6901234567892');
  await press('Enter');
  await cursorIn('第 1 行 应发');
  await type('5');
  const offer = page.getByRole('button', { name: /^改发 手电筒（有 / });
  await offer.waitFor();
  await offer.click();
  const item = page.locator('[data-line="1"] [data-cell="item"] input');
  await expect.poll(() => item.inputValue()).toBe('手电筒');
  expect(await page.getByLabel('第 1 行 应发').inputValue()).toBe('5');
});
