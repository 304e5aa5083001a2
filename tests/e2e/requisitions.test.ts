import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeds } from '../../seeds/seeds';
import { dayOf } from '../../shared/day';
import { posted } from '../support/papers';
import { type KeeperDesk, keeperDesk } from './support/keeperDesk';
import { lookUp } from './support/lookUp';
import { signHere } from './support/signHere';

/** 需求单: written, approved by another, answered in part, opened again by a reversal, printed. */

let desk: KeeperDesk;
beforeAll(async () => {
  desk = await keeperDesk();
});
afterAll(() => desk?.close());

const dialog = () => desk.page.getByRole('dialog').last();
const state = (word: string) =>
  desk.page.locator('header').getByText(word, { exact: true }).waitFor();
const line = () => desk.page.getByRole('table', { name: '物资' }).getByRole('row').nth(1);
let requisition = '';

test('is written by keys, kept as it is typed, submitted, and approved by another here', async () => {
  const { page, open, press, type, cursorIn } = desk;
  await open('/requisitions');
  await press('F7');
  await cursorIn('需求单位');
  await type('zj');
  await press('Enter');
  await page.getByLabel('送达地点', { exact: true }).fill('恩施市安置点');
  await page.getByLabel('要求送达', { exact: true }).fill('20991231 18:00');
  await page.getByText('特急', { exact: true }).click();
  await page.getByLabel('第 1 项物资', { exact: true }).focus();
  await type('mb');
  await press('Enter');
  await cursorIn('第 1 项数量');
  await type('300');
  await press('Enter');
  await cursorIn('第 2 项物资');
  await page.getByText(/^已保存/).waitFor();
  requisition = /requisitions\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
  await press('F7');
  await state('待审核');
  await press('F8');
  await signHere(page, 'whsh', seeds.demonstration.password);
  await state('未结');
});

test('is answered in part by a dispatch that it fills in, and shows what is open', async () => {
  const { page, open, press, finish } = desk;
  await press('F8');
  await dialog().getByLabel('棉被 本次发出').fill('120');
  await dialog().getByRole('button', { name: '生成草稿' }).click();
  await page.getByRole('heading', { level: 1, name: '出库单' }).waitFor();
  await page.getByLabel('提货人', { exact: true }).fill('周强');
  await press('Tab');
  // To a team, for no operation: 领用单.
  await finish('领用单');
  await open(`/requisitions/${requisition}`);
  await line().getByText('180 床', { exact: true }).waitFor();
  expect(await line().allInnerTexts()).toEqual([
    expect.stringMatching(/300 床\s+120 床\s+0 床\s+180 床/),
  ]);
});

test('is open again when the dispatch is reversed, is found by its number, and prints', async () => {
  const { page, hands, open, press, changeTo } = desk;
  const { papers, number } = await hands.do('keeper', 'requisitions.read', { requisition });
  const { postings } = await hands.do('keeper', 'documents.read', {
    document: papers[0]?.document ?? '',
  });
  const reversal = { kind: 'reversal', posting: postings[0]?.uid ?? '', reason: '录错' } as const;
  await posted(hands, reversal, { businessDate: dayOf(new Date()) });
  // What was done behind the screen is seen by who comes to it.
  await changeTo('whbg');
  await open('/');
  await lookUp(page, number ?? '');
  await page
    .getByRole('option')
    .filter({ hasText: number ?? '' })
    .first()
    .waitFor();
  await press('Enter');
  await line().getByText('300 床', { exact: true }).nth(1).waitFor();
  await press('F9');
  await page.frameLocator('iframe').getByText('恩施市安置点').first().waitFor();
  await press('Escape');
});
