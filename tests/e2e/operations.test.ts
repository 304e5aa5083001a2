import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../screens/tour';
import { askPage } from './support/askPage';
import { goTo } from './support/goTo';
import type { Running } from './support/launch';
import { launchDemo } from './support/launchDemo';

/** 应急响应 as a dispatcher uses it: from the alarm in three fields to the summary on paper. */

let running: Running;
beforeAll(async () => {
  running = await launchDemo();
  await signIn(running.page, 'sddy');
});
afterAll(() => running?.close());

const dialog = () => running.page.getByRole('dialog').last();
const timeline = (text: string) =>
  running.page
    .getByRole('grid', { name: '时间线', exact: true })
    .getByRole('row')
    .filter({ hasText: text });
const choose = async (name: string) => {
  const { page } = running;
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
};

test('an operation is opened by its place alone, and has a page', async () => {
  const { page } = running;
  await goTo(page, '/operations');
  await page.keyboard.press('F7');
  await dialog().getByLabel('地点').fill('黄梅县');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /黄梅县洪涝$/ }).waitFor();
  await timeline('启动应急响应').waitFor();
});

test('it is completed: a level by its document, the people of a place, a note', async () => {
  const { page } = running;
  await page.keyboard.press('F6');
  await dialog().getByText('Ⅱ级', { exact: true }).click();
  await dialog().getByLabel('文号').fill('演示〔2026〕3号');
  await dialog().getByRole('button', { name: '保存' }).click();
  await timeline('省红十字会启动Ⅱ级响应（演示〔2026〕3号）').waitFor();
  await choose('登记灾情');
  await dialog().getByLabel('地点').fill('黄梅县孔垄镇');
  await dialog().getByLabel('需安置人数').fill('310');
  await dialog().getByRole('button', { name: '保存' }).click();
  await timeline('黄梅县孔垄镇 需安置 310 人').waitFor();
  await page.keyboard.press('F7');
  await dialog().getByLabel(/^情况/).fill('安置点缺被褥');
  await page.keyboard.press('Control+Enter');
  await timeline('安置点缺被褥').waitFor();
});

test('what people need is computed from the report, and a person has the last word', async () => {
  const { page } = running;
  await page.getByRole('main').getByRole('link', { name: '需求测算' }).click();
  await page
    .getByRole('grid', { name: '需求测算' })
    .getByText('赈济家庭')
    .or(page.getByText('冬季家庭包'))
    .first()
    .waitFor();
  await expect.poll(() => page.getByLabel('需安置人数').inputValue()).toBe('310');
  await page.getByLabel('折叠床 申请数量').fill('50');
  await page.getByRole('button', { name: '存为需求单草稿' }).click();
  await page.getByText(/已存为需求单草稿/).waitFor();
  await page.waitForURL(/requisitions/);
  const { operation, lines } = await askPage(page, 'requisitions.read', {
    requisition: /requisitions\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '',
  });
  expect(lines.find(({ item }) => item.name === '折叠床')?.quantity).toBe(50);
  await goTo(page, `/operations/${operation?.uid}`);
});

test('it is closed for a reason while a level stands, and its summary lies on paper', async () => {
  const { page } = running;
  await choose('终止响应');
  await dialog().getByText('还有 1 项没有了结').waitFor();
  await dialog().getByLabel('结束语').fill('水退人安。');
  await dialog().getByRole('button', { name: '终止响应' }).click();
  await dialog().getByText('请写明原因').waitFor();
  await dialog()
    .getByLabel(/终止的原因/)
    .fill('文件随后下发');
  await dialog().getByRole('button', { name: '终止响应' }).click();
  await timeline('终止响应，水退人安，原因：文件随后下发').waitFor();
  await page.keyboard.press('F9');
  const sheet = page.frameLocator('iframe').first();
  await sheet.getByText('应急响应总结').first().waitFor();
  await sheet.getByText('水退人安。').first().waitFor();
});
