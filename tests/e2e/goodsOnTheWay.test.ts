import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeds } from '../../seeds/seeds';
import { dayOf } from '../../shared/day';
import {
  dispatchLine,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  transferBody,
} from '../support/papers';
import { centre } from '../support/testStore';
import { type KeeperDesk, keeperDesk } from './support/keeperDesk';
import { signHere } from './support/signHere';

/** What is expected, on its way, or has lain long: 在途, 入库通知 and 养护提醒 as their keepers use them. */

let desk: KeeperDesk;
beforeAll(async () => {
  desk = await keeperDesk();
});
afterAll(() => desk?.close());

const dialog = () => desk.page.getByRole('dialog');
const field = (name: string) => dialog().getByLabel(name, { exact: true });
const list = (name: string) => desk.page.getByRole('grid', { name, exact: true });
const button = (name: string) => desk.page.getByRole('button', { name, exact: true });

/** Who brought it and the two who counted it, on the receipt that is open. */
async function nameWhoCounted() {
  for (const [name, value] of [
    ['交货人', '周强'],
    ['验收人一', '何雨晴'],
    ['验收人二', '李敏'],
  ] as const) {
    await desk.page.getByLabel(name, { exact: true }).fill(value);
    await desk.press('Tab');
  }
}

test('在途: 40 quilts and 12 blankets are sent; three and two of them are stated, answered and done with', async () => {
  const { page, hands, open, changeTo, press, cursorIn } = desk;
  const names = await namesAt(hands);
  const line = (code: string, count: number, unit: string) =>
    dispatchLine({ item: names.item(code), asked: { count, unit, factor: 1 } });
  const body = transferBody({ to: centre, lines: [line('A04', 40, '床'), line('A06', 12, '条')] });
  const { number } = await posted(hands, body, { businessDate: dayOf(new Date()) });

  await changeTo('szbg');
  await open('/transfers');
  await list('在途')
    .getByRole('row')
    .filter({ hasText: number ?? '' })
    .filter({ hasText: '棉被 40 床，毛毯 12 条' })
    .dblclick();
  await button('签收入库 F8').waitFor();
  await press('F8');
  await field('棉被 短少').fill('3');
  await press('Tab');
  await field('毛毯 损毁').fill('2');
  await press('Tab');
  await expect.poll(() => field('棉被 实收').inputValue()).toBe('37');
  // Not without a word on what differs.
  await press('F8');
  await dialog().getByText('请在“说明”里写明原因').waitFor();
  await cursorIn('棉被 说明');
  await field('棉被 说明').fill('少一包三床，司机当面确认');
  await field('毛毯 说明').fill('两条被油污浸透');
  await press('F8');
  await page.getByText(`${number} 已签收`).waitFor();
  await button('找到后补签收').waitFor();
  expect(await button('匹配先到物资').count()).toBe(0);

  await changeTo('whbg');
  await open('/transfers');
  await list('在途')
    .getByRole('row')
    .filter({ hasText: number ?? '' })
    .filter({ hasText: '差异待处理' })
    .dblclick();
  await button('处理差异').click();
  const said = dialog().getByRole('row').filter({ hasText: '棉被' });
  expect(await said.textContent()).toContain('短少 3 床：少一包三床，司机当面确认田家诚');
  await field('棉被 损耗').fill('3');
  await field('毛毯 退回本库').fill('2');
  await field('毛毯 状态').click();
  await page.getByRole('option', { name: '损坏' }).click();
  await dialog().getByLabel('处理原因').fill('核对装车单，少装三床属实');
  await press('F8');
  // What is lost is signed for by a second person.
  await signHere(page, 'whsh', seeds.demonstration.password);
  await page.getByText(`${number} 的差异已处理`).waitFor();
  await press('F9');
  const sheet = page.frameLocator('iframe');
  await sheet.getByText(/短少 3 少一包三床/).waitFor();
  await press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await open('/transfers');
  await list('在途').and(page.locator('[aria-busy="false"]')).waitFor();
  await list('在途')
    .getByText(number ?? '')
    .waitFor({ state: 'detached' });
});

test('先到待匹配: sixty nets came before their paper; the paper is matched, and forty stay on the road', async () => {
  const { page, hands, open, press } = desk;
  const names = await namesAt(hands);
  const nets = receiptLine({
    item: names.item('A15'),
    bin: names.bin('B-03-01'),
    entered: { count: 60, unit: '顶', factor: 1 },
  });
  const came = await posted(
    hands,
    receiptBody({
      receiptType: 'awaitingMatch',
      source: names.party('湖北省红十字会'),
      owner: names.party('湖北省红十字会'),
      lines: [nets],
    }),
    { businessDate: dayOf(new Date()) },
  );
  await page.reload();
  await open('/transfers');
  const waiting = list('先到待匹配')
    .getByRole('row')
    .filter({ hasText: came.number ?? '' });
  await waiting.filter({ hasText: '蚊帐 60 顶' }).waitFor();
  await list('在途').getByRole('row').filter({ hasText: '蚊帐 100 顶' }).dblclick();
  // Received as well, the sixty would be in the books twice: the match is what F8 offers.
  await button('匹配先到物资 F8').waitFor();
  await press('F8');
  await expect.poll(() => field('蚊帐 匹配数量').inputValue()).toBe('60');
  await dialog()
    .getByText(/本调拨单仍在途：蚊帐（.*）40 顶；到货时另行签收/)
    .waitFor();
  await dialog().getByText(`匹配后，${came.number} 全部匹配完。`).waitFor();
  // Nothing was typed: F8 leads to the button, Enter means it.
  await press('F8', 'Enter');
  await page.getByText(/DB-\d{8}-\d{8}-\d{4} 已匹配/).waitFor();
  await dialog().waitFor({ state: 'detached' });
  await open('/transfers');
  await list('在途').getByRole('row').filter({ hasText: '蚊帐 40 顶' }).waitFor();
  await waiting.waitFor({ state: 'detached' });
});

