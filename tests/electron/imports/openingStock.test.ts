import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { sql } from '../../../electron/database/sql';
import { readXlsx } from '../../../electron/imports/reading/readXlsx';
import { seedUid } from '../../../seeds/seedUid';
import { importProblemText } from '../../../shared/imports/problemText';
import { signed } from '../../support/papers';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
beforeAll(() => {
  store = testStore({ opening: '2026-11-01' });
});
afterAll(() => store.close());

const headings = [
  ...['物资编码', '品名', '规格型号', '单位', '数量', '单价(元)', '计价依据', '批号'],
  ...['序列号', '生产日期'],
  ...['失效日期(日期/无/未知)', '货位', '状态', '物权单位', '定向用途', '备注'],
];

/** A row that is right; a test says what is otherwise. */
const row = (cells: Record<string, SheetData[number][number]> = {}) => {
  const right: Record<string, SheetData[number][number]> = {
    物资编码: 'A04',
    单位: '床',
    数量: 10,
    '失效日期(日期/无/未知)': '无',
    货位: 'A-01-01',
    ...cells,
  };
  return headings.map((heading) => right[heading] ?? null);
};

const fileOf = async (...data: SheetData) =>
  (await writeExcelFile(data).toBuffer()).toString('base64');
const sheet = (...rows: SheetData) => fileOf(headings, ...rows);
/** Opens a file and reads it as it is proposed. */
async function ready(base64: string) {
  const subject = 'openingStock' as const;
  const opened = await store.do('keeper', 'imports.open', { subject, fileName: 'a.xlsx', base64 });
  const { remembered: _, ...proposed } = opened.proposed;
  return { subject, warehouse: wuhan, file: opened.file, ...proposed };
}
const check = async (base64: string) => store.do('keeper', 'imports.check', await ready(base64));
const rowsIn = async (base64: string) => (await readXlsx(Buffer.from(base64, 'base64')))[0]!.rows;
const theTemplate = () =>
  store.do('viewer', 'imports.template', { subject: 'openingStock', warehouse: wuhan });

async function linesOf(...rows: SheetData) {
  const { draft, errors } = await check(await sheet(...rows));
  expect(errors).toEqual([]);
  return draft!.body.lines;
}

async function errorsOf(...rows: SheetData) {
  const { draft, errors } = await check(await sheet(...rows));
  expect(draft).toBeNull();
  return errors.map(({ row: number, column, problem }) => `${number} ${column} ${problem}`);
}

describe('the template', () => {
  test('has the columns, an example that is not read, the catalogue and the bins', async () => {
    const { fileName, base64 } = await theTemplate();
    expect(fileName).toBe(`期初库存模板 ${wuhan}.xlsx`);
    const rows = await rowsIn(base64);
    expect(rows[0]?.map((cell) => cell?.text)).toEqual(headings);
    expect(rows[1]?.[0]?.text).toMatch(/^示例/);
    expect(await check(base64)).toMatchObject({ rows: [], errors: [], draft: null });
  });

  test('with its example made real is a receipt', async () => {
    const { base64 } = await theTemplate();
    const rows = await rowsIn(base64);
    const example = rows[1]!.map((cell) => cell?.text.replace(/^示例\s*/, '') ?? null);
    const { errors, draft } = await check(await fileOf(headings, example));
    expect(errors).toEqual([]);
    expect(draft?.body.lines).toMatchObject([
      { item: seedUid('item', 'A01'), price: { per: 'unit', price: 2_957_700 } },
    ]);
  });
});

