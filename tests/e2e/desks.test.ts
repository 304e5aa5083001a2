import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '../../shared/day';
import { codeText } from '../../shared/search/codes';
import {
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from '../support/papers';
import { wuhan } from '../support/testStore';
import { focused } from './support/focus';
import { type KeeperDesk, keeperDesk } from './support/keeperDesk';
import { scan as scanOn } from './support/scan';

/** 盘点台, 归还台, 组套台: the whole job of each with a scanner, from nothing to posted. */

let desk: KeeperDesk;
let names: Names;
const scan = (kind: 'lot' | 'bin' | 'item', uid: string) =>
  scanOn(desk.page, codeText({ kind, uid }));
const said = (text: string | RegExp) =>
  desk.page.getByRole('status', { name: '上一次扫码' }).filter({ hasText: text }).waitFor();

beforeAll(async () => {
  desk = await keeperDesk();
  const { hands } = desk;
  names = await namesAt(hands);
  const today = { businessDate: dayOf(new Date()) };
  const to = { kind: 'team' as const, team: names.team('relief') };
  const quilts = dispatchLine({ item: names.item('A04') });
  const { businessDate: dueDate } = today;
  const loan = dispatchBody({ to, dispatchType: 'teamLoan', dueDate, lines: [quilts] });
  await posted(hands, loan, today);
  const [bill] = (await hands.do('keeper', 'bills.list', {})).rows;
  if (bill === undefined) throw new Error('there is no bill of materials');
  const { lines } = await hands.do('keeper', 'bills.read', { bill: bill.bill });
  const { rows: items } = await hands.do('keeper', 'items.find', { limit: 1000 });
  const expiring = new Set(items.filter(({ expires }) => expires).map(({ uid }) => uid));
  const parts = lines.map(({ item }) =>
    receiptLine({
      item: item.uid,
      bin: names.bin('C-03-02'),
      entered: { count: 20, unit: item.unit, factor: 1 },
      ...(expiring.has(item.uid) ? { expiry: { kind: 'date' as const, date: '2030-06-30' } } : {}),
    }),
  );
  const source = names.party('湖北省红十字会');
  await posted(hands, receiptBody({ source, owner: names.society, lines: parts }), today);
});
afterAll(() => desk?.close());

test('盘点台: bins and lots are scanned, one is typed, one undone, and what is counted stays', async () => {
  const { page, hands, press, type, open, finish } = desk;
  const { rows } = await hands.do('keeper', 'stocktakes.scope', {
    warehouse: wuhan,
    scope: { kind: 'full' },
    blind: false,
  });
  const [first] = rows.filter(({ serialNumber }) => serialNumber === null);
  // Where nothing of the first lot lies: as days go by a lot may come to lie in two bins.
  const beside = new Set(rows.filter(({ lot }) => lot === first?.lot).map(({ bin }) => bin.uid));
  const second = rows.find(
    ({ bin, serialNumber }) => !beside.has(bin.uid) && serialNumber === null,
  );
  if (first === undefined || second === undefined) throw new Error('two bins have to be full');
  await open('/desks/stocktake');
  await page.getByRole('button', { name: '新建盘点单' }).click();
  await page.getByRole('button', { name: '生成盘点表', exact: true }).waitFor();
  await press('F6');
  await page.getByRole('navigation', { name: '货位' }).waitFor();
  const count = page.getByLabel('实盘数量', { exact: true });

  await scan('bin', first.bin.uid);
  await said(`货位 ${first.bin.code}`);
  await scan('lot', first.lot);
  await said(/\s1\s/);
  await scan('lot', first.lot);
  await said(/\s2\s/);
  await expect.poll(() => count.inputValue()).toBe('2');
  // Two of more is a difference: a second round is offered, large enough to be read.
  const rounds = await page.getByRole('radiogroup', { name: '盘次' }).boundingBox();
  expect(rounds?.height).toBeGreaterThan(20);
  await page.getByText('账面', { exact: false }).first().waitFor();
  // Another click on the row that is chosen takes no cursor away.
  await page.locator('tr[data-active]').first().click();
  await type(String(first.book));
  await press('Enter');
  await page.getByText(/已盘 1 \//).waitFor();

  await scan('bin', second.bin.uid);
  await said(`货位 ${second.bin.code}`);
  await scan('lot', second.lot);
  await said(/\s1\s/);
  await press('Control+z');
  await said('已撤销');
  await page.getByText(/已盘 1 \//).waitFor();

  // The lot of the first bin lies in no book here.
  await scan('lot', first.lot);
  await page
    .getByRole('alert')
    .getByRole('button', { name: /^记为账外/ })
    .waitFor();
  await page.getByRole('button', { name: '不记' }).click();

  await open('/');
  await page.getByRole('heading', { name: '工作台' }).waitFor();
  await open('/desks/stocktake');
  await page.getByRole('row').nth(1).waitFor();
  await press('Enter');
  await page.getByText(/已盘 1 \//).waitFor();
  await page.getByLabel('盘点人', { exact: true }).focus();
  await type('何雨晴');
  await page.getByLabel('监盘人', { exact: true }).focus();
  await type('李敏');
  await finish(first.item.name);
});

test('归还台: the scan of a thing finds who has it; whole, damaged and missing by a key', async () => {
  const { page, hands, press, type, open, finish } = desk;
  const { rows } = await hands.do('keeper', 'custody.list', { filter: { warehouse: wuhan } });
  const held = rows.find(({ item }) => item.code === 'A04');
  if (held === undefined) throw new Error('the team holds no quilts');
  await open('/desks/return');
  await page.getByRole('heading', { name: '归还台' }).waitFor();
  await page.getByText(held.team.name).first().waitFor();
  await scan('lot', held.lot);
  await page.getByRole('row').filter({ hasText: '棉被' }).first().waitFor();
  await scan('lot', held.lot);
  await said('完好 +1');
  await scan('lot', held.lot);
  await said(/还差/);
  await press('Alt+3');
  await scan('lot', held.lot);
  await said('损坏 +1');
  await press('Alt+4');
  await focused(page.getByLabel('缺失原因（必填）'));
  await type('洪水冲走');
  await page.getByLabel('归还人', { exact: true }).focus();
  await type('张伟');
  await page.getByLabel('验收人', { exact: true }).focus();
  await type('李敏');
  await finish('棉被');
});

test('组套台: kits by a scan of what they are, parts confirmed by their lots, and one opened again', async () => {
  const { page, hands, press, type, open, finish } = desk;
  const { rows } = await hands.do('keeper', 'kits.possible', { warehouse: wuhan });
  const kit = rows.find(({ kits }) => kits > 1);
  const part = kit?.lines[0];
  if (kit === undefined || part === undefined) throw new Error('no kit can be made');
  await open('/desks/kits');
  await page.getByRole('heading', { name: '组套台' }).waitFor();
  await page.getByText(kit.item.name).first().waitFor();
  await scan('item', kit.item.uid);
  await page.getByLabel('套数', { exact: true }).waitFor();
  await page.getByLabel('套数', { exact: true }).focus();
  await type('2');
  await page.getByLabel('套件批号', { exact: true }).focus();
  await type('TJ2611');
  await scan('bin', names.bin('C-01-02'));
  await said('C-01-02');
  await page.getByText(/已核对 0 \//).waitFor();
  const lots = await hands.do('keeper', 'stock.lots', {
    filter: { warehouse: wuhan, item: part.item.uid, where: 'shelf' },
    limit: 50,
  });
  for (const { lot } of lots.rows) {
    await scan('lot', lot);
    const dialog = page.getByRole('dialog');
    await dialog
      .or(page.getByText(/已核对 1 \//))
      .first()
      .waitFor();
    if ((await dialog.count()) === 0) break;
    // Not of those that are proposed: they may be chosen instead, and here are not.
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  await page.getByText(/已核对 1 \//).waitFor();
  await finish(kit.item.name);

  const made = await hands.do('keeper', 'stock.lots', {
    filter: { warehouse: wuhan, search: 'TJ2611' },
    limit: 5,
  });
  await open('/desks/kits');
  await page.getByRole('heading', { name: '组套台' }).waitFor();
  await scan('lot', made.rows[0]?.lot ?? '');
  await page.getByLabel('套数', { exact: true }).waitFor();
  await page.getByLabel('套数', { exact: true }).focus();
  await type('1');
  await page.getByRole('button', { name: '按组装记录填入' }).click();
  await page.locator('[data-line="1"]').waitFor();
  await page.getByLabel('拆分原因', { exact: true }).focus();
  await type('零散发放');
  await finish(part.item.name);
});
