import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { readXlsx } from '../../../electron/imports/reading/readXlsx';
import { isCitizenNumber } from '../../../shared/identityNumber';
import { importSubjects, type SubjectName, subjectName } from '../../../shared/imports/subjects';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
beforeAll(() => {
  store = testStore();
});
afterAll(() => store.close());

const xlsx = async (...rows: SheetData) =>
  (await writeExcelFile(rows).toBuffer()).toString('base64');

/** Opens a file as it is proposed, for a person who may take it in. */
async function ready(subject: SubjectName, base64: string, login = 'admin', fileName = 'a.xlsx') {
  const { file, proposed } = await store.do(login, 'imports.open', { subject, fileName, base64 });
  const { remembered: _, ...reading } = proposed;
  const at = importSubjects[subject].at;
  return { subject, warehouse: at === 'warehouse' ? wuhan : null, file, ...reading };
}
async function errorsOf(subject: SubjectName, base64: string, login?: string) {
  const asked = await ready(subject, base64, login);
  const { errors } = await store.do(login ?? 'admin', 'imports.check', asked);
  return errors.map(({ row, column, problem }) => `${row} ${column} ${problem}`);
}
async function save(subject: SubjectName, base64: string, login = 'admin') {
  const asked = { ...(await ready(subject, base64, login)), fileName: 'a.xlsx' };
  return store.do(login, 'imports.save', asked);
}

