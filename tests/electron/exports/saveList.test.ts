import { join } from 'node:path';
import Papa from 'papaparse';
import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backgroundThreads } from '../../../electron/background/threads';
import { readBook } from '../../../electron/imports/reading/readBook';
import type { Desk } from '../../../electron/printing/desk';
import { build } from '../../../scripts/build.mjs';
import { seedUid } from '../../../seeds/seedUid';
import type { Input } from '../../../shared/api';
import { deedName } from '../../../shared/audit/deedNames';
import { exportLists, type ListName, listName } from '../../../shared/exports/lists';
import { proposedSettings } from '../../../shared/planning/api';
import { beginDrill } from '../../support/drills';
import { type Names, namesAt, posted, receiptBody, receiptLine } from '../../support/papers';
import { approvedRequisition, requisitionDraft, requisitionLine } from '../../support/requisitions';
import { samplesFor } from '../../support/samples';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

/** Lists of a real store as files, read back by the reader of imports. */
let store: TestStore;
let names: Names;
let file: { bytes: Uint8Array; fileName: string };

beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
  const unused = async () => Promise.reject(new Error('not asked'));
  const desk: Desk = {
    preview: unused,
    pdf: unused,
    savePdf: unused,
    print: unused,
    printers: unused,
    chooseFolder: unused,
    saveFile: async (bytes, fileName) => {
      file = { bytes, fileName };
      return { saved: true, path: `/somewhere/${fileName}` };
    },
  };
  store.program.state.desk = desk;
  const line = (batchNumber: string, count: number, fen: number | null) =>
    receiptLine({
      item: names.item('A04'),
      bin: names.bin('A-01-01'),
      entered: { count, unit: '床', factor: 1 },
      price: fen === null ? null : { per: 'line', amount: fen },
      priceBasis: fen === null ? null : 'invoice',
      batchNumber,
    });
  await posted(
    store,
    receiptBody({
      source: names.society,
      owner: names.society,
      lines: [line('=1+1', 120, 846_000), line('00123', 5, null), line('@cmd', 7, 1)],
    }),
  );
});
afterAll(() => store.close());

async function exported(list: ListName, asked: Input<'exports.save'>['asked'], format = 'xlsx') {
  const input = { list, asked, format } as Input<'exports.save'>;
  const { rows, saved } = await store.do('keeper', 'exports.save', input);
  expect(saved).toBe(true);
  return rows;
}
const sheet = async () =>
  (await readBook({ ...file }, { progress: () => {}, tell: () => {} })).sheets[0]!.rows;

describe('stock as a workbook', () => {
  test('says of what it is in words that are told apart', async () => {
    await exported('stockLots', { filter: { warehouse: wuhan, where: 'shelf' } });
    expect((await sheet())[1]?.[0]?.text).toBe(
      '范围：仓库：武汉市红十字会备灾救灾仓库，位置：在库',
    );
  });

  test('opens again, with a head, typed cells, and the totals of the call', async () => {
    const rows = await exported('stockLots', { filter: { warehouse: wuhan } });
    expect(rows).toBe(3);
    expect(file.fileName).toBe('库存（按批次货位） 2026-11-23.xlsx');
    const read = await sheet();
    const words = read.map((row) => row[0]?.text);
    expect(words.slice(0, 4)).toEqual([
      '库存（按批次货位）',
      '范围：仓库：武汉市红十字会备灾救灾仓库',
      '时点：2026-11-23 10:00',
      expect.stringContaining('制表：测试keeper'),
    ]);
    const headings = read[4]!.map((cell) => cell?.text);
    expect(headings).toEqual(exportLists.stockLots.columns.map(({ heading }) => heading));
    const at = (heading: string) => headings.indexOf(heading);
    const lots = read.slice(5, 8);
    expect(lots.map((row) => row[at('批号')])).toEqual(
      expect.arrayContaining([
        { text: '=1+1', kind: 'text' },
        { text: '00123', kind: 'text' },
        { text: '@cmd', kind: 'text' },
      ]),
    );
    expect(lots[0]![at('入库日期')]?.kind).toBe('date');
    const sum = (heading: string) =>
      lots.reduce((all, row) => all + Number(row[at(heading)]?.text ?? 0), 0);
    const { totals } = await store.do('viewer', 'stock.lots', { filter: { warehouse: wuhan } });
    expect(read[8]![0]?.text).toBe('合计 3 行');
    expect(Number(read[8]![at('金额（元）')]?.text)).toBe(totals.known / 100);
    expect(sum('金额（元）')).toBeCloseTo(totals.known / 100, 2);
    expect(sum('数量')).toBe(132);
  });

  test('has no formula in it', async () => {
    await exported('stockLots', { filter: {} });
    const { readZip } = await import('../../../electron/imports/reading/readZip');
    const parts = await readZip(Buffer.from(file.bytes));
    for (const [name, content] of parts) {
      if (name.startsWith('xl/worksheets/')) expect(content.includes('<f>')).toBe(false);
    }
  });

  test('by item has one row an item, by the filter of the screen', async () => {
    expect(await exported('stockItems', { filter: { warehouse: wuhan }, by: 'item' })).toBe(1);
    expect(await exported('stockItems', { filter: { warehouse: wuhan, search: '帐篷' } })).toBe(0);
    expect((await sheet()).at(-1)?.[0]?.text).toBe('合计 0 行');
  });
});

