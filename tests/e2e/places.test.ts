import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { seeds } from '../../seeds/seeds';
import { focused } from './support/focus';
import { launch, type Running } from './support/launch';
import './support/makeDemo';

/**
 * Warehouses, bins, parties and teams, kept by the keeper of Wuhan and the dispatcher of the
 * province in the real window on the demonstration store.
 */

const folder = mkdtempSync(join(tmpdir(), 'beizaiku-places-'));
let running: Running;
let page: Page;

beforeAll(async () => {
  cpSync(inject('demoStore'), folder, { recursive: true });
  running = await launch({ dataFolder: folder });
  page = running.page;
  await signIn('whbg');
});
afterAll(async () => {
  await running?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function signIn(login: string) {
  await page.getByLabel('账号', { exact: true }).fill(login);
  await page.getByLabel('密码', { exact: true }).fill(seeds.demonstration.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

const press = (key: string) => page.keyboard.press(key);
const open = (name: string) => page.getByRole('link', { name, exact: true }).click();
const field = (name: string) => page.getByLabel(name, { exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');

test('the profile of a warehouse is told, and a forklift is put on its list', async () => {
  await open('设置');
  await open('仓库');
  const list = page.getByRole('grid', { name: '仓库' });
  await list.getByText('武汉市').first().waitFor();
  await list.getByText('武汉市').first().dblclick();
  await field('库房面积（平方米）').fill('1200');
  await press('Enter');
  await field('装卸门（个）').fill('2');
  await field('净高（厘米）').fill('0');
  await button('保存概况').click();
  await page.getByText('要大于 0；不知道就留空').waitFor();
  await field('净高（厘米）').fill('');
  await button('登记设备').click();
  await dialog().getByLabel('名称型号').fill('3 吨内燃叉车');
  await dialog().getByRole('button', { name: '保存' }).click();
  await page.getByRole('grid', { name: '设备' }).getByText('3 吨内燃叉车').waitFor();
  // What was typed beside it is still there, and leaving is asked about.
  expect(await field('库房面积（平方米）').inputValue()).toBe('1200');
  await open('库区货位');
  await page.getByText('有修改还没有保存').last().waitFor();
  await button('留在这里').click();
  await button('保存概况').click();
  await page.getByText('已保存').first().waitFor();
});

test('a zone gets a rack at once, its bins are walked by keyboard, and one is put out of use', async () => {
  await open('库区货位');
  await page.getByRole('region', { name: /^A / }).waitFor();
  await press('F7');
  await dialog().getByLabel('库区编码').fill('w');
  await dialog().getByLabel('名称').fill('应急前置区');
  await dialog().getByRole('button', { name: '保存' }).click();
  const zone = page.getByRole('region', { name: 'W 应急前置区' });
  await zone.getByRole('button', { name: '整排新增' }).click();
  await dialog().getByLabel('到', { exact: true }).fill('W-02-04');
  await dialog().getByText('将新增 8 个货位').waitFor();
  await dialog().getByLabel('容量（立方米）').fill('1.8');
  await dialog().getByRole('button', { name: '保存' }).click();
  await zone.getByRole('button', { name: 'W-02-04，空' }).waitFor();
  await zone.getByRole('button', { name: 'W-01-01，空' }).click();
  await page.getByText('1.80 m³').waitFor();
  await press('ArrowRight');
  await press('ArrowDown');
  await press('Enter');
  await page.getByRole('heading', { name: /W-02-02/ }).waitFor();
  await button('修改货位').click();
  await dialog().getByLabel('在用').uncheck();
  await dialog().getByRole('button', { name: '保存' }).click();
  await zone.getByRole('button', { name: 'W-02-02，停用' }).waitFor();
});

test('a bin with goods says what lies there, stays in use, and is measured with its rack', async () => {
  const full = page
    .getByRole('region', { name: /^A / })
    .getByRole('button', { name: /种物资/ })
    .first();
  const code = (await full.getAttribute('title'))?.split('，')[0] ?? '';
  await full.click();
  await page.getByRole('heading', { name: new RegExp(code) }).waitFor();
  await button('修改货位').click();
  await dialog().getByLabel('在用').uncheck();
  await dialog().getByRole('button', { name: '保存' }).click();
  await dialog().getByText('货位上还有物资').waitFor();
  // What is unsaved is not lost by a slip: the first Esc asks.
  await press('Escape');
  await dialog().getByText('有修改还没有保存').waitFor();
  await dialog().getByRole('button', { name: '不保存，离开' }).click();
  await page.getByRole('button', { name: /各货位的容量$/ }).click();
  await dialog().getByLabel('容量（立方米）').fill('一方');
  await dialog().getByRole('button', { name: '保存' }).click();
  await dialog().getByText('请填大于 0 的数').waitFor();
  await dialog().getByLabel('容量（立方米）').fill('6');
  await dialog().getByRole('button', { name: '保存' }).click();
  await page.getByText('6.00 m³').waitFor();
  await page.getByText('表格', { exact: true }).click();
  await page.getByRole('grid', { name: '库区货位' }).getByText(code).waitFor();
  await page.getByRole('link', { name: '在库存里看' }).click();
  await page.getByRole('grid').getByText(code).first().waitFor();
});

test('a party is added once: a wrong number and a like name are told first', async () => {
  await open('设置');
  await open('往来单位');
  await page.getByRole('grid', { name: '往来单位' }).waitFor();
  await press('F7');
  await field('名称').fill('湖北荆楚水务集团有限公司');
  await field('统一社会信用代码').fill('91350100M000100Y44');
  await press('F8');
  await page.getByText('统一社会信用代码不对').waitFor();
  await field('统一社会信用代码').fill('91350100m000100y43');
  await field('联系人').fill('王小二');
  await field('电话').fill('13971234567');
  await press('F8');
  await page.getByText('已保存 湖北荆楚水务集团有限公司').waitFor();
  await page.getByText('还没有单据。').waitFor();
  await page.getByRole('link', { name: '全部往来单位' }).click();
  await page.getByRole('searchbox').fill('jcsw');
  const row = page.getByRole('row').filter({ hasText: '湖北荆楚水务集团有限公司' });
  await row.getByText('139****4567').waitFor();
  await row.dblclick();
  await page.getByText('王**').waitFor();
  await button('显示并修改').click();
  expect(await field('电话').inputValue()).toBe('13971234567');
  await page.getByRole('link', { name: '全部往来单位' }).click();
  await press('F7');
  await field('名称').fill('荆楚水务集团');
  await press('F8');
  await page.getByText('和“湖北荆楚水务集团有限公司”很像，是同一个吗？').waitFor();
  await button('不是同一个，保存').click();
  await page.getByText('已保存 荆楚水务集团').waitFor();
});

test('a team gets a member and a new version of its kit list, by the dispatcher', async () => {
  await running.close();
  running = await launch({ dataFolder: folder });
  page = running.page;
  await signIn('sddy');
  await open('救援队');
  const teams = page.getByRole('grid', { name: '救援队', exact: true });
  await teams.getByRole('row').nth(1).waitFor();
  await focused(teams);
  await press('Enter');
  const tab = (name: string) => page.locator('label').filter({ hasText: name }).click();
  await tab('队员');
  await button('新增队员').click();
  await dialog().getByLabel('姓名').fill('李建国');
  await dialog().getByLabel('职务').fill('队长');
  await dialog().getByLabel('电话').fill('13912345678');
  await dialog().getByRole('button', { name: '保存' }).click();
  const members = page.getByRole('grid', { name: /的队员$/ });
  await members.getByText('139****5678').waitFor();
  await button('显示电话').click();
  await members.getByText('13912345678').waitFor();
  await button('编制清单').click();
  await dialog().getByLabel('第 1 行 应配').fill('99');
  await dialog().getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存为第 2 版').waitFor();
  await tab('清单');
  await page
    .getByRole('grid', { name: /的配备$/ })
    .getByText('99')
    .first()
    .waitFor();
  await button('编制清单').click();
  await dialog().getByLabel('以前的清单').click();
  await page.getByRole('option', { name: '第 1 版' }).click();
  await dialog().getByRole('list', { name: '第 1 版' }).waitFor();
  await press('Escape');
});
