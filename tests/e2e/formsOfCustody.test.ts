import { afterAll, beforeAll, test } from 'vitest';
import { dayOf } from '../../shared/day';
import { dispatchBody, dispatchLine, namesAt, posted } from '../support/papers';
import { type KeeperDesk, keeperDesk } from './support/keeperDesk';

/** Papers of what teams hold, and of goods that never lay here, with the keyboard alone. */

let desk: KeeperDesk;
beforeAll(async () => {
  desk = await keeperDesk();
  const { hands } = desk;
  const names = await namesAt(hands);
  const to = { kind: 'team' as const, team: names.team('relief') };
  const today = { businessDate: dayOf(new Date()) };
  const quilts = dispatchLine({ item: names.item('A04') });
  await posted(hands, dispatchBody({ to, dispatchType: 'teamSupplies', lines: [quilts] }), today);
});
afterAll(() => desk?.close());

test('归还单: three quilts of the ten come back, into the bin where quilts lie', async () => {
  const { begin, enter, cursorIn, press, type, page, finish } = desk;
  await begin('return', '归还方');
  await enter('zj');
  await cursorIn('新行 物资');
  await enter('mb');
  await cursorIn('第 1 行 完好');
  await press('Control+a');
  await enter('3');
  await page.locator('[data-line="1"] [data-cell="bin"] input:not([value=""])').waitFor();
  await page.getByLabel('新行 物资', { exact: true }).focus();
  await press('Enter');
  await cursorIn('归还人');
  await type('张伟');
  await page.getByLabel('验收人', { exact: true }).focus();
  await type('李敏');
  await finish('棉被');
});

test('核销单: the rest is given out by its roster, household by household', async () => {
  const { begin, enter, cursorIn, press, type, page, finish } = desk;
  await begin('useReport', '救援队');
  await enter('zj');
  await cursorIn('接收单位');
  await enter('hgshszh');
  await cursorIn('新行 物资');
  await enter('mb');
  await cursorIn('第 1 行 发放数量');
  await press('Control+a');
  await enter('5');
  await cursorIn('新行 物资');
  await press('Enter');
  // No more lines: on to the roster, of which Enter makes row by row.
  await page.waitForFunction(() => document.activeElement?.textContent === '加一户');
  await press('Enter');
  await cursorIn('花名册第 1 行 姓名');
  await enter('刘一', '420111198001011239');
  await page.getByText('身份证号有误，校验位不符').waitFor();
  await press('Shift+Tab', 'Control+a');
  await enter('420111198001011238', '13900001111', '3');
  await page.getByText('身份证号有误，校验位不符').waitFor({ state: 'detached' });
  await cursorIn('花名册第 1 行 物资');
  await press('Enter');
  await enter('2');
  await cursorIn('花名册第 2 行 姓名');
  await enter('陈二', '', '', '4');
  await press('Enter');
  await enter('3');
  await cursorIn('花名册第 3 行 姓名');
  await press('Enter');
  await cursorIn('发放人一');
  await enter('赵四', '钱五');
  await cursorIn('监督人');
  await type('孙六');
  await page.getByLabel('发放地点', { exact: true }).focus();
  await type('黄州村');
  await finish('棉被');
});

test('直达单: water from the giver straight to who needs it', async () => {
  const { begin, enter, cursorIn, press, type, page, finish } = desk;
  await begin('directDelivery', '来源单位');
  await enter('amhszh');
  await cursorIn('新行 物资');
  await enter('mt');
  await cursorIn('第 1 行 实收');
  await type('20');
  await press('Enter', 'Enter');
  await cursorIn('第 1 行 批号');
  await press('Enter');
  await page.getByLabel('接收单位', { exact: true }).focus();
  await enter('hgshszh');
  await page.getByLabel('交付地点', { exact: true }).focus();
  await type('黄州');
  await page.getByLabel('验收人一', { exact: true }).focus();
  await enter('周强');
  await cursorIn('验收人二');
  await type('李敏');
  await finish('毛毯');
});