test('入库通知: announced by keyboard, half of it received at the gate, and closed with a word', async () => {
  const { page, open, press, type, enter, cursorIn } = desk;
  await open('/arrivals');
  await list('入库通知').waitFor();
  await press('F7');
  await field('来源单位').waitFor();
  await field('来源单位').focus();
  await type('amhszh');
  await page.getByRole('option').first().waitFor();
  await press('Enter');
  await field('第 1 项物资').focus();
  await enter('mb');
  await cursorIn('第 1 项数量');
  await enter('200');
  await cursorIn('第 2 项物资');
  await enter('mt');
  await cursorIn('第 2 项数量');
  await type('50');
  await dialog().getByRole('button', { name: '保存' }).click();
  await dialog().waitFor({ state: 'detached' });
  // Beside what others have announced.
  const ours = list('入库通知').getByRole('row').filter({ hasText: '棉被、毛毯' });
  await ours.getByText('2 / 2').waitFor();

  // At the gate: the paper begins with what was announced, and 50 blankets did not come.
  await ours.dblclick();
  await dialog().getByText('还没有入库单引用它').waitFor();
  await button('按通知入库').click();
  await page.locator('input[value="200"]').first().waitFor();
  const cell = (line: number, name: string) =>
    page.getByLabel(`第 ${line} 行 ${name}`, { exact: true });
  await expect.poll(() => cell(1, '货位').inputValue()).toMatch(/^A-/);
  await cell(1, '实收').fill('200');
  await press('Tab');
  await page.getByRole('button', { name: '移除第 2 行' }).click();
  await nameWhoCounted();
  await desk.finish('棉被');

  await open('/arrivals');
  await ours.getByText('1 / 2').dblclick();
  await dialog().getByText('已过账').waitFor();
  // Beside the cross of the dialog, which has that name too.
  const close = dialog().locator('button').filter({ hasText: '关闭' });
  await close.click();
  await dialog().last().getByRole('textbox').fill('捐赠方改为下月另送');
  await close.last().click();
  await dialog().first().waitFor({ state: 'detached' });
  await ours.waitFor({ state: 'detached' });
  await page.getByText('全部', { exact: true }).click();
  await ours.getByText('已关闭').waitFor();
});

test('入库单: an announcement is taken up from the blank paper by keys, with its difference, and ticked off', async () => {
  const { page, hands, press, type, cursorIn } = desk;
  const names = await namesAt(hands);
  const { number } = await hands.do('keeper', 'arrivals.save', {
    arrival: crypto.randomUUID(),
    warehouse: '42010001',
    source: names.party('中国红十字会总会'),
    // The first expected stands on top.
    expectedOn: '2020-01-01',
    basisNumber: '红函〔2026〕7 号',
    note: '',
    lines: [{ item: names.item('A06'), quantity: 30 }],
  });
  await desk.begin('receipt', '来源单位');
  await page.getByRole('button', { name: /按通知入库（/ }).waitFor();
  await press('Alt+t');
  const offer = page.getByRole('menuitem').filter({ hasText: number });
  await offer.waitFor();
  await press('Enter');
  await page.locator('input[value="红函〔2026〕7 号"]').waitFor();
  await cursorIn('来源单位');
  expect(await page.getByLabel('来源单位', { exact: true }).inputValue()).toBe('中国红十字会总会');
  expect(await page.getByRole('button', { name: /按通知入库/ }).count()).toBe(0);
  // Enter leads to what is to be counted, and beside it stands what differs.
  await press('Enter');
  await cursorIn('第 1 行 实收');
  await type('28');
  await page.getByText('少 2', { exact: true }).waitFor();
  await nameWhoCounted();
  await desk.finish('毛毯');
  await page.getByText('少 2', { exact: true }).waitFor();
  await desk.open('/arrivals');
  await list('入库通知').getByRole('row').filter({ hasText: number }).dblclick();
  await dialog().getByRole('row').filter({ hasText: '毛毯' }).getByText('28 条').waitFor();
  await dialog()
    .getByRole('row')
    .filter({ hasText: '毛毯' })
    .getByText('2 条', { exact: true })
    .waitFor();
  await press('Escape');
});

test('养护提醒: two lots are stacked anew at once; one fails its test and is to be put on hold', async () => {
  const { page, open, press } = desk;
  await open('/stock/care');
  const due = list('养护提醒');
  const rows = due.getByRole('row').filter({ has: page.getByRole('checkbox') });
  const lots = rows.filter({ hasText: '倒垛' });
  await lots.nth(1).waitFor();
  const before = await lots.count();
  await lots.nth(0).getByRole('checkbox').check();
  await lots.nth(1).getByRole('checkbox').check();
  await press('F7');
  await dialog().getByText('登记 2 批的养护').waitFor();
  await dialog().getByRole('button', { name: '登记养护' }).click();
  await page.getByText('已登记 2 批').waitFor();
  // The list is read anew: what is opened next must not move from under the pointer.
  await expect.poll(() => lots.count()).toBe(before - 2);

  // A lot may be tested before it has to be.
  await rows.first().dblclick();
  await dialog().getByText('质检', { exact: true }).click();
  await dialog().getByText('不合格', { exact: true }).click();
  await field('说明').fill('抽 5 床，2 床霉变');
  await dialog().getByRole('button', { name: '登记养护' }).click();
  await dialog().getByText('质检不合格，请冻结').waitFor();
  await dialog().locator('button').filter({ hasText: '关闭' }).click();
  await dialog().waitFor({ state: 'detached' });
});
