import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { Body } from '../../../shared/documents/kinds';
import type { StockLine } from '../../../shared/documents/stockLine';
import { pdf } from '../../support/files';
import {
  approved,
  dispatchBody,
  dispatchLine,
  draft,
  type Names,
  namesAt,
  posted,
  submitted,
} from '../../support/papers';
import { rawCheck } from '../../support/rawCheck';
import { sheetHtml } from '../../support/sheetHtml';
import {
  correctionLine,
  disposalBody,
  lotCorrectionBody,
  relocationBody,
  returnToSourceBody,
  shelve,
} from '../../support/shelf';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

/** 移位单, 报废单, 退货单, 批次更正单 through the door. */

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

const db = () => store.program.state.store!.db;
const headquarters = () => names.party('中国红十字会总会');
const recipient = () => ({ kind: 'party' as const, party: names.party('黄冈市红十字会') });
const wet = (line: object = {}) => shelve(store, names, { condition: 'damaged', ...line });
const theirs = (line: object = {}) => shelve(store, names, line, { owner: headquarters() });
const order = () => ({ owner: headquarters(), number: '红总备〔2026〕8号' });

/** What lies where of a lot, as `bin condition quantity amount`. */
const liesOf = (lot: string) =>
  db()
    .all<{ bin: string; condition: string; quantity: number; amount: number | null }>(sql`
      SELECT bin.code AS bin, place.condition, quantity, amount
      FROM stock JOIN lot ON lot.id = stock.lot_id JOIN place ON place.id = stock.place_id
      JOIN bin ON bin.id = place.bin_id WHERE lot.uid = ${lot} ORDER BY bin.code, condition`)
    .map((row) => `${row.bin} ${row.condition} ${row.quantity} ${row.amount ?? '未计价'}`);
const everything = () =>
  db().all(sql`SELECT place_id, lot_id, quantity, amount FROM stock ORDER BY 1, 2`);
const findings = async () => [
  ...(await store.do('viewer', 'ledger.prove', {})).findings,
  ...rawCheck(store.program.state.storeFile),
];
const problemsOf = async (body: Body) => {
  const { document, revision } = await draft(store, body);
  const { problems } = await store.refused(
    'keeper',
    'documents.submit',
    { document, revision },
    'document.incomplete',
  );
  return problems.map(({ line, field, problem }) => `${line ?? '-'} ${field} ${problem}`);
};
const submitRefused = async <C extends 'stock.negative' | 'stock.spokenFor' | 'stock.short'>(
  body: Body,
  code: C,
  businessDate = '2026-11-20',
) => {
  const { document, revision } = await draft(store, body, { businessDate });
  return store.refused('keeper', 'documents.submit', { document, revision }, code);
};
/** Takes a posting back and says whether all is as it was and provable. */
async function takenBack(before: unknown, posting: string) {
  await posted(store, { kind: 'reversal', posting, reason: '写错了' });
  expect(everything()).toEqual(before);
  expect(await findings()).toEqual([]);
}

