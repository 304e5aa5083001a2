import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReadOnly } from '../../electron/database/database';
import { readFigures } from '../../electron/drills/readFigures';
import { hashNow } from '../../electron/store/seal';
import { seedUid } from '../../seeds/seedUid';
import { signIn, signOut } from '../screens/tour';
import { askPage } from './support/askPage';
import { goTo } from './support/goTo';
import type { Running } from './support/launch';
import { launchDemo } from './support/launchDemo';

/** 演练 from its page to its report, in the real window; the store that lies beside stays as it was. */

let running: Running;
beforeAll(async () => {
  running = await launchDemo();
  await signIn(running.page, 'sddy');
});
afterAll(() => running?.close());

const banner = () => running.page.locator('[data-drill]');
const file = () => join(running.dataFolder, 'store.sqlite');
const picture = (name: string) =>
  process.env.PICTURES === undefined
    ? undefined
    : running.page.screenshot({ path: join(process.env.PICTURES, `${name}.png`) });

test('a drill is begun, worked in and ended; the real store is untouched', async () => {
  const { page } = running;
  await goTo(page, '/drills');
  await picture('drills');
  await page.getByRole('button', { name: '开始演练：2020年7月黄梅、阳新洪涝' }).click();
  await picture('begin');
  await page.getByRole('dialog').getByRole('button', { name: '开始演练' }).click();
  await banner().waitFor({ timeout: 60_000 });
  const sha256 = hashNow(file());

  // On screen: the watermark, and events as the clock comes to them.
  await page.locator('[data-watermark]').getByText('演示数据 演练').first().waitFor();
  await page.getByText('鄂东强降雨通报').first().waitFor();
  const told = page.getByRole('main').getByRole('list').getByRole('heading');
  for (let n = 0; n < 2; n += 1) {
    const before = await told.count();
    await page.keyboard.press('F8');
    await expect.poll(() => told.count()).toBeGreaterThan(before);
  }
  await page.getByRole('heading', { name: '黄梅请求支援' }).waitFor();
  await page.getByRole('button', { name: '给“黄梅请求支援”回执' }).click();
  await page.getByLabel('已知悉、已转办等（可不填）').fill('已请备灾中心发货');
  await page.keyboard.press('Enter');
  await page.getByText('已请备灾中心发货').waitFor();
  await picture('underway');

  // The whole program works: an operation, and goods that are sent.
  const operation = crypto.randomUUID();
  const { today } = await askPage(page, 'session.read', {});
  await askPage(page, 'operations.save', {
    ...{ operation, name: '黄梅洪涝', kind: 'flood', place: '黄梅县' },
    startedOn: today,
  });
  await signOut(page);
  await signIn(page, 'szbg');
  await banner().waitFor();
  const document = crypto.randomUUID();
  const saved = await askPage(page, 'documents.save', {
    ...{ document, revision: 0, warehouse: '42000001', businessDate: today, persons: {} },
    body: {
      ...{ kind: 'transfer', to: '42110001', operation, earmark: null, ownerOrder: null },
      ...{ basisNumber: '', purpose: '', wantedOn: null, vehicle: '', note: '' },
      lines: [
        {
          item: seedUid('item', 'A10'),
          asked: { count: 20, unit: '顶', factor: 1 },
          ...{ given: null, choice: null, note: '' },
        },
      ],
    },
  });
  const submitted = await askPage(page, 'documents.submit', {
    document,
    revision: saved.revision,
  });
  await askPage(page, 'documents.postFirst', { document, revision: submitted.revision });

  // On paper.
  await goTo(page, `/documents/${document}`);
  await page.getByText('已过账').first().waitFor();
  await page.keyboard.press('F9');
  const paper = page.frameLocator('iframe');
  await paper.locator('.watermark').first().waitFor();
  expect(await paper.locator('.watermark').first().innerText()).toMatch(/演示数据\s*演练/);
  await picture('paper');
  await page.keyboard.press('Escape');

  await signOut(page);
  await signIn(page, 'sddy');
  expect(hashNow(file())).toBe(sha256);
  await banner().getByRole('button', { name: '结束演练' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '结束演练' }).click();
  await page
    .getByRole('heading', { level: 1, name: /演练报告：2020/ })
    .waitFor({ timeout: 60_000 });
  await banner().waitFor({ state: 'detached' });
  await page.getByText('未受影响').waitFor();
  await picture('report');
  await page.keyboard.press('F9');
  await paper.getByText('演练报告').first().waitFor();
  await paper.getByText('黄梅县大河镇安置点：单帐篷').waitFor();
  await picture('report-paper');
  await page.keyboard.press('Escape');

  // It goes into the record of a team that took part.
  await page.getByRole('button', { name: '记入队伍记录' }).click();
  await page.getByRole('combobox', { name: '参加的救援队' }).click();
  await page.getByRole('option').first().click();
  await page.getByLabel('参加人数').fill('12');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await page.getByText('已记入队伍记录').waitFor();

  const [{ drill } = { drill: '' }] = (await askPage(page, 'drills.list', {})).rows;
  const report = await askPage(page, 'drills.report', { drill });
  const [stretch] = report.books.stretches;
  expect(stretch?.before.sha256).toBe(sha256);
  expect(stretch?.after).toEqual(stretch?.before);
  expect(report.supply.find(({ itemName }) => itemName === '单帐篷')).toMatchObject({ sent: 20 });
  const db = openReadOnly(file());
  const { rows } = readFigures(db);
  db.close();
  // What the real store has more are the report, what the audit tells, and the record of the team.
  const more = Object.entries(rows).filter(([table, n]) => n !== stretch?.before.rows[table]);
  expect(more.map(([table]) => table).sort()).toEqual([
    'audit',
    'drill_report',
    'request',
    'team_record',
  ]);
});
