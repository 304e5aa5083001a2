import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeds } from '../../seeds/seeds';
import type { CallName, Input, Output } from '../../shared/api';
import { besideUid } from '../../shared/custody/checkIn';
import type { WindowApi } from '../../shared/windowApi';
import { askPage } from './support/askPage';
import { type KeeperDesk, keeperDesk } from './support/keeperDesk';

/** A team is short of its kit, goes out with a 装箱单, and comes back with things used up and broken. */

let desk: KeeperDesk;
let team: string;

const ask = <N extends CallName>(call: N, input: Input<N>): Promise<Output<N>> =>
  askPage(desk.page, call, input);
const dialog = () => desk.page.getByRole('dialog').last();
const button = (name: string | RegExp) => desk.page.getByRole('button', { name });
const row = (label: RegExp, hasText: string) =>
  desk.page.getByRole('grid', { name: label }).getByRole('row').filter({ hasText });

const lineOf = async (name: string) =>
  (await ask('readiness.read', { team })).lines.find(({ item }) => item.name === name);

/** What the approver of the centre signs at this desk, by his password. */
async function approved(document: string, revision: number) {
  const answer = await desk.page.evaluate(
    (request) => (window as unknown as { api: WindowApi }).api.call(request),
    {
      ...{ call: 'documents.approve' as const, input: { document, revision }, key: randomUUID() },
      as: { login: 'szsh', password: seeds.demonstration.password },
    },
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value as Output<'documents.approve'>;
}

/** Takes a paper to its posting, from wherever it is. */
async function post(document: string) {
  const view = await ask('documents.read', { document });
  const { revision } =
    view.axes.approval === 'none'
      ? await ask('documents.submit', { document, revision: view.revision })
      : view;
  const given = await approved(document, revision);
  await ask('documents.post', { document, revision: given.revision });
}

beforeAll(async () => {
  desk = await keeperDesk();
  await desk.changeTo('sddy');
  const teams = await ask('teams.list', { search: '心理' });
  team = teams.rows.find(({ tier }) => tier === 'province')?.uid ?? '';
  const { rows } = await ask('stock.items', {
    filter: { warehouse: '42000001', search: '折叠床' },
  });
  const { versions } = await ask('teams.kits', { team });
  const kit = versions[0]?.lines ?? [];
  await ask('teams.saveKit', {
    team,
    lines: [
      ...kit.map(({ item, quantity, nature }) => ({ item: item.uid, quantity, nature })),
      { item: rows[0]?.item.uid ?? '', quantity: 6, nature: 'loan' },
    ],
  });
  await desk.changeTo('szbg');
});
afterAll(() => desk?.close());

test('the list says how ready each is, and leads to the one that is short', async () => {
  await desk.open('/teams');
  await row(/^救援队$/, '湖北省红十字心理救援队').dblclick();
  await row(/的备勤清单$/, '折叠床').waitFor();
  expect(await lineOf('折叠床')).toMatchObject({ held: 0, take: 6, missing: 0 });
});

test('出动 writes the papers, whose 装箱单 can be printed at once', async () => {
  const { page, press } = desk;
  await press('F8');
  await dialog().getByText('将领取').waitFor();
  await dialog().getByRole('button', { name: '生成单据' }).click();
  await dialog()
    .getByText(/已生成 \d 张草稿/)
    .waitFor();
  await dialog().getByRole('button', { name: '打印装箱单' }).first().click();
  await page.frameLocator('iframe').getByText('□').first().waitFor();
  await press('Escape');
  await page.getByRole('button', { name: '打开', exact: true }).first().click();
  await page.locator('[data-paper]').waitFor();
  const loan = /documents\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
  await post(loan);
  await desk.open(`/teams/${team}`);
  await row(/的备勤清单$/, '折叠床').waitFor();
  expect(await lineOf('折叠床')).toMatchObject({ held: 6, take: 0 });
});

test('归队清点 takes back, writes off and reports in one go', async () => {
  const { page, press } = desk;
  await button(/^归队清点/).click();
  await page.getByText('用掉的填在“用去”里').waitFor();
  await page.locator('tr[data-lot]').filter({ hasText: '折叠床' }).first().click();
  await page.getByLabel('损坏', { exact: true }).fill('6');
  await page.locator('tr[data-lot]').filter({ hasText: '减压包' }).first().click();
  await press('Alt+5');
  await page.getByRole('region', { name: '用去（核销单）' }).waitFor();
  await press('F7');
  await page.getByText('单据还不能提交').waitFor();
  const people = { 归还人: '宋佳宁', 验收人: '田家诚', 发放人一: '郭安然', 发放人二: '夏静怡' };
  for (const [part, name] of Object.entries(people)) {
    await page.getByLabel(part, { exact: true }).fill(name);
  }
  await page.getByLabel('接收单位', { exact: true }).fill('黄冈市');
  await page.getByRole('option').first().click();
  await press('F7');
  const told = await page
    .getByText(/GH-\d{8}-\d{8}-\d{4}、HX-/)
    .first()
    .textContent();
  expect(told).toMatch(/HX-42000001-\d{8}-\d{4}/);
  const back = /return\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
  await post(back);
  await post(besideUid(back));
  await desk.open(`/teams/${team}`);
  const used = row(/的备勤清单$/, '减压包');
  await used.waitFor();
  expect(await lineOf('折叠床')).toMatchObject({ held: 0, repair: 6 });
  expect(await lineOf('减压包')).toMatchObject({ held: 0, missing: 100 });
});