describe('stock as a text', () => {
  test('begins with the mark of UTF-8 and guards what looks like a formula', async () => {
    await exported('stockLots', { filter: {} }, 'csv');
    expect([...file.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const words = new TextDecoder().decode(file.bytes);
    const { data } = Papa.parse<Record<string, string>>(words, { header: true });
    const batches = data.map((row) => row.批号).sort();
    expect(batches).toEqual(["'=1+1", "'@cmd", '00123']);
    expect(data.map((row) => row['金额（元）']).sort()).toEqual(['', '0.01', '8460']);
    const back = (await sheet()).flatMap((row) => row.map((cell) => cell?.text));
    expect(back).toContain('=1+1');
  });
});

/** What the call of each list is asked, from the samples that every call has. */
function askedFor(list: ListName): Input<'exports.save'>['asked'] {
  const {
    cursor: _c,
    limit: _l,
    ...asked
  } = samplesFor(names)[exportLists[list].call] as Record<string, never>;
  return asked;
}

/** Lists of one paper, lot, assessment, standard or operation of the store. */
const ofOne: readonly ListName[] = [
  'differences',
  'lotStory',
  'giftStory',
  'assessment',
  'comparedAssessments',
  'standard',
  'wayUp',
  'shoppingList',
  'operationTimeline',
  'operationWent',
  'operationGiven',
  'operationOwed',
  'planLines',
];

test.each(listName.options.filter((list) => !ofOne.includes(list)))(
  '%s can be had in both forms by whoever may see it',
  async (list) => {
    for (const format of ['xlsx', 'csv'] as const) {
      const input = { list, asked: askedFor(list), format };
      const answer = await store.ask('admin', 'exports.save', input);
      expect(answer).toMatchObject({ ok: true });
      const { columns } = exportLists[list];
      const all = (await sheet()).flatMap((row) => row.map((cell) => cell?.text));
      for (const { heading } of columns) expect(all).toContain(heading);
    }
  },
);

test('操作日志 says in words what was done, and to what it was narrowed', async () => {
  const asked = { filter: { call: 'documents.save' } };
  await store.do('admin', 'exports.save', { list: 'audit', asked, format: 'xlsx' });
  const read = await sheet();
  expect(read[1]?.[0]?.text).toBe(`范围：操作：${deedName('documents.save')}`);
  const at = read[4]!.findIndex((cell) => cell?.text === '操作');
  const said = new Set(read.slice(5, -1).map((row) => row[at]?.text));
  expect([...said]).toEqual([deedName('documents.save')]);
});

test('the criteria of an assessment, with what is missing, and those of its standard', async () => {
  const standard = seedUid('standard', 'reference-2026/2');
  const assessment = v4();
  const asked = { assessment, warehouse: wuhan, standard, targetLevel: 3, judgedOn: '2026-11-23' };
  await store.do('assessor', 'assessments.begin', asked as Input<'assessments.begin'>);
  expect(await exported('assessment', { assessment })).toBe(29);
  expect(file.fileName).toBe('武汉市红十字会备灾救灾仓库 2026-11-23 评定指标表 2026-11-23.xlsx');
  const read = await sheet();
  const head = read.map((row) => row[0]?.text);
  expect(head).toContainEqual(
    expect.stringMatching(/^评级标准：参考标准（非总会正式文件） 第 \d 版$/),
  );
  expect(head).toContainEqual(expect.stringMatching(/^状态：.+草稿，结果还会变/));
  const headings = read.find((row) => row[0]?.text === '代码')!.map((cell) => cell?.text);
  const cellOf = (code: string, heading: string) =>
    read.find((row) => row[0]?.text === code)?.[headings.indexOf(heading)]?.text;
  // 132 quilts lie there: 120, 5 and 7.
  expect(cellOf('L4', '要求')).toBe('不少于 1,000 床');
  expect(cellOf('L4', '实际')).toBe('132 床');
  expect(cellOf('L4', '缺口')).toBe('棉被 差 868 床');
  expect(cellOf('T4', '结论')).toBe('未作答');
  expect(await exported('assessments', {})).toBe(1);
  expect(await exported('wayUp', { assessment, level: 3 })).toBeGreaterThan(20);
  expect((await sheet()).flatMap((row) => row.map((cell) => cell?.text))).toContain(
    '棉被 差 868 床',
  );
  // Packs, quilts, tents and beds.
  expect(await exported('shoppingList', { assessment, level: 3 })).toBe(4);
  const quilts = (await sheet()).find((row) => row[0]?.text === 'A04')?.map((cell) => cell?.text);
  expect(quilts).toEqual(expect.arrayContaining(['采购', '868', '参考单价']));
  const later = { ...asked, assessment: v4(), targetLevel: 4 };
  await store.do('assessor', 'assessments.begin', later as Input<'assessments.begin'>);
  const both = { before: assessment, after: later.assessment };
  expect(await exported('comparedAssessments', both)).toBe(29);
  const compared = await sheet();
  expect(compared.map((row) => row[0]?.text)).toContainEqual(
    expect.stringMatching(/^左：武汉市红十字会备灾救灾仓库 2026-11-23，.+三级得分/),
  );
  const quiltsTwice = compared.find((row) => row[0]?.text === 'L4')?.map((cell) => cell?.text);
  expect(quiltsTwice?.slice(2)).toEqual(['132 床', '不符合', '132 床', '不符合', '—']);
  expect(await exported('standard', { standard })).toBe(29);
  const ofQuilts = (await sheet()).find((row) => row[0]?.text === 'L4')?.map((cell) => cell?.text);
  expect(ofQuilts).toContain('≥ 1,000 床');
  const level3 = (await sheet()).find((row) => row[0]?.text === 'L8')?.map((cell) => cell?.text);
  expect(level3).toContain('≤ 8 小时');
});

test('the lists of an operation: what happened, what went out, whom it reached, what is owed', async () => {
  const operation = v4();
  const flood = { operation, kind: 'flood' as const, place: '黄梅县', startedOn: '2026-11-20' };
  await store.do('dispatcher', 'operations.save', flood);
  await store.do('dispatcher', 'operations.setLevel', {
    ...{ operation, entry: v4(), said: { on: '2026-11-20', time: '09:00' } },
    ...{ body: 'provincialSociety', level: 2, documentNumber: '鄂红发〔2026〕18号' },
  });
  const rows = async (list: ListName) => {
    const count = await exported(list, { operation } as Input<'exports.save'>['asked']);
    const read = await sheet();
    const said = read.flatMap((row) => row.map((cell) => cell?.text));
    for (const { heading } of exportLists[list].columns) expect(said).toContain(heading);
    return { count, said };
  };
  const timeline = await rows('operationTimeline');
  expect(timeline.count).toBe(2);
  expect(timeline.said).toContain('省红十字会启动Ⅱ级响应（鄂红发〔2026〕18号）');
  const owed = await rows('operationOwed');
  expect(owed.count).toBe(1);
  expect(owed.said).toContain('响应等级未终止');
  expect((await rows('operationWent')).count).toBe(0);
  expect((await rows('operationGiven')).count).toBe(0);
});

test('the lines of a plan, each with its lorries and its reason', async () => {
  const { requisition, number } = await approvedRequisition(
    store,
    requisitionDraft(names, { near: wuhan, lines: [requisitionLine(names, 'A04', 40)] }),
  );
  const settings = { ...proposedSettings, released: [wuhan] };
  const order = { requisitions: [requisition], settings, locks: [], bans: [] };
  const found = await store.do('dispatcher', 'planning.solve', { ...order, limit: 5 });
  const { plan: lines } = found;
  const saved = await store.do('dispatcher', 'planning.save', {
    ...{ plan: v4(), revision: 0, warehouse: wuhan, name: '黄梅转移安置', order },
    found: { plan: lines },
  });
  expect(await exported('planLines', { plan: saved.plan })).toBe(1);
  expect(file.fileName).toBe(`${saved.number} 调运明细 2026-11-23.xlsx`);
  const said = (await sheet()).flatMap((row) => row.map((cell) => cell?.text));
  for (const { heading } of exportLists.planLines.columns) expect(said).toContain(heading);
  for (const text of [number!, '武汉市库', '棉被', '40', '最近']) expect(said).toContain(text);
  expect(said).toContain('4.2 米厢式货车×1');
  expect(said).toContain('状态：待审核');
});

test('the story of a lot and that of a gift can be had as files', async () => {
  const { rows } = await store.do('viewer', 'stock.lots', { filter: {} });
  const { lot } = rows[0]!;
  expect(await exported('lotStory', { lot })).toBe(1);
  const { origin } = await store.do('viewer', 'stock.lotStory', { lot });
  // Each of the three lots whole, and where it is.
  expect(await exported('giftStory', { document: origin.document })).toBe(6);
  const read = await sheet();
  const at = read[4]!.findIndex((cell) => cell?.text === '去向');
  expect(read.slice(5, 11).map((row) => row[at]?.text)).toEqual([
    ...['合计', '在库', '合计', '在库', '合计', '在库'],
  ]);
});

test.each(['xlsx', 'csv'])(
  'a file that a thread has written arrives as it would here: %s',
  async (format) => {
    const { state } = store.program;
    const here = state.background;
    await build(['worker']);
    await exported('stockLots', { filter: {} }, format);
    const rows = await sheet();
    state.background = backgroundThreads(join(import.meta.dirname, '../../../out/worker.cjs'));
    await exported('stockLots', { filter: {} }, format);
    state.background = here;
    expect(await sheet()).toEqual(rows);
  },
  120_000,
);

test('a list that one may not see can’t be had as a file either', async () => {
  const input = { list: 'audit', asked: { filter: {} }, format: 'csv' };
  await store.refused('keeper', 'exports.save', input, 'role.missing');
});

test('what the call of the list does not take is refused', async () => {
  const input = { list: 'stockItems', asked: { filter: { nonsense: 1 } }, format: 'csv' };
  await store.refused('keeper', 'exports.save', input, 'input.malformed');
});

test('an export tells how far it is, and one that is stopped writes nothing', async () => {
  expect(await store.do('admin', 'exports.progress', {})).toEqual({ rows: null });
  const { fileName } = file;
  const bytes = file.bytes;
  const input = { list: 'items', asked: { filter: {} }, format: 'xlsx' } as const;
  const saving = store.ask('admin', 'exports.save', input);
  const { rows } = await store.do('admin', 'exports.progress', {});
  expect(rows).toBeGreaterThan(0);
  expect(await store.do('admin', 'exports.stop', {})).toEqual({ stopped: true });
  expect(await saving).toMatchObject({ ok: false, refusal: { code: 'export.stopped' } });
  expect(file).toEqual({ bytes, fileName });
  expect(await store.do('admin', 'exports.stop', {})).toEqual({ stopped: false });
});

describe('a list that is also imported', () => {
  test.each(['items', 'bins', 'parties'] as const)(
    '%s read in again as they were written change nothing',
    async (list) => {
      const asked = { items: { filter: {} }, bins: { warehouse: wuhan }, parties: {} }[list];
      const input = { list, asked, format: 'xlsx' } as Input<'exports.save'>;
      await store.do('admin', 'exports.save', input);
      const base64 = Buffer.from(file.bytes).toString('base64');
      const by = list === 'bins' ? 'keeper' : 'dispatcher';
      const opening = { subject: list, fileName: file.fileName, base64 };
      const { file: hash, proposed } = await store.do(by, 'imports.open', opening);
      const found = await store.do(by, 'imports.check', {
        subject: list,
        warehouse: list === 'bins' ? wuhan : null,
        file: hash,
        sheet: proposed.sheet,
        headingRow: proposed.headingRow,
        columns: proposed.columns,
      });
      expect(found.rows.filter(({ state }) => state !== 'same').map(({ cells }) => cells)).toEqual(
        [],
      );
    },
  );
});

test('the province matrix has a column for each warehouse, and what is missing there', async () => {
  await exported('matrix', {});
  const headings = (await sheet())[4]!.map((cell) => cell?.text);
  expect(headings).toEqual(expect.arrayContaining(['品名', '全省可用', '武汉市库', '武汉市库缺']));
  const { warehouses } = await store.do('viewer', 'province.matrix', {});
  expect(headings).toHaveLength(6 + 2 * warehouses.length);
});

test('what comes out of a drill says so, in its name and above all figures, in both forms', async () => {
  const drill = await beginDrill(store, 'dispatcher', true);
  for (const list of listName.options.filter((each) => !ofOne.includes(each))) {
    for (const format of ['xlsx', 'csv'] as const) {
      const input = { list, asked: askedFor(list), format };
      expect((await store.ask('admin', 'exports.save', input)).ok).toBe(true);
      expect(file.fileName).toMatch(new RegExp(`^演练 .*\\.${format}$`));
      const line = (await sheet())[format === 'xlsx' ? 1 : 0]?.map((cell) => cell?.text);
      expect([list, format, line?.[0]]).toEqual([list, format, '演练数据，不是正式的账']);
    }
  }
  await store.do('dispatcher', 'drills.end', { drill });
  await exported('stockLots', { filter: {} }, 'csv');
  expect(file.fileName).not.toContain('演练');
  expect((await sheet()).flatMap((row) => row.map((cell) => cell?.text)).join()).not.toContain(
    '演练',
  );
}, 60_000);
