import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KeeperDesk, keeperDesk } from './support/keeperDesk';

/** Papers that name what lies where, each from blank to posted with the keyboard alone. */

let desk: KeeperDesk;
beforeAll(async () => {
  desk = await keeperDesk();
});
afterAll(() => desk?.close());

test('移位单: damaged blankets into the zone for what is not good, told when they stay good', async () => {
  const { page, begin, enter, cursorIn, press, finish } = desk;
  await begin('relocation', '原因');
  await enter('受潮');
  await cursorIn('备注');
  await press('Tab');
  await cursorIn('新行 物资');
  await enter('mt');
  await cursorIn('第 1 行 数量');
  // More than lies there is told at the line, before anybody submits.
  await enter('999999');
  await page.getByText('多于可取数量').first().waitFor();
  await cursorIn('第 1 行 移入货位');
  await press('Shift+Tab');
  await cursorIn('第 1 行 数量');
  await press('Control+a');
  await enter('5');
  await cursorIn('第 1 行 移入货位');
  await enter('Y0101');
  await page.getByText(/^Y-01-01 在不合格品区/).waitFor();
  await cursorIn('新行 物资');
  await press('Shift+Tab', 'Shift+Tab');
  await page.getByRole('button', { name: '改为损坏' }).focus();
  await press('Enter');
  await page.getByText(/^Y-01-01 在不合格品区/).waitFor({ state: 'detached' });
  await page.getByText('多于可取数量').waitFor({ state: 'detached' });
  await finish('毛毯');
});

test('报废单: three of them, judged and signed', async () => {
  const { page, begin, enter, cursorIn, press, type, finish } = desk;
  await begin('disposal', '报废原因');
  await page.getByText('完好、未到期的不能直接报废').waitFor();
  await press('ArrowDown', 'ArrowDown', 'Enter', 'Enter');
  await cursorIn('依据文号');
  await enter('');
  await cursorIn('鉴定意见');
  await type('霉变，不能使用');
  await press('Tab');
  await cursorIn('处置方式');
  await enter('集中销毁');
  await page.getByLabel('新行 物资', { exact: true }).focus();
  await enter('mt');
  await cursorIn('第 1 行 数量');
  await enter('3');
  await cursorIn('新行 物资');
  await press('Enter');
  await cursorIn('鉴定人');
  await type('陈工');
  await finish('毛毯');
});

test('退货单: the other two go back to who sold them', async () => {
  const { begin, enter, cursorIn, page, type, finish } = desk;
  await begin('returnToSource', '退往单位');
  await enter('jcbf');
  await cursorIn('新行 物资');
  await enter('mt');
  await cursorIn('第 1 行 数量');
  await enter('2');
  await cursorIn('新行 物资');
  await page.getByLabel('原因', { exact: true }).focus();
  await type('质量问题');
  await page.getByLabel('提货人', { exact: true }).focus();
  await type('王强');
  await finish('毛毯');
});

test('批次更正单: complains of nothing while it is begun, and shows every column', async () => {
  const { begin, enter, cursorIn, press, page, finish } = desk;
  await begin('lotCorrection', '原因');
  await enter('录入有误');
  await cursorIn('依据文号');
  await press('Enter');
  await cursorIn('备注');
  await press('Tab');
  await cursorIn('新行 物资');
  await enter('fbm');
  await cursorIn('第 1 行 数量');
  await page.getByText(/^已保存/).waitFor();
  expect(await page.getByText('还没有更正').count()).toBe(0);
  await enter('10');
  await cursorIn('第 1 行 批号');
  await press('Control+a');
  await enter('B-0709');
  await cursorIn('第 1 行 生产日期');
  const box = await page.locator('[data-line="1"] [data-cell="amount"]').boundingBox();
  const { width } = (await page.locator('[data-lines]').boundingBox()) ?? { width: 0 };
  expect(width).toBeGreaterThan(0);
  expect((box?.x ?? 9999) + (box?.width ?? 0)).toBeLessThanOrEqual(1366);
  await finish('方便面');
});
