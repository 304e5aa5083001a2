import { act } from 'react';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DraftEditor } from '../../../renderer/documents/DraftEditor';
import { lineOfCode, withCount } from '../../../renderer/documents/forms/stocktakeCounts';
import type { Draft } from '../../../renderer/documents/useDraft';
import { useCall } from '../../../renderer/queries';
import {
  countLine,
  draft,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  stocktakeBody,
} from '../../support/papers';
import { type TestStore, testStore, wuhan } from '../../support/testStore';
import { showTo } from '../support/desk';
import { button, routed } from '../support/routed';
import { focus, press, type Screen, type, until } from '../support/screen';

let store: TestStore;
let names: Names;
let screen: Screen | null = null;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  for (const [bin, batchNumber] of [
    ['A-01-02', 'B2'],
    ['A-01-01', 'B1'],
  ] as const) {
    await posted(
      store,
      receiptBody({
        source: names.party('中国红十字会总会'),
        owner: names.society,
        lines: [receiptLine({ item: names.item('A04'), bin: names.bin(bin), batchNumber })],
      }),
    );
  }
});
afterEach(() => screen?.unmount());
afterAll(() => store.close());

function Desk({ document }: { document: string }) {
  const { data } = useCall('documents.read', { document });
  if (!data) return null;
  const initial: Draft = {
    document,
    warehouse: wuhan,
    businessDate: data.businessDate,
    persons: {},
    body: data.body,
  };
  return <DraftEditor initial={initial} warehouse={data.warehouse} view={data} />;
}

const open = async (body = stocktakeBody({ lines: [] })) => {
  const { document } = await draft(store, body, { businessDate: '2026-11-23' });
  screen = await showTo(
    store,
    'keeper',
    routed(() => <Desk document={document} />),
  );
  await until(() => window.document.querySelector('[data-lines]') !== null);
  return document;
};
const cell = (line: number, field = 'counts') =>
  window.document.querySelector<HTMLElement>(`[data-line="${line}"] [data-cell="${field}"]`);
const input = (line: number, field = 'counts') =>
  cell(line, field)?.querySelector<HTMLInputElement>('input') as HTMLInputElement;
const told = () =>
  [...window.document.querySelectorAll('[role="status"]')]
    .map(({ textContent }) => textContent)
    .join(' ');
const read = (document: string) => store.do('viewer', 'documents.read', { document });

describe('a count on the screen', () => {
  test('begins with its sheet, bin by bin, is typed down with Enter, and blanks stay blanks', async () => {
    const document = await open();
    await until(() => button('生成盘点表') !== undefined);
    await act(async () => button('生成盘点表')?.click());
    await until(() => input(2) !== undefined && (cell(1, 'lot')?.textContent ?? '') !== '');
    await until(() => cell(1, 'lot')?.textContent?.startsWith('B1') ?? false);
    expect(cell(1, 'lot')?.textContent).toMatch(/^B1.* · 2026-\d\d-\d\d$/);
    expect(cell(1, 'bin')?.textContent).toBe('A-01-01');
    expect(input(1).placeholder).toBe('未盘');
    await focus(input(1));
    await type(input(1), '10');
    await press(input(1), 'Enter');
    await until(() => window.document.activeElement === input(2));
    await type(input(2), '0');
    expect(told()).toContain('已盘 2 / 2');
    await type(input(2), '');
    expect(told()).toContain('已盘 1 / 2');
    expect(told()).toContain('1 行未盘');
    await until(() => cell(1, 'difference')?.textContent === '0');
    const { body } = await read(document);
    expect(body.kind === 'stocktake' && body.lines.map(({ counts }) => counts.length)).toEqual([
      1, 0,
    ]);
  });

  test('asks for a second count of what differs, and only of that', async () => {
    const lots = await store.do('viewer', 'stocktakes.scope', {
      warehouse: wuhan,
      scope: { kind: 'full' },
      blind: false,
    });
    const lines = lots.rows.map(({ item, lot, bin }, index) =>
      countLine({ item: item.uid, lot, bin: bin.uid, counts: [index === 0 ? 9 : 10] }),
    );
    await open(stocktakeBody({ recount: true, lines }));
    await until(() => cell(1, 'difference')?.textContent === '−1');
    expect(cell(2, 'difference')?.textContent).toBe('0');
    expect(input(1, 'counts2')).toBeTruthy();
    expect(input(2, 'counts2')).toBeFalsy();
    expect(cell(1, 'book')?.textContent).toBe('10');
  });

  test('a blind one hides the book and the size of a difference', async () => {
    const { rows } = await store.do('viewer', 'stocktakes.scope', {
      warehouse: wuhan,
      scope: { kind: 'full' },
      blind: true,
    });
    const lines = rows.map(({ item, lot, bin }) =>
      countLine({ item: item.uid, lot, bin: bin.uid, counts: [9] }),
    );
    await open(stocktakeBody({ blind: true, lines }));
    await until(() => cell(1, 'difference')?.textContent === '有差异');
    expect(cell(1, 'book')).toBeNull();
    expect(cell(1, 'value')).toBeNull();
  });

  test('a scanned code leads to its line, and Enter back to the scanner', async () => {
    await open();
    await until(() => button('生成盘点表') !== undefined);
    await act(async () => button('生成盘点表')?.click());
    await until(() => cell(2, 'lot')?.textContent?.startsWith('B2') ?? false);
    const scan = window.document.querySelector<HTMLInputElement>('input[aria-label^="扫码"]')!;
    await focus(scan);
    await type(scan, 'b2');
    await press(scan, 'Enter');
    await until(() => window.document.activeElement === input(2));
    await type(input(2), '10');
    await press(input(2), 'Enter');
    await until(() => window.document.activeElement === scan);
    await type(scan, 'X-1');
    await press(scan, 'Enter');
    expect(window.document.body.textContent).toContain('表上没有“X-1”');
  });
});

describe('the counts of a line', () => {
  const line = countLine({ item: 'i', lot: 'l', bin: 'b', counts: [9, 10] });

  test('are kept until one is taken away, and the later ones with it', () => {
    expect(withCount(line, 1, 11).counts.map(({ quantity }) => quantity)).toEqual([9, 11]);
    expect(withCount(line, 0, null).counts).toEqual([]);
    expect(withCount(line, 2, 0).counts.at(-1)).toEqual({ quantity: 0, sequence: null, on: null });
  });

  test('a code means a serial number before a batch, an item and a bin; what is uncounted first', () => {
    const codes = { serialNumber: null, batchNumber: 'B1', item: 'A04', bin: 'A-01-01' };
    const lines = [line, { ...line, counts: [] }];
    expect(lineOfCode(lines, () => codes, 'a04')).toBe(1);
    expect(lineOfCode([line], () => codes, 'A0101')).toBe(0);
    const piece = [codes, { ...codes, serialNumber: 'B1' }];
    expect(lineOfCode(lines, (each) => piece[lines.indexOf(each)] ?? codes, 'B1')).toBe(1);
    expect(lineOfCode(lines, () => codes, 'nothing')).toBeNull();
    expect(lineOfCode(lines, () => codes, ' ')).toBeNull();
  });
});
