import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sheet } from '../../electron/printing/sheet';
import { formatCount, formatYuan } from '../../shared/format/money';
import { readPdf } from '../support/readPdf';
import {
  dispatchSheet,
  labels,
  lotRow,
  receiptLine,
  receiptSheet,
  reversalSheet,
  stockSheet,
} from '../support/sheets';
import { launchDesk, type RunningDesk } from './support/desk/launchDesk';

/**
 * Sheets as they come out of the real Electron on a machine without Chinese fonts, read back by a
 * PDF library. Laying out refuses by itself whatever does not fit its page or lacks a font.
 */
let desk: RunningDesk;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beizaiku-sheets-'));
  desk = await launchDesk(folder);
});
afterAll(async () => {
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

const printed = async (sheet: Sheet) => readPdf(await desk.pdf(sheet));

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => receiptLine({ batchNumber: `B${index + 1}` }));

/** How many rows the first page of a receipt of plain lines takes when others follow. */
const fullPage = async () => {
  const { pages } = await printed(receiptSheet(lines(60)));
  return rowsOn(pages[0]!.text).length;
};

const rowsOn = (text: string) => text.match(/ B\d+ /g) ?? [];

describe('a receipt', () => {
  test('of one line is one page of A4, with all that the form asks', async () => {
    const { pages, fonts, title, active } = await printed(receiptSheet());
    expect(pages.map(({ width, height }) => [width, height])).toEqual([[297, 209.9]]);
    const { text } = pages[0]!;
    for (const words of [
      'RK-42010001-20261123-0001',
      '入库类型 捐赠（定向）',
      '1 A04 棉被 2.0×1.8m 真空压缩 床 70 70 70.00 4,900.00 B2301 2026-03-15 2034-03-14 A-01-03',
      '人民币肆仟玖佰元整',
      '验收人（二） 王志强',
      '账链第 128 号 3f2a 91bc 04de',
      '第 1 页 / 共 1 页',
    ]) {
      expect(text).toContain(words);
    }
    expect(title).toBe('入库单 RK-42010001-20261123-0001');
    expect(active).toEqual([]);
    expect(fonts.every(({ embedded }) => embedded)).toBe(true);
    expect(fonts.map(({ type }) => type)).not.toContain('Type3');
  });

  test('of as many lines as a page holds, and one more, keeps its signatures with a line', async () => {
    const full = await fullPage();
    expect(full).toBeGreaterThan(20);
    for (const count of [full, full + 1]) {
      const { pages } = await printed(receiptSheet(lines(count)));
      expect(pages).toHaveLength(2);
      expect(pages.flatMap(({ text }) => rowsOn(text))).toHaveLength(count);
      const [first, last] = pages.map(({ text }) => text) as [string, string];
      expect(rowsOn(last).length).toBeGreaterThan(0);
      expect(first).not.toContain('验收人');
      expect(last).toContain('验收人（一） 李秀兰');
    }
  });

  test('of 200 lines repeats its heading and adds up page by page', async () => {
    const count = 200;
    const { pages } = await printed(receiptSheet(lines(count)));
    const texts = pages.map(({ text }) => text);
    expect(texts.flatMap(rowsOn)).toEqual(lines(count).map((line) => ` ${line.batchNumber} `));
    texts.forEach((text, index) => {
      const here = rowsOn(text).length;
      expect(text).toContain('序号 物资编码 品名');
      expect(text).toContain('RK-42010001-20261123-0001');
      expect(text).toContain(`第 ${index + 1} 页 / 共 ${pages.length} 页`);
      expect(text).toContain(`本页小计 ${formatCount(here * 70)} ${formatYuan(here * 4_900_00)}`);
    });
    expect(texts.at(-1)).toContain('合计 14,000 980,000.00');
    expect(texts.at(-1)).toContain('人民币玖拾捌万元整');
    expect(texts.filter((text) => text.includes('以 下 空 白'))).toHaveLength(1);
  });

  test('without a price says so and writes no zero', async () => {
    const { pages } = await printed(receiptSheet([receiptLine({ price: null })]));
    expect(pages[0]!.text).toContain('全部未计价');
    expect(pages[0]!.text).not.toContain('0.00');
  });

  test('with the longest names that the contract lets in loses nothing', async () => {
    const name = '特别长的物资名称'.repeat(10);
    const sheet = receiptSheet(
      Array.from({ length: 12 }, () =>
        receiptLine({
          item: 'long',
          entered: { count: 999_999, unit: '单位'.repeat(10), factor: 1000 },
          price: { per: 'line', amount: 9_000_000_000_000_000 },
          batchNumber: 'Ｗ'.repeat(60),
          serialNumber: 'X'.repeat(60),
          note: '备注'.repeat(100),
        }),
      ),
      {
        body: { note: '附注\n'.repeat(100), basisNumber: '文'.repeat(80) },
        view: {
          labels: {
            ...labels,
            long: {
              name,
              code: 'LONG-CODE-0123456789',
              spec: '规格'.repeat(40),
              unit: '单位'.repeat(10),
            },
          },
        },
      },
    );
    const { pages } = await printed(sheet);
    const text = pages
      .map((page) => page.text)
      .join('')
      .replaceAll(' ', '');
    expect(text).toContain(name);
    expect(text).toContain('90,000,000,000,000.00');
    expect(text).toContain('999,999,000');
  });
});

test('what has no room on a paper is refused by a word, and not a line is left out', async () => {
  const sheet = receiptSheet(lines(3), { body: { note: '附注说明'.repeat(250) } });
  await expect(desk.pdf({ ...sheet, paper: 'third' })).rejects.toThrow('sheet.noRoom');
  const { pages } = await printed(sheet);
  expect(pages[0]!.text.replaceAll(' ', '')).toContain('附注说明'.repeat(250));
});

describe('the other forms', () => {
  test('a dispatch names lots and bins, a reversal is negative, a stock table sums by item', async () => {
    const [dispatch, reversal, stock] = await Promise.all([
      printed(dispatchSheet()),
      printed(reversalSheet()),
      printed(stockSheet([lotRow(), lotRow({ batchNumber: 'B2302' })])),
    ]);
    expect(dispatch.pages[0]!.text).toContain('床 100 70.5055 7,050.55 B2308 2027-03-31 A-01-03');
    expect(reversal.pages[0]!.text).toContain('合计 — -23,450.55');
    expect(stock.pages[0]!.text).toContain('棉被 小计 床 240 16,800.00');
    for (const { pages } of [dispatch, reversal, stock]) expect(pages).toHaveLength(1);
  });

  test('a demonstration is marked on every page', async () => {
    const { pages } = await printed(
      receiptSheet(lines(50), { store: { kind: 'demonstration', node: '武汉' } }),
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const { text } of pages) expect(text.match(/演示数据/g)).toHaveLength(2);
  });
});

test('rare characters have a glyph of ours and come back as text', async () => {
  const rare = '𠮷䶮㛃龘堃喆𫖯℃①Ⅲ№';
  const { pages, fonts } = await printed(
    receiptSheet([receiptLine({ note: rare })], {
      view: { labels: { ...labels, donor: { name: rare, code: null, spec: null, unit: null } } },
    }),
  );
  expect(pages[0]!.text.replaceAll(' ', '')).toContain(`来源单位${rare}`);
  expect(fonts.every(({ embedded }) => embedded)).toBe(true);
  expect(fonts.filter(({ type }) => type !== 'Type3').map(({ name }) => name)).toEqual(
    expect.arrayContaining([expect.stringContaining('NotoSerifSC')]),
  );
  const foreign = fonts.filter(
    ({ name, type }) => type !== 'Type3' && !/Noto|SourceHan/.test(name),
  );
  expect(foreign).toEqual([]);
});

test('names that look like HTML are printed as they were typed, and ask for nothing', async () => {
  const evil = `</td><script>fetch('https://x.example')</script><img src="https://x.example/a.png" onerror="alert(1)">`;
  const asked = await desk.app.evaluate(({ session }) => {
    const seen: string[] = [];
    session.defaultSession.webRequest.onBeforeSendHeaders((details, answer) => {
      seen.push(details.url);
      answer({});
    });
    Object.assign(globalThis, { seen });
    return seen.length;
  });
  const { pages, active } = await printed(
    receiptSheet([receiptLine({ note: evil })], {
      view: { labels: { ...labels, donor: { name: evil, code: null, spec: null, unit: null } } },
    }),
  );
  const text = pages[0]!.text.replaceAll(' ', '');
  expect(text).toContain(evil.replaceAll(' ', ''));
  expect(active).toEqual([]);
  const seen = await desk.app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  expect(asked).toBe(0);
  expect(seen.filter((url) => !url.startsWith('app://sheet/'))).toEqual([]);
});

test('of 2,000 lines every one is there once, and the total is theirs', async () => {
  const { pages } = await printed(receiptSheet(lines(2000)));
  expect(pages.flatMap(({ text }) => rowsOn(text))).toHaveLength(2000);
  expect(pages.at(-1)!.text).toContain('合计 140,000 9,800,000.00');
});

describe('what the desk does with a sheet', () => {
  test('a preview lies at an address that only its own policy guards', async () => {
    const preview = await desk.app.evaluate(
      (_electron, sheet) => globalThis.desk.preview(sheet),
      receiptSheet(),
    );
    expect(preview).toMatchObject({ pages: 1, paper: { width: 297, height: 210 } });
    expect(preview.address).toMatch(/^app:\/\/sheet\/[0-9a-f-]{36}$/);
    const served = await desk.app.evaluate(async ({ net }, address) => {
      const response = await net.fetch(address);
      return {
        policy: response.headers.get('content-security-policy'),
        text: await response.text(),
      };
    }, preview.address);
    expect(served.policy).toContain("default-src 'none'");
    expect(served.policy).not.toContain('script-src');
    expect(served.text).toContain('RK-42010001-20261123-0001');
  });

  test('a PDF is saved in the folder that was named', async () => {
    const saved = await desk.app.evaluate(
      (_electron, sheet) => globalThis.desk.savePdf(sheet, 'RK-1 入库单.pdf'),
      receiptSheet(),
    );
    expect(saved).toEqual({ saved: true, path: join(folder, 'RK-1 入库单.pdf') });
    const { pages } = await readPdf(new Uint8Array(readFileSync(saved.path!)));
    expect(pages).toHaveLength(1);
  });

  test('without a printer nothing is printed and nothing is lost', async () => {
    const result = await desk.app.evaluate(
      (_electron, sheet) => globalThis.desk.print(sheet, { printer: null, copies: 1, pages: null }),
      receiptSheet(),
    );
    expect(result).toEqual({ printed: false, reason: 'noPrinter' });
  });

  test('no hidden window stays behind', async () => {
    const open = await desk.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    );
    expect(open).toBe(0);
  });
});
