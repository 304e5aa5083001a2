import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '../../shared/day';
import { approved, dispatchBody, dispatchLine, namesAt, posted } from '../support/papers';
import { type KeeperDesk, keeperDesk } from './support/keeperDesk';
import { lookUp } from './support/lookUp';

/** 车次 in the window: two papers, one lorry, two stops, from 待装车 to what was short. */

let desk: KeeperDesk;
const numbers: string[] = [];
const today = dayOf(new Date());

beforeAll(async () => {
  desk = await keeperDesk();
  const names = await namesAt(desk.hands);
  const on = { businessDate: today };
  const to = (party: string) =>
    dispatchBody({
      to: { kind: 'party', party: names.party(party) },
      lines: [
        dispatchLine({ item: names.item('A04'), asked: { count: 5, unit: '床', factor: 1 } }),
      ],
    });
  const first = await approved(desk.hands, to('黄冈市红十字会'), on);
  const second = await posted(desk.hands, to('鄂州市红十字会'), on);
  numbers.push(first.number ?? '', second.number ?? '');
});
afterAll(() => desk?.close());

const dialog = () => desk.page.getByRole('dialog').last();
/** A field of the dialog by its whole name, required or not. */
const field = (name: string) => dialog().getByLabel(new RegExp(`^${name}( \\*)?$`));
const button = (name: string | RegExp) => desk.page.getByRole('button', { name });
const stop = (name: string | RegExp) => desk.page.getByRole('region', { name });

test('two papers that wait for a lorry go on one, each to its own stop', async () => {
  const { page, open, press } = desk;
  await open('/trips?view=toLoad');
  for (const number of numbers) await page.getByLabel(`选 ${number}`, { exact: true }).click();
  await page.getByText('已选 2 张').waitFor();
  await press('F8');
  await field('车牌号').fill('鄂A·E2E01');
  await field('司机、押运人 1').fill('周师傅');
  await field('司机、押运人 1 电话').fill('13971234567');
  await field('运单号').fill('YD-E2E');
  await field('第 1 站应到时间').fill('25');
  await dialog().getByRole('button', { name: '保存', exact: true }).click();
  await dialog()
    .getByText(/请输入时间/)
    .waitFor();
  await field('第 1 站应到时间').fill('2020-07-06 08:30');
  await dialog().getByRole('button', { name: '保存', exact: true }).click();
  await dialog().getByText('时间比单据早一周以上').waitFor();
  await field('第 1 站应到时间').fill(`${today} 23:30`);
  await dialog().getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /车次 鄂A·E2E01/ }).waitFor();
  await page.getByText('周师傅 13971234567').first().waitFor();
  await stop(/^第 2 站/).waitFor();
});

test('it is loaded; it does not leave before its papers are posted', async () => {
  const { page, press } = desk;
  await press('F8');
  await field('封签号').fill('F-0417');
  await dialog().getByRole('button', { name: '已装车', exact: true }).click();
  await page.getByText('车次 鄂A·E2E01 已装车').last().waitFor();
  await press('F8');
  await dialog().getByRole('button', { name: '已发车', exact: true }).click();
  await dialog()
    .getByText(/还没有过账，/)
    .waitFor();
  await press('Escape');
  await page.getByRole('link', { name: numbers[0] ?? '' }).click();
  await page.locator('header').getByText('已审核', { exact: true }).waitFor();
  await page.getByRole('region', { name: '车次与签收差异' }).getByText('鄂A·E2E01').waitFor();
  await press('F8');
  await page.locator('header').getByText('已过账', { exact: true }).waitFor();
  await page.getByRole('link', { name: '鄂A·E2E01' }).click();
  await button(/已发车 F8/).click();
  await dialog().getByRole('button', { name: '已发车', exact: true }).click();
  await page.locator('header').getByText('在途', { exact: true }).waitFor();
});

test('at the first stop it arrives, and 2 quilts are said to be short as it is signed for', async () => {
  const { page } = desk;
  const first = stop(/^第 1 站/);
  await first.getByRole('button', { name: '已到达' }).click();
  await dialog().getByRole('button', { name: '已到达', exact: true }).click();
  await first.getByText('已到达', { exact: true }).first().waitFor();
  await first.getByRole('button', { name: '签收' }).click();
  await field('签收人 1').fill('李收货');
  await field('棉被 短少').fill('2');
  await dialog().getByRole('button', { name: '登记签收' }).click();
  await dialog().getByRole('alert').getByText('有差异，请说明').waitFor();
  await field('棉被 说明').fill('少一包');
  await dialog().getByRole('button', { name: '登记签收' }).click();
  await first.getByText('已签收', { exact: true }).first().waitFor();
  await page
    .getByRole('region', { name: '签收差异' })
    .getByText(/短少 2 床：少一包/)
    .waitFor();
});

test('the second is signed for at once, the list is printed, and the lorry is done', async () => {
  const { page, press } = desk;
  const second = stop(/^第 2 站/);
  await second.getByRole('button', { name: '签收' }).click();
  await field('签收人 1').fill('王收货');
  await dialog().getByRole('button', { name: '登记签收' }).click();
  await page.locator('header').getByText('已送完', { exact: true }).waitFor();
  await press('F9');
  const sheet = page.frameLocator('iframe');
  await sheet.getByText('随车清单').first().waitFor();
  for (const number of numbers) await sheet.getByText(number).first().waitFor();
  await sheet
    .getByText(/李收货/)
    .first()
    .waitFor();
  await press('Escape');
});

test('the approver answers what was short; the lorry is found by its waybill', async () => {
  const { page, open, changeTo, press } = desk;
  await changeTo('whsh');
  await open('/trips?view=differences');
  const row = page.getByRole('row').filter({ hasText: '少一包' });
  await row.getByRole('button', { name: '答复' }).click();
  await field('原因').fill('装车时少装一包，运输方认可');
  await dialog().getByRole('button', { name: '答复', exact: true }).click();
  await row.waitFor({ state: 'detached' });
  await open('/');
  await lookUp(page, 'YD-E2E');
  await page.getByRole('option').filter({ hasText: '鄂A·E2E01' }).first().waitFor();
  await press('Enter');
  await page.getByRole('heading', { level: 1, name: /车次 鄂A·E2E01/ }).waitFor();
  expect(await page.getByRole('region', { name: '签收差异' }).getByText('认可').count()).toBe(1);
});
