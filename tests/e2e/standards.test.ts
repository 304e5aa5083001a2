import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeds } from '../../seeds/seeds';
import { askPage } from './support/askPage';
import { goTo } from './support/goTo';
import type { Running } from './support/launch';
import { launchDemo } from './support/launchDemo';

/** A standard is copied, changed and published in the real window; what was published stays. */

let running: Running;
let page: Page;

beforeAll(async () => {
  running = await launchDemo();
  page = running.page;
  await page.getByLabel('账号', { exact: true }).fill('admin');
  await page.getByLabel('密码', { exact: true }).fill(seeds.demonstration.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
});
afterAll(() => running?.close());

const publish = () => page.getByRole('button', { name: '发布 F8' });

/** Sets the weight of L1 in its window. */
async function weigh(weight: number) {
  await page.getByRole('button', { name: '修改', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '修改指标 L1' });
  await dialog.getByLabel('权重').fill(String(weight));
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('a published version shows its criteria and what they rest on, and can only be copied', async () => {
  await goTo(page, '/settings/standards');
  await page.getByRole('row').nth(1).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /第 3 版/ }).waitFor();
  await page.getByText('29 项指标，权重合计 100').waitFor();
  await page.getByText('建议值；参照江苏省库3870㎡', { exact: false }).first().waitFor();
  expect(await publish().count()).toBe(0);
  expect(await page.getByRole('button', { name: '修改', exact: true }).count()).toBe(0);
});

test('a draft with a fault says which and where, and is not published before it is mended', async () => {
  await page.getByRole('button', { name: '复制为新版本' }).click();
  await page.getByRole('heading', { level: 1, name: /第 4 版/ }).waitFor();
  await weigh(11);
  await page.getByRole('status').getByText('权重合计 101，应为 100').waitFor();
  expect(await publish().isDisabled()).toBe(true);
  await weigh(10);
  await expect.poll(() => publish().isDisabled()).toBe(false);
});

test('a criterion of another kind is written; what is missing stands at its field', async () => {
  await page.keyboard.press('F7');
  const dialog = page.getByRole('dialog', { name: '新增指标' });
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByText('有几项没有填好，没有保存。').waitFor();
  await dialog.getByLabel('代码').fill('x1');
  await dialog.getByLabel('指标').fill('照明设备');
  await dialog.getByLabel('佐证').fill('设备清单');
  await dialog.getByRole('combobox', { name: '类型' }).click();
  await page.getByRole('option', { name: '仓库概况' }).click();
  const thresholds = { 一级: '3000', 二级: '1500', 三级: '800', 四级: '400' };
  for (const [level, area] of Object.entries(thresholds)) {
    await dialog.getByRole('textbox', { name: `库房面积 ${level}` }).fill(area);
  }
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('30 项指标，权重合计 101').waitFor();
  await page.getByRole('button', { name: '删除指标' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除指标' }).click();
  await page.getByText('29 项指标，权重合计 100').waitFor();
});

test('published, it is what it is, and differs from the one before as it says', async () => {
  await page.keyboard.press('F8');
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('已发布').first().waitFor();
  await expect.poll(() => publish().count()).toBe(0);
  const { rows } = await askPage(page, 'standards.list', {});
  expect(rows.map(({ version, publishedAt }) => [version, publishedAt !== null])).toContainEqual([
    4,
    true,
  ]);
  await goTo(page, '/settings/standards/compare');
  await page.getByRole('row', { name: /标准.*版本.*3.*4/ }).waitFor();
});
