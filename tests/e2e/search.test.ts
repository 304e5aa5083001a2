import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeds } from '../../seeds/seeds';
import type { CallName, Input, Output } from '../../shared/api';
import { codeText } from '../../shared/search/codes';
import type { WindowApi } from '../../shared/windowApi';
import { goTo } from './support/goTo';
import type { Running } from './support/launch';
import { launchDemo } from './support/launchDemo';
import { lookUp } from './support/lookUp';
import { scan } from './support/scan';

/** Ctrl+K and a scanner, in the real window on the demonstration store, without a mouse. */

const warehouse = '42010001';
let running: Running;
let page: Page;
let paper: Output<'documents.list'>['rows'][number] & { number: string };

beforeAll(async () => {
  running = await launchDemo();
  page = running.page;
  await page.getByLabel('账号', { exact: true }).fill('whbg');
  await page.getByLabel('密码', { exact: true }).fill(seeds.demonstration.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  const { rows } = await ask('documents.list', { filter: { warehouse, kinds: ['receipt'] } });
  paper = rows.find(({ number }) => number !== null) as typeof paper;
});
afterAll(async () => {
  await running?.close();
});

/** Asks the program as the page does. */
async function ask<N extends CallName>(call: N, input: Input<N>): Promise<Output<N>> {
  const answer = await page.evaluate(
    (request) => (window as unknown as { api: WindowApi }).api.call(request),
    { call, input },
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value as Output<N>;
}

const title = () => page.getByRole('heading', { level: 1 });
const find = (text: string) => lookUp(page, text);
const found = (name: string) => page.getByRole('option').filter({ hasText: name });

test('two letters show where an item lies, without leaving the screen', async () => {
  const before = page.url();
  await find('mb');
  await page
    .getByRole('grid', { name: /^棉被/ })
    .getByRole('row')
    .filter({ hasText: '武汉市库' })
    .waitFor();
  expect(page.url()).toBe(before);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('a paper is found by the end of its number, and its whole number leads to it', async () => {
  await find(paper.number.slice(-9));
  await found(paper.number).first().waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(paper.number.toLowerCase(), { delay: 60 });
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/documents/${paper.uid}`);
});

test('an item is found by another way to read its name, and Enter opens its card', async () => {
  await find('shediechuang');
  await found('折叠床').first().waitFor();
  await page.keyboard.press('Enter');
  await title().filter({ hasText: '折叠床' }).waitFor();
});

test('what was opened is offered before anything is typed', async () => {
  await page.keyboard.press('Control+K');
  await found('折叠床').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('a scanned sheet opens its paper from the first screen', async () => {
  await goTo(page, '/');
  await title().filter({ hasText: '工作台' }).waitFor();
  await scan(page, codeText({ kind: 'document', number: paper.number }));
  await page.waitForURL(`**/documents/${paper.uid}`);
});

test('a scanned bin shows what lies on it', async () => {
  const { rows } = await ask('stock.lots', { filter: { warehouse, where: 'shelf' }, limit: 1 });
  const { bin, item } = rows[0]!;
  await scan(page, codeText({ kind: 'bin', uid: bin!.uid }));
  await page.waitForURL(`**/stock?**${bin!.uid}**`);
  await page.getByRole('grid').getByText(item.name).first().waitFor();
});

test('scans on an issue are its lines, one more each time, and no field keeps their signs', async () => {
  const { rows } = await ask('items.find', { search: 'A04' });
  const code = codeText({ kind: 'item', uid: rows[0]!.uid });
  await page.keyboard.press('F3');
  await title().filter({ hasText: '出库单' }).waitFor();
  const field = page.getByLabel('用途', { exact: true });
  await field.fill('转移群众安置');
  const count = page.locator('[data-line="1"] [data-cell="asked"] input').first();
  for (const wanted of ['1', '2', '3']) {
    await scan(page, code);
    await expect.poll(() => count.inputValue()).toBe(wanted);
  }
  expect(await field.inputValue()).toBe('转移群众安置');
  expect(await page.locator('[data-line="2"]').count()).toBe(0);
});
