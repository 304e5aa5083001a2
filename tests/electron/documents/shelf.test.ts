import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Body } from '../../../shared/documents/kinds';
import type { StockLine } from '../../../shared/documents/stockLine';
import { type Names, namesAt, posted, submitted } from '../../support/papers';
import { sheetHtml } from '../../support/sheetHtml';
import {
  correctionLine,
  disposalBody,
  lotCorrectionBody,
  relocationBody,
  returnToSourceBody,
  shelve,
} from '../../support/shelf';
import { shelfDesk } from '../../support/shelfDesk';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

/** What the papers of the shelf print, remember, and are offered. */

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

const { headquarters, wet, theirs, order } = shelfDesk(() => ({ store, names }));

describe('the sheets', () => {
  /** The text of the sheet of a paper, its places one space apart. */
  const textOf = async (body: Body) => {
    const { document } = await posted(store, body);
    return sheetHtml(store, document)
      .replace(/<wbr\/?>/g, '')
      .replace(/^.*<body>/s, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
  };

  test('of a disposal says why, who judged it, and what it was worth', async () => {
    const text = await textOf(
      disposalBody({ salvage: '残值上缴', lines: [await wet({ batchNumber: 'B7' })] }),
    );
    for (const words of [
      '报废单 BF-42010001-',
      '报废原因 损坏',
      '物权单位 武汉市红十字会',
      '鉴定意见 水浸霉变，无法使用',
      '处置方式 集中销毁',
      '残值处理 残值上缴',
      'B7 2026-11-10 不过期 A-01-01 损坏 7',
      '233.33',
      '技术鉴定 郑九',
      '财务',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('of a relocation and of a correction say what becomes of each line', async () => {
    const line = await shelve(store, names, { batchNumber: 'B8' });
    const moved = { ...line, toBin: names.bin('A-01-02'), toCondition: 'held' as const };
    expect(await textOf(relocationBody({ lines: [moved] }))).toContain('A-01-01 A-01-02 冻结 7');
    const right = { batchNumber: 'B9', expiry: { kind: 'date' as const, date: '2028-06-30' } };
    expect(
      await textOf(lotCorrectionBody({ lines: [correctionLine(line, names.society, right)] })),
    ).toContain('批号 B8→B9；失效日期 不过期→2028-06-30 7');
  });

  test('of what goes back says to whom, on whose order', async () => {
    const text = await textOf(
      returnToSourceBody({
        to: headquarters(),
        ownerOrder: order(),
        lines: [await theirs()],
      }),
    );
    expect(text).toContain('退往单位 中国红十字会总会');
    expect(text).toContain('物权单位指令 中国红十字会总会 红总备〔2026〕8号');
    expect(text).toContain('提货人 张三');
  });
});

describe('the papers of the shelf remember names', () => {
  test('owners and restrictions that they name are not called something else', async () => {
    const line = await shelve(store, names);
    const earmark = v4();
    const save = (name: string) => ({ earmark, name, nature: 'project' as const });
    await store.do('dispatcher', 'earmarks.save', save('安居项目'));
    await submitted(
      store,
      lotCorrectionBody({
        basisNumber: '函 9 号',
        lines: [correctionLine(line, names.society, { earmark })],
      }),
    );
    await store.refused('dispatcher', 'earmarks.save', save('别的项目'), 'record.fixed');
  });

  test('each says its lots, its bins and its goods as they were', async () => {
    const line = await wet({ batchNumber: 'B7' });
    const good = await shelve(store, names, { batchNumber: 'B8' });
    const papers: Body[] = [
      relocationBody({ lines: [{ ...good, toBin: names.bin('A-01-02'), toCondition: 'good' }] }),
      disposalBody({ lines: [line] }),
      returnToSourceBody({ to: headquarters(), lines: [line] }),
      lotCorrectionBody({ lines: [correctionLine(good, names.society, { batchNumber: 'B9' })] }),
    ];
    for (const body of papers) {
      const { document } = await posted(store, body);
      const view = await store.do('viewer', 'documents.read', { document });
      const [said] = (view.body as { lines: StockLine[] }).lines;
      expect(view.lots[said!.lot]).toMatchObject({ batchNumber: expect.stringMatching(/^B[78]$/) });
      expect(view.labels[said!.bin]).toMatchObject({ name: 'A-01-01' });
      expect(view.labels[said!.item]).toMatchObject({ name: '棉被', unit: '床' });
    }
  });
});

test('a draft is told at the line that it takes more than is there, lines of one lot added up', async () => {
  const stock = await shelve(store, names, { batchNumber: 'MUCH' });
  const line = { ...stock, toBin: names.bin('A-02-01'), toCondition: 'good' as const };
  const ask = async (...quantities: number[]) => {
    const lines = quantities.map((quantity) => ({ ...line, quantity }));
    const { problems } = await store.do('keeper', 'documents.propose', {
      warehouse: wuhan,
      businessDate: '2026-11-23',
      body: relocationBody({ lines }),
    });
    return problems;
  };
  expect(await ask(20, 10)).toEqual([]);
  expect(await ask(20, 11)).toEqual([{ line: 2, field: 'quantity', problem: 'moreThanThere' }]);
});

test('only what has a bill of materials is offered for taking apart', async () => {
  const { rows } = await store.do('keeper', 'stock.lots', {
    filter: { warehouse: wuhan, where: 'shelf', kits: true },
    limit: 100,
  });
  expect(rows.filter(({ item }) => item.code !== 'A01')).toEqual([]);
  await shelve(store, names, {
    item: names.item('A01'),
    entered: { count: 3, unit: '个', factor: 1 },
    expiry: { kind: 'date', date: '2029-01-01' },
  });
  const after = await store.do('keeper', 'stock.lots', {
    filter: { warehouse: wuhan, where: 'shelf', kits: true },
    limit: 100,
  });
  expect(after.rows.map(({ item }) => item.code)).toEqual(['A01']);
});
