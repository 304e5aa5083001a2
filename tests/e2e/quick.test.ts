import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedUid } from '../../seeds/seedUid';
import { type KeeperDesk, keeperDesk } from './support/keeperDesk';

/** 应急出库: whom nobody has trained issues three things by the keyboard, or one by pressing tiles. */

let desk: KeeperDesk;
beforeAll(async () => {
  desk = await keeperDesk();
});
afterAll(() => desk?.close());

const wuhan = '42010001';
const relief = { kind: 'team' as const, uid: seedUid('team', '420000ZJ') };
const paper = () => desk.page.getByRole('complementary', { name: '这张出库单' });

test('three lines of hundreds go out in 30 keys or fewer, with the sheet', async () => {
  const { page, hands, open, press, type, cursorIn } = desk;
  const [first] = (await hands.do('keeper', 'quick.collectors', { warehouse: wuhan, to: relief }))
    .rows;
  await open('/');
  await page.getByText('用于：').first().waitFor();
  let strokes = 0;
  const keys = (...pressed: string[]) => {
    // A chord is as many keys as it takes fingers.
    strokes += pressed.flatMap((key) => key.split('+')).length;
    return press(...pressed);
  };
  const typed = (text: string) => {
    strokes += text.length;
    return type(text);
  };
  await keys('Shift+F3');
  await cursorIn('发给谁？');
  await typed('zj');
  await keys('Enter');
  const asked = [
    ['mb', '棉被', '300'],
    ['mt', '毛毯', '200'],
    ['zd', '折叠床', '100'],
  ] as const;
  for (const [index, [initials, item, count]] of asked.entries()) {
    await cursorIn('发什么？');
    await typed(initials);
    await keys('Enter');
    await cursorIn(`${item}发多少？`);
    await typed(count);
    // After the last one F7 asks what is still missing.
    await keys(index < asked.length - 1 ? 'Enter' : 'F7');
  }
  await cursorIn('谁来领？');
  // The name itself, which would take an input method nine keys, is never spelt: two letters show it.
  await typed(first?.initials.slice(0, 2).toLowerCase() ?? '');
  await page
    .locator('[aria-current]')
    .filter({ hasText: first?.name ?? '' })
    .waitFor();
  await keys('Enter', 'Enter');
  expect(strokes).toBeLessThanOrEqual(30);
  await page.getByText(/^已出库　CK-\d{8}-\d{8}-\d{4}$/).waitFor();
  await page.getByText('先发后补').first().waitFor();
  // This station has no printer that it is used to: the sheet is there to be looked at.
  const sheet = page.frameLocator('iframe');
  await sheet.getByText('折叠床').first().waitFor();
  await press('Escape');
});

test('too much is told at once, with what there is; what went out wrongly is taken back in red ink', async () => {
  const { page, press, type, cursorIn } = desk;
  await page.getByRole('button', { name: '再发一张' }).click();
  await cursorIn('发给谁？');
  await page.getByRole('button', { name: '湖北省红十字赈济救援队' }).click();
  await cursorIn('发什么？');
  await page.getByRole('button', { name: /^棉被/ }).click();
  await cursorIn('棉被发多少？');
  await type('999999');
  const short = page.getByRole('alert').filter({ hasText: '还缺' });
  await short.waitFor();
  await paper()
    .getByText(/^缺 [\d,]+ 床$/)
    .waitFor();
  const reduce = short.getByRole('button', { name: /^减为/ });
  const available = (await reduce.textContent())?.replace('减为 ', '') ?? '';
  await reduce.click();
  await cursorIn('发什么？');
  await paper().getByText(`${available} 床`).waitFor();
  // What is missing is asked, not complained about.
  await press('F7');
  await cursorIn('谁来领？');
  await type('张伟');
  await press('F7');
  await page.getByText(/^已出库/).waitFor();
  await page.frameLocator('iframe').getByText('棉被').first().waitFor();
  await press('Escape');
  await page.getByRole('button', { name: '发错了，冲销' }).click();
  await page.getByLabel('原因').fill('发错队伍');
  await press('Control+Enter');
  await page.getByText('冲销单已提交，等待审核。').waitFor();
  await page.getByRole('heading', { name: /^正在冲销/ }).waitFor();
  expect(await page.getByText('货物可以出门').count()).toBe(0);
  await page.getByRole('link', { name: '打开冲销单' }).click();
  await page.getByRole('heading', { level: 1, name: /^冲销单/ }).waitFor();
});