describe('移位单', () => {
  test('a part goes to another bin with its share of the value, and back again', async () => {
    const line = await shelve(store, names);
    const before = everything();
    const toBin = names.bin('A-01-02');
    const { posting } = await posted(
      store,
      relocationBody({ lines: [{ ...line, toBin, toCondition: 'good' }] }),
    );
    expect(liesOf(line.lot)).toEqual(['A-01-01 good 23 76667', 'A-01-02 good 7 23333']);
    await takenBack(before, posting);
  });

  test('a move needs nobody’s approval, a change of condition does', async () => {
    const line = await shelve(store, names);
    const move = { ...line, toBin: names.bin('A-01-02'), toCondition: 'good' as const };
    const hold = { ...line, toBin: line.bin, toCondition: 'held' as const };
    const one = await submitted(store, relocationBody({ lines: [move] }));
    expect(one.axes.approval).toBe('given');
    const other = await submitted(store, relocationBody({ lines: [move, hold] }));
    expect(other.axes.approval).toBe('waiting');
    await store.refused(
      'keeper',
      'documents.approve',
      { document: other.document, revision: other.revision },
      'role.missing',
    );
  });

  test('to the place where it lies, to none, or for no reason is refused', async () => {
    const line = await shelve(store, names);
    const stays = { ...line, toBin: line.bin, toCondition: 'good' as const };
    const nowhere = { ...line, toBin: null, toCondition: 'held' as const, quantity: null };
    expect(
      await problemsOf({ ...relocationBody({ lines: [stays, nowhere] }), reason: ' ' }),
    ).toEqual(['- reason missing', '1 toBin samePlace', '2 quantity missing', '2 toBin missing']);
  });

  test('a bin of another warehouse, and a lot of another item, are refused', async () => {
    const line = await shelve(store, names);
    const far = (await namesAt(store, centre)).bin('A-01-01');
    const input = {
      document: v4(),
      revision: 0,
      warehouse: wuhan,
      businessDate: '2026-11-20',
      persons: {},
      body: relocationBody({ lines: [{ ...line, toBin: far, toCondition: 'good' }] }),
    };
    await store.refused('keeper', 'documents.save', input, 'notFound');
    const other = {
      ...line,
      item: names.item('A06'),
      toBin: line.bin,
      toCondition: 'held' as const,
    };
    expect(await problemsOf(relocationBody({ lines: [other] }))).toEqual(['1 lot lotMismatch']);
  });

  test('more than lies there, on one line or on two, is refused with what is missing', async () => {
    const line = await shelve(store, names);
    const move = (quantity: number) => ({
      ...line,
      quantity,
      toBin: names.bin('A-01-02'),
      toCondition: 'good' as const,
    });
    const most = { item: '棉被', place: 'A-01-01', missing: 1 };
    expect(
      await submitRefused(relocationBody({ lines: [move(31)] }), 'stock.negative'),
    ).toMatchObject(most);
    expect(
      await submitRefused(relocationBody({ lines: [move(16), move(15)] }), 'stock.negative'),
    ).toMatchObject(most);
  });

  test('what another approved paper has spoken for stays', async () => {
    const line = await shelve(store, names);
    const move = (quantity: number) =>
      relocationBody({
        lines: [{ ...line, quantity, toBin: names.bin('A-01-02'), toCondition: 'held' }],
      });
    await approved(store, move(20));
    expect(await submitRefused(move(11), 'stock.spokenFor')).toMatchObject({ spokenFor: 20 });
    const { rows } = await store.do('viewer', 'stock.lots', { filter: { where: 'shelf' } });
    expect(rows.find(({ lot }) => lot === line.lot)).toMatchObject({ quantity: 30, spokenFor: 20 });
  });

  test('back-dated to where it would have been missing names the paper that took it', async () => {
    const line = await shelve(store, names);
    const move = (quantity: number, toBin: string) =>
      relocationBody({ lines: [{ ...line, quantity, toBin, toCondition: 'good' }] });
    const { document } = await posted(store, move(25, names.bin('A-01-02')), {
      businessDate: '2026-11-18',
    });
    const { number } = await store.do('viewer', 'documents.read', { document });
    const refusal = await submitRefused(
      move(10, names.bin('B-01-01')),
      'stock.negative',
      '2026-11-15',
    );
    expect(refusal).toMatchObject({ missing: 5, document: number });
  });
});

describe('报废单', () => {
  test('what is damaged goes to loss with its share of the value, and back again', async () => {
    const line = await wet();
    const before = everything();
    const { posting, document } = await posted(store, disposalBody({ lines: [line] }));
    expect(liesOf(line.lot)).toEqual(['A-01-01 damaged 23 76667']);
    const { totals, postings } = await store.do('viewer', 'documents.read', { document });
    expect(totals).toEqual({ known: 23_333, unpriced: 0, quantity: 7, lines: 1 });
    expect(postings[0]?.movements[0]?.to).toEqual({ kind: 'loss', warehouse: wuhan });
    await takenBack(before, posting);
  });

  test('what is good and in life, or waits for its test, is not scrapped; the expired and held is', async () => {
    const good = await shelve(store, names);
    const pending = await shelve(store, names, { condition: 'pending' });
    const held = await shelve(store, names, { condition: 'held' });
    const expired = await shelve(store, names, { expiry: { kind: 'date', date: '2026-11-19' } });
    const lastDay = await shelve(store, names, { expiry: { kind: 'date', date: '2026-11-20' } });
    expect(
      await problemsOf(disposalBody({ lines: [good, pending, held, expired, lastDay] })),
    ).toEqual(['1 lot stillUsable', '2 lot stillUsable', '5 lot stillUsable']);
    const { axes } = await posted(store, disposalBody({ lines: [held, expired] }));
    expect(axes.posting).toBe('posted');
  });

  test('nothing is scrapped without a reason, an opinion and a way, nor by no appraiser', async () => {
    const line = await wet();
    const empty = { disposalReason: null, opinion: '', method: ' ' };
    expect(await problemsOf(disposalBody({ ...empty, lines: [line] }))).toEqual([
      '- disposalReason missing',
      '- opinion missing',
      '- method missing',
    ]);
    const saved = await store.do('keeper', 'documents.save', {
      document: v4(),
      revision: 0,
      warehouse: wuhan,
      businessDate: '2026-11-20',
      persons: {},
      body: disposalBody({ lines: [line] }),
    });
    const { document, revision } = saved;
    expect(
      await store.refused(
        'keeper',
        'documents.submit',
        { document, revision },
        'document.incomplete',
      ),
    ).toMatchObject({ problems: [{ field: 'appraiser', problem: 'missing' }] });
  });

  test('a report of the experts is attached before it is posted and after, and then stays', async () => {
    const paper = await approved(store, disposalBody({ lines: [await wet()] }));
    const attach = (text: string) => {
      const attachment = v4();
      return store
        .do('keeper', 'attachments.add', {
          document: paper.document,
          attachment,
          fileName: '鉴定报告.pdf',
          base64: pdf(text).toString('base64'),
        })
        .then(() => attachment);
    };
    const before = await attach('opinion');
    const { document, revision } = paper;
    await store.do('keeper', 'documents.post', { document, revision });
    await attach('photographs');
    const { attachments } = await store.do('viewer', 'documents.read', { document });
    expect(attachments.map(({ name }) => name)).toEqual(['鉴定报告.pdf', '鉴定报告.pdf']);
    await store.refused(
      'keeper',
      'attachments.remove',
      { document, attachment: before },
      'attachment.fixed',
    );
    expect(await findings()).toEqual([]);
  });
});

