import { afterAll, beforeAll, test } from 'vitest';
import { dayOf } from '../../shared/day';
import { namesAt, posted, receiptBody, receiptLine } from '../support/papers';
import { type KeeperDesk, keeperDesk } from './support/keeperDesk';

/** Kits are made, opened and counted with the keyboard alone. */

let desk: KeeperDesk;
beforeAll(async () => {
  desk = await keeperDesk();
  const { hands } = desk;
  const names = await namesAt(hands);
  const [bill] = (await hands.do('keeper', 'bills.list', {})).rows;
  if (bill === undefined) throw new Error('there is no bill of materials');
  const { lines } = await hands.do('keeper', 'bills.read', { bill: bill.bill });
  const { rows: items } = await hands.do('keeper', 'items.find', { limit: 1000 });
  const expiring = new Set(items.filter(({ expires }) => expires).map(({ uid }) => uid));
  await posted(
    hands,
    receiptBody({
      source: names.party('湖北省红十字会'),
      owner: names.society,
      lines: lines.map(({ item }) =>
        receiptLine({
          item: item.uid,
          bin: names.bin('C-03-02'),
          entered: { count: 20, unit: item.unit, factor: 1 },
          ...(expiring.has(item.uid)
            ? { expiry: { kind: 'date' as const, date: '2030-06-30' } }
            : {}),
        }),
      ),
    }),
    { businessDate: dayOf(new Date()) },
  );
});
afterAll(() => desk?.close());

test('组装单: two family packs of what lies here', async () => {
  const { begin, enter, cursorIn, press, page, finish } = desk;
  await begin('kitting', '套件');
  await enter('zjjtb');
  await cursorIn('清单版本');
  await press('Enter');
  await cursorIn('套数');
  await enter('2');
  await page.getByText(/^最多 \d+ 套/).waitFor();
  await cursorIn('物权单位');
  await press('Enter');
  await cursorIn('定向用途');
  await press('Enter');
  await cursorIn('放入货位');
  await enter('C0102');
  await cursorIn('套件批号');
  await enter('ZZ2611');
  await finish('赈济家庭包');
});

test('拆分单: only kits are offered; one is opened and its parts go back', async () => {
  const { begin, enter, cursorIn, press, type, page, finish } = desk;
  await begin('unkitting', '要拆的套件');
  await type('mb');
  await page.getByText(/本库没有这样的套件/).waitFor();
  await press('Control+a');
  await enter('zz2611');
  await cursorIn('套数');
  await type('1');
  await page.getByRole('button', { name: '按组装记录填入' }).focus();
  await press('Enter');
  await page.locator('[data-line="10"]').waitFor();
  await page.getByLabel('拆分原因', { exact: true }).focus();
  await type('零散发放');
  await finish('毛巾');
});

test('盘点单: the sheet is made by F6, one line counted, and posted', async () => {
  const { begin, cursorIn, press, enter, type, page, finish } = desk;
  await begin('stocktake', '盘点范围');
  await press('F6');
  await cursorIn('第 1 行 实盘');
  const book = page.locator('[data-line="1"] [data-cell="book"]').filter({ hasText: /\d/ });
  await enter(((await book.textContent()) ?? '').replaceAll(',', ''));
  await cursorIn('第 2 行 实盘');
  await page.getByText(/^已盘 1 /).waitFor();
  await page.getByLabel('盘点人', { exact: true }).focus();
  await enter('何雨晴');
  await cursorIn('监盘人');
  await type('李敏');
  await finish('棉被');
});
