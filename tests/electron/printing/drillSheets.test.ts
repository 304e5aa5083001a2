import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Desk } from '../../../electron/printing/desk';
import { renderSheet } from '../../../electron/printing/renderSheet';
import type { Sheet } from '../../../electron/printing/sheet';
import type { SheetRequest } from '../../../shared/sheets/api';
import { beginDrill, sendTents, stockTents } from '../../support/drills';
import { type TestStore, testStore } from '../../support/testStore';

/** Paper of a drill, and of what came of it. */
let store: TestStore;
let given: Sheet[];
beforeEach(() => {
  store = testStore({ kind: 'real' });
  given = [];
  store.program.state.desk = {
    preview: async (sheet: Sheet) => {
      given.push(sheet);
      return { address: 'app://sheet/x', pages: 1, paper: { width: 210, height: 297 } };
    },
  } as unknown as Desk;
});
afterEach(() => store.close());

async function htmlOf(sheet: SheetRequest): Promise<string> {
  await store.do('viewer', 'sheets.preview', { sheet });
  return renderSheet(given.at(-1)!, [{ from: 0, to: 9_999 }]);
}
const watermark = (html: string) =>
  /class="watermark"[^>]*>(.*?)<\/div>/
    .exec(html)?.[1]
    ?.replace(/<[^>]+>/g, ' ')
    .trim();

test('every sheet of a drill has its watermark and its foot, none before and none after', async () => {
  const { document } = await stockTents(store, 100);
  const stock: SheetRequest = { form: 'stock', filter: {} };
  expect(watermark(await htmlOf(stock))).toBeUndefined();
  const drill = await beginDrill(store);
  for (const sheet of [stock, { form: 'document', document } as const]) {
    const html = await htmlOf(sheet);
    expect(watermark(html)).toBe('演练');
    expect(/<footer>.*?<\/footer>/.exec(html)?.[0]).toContain('演练');
  }
  const lots = await store.do('viewer', 'stock.lots', { filter: {} });
  const label: SheetRequest = {
    form: 'lotLabels',
    of: [{ uid: lots.rows[0]!.lot, copies: 1 }],
  };
  expect(await htmlOf(label)).toContain('演练');
  await store.do('dispatcher', 'drills.end', { drill });
  expect(watermark(await htmlOf(stock))).toBeUndefined();
});

test('演练报告 says what the report says, and is stamped', async () => {
  await stockTents(store, 150);
  const drill = await beginDrill(store);
  store.clock.now = new Date(store.clock.now.getTime() + 20 * 60_000);
  await sendTents(store, '42110001', 120, '2026-11-23');
  await store.do('keeper', 'drills.note', { event: 'rain', note: '已转 <b>各市</b>' });
  await store.refused('viewer', 'documents.save', {}, 'role.missing');
  await store.refused('viewer', 'items.save', {}, 'role.missing');
  await store.do('dispatcher', 'drills.end', { drill });
  const html = await htmlOf({ form: 'drillReport', drill });
  expect(html).toContain('<div class="stamp">演练</div>');
  expect(watermark(html)).toBe('演练');
  expect(html).toContain('已转 &lt;b&gt;各市&lt;/b&gt;');
  const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  for (const said of [
    '黄梅县大河镇安置点：单帐篷',
    '多 20 顶',
    '缺 300 只',
    '需求未出现',
    '没有受演练影响',
    '没有权限 2 次',
    '账链链头',
  ]) {
    expect(text).toContain(said);
  }
  expect(text).not.toContain('role.missing');
});