describe('退货单', () => {
  test('what is damaged or expired, and what is good, goes back to where it came from', async () => {
    const line = await wet();
    const old = await shelve(store, names, { expiry: { kind: 'date', date: '2026-01-31' } });
    const good = await shelve(store, names);
    const before = everything();
    const { posting, document } = await posted(
      store,
      returnToSourceBody({ to: headquarters(), lines: [line, old, good] }),
    );
    const { totals, postings } = await store.do('viewer', 'documents.read', { document });
    expect(totals).toEqual({ known: 69_999, unpriced: 0, quantity: 21, lines: 3 });
    expect(postings[0]?.movements[0]?.to).toEqual({ kind: 'source', party: headquarters() });
    await takenBack(before, posting);
  });

  test('to nobody, or for no reason, is refused', async () => {
    const lines = [await wet()];
    expect(await problemsOf(returnToSourceBody({ to: null, reason: '', lines }))).toEqual([
      '- to missing',
      '- reason missing',
    ]);
  });
});

describe('others’ goods leave only on the order of their owner', () => {
  const ways: [string, (line: StockLine, ownerOrder: ReturnType<typeof order> | null) => Body][] = [
    [
      '退货单',
      (line, ownerOrder) => returnToSourceBody({ to: headquarters(), ownerOrder, lines: [line] }),
    ],
    ['报废单', (line, ownerOrder) => disposalBody({ ownerOrder, lines: [line] })],
  ];
  test.each(ways)('by a %s', async (_kind, paper) => {
    const line = await theirs({ condition: 'damaged' });
    expect(await problemsOf(paper(line, null))).toEqual(['1 lot othersGoods']);
    const halves = [
      { ...order(), number: '' },
      { owner: names.party('黄冈市红十字会'), number: '8号' },
    ];
    expect(await problemsOf(paper(line, halves[0]!))).toEqual(['- ownerOrder halfFilled']);
    expect(await problemsOf(paper(line, halves[1]!))).toEqual(['1 lot othersGoods']);
    expect((await posted(store, paper(line, order()))).axes.posting).toBe('posted');
  });
});

