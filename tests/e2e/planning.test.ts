import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeds } from '../../seeds/seeds';
import { namesAt } from '../support/papers';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../support/requisitions';
import { type KeeperDesk, keeperDesk } from './support/keeperDesk';

/** 调运方案 from an open 需求单 to the drafts, in the real window. */

let desk: KeeperDesk;
beforeAll(async () => {
  desk = await keeperDesk();
});
afterAll(() => desk?.close());

test('a plan is searched, saved, approved at this desk, and becomes drafts', async () => {
  const { page, hands, open, changeTo, type, press } = desk;
  await changeTo('sddy');
  const names = await namesAt(hands);
  const draft = requisitionDraft(names, {
    place: '黄梅县小池镇一中',
    wantedBy: null,
    lines: [requisitionLine(names, 'A04', 500)],
  });
  await approvedRequisition(hands, draft);
  await open('/planning/new');
  await page.getByRole('checkbox', { name: /黄梅县小池镇一中/ }).check();
  await page.getByRole('button', { name: '计算方案' }).click();
  const lines = page.getByRole('grid', { name: '调运明细' });
  await lines.getByRole('row').nth(1).waitFor();
  await page.getByRole('table', { name: '与就近调运对照' }).waitFor();
  await page.getByLabel('方案名称').fill('黄梅转移安置');
  await page.getByRole('button', { name: '保存方案' }).click();
  await page.getByText(/已保存 FA-\d{8}-\d{8}-\d{4}/).waitFor();
  await page.getByRole('button', { name: '审核通过' }).click();
  await page.getByRole('dialog').waitFor();
  await type('szsh');
  await press('Tab');
  await type(seeds.demonstration.password);
  await press('Enter');
  await page.getByRole('button', { name: '生成单据草稿' }).click();
  await page.getByText(/已生成 \d+ 张草稿/).waitFor();
  const papers = page.getByRole('link', { name: /^出库单 草稿/ });
  await papers.first().waitFor();
  expect(await papers.count()).toBeGreaterThan(0);
});