describe('a right sheet', () => {
  test('makes the opening receipt of the warehouse, which can be saved and posted', async () => {
    const base64 = await sheet(
      row({ 数量: 120, '单价(元)': 70.5, 计价依据: '发票' }),
      row({
        物资编码: 'C01',
        单位: '盒',
        数量: 4,
        '失效日期(日期/无/未知)': '2028-3',
        货位: 'E-01-01',
      }),
    );
    const { rows, draft } = await check(base64);
    expect(rows).toHaveLength(2);
    expect(draft).toMatchObject({
      businessDate: '2026-11-01',
      body: {
        receiptType: 'opening',
        source: seedUid('party', 'RC420100'),
        owner: seedUid('party', 'RC420100'),
        earmark: null,
      },
    });
    const asked = { ...(await ready(base64)), fileName: '期初.xlsx' };
    const saved = await store.do('keeper', 'imports.save', asked);
    expect(saved).toMatchObject({ added: 2, same: 0, document: draft?.document });
    const again = await store.do('keeper', 'imports.save', asked);
    expect(again).toEqual({ run: null, added: 0, changed: 0, same: 2, document: draft?.document });
    const opened = { subject: 'openingStock', fileName: 'b.xlsx', base64 } as const;
    const { before } = await store.do('keeper', 'imports.open', opened);
    expect(before).toMatchObject({ uid: saved.run, added: 2, document: draft?.document });
    const persons = signed('receipt');
    const paper = { ...draft!, revision: 1, warehouse: wuhan, persons };
    await store.do('keeper', 'documents.save', paper);
    const { document } = paper;
    await store.do('keeper', 'documents.submit', { document, revision: 2 });
    await store.do('approver', 'documents.approve', { document, revision: 3 });
    await store.do('keeper', 'documents.post', { document, revision: 4 });
    const stock = await store.do('viewer', 'stock.items', { filter: { warehouse: wuhan } });
    expect(stock.rows.map((each) => [each.item.code, each.onHand, each.amount.known])).toEqual([
      ['A04', 120, 846_000],
      ['C01', 200, 0],
    ]);
  });

  test('saves nothing by being checked', async () => {
    const before = await store.do('viewer', 'documents.list', { filter: {} });
    await check(await sheet(row()));
    const after = await store.do('viewer', 'documents.list', { filter: {} });
    expect(after.totals).toEqual(before.totals);
  });

  test('may be typed as people type: full-width, packs, commas, dates of Excel', async () => {
    const lines = await linesOf(
      row({
        物资编码: 'ａ０４',
        单位: '包',
        数量: '１,２００',
        '单价(元)': '￥３５２．５０００',
        计价依据: '评估',
        状态: '待检',
        批号: '00123456789012345678',
        备注: '靠墙 第二排',
      }),
      row({
        物资编码: 'C01',
        单位: '只',
        生产日期: { value: new Date(Date.UTC(2026, 2, 15)), type: Date, format: 'yyyy-mm-dd' },
        '失效日期(日期/无/未知)': {
          value: new Date(Date.UTC(2028, 2, 14)),
          type: Date,
          format: 'yyyy/m/d',
        },
        批号: 20260315,
      }),
      row({ 物资编码: null, 品名: '毛毯', 单位: '条', '失效日期(日期/无/未知)': '未知' }),
    );
    expect(lines).toMatchObject([
      {
        entered: { count: 1200, unit: '包', factor: 5 },
        price: { per: 'unit', price: 3_525_000 },
        priceBasis: 'appraisal',
        condition: 'pending',
        batchNumber: '00123456789012345678',
        expiry: { kind: 'none' },
        note: '靠墙 第二排',
      },
      {
        batchNumber: '20260315',
        productionDate: '2026-03-15',
        expiry: { kind: 'date', date: '2028-03-14' },
        price: null,
      },
      { item: seedUid('item', 'A06'), expiry: { kind: 'unknown' } },
    ]);
  });

  test('takes the columns in any order, with blank rows and a title above', async () => {
    const base64 = await fileOf(
      ['武汉市备灾救灾仓库期初库存'],
      [],
      ['货位', '数量', '单位', '失效日期', '物资编码', '经手人'],
      ['A-01-01', 3, '床', '无', 'A04', '某某'],
      [],
      ['A-01-02', 5, '床', '无', 'A04', '某某'],
    );
    const { rows, errors, draft } = await check(base64);
    expect([rows.length, errors]).toEqual([2, []]);
    expect(draft?.body.lines.map(({ entered }) => entered?.count)).toEqual([3, 5]);
  });

  test('of another owner’s goods makes a receipt of theirs', async () => {
    const cells = { 物权单位: '中国红十字会总会', 定向用途: '博爱家园' };
    const { draft } = await check(await sheet(row(cells)));
    expect(draft?.body).toMatchObject({
      owner: seedUid('party', 'CRCS'),
      earmark: seedUid('earmark', 'XM03'),
    });
  });
});