describe.each(subjectName.options)('%s', (subject) => {
  test('has a template that names its columns and is read back as nothing', async () => {
    const { base64 } = await store.do('viewer', 'imports.template', { subject, warehouse: wuhan });
    const [sheet] = await readXlsx(Buffer.from(base64, 'base64'));
    const headings = Object.values(importSubjects[subject].columns).map(({ heading }) => heading);
    expect(sheet?.rows[0]?.map((cell) => cell?.text)).toEqual(headings);
    const asked = await ready(subject, base64, 'keeper');
    expect(Object.keys(asked.columns)).toHaveLength(headings.length);
  });

  test('knows each of its headings by one column alone', () => {
    const columns = Object.values(importSubjects[subject].columns);
    const all = columns.map(({ heading }) => heading);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('往来单位', () => {
  test('every error is told at once; put right, all are saved; a second time nothing changes', async () => {
    const head = ['单位名称', '性质', '类别'];
    const bad = await xlsx(
      head,
      ['爱心企业甲', '单位', '捐赠方、供应商'],
      [null, '单位', '捐赠方'],
      ['爱心企业乙', '公司', '赞助'],
      ['爱心企业甲', '单位', '捐赠方'],
    );
    expect(await errorsOf('parties', bad)).toEqual([
      '3 名称 missing',
      '4 性质 unknownValue',
      '4 身份 unknownValue',
      '5 名称 duplicate',
    ]);
    const asked = { ...(await ready('parties', bad)), fileName: 'a.xlsx' };
    const refusal = await store.refused('admin', 'imports.save', asked, 'import.errors');
    expect(refusal.errors).toBe(4);
    const good = await xlsx(
      head,
      ['爱心企业甲', '单位', '捐赠方、供应商'],
      ['张三', '个人', '捐赠方'],
    );
    expect(await save('parties', good)).toMatchObject({ added: 2, changed: 0, same: 0 });
    expect(await save('parties', good)).toMatchObject({ run: null, added: 0, changed: 0, same: 2 });
    const found = await store.do('viewer', 'parties.find', { search: '爱心企业甲' });
    expect(found.rows).toMatchObject([{ roles: ['donor', 'supplier'] }]);
  });

  test('a role more is a change, one that is there stays', async () => {
    const more = await xlsx(['名称', '身份'], ['爱心企业甲', '领用方']);
    expect(await save('parties', more)).toMatchObject({ added: 0, changed: 1 });
    const found = await store.do('viewer', 'parties.find', { search: '爱心企业甲' });
    expect(found.rows[0]?.roles).toEqual(['donor', 'supplier', 'recipient']);
  });

  test('what the province’s own are stays; a wrong number of the state is told', async () => {
    const sheet = await xlsx(
      ['名称', '性质', '身份', '信用代码'],
      ['中国红十字会总会', '个人', '供应商', null],
      ['某企业', '单位', '供应商', '91420100MA4K00000X'],
    );
    expect(await errorsOf('parties', sheet, 'keeper')).toEqual([
      '2 性质 fixed',
      '3 统一社会信用代码/身份证号 badIdentity',
    ]);
  });

  test('each is audited as if it had been saved on its screen', async () => {
    const { rows } = await store.do('admin', 'audit.list', { filter: { call: 'parties.save' } });
    expect(rows).toHaveLength(3);
    expect(rows[0]?.before).toMatchObject({ roles: ['donor', 'supplier'] });
  });
});

test('货位 are added to their zones; one that is there stays', async () => {
  const sheet = await xlsx(
    ['库位', '库区'],
    ['A-77-01', 'A'],
    ['a－77－02', 'A'],
    ['A-01-01', 'A'],
  );
  expect(await save('bins', sheet, 'keeper')).toMatchObject({ added: 2, same: 1 });
  expect(await save('bins', sheet, 'keeper')).toMatchObject({ run: null, same: 3 });
  const wrong = await xlsx(['库位', '库区'], ['A 1', 'A'], ['A-78-01', '天台']);
  expect(await errorsOf('bins', wrong)).toEqual(['2 货位编码 badForm', '3 库区 unknownValue']);
});

describe('物资目录', () => {
  const head = [
    '物资编码',
    '品名',
    '规格型号',
    '类别',
    '最小单位',
    '包装',
    '条码',
    '参考单价(元)',
    '备注',
  ];
  const bed = (price: number | null, note: string | null = null) => [
    ...['ZZ01', '折叠床', '190×68cm', '02', '张', '包=5、箱=20', '6901234567892=箱'],
    price,
    note,
  ];

  test('is added, changed where a row says more, and left as it is where a cell is blank', async () => {
    expect(await save('items', await xlsx(head, bed(180, '新品')))).toMatchObject({ added: 1 });
    expect(await save('items', await xlsx(head, bed(180, '新品')))).toMatchObject({ same: 1 });
    expect(await save('items', await xlsx(head, bed(200)))).toMatchObject({ changed: 1, added: 0 });
    const { rows } = await store.do('viewer', 'items.find', { search: 'ZZ01' });
    const item = await store.do('viewer', 'items.read', { item: rows[0]!.uid });
    expect(item).toMatchObject({
      note: '新品',
      referencePrice: 2_000_000,
      packs: [
        { unit: '包', factor: 5 },
        { unit: '箱', factor: 20 },
      ],
      barcodes: [{ barcode: '6901234567892', unit: '箱' }],
    });
  });

  test('what stands against an item is told at its cell', async () => {
    const wrong = await xlsx(
      head,
      ['Z 1', '床', 'x', '02', '张', null, null, null, null],
      ['ZZ02', '床', 'x', '没有', '张', '五张一包', '6901234567890', '约', null],
      ['ZZ03', '折叠床', '190×68cm', '02', '张', null, '6901234567892', null, null],
    );
    expect(await errorsOf('items', wrong)).toEqual([
      '2 物资编码 badForm',
      '3 类别 unknownValue',
      '3 包装 badForm',
      '3 参考单价(元) notMoney',
      '4 品名 nameTaken',
      '4 条码 nameTaken',
    ]);
  });

  test('a keeper does not write the catalogue', async () => {
    const asked = await ready('items', await xlsx(head, bed(1)), 'keeper');
    await store.refused('keeper', 'imports.check', asked, 'role.missing');
  });

  test('the catalogue changes not at all when one row of it is like another', async () => {
    const before = (await store.do('viewer', 'items.list', { filter: {} })).totals;
    const twins = await xlsx(
      head,
      ['ZZ10', '床板', 'x', '02', '张', null, '6901234567809', null, null],
      ['ZZ11', '床架', 'x', '02', '张', null, '6901234567809', null, null],
    );
    const asked = { ...(await ready('items', twins)), fileName: 'a.xlsx' };
    await store.refused('admin', 'imports.save', asked, 'import.errors');
    expect((await store.do('viewer', 'items.list', { filter: {} })).totals).toEqual(before);
  });
});

describe('入库明细', () => {
  test('are lines for the receipt that is being written', async () => {
    const csv = Buffer.from(
      '名称,单位,实收数量,有效期至,货位,生产批号\n棉被,包,１２,无,A-01-01,00123\n',
    ).toString('base64');
    const asked = await ready('receiptLines', csv, 'keeper', 'a.csv');
    const { lines, errors, draft: none } = await store.do('keeper', 'imports.check', asked);
    expect(errors).toEqual([]);
    expect(none).toBeNull();
    const names = { entered: { count: 12, unit: '包', factor: 5 }, batchNumber: '00123' };
    expect(lines).toMatchObject([names]);
  });
});

describe('the mapping of a foreign sheet', () => {
  test('is remembered by its headings once a file was taken in', async () => {
    const head = ['甲', '乙'];
    const first = await xlsx(head, ['捐赠者一', '捐赠方']);
    const opened = await store.do('admin', 'imports.open', {
      subject: 'parties',
      fileName: 'a.xlsx',
      base64: first,
    });
    expect(opened.proposed).toMatchObject({ columns: {}, remembered: false });
    const columns = { name: 0, roles: 1 };
    const asked = { subject: 'parties', warehouse: null, file: opened.file, sheet: 0 } as const;
    await store.do('admin', 'imports.save', { ...asked, headingRow: 1, columns, fileName: 'a' });
    const again = await store.do('admin', 'imports.open', {
      subject: 'parties',
      fileName: 'b.xlsx',
      base64: await xlsx(['甲 ', '乙(必填)'], ['捐赠者二', '捐赠方']),
    });
    expect(again.proposed).toMatchObject({ columns, headingRow: 1, remembered: true });
  });

  test('finds the sheet and the row that know most of the headings', async () => {
    const file = await writeExcelFile([
      { sheet: '说明', data: [['怎么填']] },
      {
        sheet: '名单',
        data: [['2026 年捐赠单位'], [], ['序号', '单位名称', '类别'], [1, 'x', '捐赠方']],
      },
    ]).toBuffer();
    const { proposed } = await store.do('admin', 'imports.open', {
      subject: 'parties',
      fileName: 'a.xlsx',
      base64: file.toString('base64'),
    });
    expect(proposed).toMatchObject({ sheet: 1, headingRow: 3, columns: { name: 1, roles: 2 } });
  });
});

test('numbers that Excel has cut or written as 1.23E+12 are told, not taken', async () => {
  const sheet = await xlsx(
    ['名称', '身份'],
    [Number('420106198001011234'), '捐赠方'],
    ['1.23E+12', '捐赠方'],
  );
  expect(await errorsOf('parties', sheet)).toEqual([
    '2 名称 changedByExcel',
    '3 名称 changedByExcel',
  ]);
});

test('the marked file has every error in red and in words, and can be chosen again', async () => {
  const sheet = await xlsx(['名称', '身份'], ['企业丙', '赞助'], ['企业丁', '捐赠方']);
  const { base64, fileName } = await store.do(
    'admin',
    'imports.marked',
    await ready('parties', sheet),
  );
  expect(fileName).toBe('往来单位 待改正.xlsx');
  const [marked] = await readXlsx(Buffer.from(base64, 'base64'));
  expect(marked?.rows.map((row) => row[2]?.text)).toEqual([
    '问题',
    '身份：不在可选的内容里',
    undefined,
  ]);
  expect(await errorsOf('parties', base64)).toEqual(['2 身份 unknownValue']);
});

test('what was taken in is listed, the latest first', async () => {
  const { rows } = await store.do('viewer', 'imports.list', { subject: 'items' });
  expect(rows.map(({ added, changed }) => [added, changed])).toEqual([
    [0, 1],
    [1, 0],
  ]);
  expect(rows[0]).toMatchObject({ warehouse: null, by: { name: '测试admin' }, document: null });
});

describe('what rows of one file say', () => {
  test('of a party of the same name and another number is told', async () => {
    const head = ['单位名称', '性质', '身份', '统一社会信用代码/身份证号'];
    const row = (number: string) => ['王伟', '个人', '捐赠方', number];
    const other = [...'0123456789X']
      .map((sign) => `42010619800101123${sign}`)
      .find(isCitizenNumber);
    await save('parties', await xlsx(head, row('11010519491231002X')));
    expect(await errorsOf('parties', await xlsx(head, row(other ?? '')))).toEqual([
      expect.stringMatching(/^2 .* otherIdentity$/),
    ]);
    const twins = await xlsx(
      head,
      ['甲公司', '单位', '捐赠方', '91350100M000100Y43'],
      ['乙公司', '单位', '捐赠方', '91350100M000100Y43'],
    );
    expect(await errorsOf('parties', twins)).toEqual([expect.stringMatching(/^3 .* duplicate$/)]);
  });

  test('of items is judged beside each other, and a pack is one number', async () => {
    const { rows } = await store.do('admin', 'categories.list', {});
    const category = rows[0]?.name ?? '';
    const head = ['编码', '品名', '规格型号', '类别', '单位', '条码', '包装'];
    const file = await xlsx(
      head,
      ['ZZ01', '毛毯新', '1.5m', category, '条', '1234567', '箱=20'],
      ['ZZ02', '毛毯新', '1.5m', category, '条', '1234567', '箱=20'],
      ['ZZ03', '毛毯新', '2m', category, '条', null, '箱=20个×2'],
    );
    expect((await errorsOf('items', file)).map((error) => error.replace(/ \S+ /, ' '))).toEqual([
      '3 duplicate',
      '3 duplicate',
      '4 badForm',
    ]);
  });
});