describe('批次更正单', () => {
  test('the right lot takes the place of the wrong one with its value and its age, and says which it corrects', async () => {
    const line = await shelve(store, names, { batchNumber: 'B1' }, { businessDate: '2026-11-02' });
    const before = everything();
    const right = { batchNumber: 'B1', expiry: { kind: 'date' as const, date: '2028-06-30' } };
    const { posting, document } = await posted(
      store,
      lotCorrectionBody({ lines: [correctionLine(line, names.society, right)] }),
    );
    const lot = db().read<{ uid: string; corrects: string; receivedOn: string; price: number }>(sql`
      SELECT lot.uid, wrong.uid AS corrects, lot.received_on AS receivedOn, lot.unit_price AS price
      FROM lot JOIN document ON document.id = lot.document_id
      JOIN lot AS wrong ON wrong.id = lot.corrects_lot_id WHERE document.uid = ${document}`);
    expect(lot).toMatchObject({ corrects: line.lot, receivedOn: '2026-11-02', price: 333_329 });
    expect(liesOf(line.lot)).toEqual(['A-01-01 good 23 76667']);
    expect(liesOf(lot.uid)).toEqual(['A-01-01 good 7 23333']);
    expect(await findings()).toEqual([]);
    await takenBack(before, posting);
  });

  test('a value is given to goods that had none, once; the reversal takes it away again', async () => {
    const line = await shelve(store, names, { price: null, priceBasis: null });
    const before = everything();
    const valued = correctionLine(line, names.society, {}, 70_001);
    const { posting, document } = await posted(store, lotCorrectionBody({ lines: [valued] }));
    const { totals, postings } = await store.do('viewer', 'documents.read', { document });
    expect(postings[0]?.movements.map(({ amount }) => amount)).toEqual([null, 70_001]);
    expect(totals).toEqual({ known: 70_001, unpriced: 0, quantity: 7, lines: 1 });
    const list = async (filter: object) =>
      (await store.do('viewer', 'documents.list', { filter })).totals;
    const kinds = ['lotCorrection' as const];
    const corrections = (await store.do('viewer', 'documents.list', { filter: { kinds } })).rows;
    const sum = corrections
      .filter(({ axes }) => axes.posting === 'posted')
      .reduce((all, { amount }) => all + amount.known, 0);
    expect(await list({ kinds })).toMatchObject({ known: sum, unpriced: 0 });
    const { known, unpriced } = await list({
      kinds: ['receipt', 'relocation', 'disposal', 'returnToSource', ...kinds],
    });
    expect(await list({})).toMatchObject({ known, unpriced });
    await takenBack(before, posting);
    const priced = await shelve(store, names);
    expect(
      await problemsOf(
        lotCorrectionBody({ lines: [correctionLine(priced, names.society, {}, 5_000)] }),
      ),
    ).toEqual(['1 amount hasPrice']);
  });

  test('what changes nothing is refused; a change of owner or restriction rests on a written order', async () => {
    const line = await shelve(store, names);
    const earmark = v4();
    await store.do('dispatcher', 'earmarks.save', { earmark, name: '黄梅专项', nature: 'place' });
    const correct = (right: object, basisNumber = '') =>
      lotCorrectionBody({ basisNumber, lines: [correctionLine(line, names.society, right)] });
    expect(await problemsOf(correct({}))).toEqual(['1 lot nothingChanged']);
    expect(await problemsOf(correct({ owner: headquarters() }))).toEqual(['1 owner needsBasis']);
    expect(await problemsOf(correct({ earmark }))).toEqual(['1 earmark needsBasis']);
    expect(await problemsOf(correct({ serialNumber: 'S1' }))).toEqual([
      '1 serialNumber serialNeedsOne',
    ]);
    const { axes } = await posted(store, correct({ owner: headquarters() }, '协议 3 号'));
    expect(axes.posting).toBe('posted');
  });

  test('a donor’s release makes earmarked goods go for any purpose', async () => {
    const item = names.item('A09');
    const unit = (await store.do('viewer', 'items.find', { limit: 1000 })).rows.find(
      ({ uid }) => uid === item,
    )!.unit;
    const earmark = v4();
    await store.do('dispatcher', 'earmarks.save', { earmark, name: '某镇专项', nature: 'place' });
    const entered = { count: 30, unit, factor: 1 };
    const line = await shelve(store, names, { item, entered }, { earmark });
    const asked = { count: 7, unit, factor: 1 };
    const issue = dispatchBody({ to: recipient(), lines: [dispatchLine({ item, asked })] });
    expect(await submitRefused(issue, 'stock.short')).toMatchObject({
      shortages: [{ skipped: [{ lot: line.lot, reason: 'earmarked', quantity: 30 }] }],
    });
    const free = correctionLine(line, names.society, { earmark: null });
    await posted(store, lotCorrectionBody({ basisNumber: '捐赠方函 5 号', lines: [free] }));
    expect((await posted(store, issue)).axes.posting).toBe('posted');
  });

  test('the number of a piece is put right, and is that of no other piece', async () => {
    const piece = { entered: { count: 1, unit: '床', factor: 1 } };
    const one = await shelve(store, names, { ...piece, serialNumber: 'SN-O1' });
    const other = await shelve(store, names, { ...piece, serialNumber: 'SN-02' });
    const correct = (line: StockLine, serialNumber: string) =>
      lotCorrectionBody({
        lines: [correctionLine({ ...line, quantity: 1 }, names.society, { serialNumber })],
      });
    const before = everything();
    const { posting } = await posted(store, correct(one, 'SN-01'));
    const twice = await approved(store, correct(other, 'SN-01'));
    await store.refused(
      'keeper',
      'documents.post',
      { document: twice.document, revision: twice.revision },
      'serial.present',
    );
    await takenBack(before, posting);
  });
});

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
      'B7 不过期 A-01-01 损坏 7',
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
  });
  const after = await store.do('keeper', 'stock.lots', {
    filter: { warehouse: wuhan, where: 'shelf', kits: true },
    limit: 100,
  });
  expect(after.rows.map(({ item }) => item.code)).toEqual(['A01']);
});