describe('a wrong sheet', () => {
  test('has every error named at once, by row and column as Excel counts', async () => {
    expect(
      await errorsOf(
        row({ 物资编码: 'A99' }),
        row(),
        row({ 单位: '箱', 数量: 1.5, '单价(元)': '约70', 货位: 'Q-01-01' }),
        row({ 物资编码: null, 单位: null, 数量: null, '失效日期(日期/无/未知)': null, 货位: null }),
      ),
    ).toEqual([
      '2 物资编码 unknownItem',
      '4 单位 unknownUnit',
      '4 数量 notWhole',
      '4 单价(元) notMoney',
      '4 货位 unknownBin',
      // The last row has nothing in it and is not read.
    ]);
  });

  test.each([
    [{ 数量: 0 }, '2 数量 notWhole'],
    [{ 数量: -5 }, '2 数量 notWhole'],
    [{ 数量: 1_000_000_001 }, '2 数量 tooMany'],
    [{ 单位: '包', 数量: 900_000_000 }, '2 数量 tooMany'],
    [{ 数量: '十' }, '2 数量 notWhole'],
    [{ 数量: null }, '2 数量 missing'],
    [{ 单位: null }, '2 单位 missing'],
    [{ '单价(元)': 70 }, '2 计价依据 missing'],
    [{ '单价(元)': 1.23456, 计价依据: '发票' }, '2 单价(元) notMoney'],
    [{ '单价(元)': -1, 计价依据: '发票' }, '2 单价(元) notMoney'],
    [{ 计价依据: '听说' }, '2 计价依据 unknownValue'],
    [{ '失效日期(日期/无/未知)': null }, '2 失效日期(日期/无/未知) missing'],
    [{ '失效日期(日期/无/未知)': '2026-02-30' }, '2 失效日期(日期/无/未知) notDate'],
    [{ '失效日期(日期/无/未知)': 46_349 }, '2 失效日期(日期/无/未知) notDate'],
    [{ 生产日期: '去年' }, '2 生产日期 notDate'],
    [{ 生产日期: '2026-11-02' }, '2 生产日期 producedLater'],
    [
      { 生产日期: '2026-05-01', '失效日期(日期/无/未知)': '2026-04-30' },
      '2 失效日期(日期/无/未知) expiryBeforeProduction',
    ],
    [{ 品名: '毛毯' }, '2 品名 otherItem'],
    [{ 物资编码: null, 品名: '鱼子酱' }, '2 品名 unknownItem'],
    [{ 货位: 'A-99-99' }, '2 货位 unknownBin'],
    [{ 状态: '一般' }, '2 状态 unknownValue'],
    [{ 物权单位: '某某' }, '2 物权单位 unknownValue'],
    [{ 定向用途: '某某' }, '2 定向用途 unknownValue'],
    [{ 批号: 'x'.repeat(61) }, '2 批号 tooLong'],
    [{ 批号: 12_345_678_901_234_567_000 }, '2 批号 changedByExcel'],
    [{ 批号: 'a\u202eb' }, '2 批号 notText'],
  ])('%j → %s', async (cells, error) => {
    expect(await errorsOf(row(cells))).toEqual([error]);
  });

  test('a row twice, or goods of another owner, are named where they come again', async () => {
    expect(
      await errorsOf(
        row(),
        row({ 数量: 5 }),
        row({ 物权单位: '中国红十字会总会', 货位: 'A-01-02' }),
      ),
    ).toEqual(['3 物资编码 duplicate', '4 物权单位 otherPaper']);
  });

  test('says with a problem what helps to mend it', async () => {
    const { errors } = await check(
      await sheet(row({ 单位: '箱' }), row(), row(), row({ 货位: 'Q'.repeat(200) })),
    );
    expect(errors.map(importProblemText)).toEqual([
      expect.stringMatching(/^没有这个单位，可填：床、/),
      '与第 3 行重复',
      '本仓库没有这个货位',
    ]);
    expect(errors[2]?.value).toBe(`${'Q'.repeat(40)}…`);
  });

  test('without our columns says which are missing', async () => {
    const { errors, rows } = await check(await fileOf(['物资编码', '数量'], ['A04', 1]));
    expect(rows).toEqual([]);
    expect(errors.map(({ column }) => column)).toEqual(['单位', '失效日期(日期/无/未知)', '货位']);
    expect(new Set(errors.map(importProblemText))).toEqual(new Set(['缺少这一列']));
  });

  test('of more lines than a paper holds is refused', async () => {
    const rows = Array.from({ length: 2001 }, (_, n) => row({ 批号: `B${n}` }));
    const asked = await ready(await sheet(...rows));
    const refusal = await store.refused('keeper', 'imports.check', asked, 'file.tooManyRows');
    expect(refusal.limit).toBe(2000);
    expect((await check(await sheet(...rows.slice(1)))).draft?.body.lines).toHaveLength(2000);
  });
});

test('who may not keep the warehouse, or keeps one that is not live, is refused', async () => {
  const base64 = await sheet(row());
  const asked = await ready(base64);
  await store.refused('viewer', 'imports.check', asked, 'role.missing');
  await store.refused('keeper2', 'imports.check', asked, 'import.gone');
  const bad = { subject: 'openingStock', fileName: 'a.xlsx', base64: 'AAAA' };
  await store.refused('keeper', 'imports.open', bad, 'file.notExcel');
  const early = testStore({ opening: null });
  const { file } = await early.do('keeper', 'imports.open', {
    subject: 'openingStock',
    fileName: 'a.xlsx',
    base64,
  });
  await early.refused('keeper', 'imports.check', { ...asked, file }, 'warehouse.notLive');
  early.close();
});

test('a draft that is thrown away can be taken in again', async () => {
  const asked = { ...(await ready(await sheet(row({ 数量: 7 })))), fileName: 'a.xlsx' };
  const { document } = await store.do('keeper', 'imports.save', asked);
  await store.do('keeper', 'documents.discard', { document: document!, revision: 1 });
  expect(await store.do('keeper', 'imports.save', asked)).toMatchObject({ added: 1, document });
});

test('a paper that was cancelled is made anew from the same file', async () => {
  const asked = { ...(await ready(await sheet(row({ 数量: 77 })))), fileName: 'a.xlsx' };
  const first = await store.do('keeper', 'imports.save', asked);
  expect(await store.do('keeper', 'imports.save', asked)).toMatchObject({ run: null });
  store.program.state.store!.db.run(
    sql`UPDATE document SET cancelled = 1 WHERE uid = ${first.document}`,
  );
  const second = await store.do('keeper', 'imports.save', asked);
  expect(second.run).not.toBeNull();
  expect(second.document).not.toBe(first.document);
});
