import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeds } from '../../seeds/seeds';
import { namesAt } from '../support/papers';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../support/requisitions';
import { type KeeperDesk, keeperDesk } from './support/keeperDesk';
import { signHere } from './support/signHere';

/** 调运方案 from an open 需求单 to the drafts, in the real window. */

let desk: KeeperDesk;
beforeAll(async () => {
  desk = await keeperDesk();
});
afterAll(() => desk?.close());

test('a plan is searched, saved, approved at this desk, and becomes drafts', async () => {
  const { page, hands, open, changeTo, press } = desk;
  await changeTo('sddy');
  const names = await namesAt(hands);
  const draft = requisitionDraft(names, {
    place: '黄梅县小池镇一中',
    near: '42010001',
    wantedBy: null,
    lines: [requisitionLine(names, 'A04', 500)],
  });
  await approvedRequisition(hands, draft);
  await open('/planning/new');
  await page.getByRole('checkbox', { name: /黄梅县小池镇一中/ }).check();
  await page.getByRole('button', { name: '计算方案' }).click();
  const lines = page.getByRole('grid', { name: '调运明细' });
  await lines.getByRole('row').nth(1).waitFor({ timeout: 60_000 });
  await page.getByRole('table', { name: '与就近调运对照' }).waitFor();
  await page.getByLabel('方案名称').fill('黄梅转移安置');
  await page.getByRole('button', { name: '保存方案' }).click();
  await page.getByText(/已保存 FA-\d{8}-\d{8}-\d{4}/).waitFor();
  await page.getByRole('button', { name: '换人审核 F8' }).click();
  await signHere(page, 'szsh', seeds.demonstration.password);
  await page.getByRole('button', { name: '生成单据草稿' }).waitFor();
  for (const [paper, said] of [
    ['调运方案', '已审核'],
    [/^调拨令 /, '收货联系人'],
  ] as const) {
    await press('F9');
    await page.getByRole('menuitem', { name: paper }).first().click();
    await page.frameLocator('iframe').getByText(said).first().waitFor();
    await press('Escape');
    await page.locator('iframe').waitFor({ state: 'detached' });
  }
  for (const view of ['按仓库', '按车辆', '按去向']) {
    await page.getByText(view, { exact: true }).click();
    await page.getByRole('grid').getByRole('row').nth(1).waitFor();
  }
  await page.getByRole('button', { name: '生成单据草稿' }).click();
  await page.getByText(/已生成 \d+ 张草稿/).waitFor();
  const papers = page.getByRole('link', { name: /^出库单 草稿/ });
  await papers.first().waitFor();
  expect(await papers.count()).toBeGreaterThan(0);
});

test('a way is set with its basis, others are pasted from a spreadsheet, lorries are told', async () => {
  const { page, open, press } = desk;
  await open('/planning/travel');
  const ways = page.getByRole('grid', { name: '路程' });
  const rowOf = (name: string) => ways.getByRole('row', { name });
  const cells = async (row: ReturnType<typeof rowOf>) => (await row.innerText()).split(/\s*\n\s*/);
  await rowOf('黄石市库').dblclick();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('公里').fill('88.5');
  await dialog.getByLabel('分钟').fill('75');
  await press('Enter');
  await dialog.getByText('请写明依据').waitFor();
  await dialog.getByLabel('依据').fill('司机实测');
  await press('Enter');
  await rowOf('黄石市库').getByText('本省').waitFor();
  expect(await cells(rowOf('黄石市库'))).toEqual(
    expect.arrayContaining(['88.5', '1 小时 15 分', '司机实测']),
  );

  await page.getByRole('button', { name: '从表格粘贴' }).click();
  const sheet = '到达\t公里\t分钟\n黄冈市库\t78\t70\n南昌市库\t300\t240';
  await dialog.getByLabel('粘贴在这里').evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const paste = { clipboardData, bubbles: true, cancelable: true };
    field.dispatchEvent(new ClipboardEvent('paste', paste));
  }, sheet);
  await dialog.getByText('第 3 行：没有仓库“南昌市库”').waitFor();
  await dialog.getByLabel(/^依据/).fill('导航查询');
  await dialog.getByRole('button', { name: '保存 1 条' }).click();
  await rowOf('黄冈市库').getByText('导航查询').waitFor();

  await open('/planning/travel?view=lorries');
  const fleets = page.getByRole('grid', { name: '车辆' });
  const wuhan = fleets.getByRole('row', { name: '武汉市红十字会' });
  await wuhan.dblclick();
  await dialog.getByLabel('辆数 1').fill('9');
  await dialog.getByLabel(/^装车时间/).fill('45');
  await dialog.getByRole('button', { name: '保存' }).click();
  await wuhan.getByText('本省').waitFor();
  expect(await cells(wuhan)).toEqual(expect.arrayContaining(['45 分钟']));
  await wuhan.getByText('4.2 米厢式货车×9').waitFor();
});
