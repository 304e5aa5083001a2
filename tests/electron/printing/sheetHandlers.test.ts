import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../../electron/printing/desk';
import { renderSheet } from '../../../electron/printing/renderSheet';
import type { Sheet } from '../../../electron/printing/sheet';
import type { CallName } from '../../../shared/api';
import { formatCount, formatYuan } from '../../../shared/format/money';
import {
  dispatchBody,
  dispatchLine,
  draft,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from '../../support/papers';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

/** Sheets of a real store, handed to a desk that keeps them instead of printing them. */
let store: TestStore;
let names: Names;
const printers = ['EPSON LQ-630K'];
let given: { sheet: Sheet; fileName?: string }[] = [];

const desk: Desk = {
  preview: async (sheet) => {
    given.push({ sheet });
    return { address: 'app://sheet/x', pages: 1, paper: { width: 297, height: 210 } };
  },
  pdf: async () => new Uint8Array(),
  savePdf: async (sheet, fileName) => {
    given.push({ sheet, fileName });
    return { saved: true, path: `/somewhere/${fileName}` };
  },
  chooseFolder: async () => null,
  saveFile: async () => ({ saved: false, path: null }),
  print: async (sheet, order) => {
    given.push({ sheet });
    return printers.includes(order.printer ?? '')
      ? { printed: true, reason: null }
      : { printed: false, reason: 'noPrinter' };
  },
  printers: async () => printers.map((name) => ({ name, isUsual: true })),
};

const last = () => given.at(-1)!;
const text = () =>
  renderSheet(last().sheet, [{ from: 0, to: 9_999 }])
    .replace(/<wbr\/?>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
beforeEach(() => {
  given = [];
  store.program.state.desk = desk;
});
afterAll(() => store.close());

const receive = () =>
  posted(
    store,
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [
        receiptLine({
          item: names.item('A04'),
          bin: names.bin('A-01-01'),
          entered: { count: 40, unit: '包', factor: 5 },
          price: { per: 'unit', price: 3_500_001 },
          priceBasis: 'invoice',
          batchNumber: 'B2301',
        }),
        receiptLine({ item: names.item('A05'), bin: names.bin('A-01-02') }),
      ],
    }),
  );

const issue = () =>
  posted(
    store,
    dispatchBody({
      dispatchType: 'teamSupplies',
      to: { kind: 'team', team: names.team('relief') },
      lines: [
        dispatchLine({ item: names.item('A04'), asked: { count: 60, unit: '床', factor: 1 } }),
      ],
    }),
  );

const print = (document: string) =>
  store.do('viewer', 'sheets.print', { sheet: { form: 'document', document } });

/** What the store itself says the document comes to. */
const totalsOf = async (document: string) =>
  (await store.do('viewer', 'documents.read', { document })).totals;

describe('the sheet of a document', () => {
  it('of a receipt comes to what was posted', async () => {
    const { document, number } = await receive();
    const preview = await store.do('viewer', 'sheets.preview', {
      sheet: { form: 'document', document },
    });
    expect(preview).toMatchObject({ title: '入库单', fileName: `${number} 入库单.pdf`, pages: 1 });
    const { quantity, known, unpriced } = await totalsOf(document);
    expect(unpriced).toBe(1);
    expect(text()).toContain(`合计 ${formatCount(quantity)} ${formatYuan(known)} 另 1 行未计价`);
    expect(text()).toContain('40 包×5');
    expect(text()).toContain('测试数据');
  });

  it('of a dispatch comes to what was posted, and masks who fetched it', async () => {
    await receive();
    const { document } = await issue();
    await store.do('keeper', 'sheets.print', { sheet: { form: 'document', document } });
    const { quantity, known } = await totalsOf(document);
    expect(text()).toContain(`合计 60 ${formatCount(quantity)} ${formatYuan(known)}`);
    expect(text()).toContain('领用人 张三 138****5678');
    expect(text()).not.toContain('13812345678');
  });

  it('of a reversal comes to the negative of what it takes back, before and after', async () => {
    await receive();
    const { document, posting } = await issue();
    const { known, quantity } = await totalsOf(document);
    const total = `合计 -${formatCount(quantity)} -${formatYuan(known)}`;
    const body = { kind: 'reversal' as const, posting, reason: '发错' };
    await print((await draft(store, body)).document);
    expect(text()).toContain(total);
    expect(text()).toContain('草稿');
    const reversal = await posted(store, body);
    await print(reversal.document);
    expect(text()).toContain(total);
    await print(document);
    expect(text()).toContain('已冲销');
    expect(text()).toContain(`已由 ${reversal.number} 冲销`);
  });

  it('of a draft goes by its day', async () => {
    const { document } = await draft(
      store,
      receiptBody({ source: null, owner: names.society, lines: [] }),
    );
    await store.do('viewer', 'sheets.savePdf', { sheet: { form: 'document', document } });
    expect(last().fileName).toBe('草稿 2026-11-20 入库单.pdf');
    expect(text()).toContain('未编号');
  });
});

