import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeds } from '../../seeds/seeds';
import { dayOf } from '../../shared/day';
import { countLine, posted, stocktakeBody } from '../support/papers';
import { wuhan } from '../support/testStore';
import { type KeeperDesk, keeperDesk } from './support/keeperDesk';

/** What keeps the books in order: 月结, 交接班, 账目自检, 操作日志, 备份与恢复, as people do them. */

let desk: KeeperDesk;
beforeAll(async () => {
  desk = await keeperDesk();
});
afterAll(() => desk?.close());

const { password } = seeds.demonstration;
const dialog = () => desk.page.getByRole('dialog');
const list = (name: string) => desk.page.getByRole('grid', { name, exact: true });
const button = (name: string | RegExp) => desk.page.getByRole('button', { name, exact: true });

test('备份与恢复: a copy is made and looked at bit by bit', async () => {
  const { page, open, press } = desk;
  await open('/settings/backup');
  await button('现在备份 F8').waitFor();
  await press('F8');
  await page.getByText('已备份，并核对无误。').waitFor();
  const copy = list('备份与恢复').getByRole('row').filter({ hasText: '手动' });
  await copy.getByText('✓ 核对无误').waitFor();
  await copy.dblclick();
  await button('仔细核对').click();
  await dialog().getByText('逐位核对、账链和结余都无误。').waitFor();
  await press('Escape');
  await dialog().waitFor({ state: 'detached' });
});

test('交接班: both count, the next keeper signs with his password, and it stands in the list', async () => {
  const { page, hands, open, changeTo } = desk;
  // 向明远 keeps other warehouses; now this one too.
  await changeTo('admin');
  const { rows: people } = await hands.do('admin', 'users.list', {});
  const { uid, login, name, grants } = people.find((each) => each.login === 'exbg')!;
  const here = { role: 'keeper' as const, warehouse: wuhan, from: null, to: null };
  await hands.do('admin', 'users.save', {
    user: uid,
    login,
    name,
    active: true,
    grants: [...grants, here],
    password: null,
  });
  await changeTo('whbg');
  const { rows } = await hands.do('keeper', 'stocktakes.scope', {
    warehouse: wuhan,
    scope: { kind: 'full' },
    blind: false,
  });
  const lines = rows.map(({ item, lot, bin, condition, book }) =>
    countLine({ item: item.uid, lot, bin: bin.uid, condition, counts: [book ?? 0] }),
  );
  const someone = (name: string) => ({ name, telephone: '', identityNumber: '' });
  const { number } = await posted(hands, stocktakeBody({ lines }), {
    businessDate: dayOf(new Date()),
    persons: { counter: someone('何雨晴'), witness: someone(name) },
  });
  await open('/settings/handover');
  await page.locator(`input[value^="${number}"]`).waitFor();
  await page.getByLabel('移交说明').fill('钥匙两把，叉车一台');
  await button('办理交接').click();
  await dialog().getByLabel('接班人账号').fill('exbg');
  await dialog().getByLabel('密码', { exact: true }).fill(password);
  await dialog().getByRole('button', { name: '办理交接' }).click();
  await page.getByText('交接已办理，并已记入账链').waitFor();
  const row = list('交接记录')
    .getByRole('row')
    .filter({ hasText: number ?? '' });
  expect(await row.textContent()).toContain('钥匙两把，叉车一台');
});

test('月结: the month to be closed is in sight; it is closed, and all others after it in one go', async () => {
  const { page, open, changeTo } = desk;
  await changeTo('scw');
  await open('/settings/closing');
  await page.getByText('可以结账。').waitFor();
  await button('月结').click();
  await dialog().getByRole('button', { name: '月结', exact: true }).click();
  await page.getByText(/^\d{4}-\d\d 已结账$/).waitFor();
  await button(/^依次结 \d+ 个月/).click();
  await dialog().getByRole('button', { name: '月结', exact: true }).click();
  await page.getByText(/^已结账 \d+ 个月。$/).waitFor({ timeout: 60_000 });
});

test('账目自检: proves the books, and the lamp at the bottom says so', async () => {
  const { page, open, press } = desk;
  await open('/settings/proof');
  await button('立即自检 F8').waitFor();
  await press('F8');
  await page.getByRole('status').filter({ hasText: '账目自检通过' }).waitFor({ timeout: 60_000 });
});

test('操作日志: who did what is found by person and deed, and opened', async () => {
  const { page, open, press } = desk;
  await open('/settings/audit');
  const log = list('操作日志');
  await log.getByText('月结').first().waitFor();
  await page.getByRole('combobox', { name: '操作', exact: true }).click();
  await page.getByRole('option', { name: '交接班' }).click();
  const deed = log.getByRole('row').filter({ hasText: '向明远（在何雨晴的位置）' });
  await deed.dblclick();
  await dialog().getByText('钥匙两把，叉车一台').waitFor();
  await press('Escape');
});

test('备份与恢复: two people go back to the copy, and are told which papers are to be written again', async () => {
  const { page, open, changeTo } = desk;
  await changeTo('whbg');
  await open('/settings/backup');
  await list('备份与恢复').getByRole('row').filter({ hasText: '手动' }).dblclick();
  await button('恢复到这一份').click();
  await dialog().getByText('恢复要两个人。').waitFor();
  await dialog().getByLabel('另一位保管员或管理员账号').fill('admin');
  await dialog().getByLabel('密码', { exact: true }).fill(password);
  await button('确认恢复').click();
  await page.getByText('备份之后还有 1 笔记账').waitFor();
});