describe('what a station is used to', () => {
  const printer = 'EPSON LQ-630K';
  const habit = {
    paper: 'half' as const,
    printer,
    copies: 2,
    byPart: false,
    preprinted: true,
    afterPosting: false,
  };

  it('holds for the next sheet, which is moved by as much as its printer is off', async () => {
    const { document } = await receive();
    const sheet = { form: 'document' as const, document };
    await store.do('keeper', 'sheets.saveHabit', { form: 'receipt', habit });
    const offset = { right: -150, down: 200 };
    await store.do('keeper', 'sheets.saveOffset', { printer, form: 'receipt', offset });
    const preview = await store.do('viewer', 'sheets.preview', { sheet });
    expect(preview.layout).toEqual({ paper: 'half', preprinted: true, byPart: false });
    expect(last().sheet).toMatchObject({ paper: 'half', offset });
    const kept = await store.do('viewer', 'sheets.habits', {});
    expect(kept.habits).toEqual({ receipt: habit });
    expect(kept.offsets).toEqual([{ printer, form: 'receipt', ...offset }]);
    await store.do('keeper', 'sheets.saveHabit', { form: 'receipt', habit: null });
    expect((await store.do('viewer', 'sheets.preview', { sheet })).layout.paper).toBe('a4Wide');
  });

  it('is refused for a paper that the form has no plan for', async () => {
    const { document } = await receive();
    const layout = { paper: 'label60' as const };
    const asked = { sheet: { form: 'document' as const, document }, layout };
    await expect(store.do('viewer', 'sheets.preview', asked)).rejects.toThrow('sheet.paper');
  });
});

describe('a print', () => {
  const printer = 'EPSON LQ-630K';

  it('is counted when it came on paper, and the next one says 补打', async () => {
    const { document } = await receive();
    const sheet = { form: 'document' as const, document };
    const before = async () =>
      (await store.do('viewer', 'sheets.preview', { sheet })).printedBefore;
    await store.do('keeper', 'sheets.print', { sheet, printer: 'a printer that went away' });
    await store.do('keeper', 'sheets.savePdf', { sheet });
    expect(await before()).toBe(0);
    await store.do('keeper', 'sheets.print', { sheet, printer });
    expect(await before()).toBe(1);
    expect(text()).toContain('补打 1');
  });

  it('of a draft does not count for the posted paper', async () => {
    const body = receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [receiptLine({ item: names.item('A05'), bin: names.bin('A-01-02') })],
    });
    const drafted = await draft(store, body);
    const sheet = { form: 'document' as const, document: drafted.document };
    await store.do('keeper', 'sheets.print', { sheet, printer });
    const preview = () => store.do('viewer', 'sheets.preview', { sheet });
    expect((await preview()).printedBefore).toBe(1);
    const { document } = await posted(store, body);
    const other = await store.do('viewer', 'sheets.preview', {
      sheet: { form: 'document', document },
    });
    expect(other.printedBefore).toBe(0);
  });
});

describe('the stock table', () => {
  it('has every lot of the filter and comes to what the store says', async () => {
    await receive();
    const filter = { warehouse: wuhan, where: 'shelf' as const };
    await store.do('viewer', 'sheets.savePdf', { sheet: { form: 'stock', filter } });
    const { totals, rows } = await store.do('viewer', 'stock.lots', { filter, limit: 1000 });
    const { sheet, fileName } = last();
    expect(sheet).toMatchObject({ form: 'stock', rows: { length: rows.length } });
    expect(text()).toContain(`合计 ${formatYuan(totals.known)} 另 ${totals.unpriced} 行未计价`);
    expect(text()).toContain('范围 在库');
    expect(fileName).toMatch(/^库存表 .*武汉.* 2026-11-23\.pdf$/);
  });

  it('is refused when it is longer than anybody reads', async () => {
    const item = names.item('A04');
    const line = (batch: number) =>
      receiptLine({ item, bin: names.bin('A-01-02'), batchNumber: `L${batch}` });
    const lines = Array.from({ length: 1999 }, (_, batch) => line(batch));
    const source = names.party('中国红十字会总会');
    await posted(store, receiptBody({ source, owner: names.society, lines }));
    await posted(store, receiptBody({ source, owner: names.society, lines: [line(2000)] }));
    const ask = (search: string) => ({ sheet: { form: 'stock' as const, filter: { search } } });
    const refusal = await store.refused('viewer', 'sheets.preview', ask(''), 'sheet.tooLong');
    const { totals } = await store.do('viewer', 'stock.lots', { filter: {} });
    expect(refusal.limit).toBe(2000);
    expect(refusal.rows).toBeGreaterThanOrEqual(totals.lots);
    await store.do('viewer', 'sheets.preview', ask('L19'));
  });

  it('says in words what it was narrowed to', async () => {
    const { rows } = await store.do('viewer', 'categories.list', {});
    const filter = {
      category: rows[0]!.uid,
      item: names.item('A04'),
      owner: names.society,
      condition: 'good',
      expiry: 'within90',
      search: 'mb',
    } as const;
    await store.do('viewer', 'sheets.preview', { sheet: { form: 'stock', filter } });
    expect(text()).toMatch(
      /全部仓库 .*类别 \S+ 品名 棉被 物权单位 \S*红十字会\S* 状态 完好 效期 31–90 天 查找 mb/,
    );
  });
});

it.each<CallName>(['sheets.preview', 'sheets.savePdf', 'sheets.print'])(
  'without a window %s is refused',
  async (call) => {
    store.program.state.desk = null;
    await store.refused('viewer', call, { sheet: { form: 'stock', filter: {} } }, 'window.needed');
  },
);
