import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { StocktakeLine, StocktakeScope } from '../../../shared/documents/stocktake';
import {
  approved,
  countLine,
  dispatchBody,
  dispatchLine,
  draft,
  type Names,
  namesAt,
  onDay,
  posted,
  receiptBody,
  receiptLine,
  signed,
  stocktakeBody,
  transferBody,
} from '../../support/papers';
import { rawCheck } from '../../support/rawCheck';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
let lot: { priced: string; unpriced: string };
const db = () => store.program.state.store!.db;
const step = ({ document, revision }: { document: string; revision: number }) => ({
  document,
  revision,
});
const asked = (count: number) => ({ count, unit: '床', factor: 1 });
const full = { kind: 'full' } as const;

/** What lies now: `A-01-01 good 40 / 400000`. */
function shelf(of: string) {
  return db()
    .all<{ bin: string; condition: string; quantity: number; amount: number | null }>(sql`
      SELECT bin.code AS bin, condition, quantity, amount FROM stock
      JOIN place ON place.id = place_id JOIN bin ON bin.id = bin_id
      JOIN lot ON lot.id = lot_id WHERE lot.uid = ${of} ORDER BY bin.code, condition`)
    .map(({ bin, condition, quantity, amount }) => `${bin} ${condition} ${quantity} / ${amount}`);
}

async function receive(more: Partial<ReturnType<typeof receiptLine>>, businessDate = '2026-11-20') {
  const { document } = await posted(
    store,
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [
        receiptLine({
          item: names.item('A04'),
          bin: names.bin('A-01-01'),
          entered: asked(40),
          ...more,
        }),
      ],
    }),
    { businessDate },
  );
  return db().read<{ uid: string }>(sql`
    SELECT lot.uid FROM lot JOIN document ON document.id = document_id
    WHERE document.uid = ${document}`).uid;
}

const issue = (count: number, businessDate = '2026-11-23') =>
  posted(
    store,
    dispatchBody({
      to: { kind: 'party', party: names.party('黄冈市红十字会') },
      lines: [
        dispatchLine({
          item: names.item('A04'),
          asked: asked(count),
          choice: {
            picks: [
              {
                lot: lot.priced,
                bin: names.bin('A-01-01'),
                condition: 'good',
                quantity: count,
              },
            ],
            reason: '测试指定批次',
          },
        }),
      ],
    }),
    { businessDate },
  );

const quilts = (more: Partial<Omit<StocktakeLine, 'counts'>> & { counts?: number[] } = {}) =>
  countLine({ item: names.item('A04'), lot: lot.priced, bin: names.bin('A-01-01'), ...more });
const blankets = (more: Partial<Omit<StocktakeLine, 'counts'>> & { counts?: number[] } = {}) =>
  countLine({ item: names.item('A06'), lot: lot.unpriced, bin: names.bin('B-01-01'), ...more });
const today = { businessDate: '2026-11-23' };

async function save(
  { document, revision }: { document: string; revision: number },
  lines: StocktakeLine[],
  body: Partial<ReturnType<typeof stocktakeBody>> = {},
) {
  const whole = stocktakeBody({ lines, ...body });
  return store.do('keeper', 'documents.save', {
    document,
    revision,
    warehouse: wuhan,
    businessDate: '2026-11-23',
    persons: signed('stocktake'),
    body: whole,
  });
}

async function problemsOf(document: string) {
  const { problems } = await store.do('viewer', 'documents.read', { document });
  return problems.map(({ line, field, problem }) => `${line ?? '-'} ${field} ${problem}`);
}

async function findings() {
  const { findings: own } = await store.do('viewer', 'ledger.prove', {});
  return [...own, ...rawCheck(store.program.state.storeFile)];
}

beforeEach(async () => {
  store = testStore();
  names = await namesAt(store);
  lot = {
    priced: await receive({ price: { per: 'unit', price: 1_000_000 }, priceBasis: 'invoice' }),
    unpriced: await receive({
      item: names.item('A06'),
      bin: names.bin('B-01-01'),
      entered: { count: 30, unit: '条', factor: 1 },
    }),
  };
});
afterEach(() => store.close());

describe('a count while goods move', () => {
  test('is set against the book of its own moment: what left before and after changes nothing', async () => {
    await issue(5);
    const paper = await draft(store, stocktakeBody({ lines: [quilts({ counts: [33] })] }), today);
    await issue(10);
    const { rows } = await store.do('viewer', 'stocktakes.differences', {
      document: paper.document,
    });
    expect(rows).toEqual([
      {
        line: 1,
        counted: 33,
        isExact: false,
        book: 35,
        difference: -2,
        value: -20_000,
        movedSince: -10,
        countAgain: false,
      },
    ]);
    const whole = await save(paper, [quilts({ counts: [33], reason: '短少' })]);
    const sent = await store.do('keeper', 'documents.submit', step(whole));
    const given = await store.do('approver', 'documents.approve', step(sent));
    await issue(1);
    await store.do('keeper', 'documents.post', step(given));
    expect(shelf(lot.priced)).toEqual(['A-01-01 good 22 / 220000']);
    expect(await findings()).toEqual([]);
  });

  test('keeps its moment while typing goes on and other papers post', async () => {
    const first = await draft(
      store,
      stocktakeBody({ lines: [quilts({ counts: [40] }), blankets()] }),
      today,
    );
    await issue(10);
    const second = await save(first, [quilts({ counts: [40] }), blankets({ counts: [30] })]);
    const { document } = await store.do('keeper', 'documents.submit', step(second));
    const { rows } = await store.do('viewer', 'stocktakes.differences', { document });
    expect(rows.map(({ difference, movedSince }) => [difference, movedSince])).toEqual([
      [0, -10],
      [0, 0],
    ]);
  });

  test('has to be made again when something was posted since with an earlier date', async () => {
    const paper = await draft(store, stocktakeBody({ lines: [quilts({ counts: [40] })] }), today);
    await issue(3, '2026-11-22');
    expect(await problemsOf(paper.document)).toContain('1 counts countedBefore');
    await store.refused('keeper', 'documents.submit', step(paper), 'document.incomplete');
    const again = await save(paper, [quilts({ counts: [40, 37] })]);
    expect(await problemsOf(again.document)).toEqual([]);
    await store.do('keeper', 'documents.submit', step(again));
  });

  test('is refused at posting, too, if that happened after it was approved', async () => {
    const paper = await approved(
      store,
      stocktakeBody({ lines: [quilts({ counts: [40] })] }),
      today,
    );
    await issue(3, '2026-11-22');
    const refusal = await store.refused(
      'keeper',
      'documents.post',
      step(paper),
      'document.incomplete',
    );
    expect(refusal.problems).toEqual([{ line: 1, field: 'counts', problem: 'countedBefore' }]);
    expect(shelf(lot.priced)).toEqual(['A-01-01 good 37 / 370000']);
  });
});

describe('what a count says', () => {
  test('a blank is not zero: the lot stays; zero that is said takes it away', async () => {
    await posted(
      store,
      stocktakeBody({ lines: [quilts(), blankets({ counts: [0], reason: '遗失' })] }),
      today,
    );
    expect(shelf(lot.priced)).toEqual(['A-01-01 good 40 / 400000']);
    expect(shelf(lot.unpriced)).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  test('盘盈 of a priced lot comes with its price, of an unpriced one without', async () => {
    await posted(
      store,
      stocktakeBody({
        lines: [
          quilts({ counts: [43], reason: '多' }),
          quilts({ condition: 'damaged', counts: [2], reason: '受潮' }),
          blankets({ counts: [31], reason: '多' }),
        ],
      }),
      today,
    );
    expect(shelf(lot.priced)).toEqual(['A-01-01 damaged 2 / 20000', 'A-01-01 good 43 / 430000']);
    expect(shelf(lot.unpriced)).toEqual(['B-01-01 good 31 / null']);
    expect(await findings()).toEqual([]);
  });

  test('goods that are in no book get a lot of their own, of unknown origin and price', async () => {
    const line = countLine({
      item: names.item('A06'),
      lot: null,
      bin: names.bin('A-01-02'),
      counts: [4],
      batchNumber: 'X9',
      reason: '无卡片',
    });
    const { document } = await posted(store, stocktakeBody({ lines: [line] }), today);
    const made = db().all(sql`
      SELECT batch_number, expiry_kind, unit_price, received_on, stock.quantity, stock.amount
      FROM lot JOIN document ON document.id = document_id JOIN stock ON stock.lot_id = lot.id
      WHERE document.uid = ${document}`);
    expect(made).toEqual([
      {
        batch_number: 'X9',
        expiry_kind: 'unknown',
        unit_price: null,
        received_on: '2026-11-23',
        quantity: 4,
        amount: null,
      },
    ]);
    await refusedBefore('A-01-02');
    expect(await findings()).toEqual([]);
  });

  test('a difference asks for a reason, and for a second count where the paper says so', async () => {
    const paper = await draft(
      store,
      stocktakeBody({ recount: true, lines: [quilts({ counts: [38] })] }),
      today,
    );
    expect(await problemsOf(paper.document)).toEqual([
      '1 reason needsReason',
      '1 counts needsRecount',
    ]);
    const again = await save(paper, [quilts({ counts: [38, 38], reason: '短少' })], {
      recount: true,
    });
    expect(await problemsOf(again.document)).toEqual([]);
  });

  test('of one piece there is one', async () => {
    const piece = await receive({
      item: names.item('A04'),
      serialNumber: 'SN-1',
      entered: asked(1),
      bin: names.bin('A-01-02'),
    });
    const line = (counts: number[], bin = 'A-01-02') =>
      countLine({
        item: names.item('A04'),
        lot: piece,
        bin: names.bin(bin),
        counts,
        reason: '位置不符',
      });
    const paper = await draft(store, stocktakeBody({ lines: [line([2])] }), today);
    expect(await problemsOf(paper.document)).toEqual(['1 counts serialNeedsOne']);
    // It lies in another bin than the book says: the line of the other bin stands first.
    await posted(store, stocktakeBody({ lines: [line([1], 'A-01-01'), line([0])] }), today);
    expect(shelf(piece)).toEqual(['A-01-01 good 1 / null']);
    expect(await findings()).toEqual([]);
  });
});

/** Nothing can be dated before the count of a bin. */
async function refusedBefore(bin: string) {
  const into = receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: [receiptLine({ item: names.item('A04'), bin: names.bin(bin) })],
  });
  const paper = await draft(store, into, { businessDate: '2026-11-22' });
  return store.refused('keeper', 'documents.submit', step(paper), 'date.beforeCount');
}

describe('the day of a count', () => {
  test('is that of its last count: a paper dated earlier would count what left in between twice', async () => {
    // 10 left on the 22nd. Counted on the 23rd, the paper can't be one of the 20th.
    await issue(10, '2026-11-22');
    const paper = await draft(store, stocktakeBody({ lines: [quilts({ counts: [30] })] }), {
      businessDate: '2026-11-20',
    });
    const { problems } = await store.refused(
      'keeper',
      'documents.submit',
      step(paper),
      'document.incomplete',
    );
    expect(problems).toContainEqual({
      line: null,
      field: 'businessDate',
      problem: 'datedBeforeCount',
    });
  });

  test('stands for its line: what is posted later with an earlier date has to be counted again', async () => {
    const paper = await draft(store, stocktakeBody({ lines: [quilts({ counts: [40] })] }), today);
    await issue(10, '2026-11-22');
    const { problems } = await store.refused(
      'keeper',
      'documents.submit',
      step(paper),
      'document.incomplete',
    );
    expect(problems).toContainEqual({ line: 1, field: 'counts', problem: 'countedBefore' });
  });
});

describe('after a count', () => {
  test('nothing is dated before it in its bins: neither in, nor out, nor away', async () => {
    const { number } = await posted(
      store,
      stocktakeBody({ lines: [quilts({ counts: [40] })] }),
      today,
    );
    expect(await refusedBefore('A-01-01')).toMatchObject({
      bin: 'A-01-01',
      on: '2026-11-23',
      document: number,
      businessDate: '2026-11-22',
    });
    const before = { businessDate: '2026-11-22' };
    const lines = [dispatchLine({ item: names.item('A04') })];
    const out = dispatchBody({
      to: { kind: 'party', party: names.party('黄冈市红十字会') },
      lines,
    });
    const away = transferBody({ to: centre, lines });
    const aside = {
      kind: 'relocation',
      reason: '受潮',
      note: '',
      lines: [
        {
          item: names.item('A04'),
          lot: lot.priced,
          bin: names.bin('A-01-01'),
          condition: 'good',
          quantity: 1,
          note: '',
          toBin: names.bin('A-01-02'),
          toCondition: 'good',
        },
      ],
    } as const;
    for (const body of [out, away, { ...aside, lines: [...aside.lines] }]) {
      const paper = await draft(store, body, before);
      await store.refused('keeper', 'documents.submit', step(paper), 'date.beforeCount');
    }
    await issue(1);
  });

  test('another bin is free, and its own day is', async () => {
    await posted(store, stocktakeBody({ lines: [quilts({ counts: [40] })] }), today);
    await receive({ bin: names.bin('A-01-02') }, '2026-11-22');
    await receive({}, '2026-11-23');
  });

  test('a paper that was submitted before it is refused when it is posted', async () => {
    const late = await approved(
      store,
      receiptBody({
        source: names.party('中国红十字会总会'),
        owner: names.society,
        lines: [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })],
      }),
      { businessDate: '2026-11-22' },
    );
    await posted(store, stocktakeBody({ lines: [quilts({ counts: [40] })] }), today);
    await store.refused('keeper', 'documents.post', step(late), 'date.beforeCount');
  });

  test('its reversal frees the days before it, and gives everything back', async () => {
    const { posting } = await posted(
      store,
      stocktakeBody({ lines: [quilts({ counts: [37], reason: '短少' })] }),
      today,
    );
    expect(shelf(lot.priced)).toEqual(['A-01-01 good 37 / 370000']);
    await posted(store, { kind: 'reversal', posting, reason: '盘错了' }, today);
    expect(shelf(lot.priced)).toEqual(['A-01-01 good 40 / 400000']);
    await receive({}, '2026-11-22');
    const { rows } = await store.do('viewer', 'stocktakes.accuracy', { warehouse: wuhan });
    expect(rows).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  test('with no difference there is no movement, yet it stands for its date and for the accuracy', async () => {
    const { document, number, posting } = await posted(
      store,
      stocktakeBody({ lines: [quilts({ counts: [40] }), blankets({ counts: [30] })] }),
      today,
    );
    const { postings, axes } = await store.do('viewer', 'documents.read', { document });
    expect(axes.posting).toBe('posted');
    expect(postings.map(({ movements }) => movements)).toEqual([[]]);
    await refusedBefore('B-01-01');
    const { rows } = await store.do('viewer', 'stocktakes.accuracy', { warehouse: wuhan });
    expect(rows).toMatchObject([{ number, counted: 2, exact: 2, byLine: 10_000, byUnit: 10_000 }]);
    expect(await findings()).toEqual([]);
    await posted(store, { kind: 'reversal', posting, reason: '盘错了' }, today);
    await receive({}, '2026-11-22');
    expect(await findings()).toEqual([]);
  });
});

describe('the sheet', () => {
  test('has all that lies in the scope, bin by bin, without the book when it is blind', async () => {
    await receive({ bin: names.bin('A-01-02') });
    const scope = (of: StocktakeScope, blind = false) =>
      store.do('viewer', 'stocktakes.scope', { warehouse: wuhan, scope: of, blind });
    const { rows } = await scope(full);
    expect(rows.map(({ bin, item, book }) => `${bin.code} ${item.code} ${book}`)).toEqual([
      'A-01-01 A04 40',
      'A-01-02 A04 40',
      'B-01-01 A06 30',
    ]);
    const blind = await scope(full, true);
    expect(blind.rows.map(({ book }) => book)).toEqual([null, null, null]);
    expect((await scope({ kind: 'zone', zones: ['B'] })).rows).toHaveLength(1);
    expect((await scope({ kind: 'zone', zones: ['A'] })).rows).toHaveLength(2);
    const categories = await store.do('viewer', 'categories.list', {});
    const bedding = categories.rows.filter(({ name }) => name === rows[0]?.item.category);
    const byCategory = { kind: 'category' as const, categories: bedding.map(({ uid }) => uid) };
    expect((await scope(byCategory)).rows.length).toBeGreaterThan(0);
  });

  test('of a cycle count has the lots whose turn it is', async () => {
    await posted(store, stocktakeBody({ lines: [quilts({ counts: [40] })] }), today);
    store.clock.now = new Date('2026-11-30T02:00:00.000Z');
    const { rows } = await store.do('viewer', 'stocktakes.scope', {
      warehouse: wuhan,
      scope: { kind: 'cycle', lots: 1 },
      blind: false,
    });
    expect(rows.map(({ lot: each }) => each)).toEqual([lot.unpriced]);
  });

  test('tells what came into the scope after it was made, and how much is not counted', async () => {
    const paper = await draft(
      store,
      stocktakeBody({ lines: [quilts({ counts: [40] }), blankets()] }),
      today,
    );
    const late = await receive({ bin: names.bin('A-01-02') }, '2026-11-23');
    const { uncounted, notOnSheet } = await store.do('viewer', 'stocktakes.differences', {
      document: paper.document,
    });
    expect(uncounted).toBe(1);
    expect(notOnSheet.map(({ lot: each, book }) => [each, book])).toEqual([[late, 40]]);
  });

  test('a blind one tells that a line differs while it is written, and by how much after', async () => {
    const body = { blind: true, lines: [quilts({ counts: [38], reason: '短少' })] };
    const paper = await draft(store, stocktakeBody(body), today);
    const read = async () =>
      (await store.do('viewer', 'stocktakes.differences', { document: paper.document })).rows[0];
    expect(await read()).toMatchObject({ isExact: false, book: null, difference: null });
    await store.do('keeper', 'documents.submit', step(paper));
    expect(await read()).toMatchObject({ book: 40, difference: -2, value: -20_000 });
  });
});

describe('how well the books agree', () => {
  test('is kept count by count, the latest first', async () => {
    const first = stocktakeBody({
      lines: [
        quilts({ counts: [38], reason: '短少' }),
        blankets({ counts: [30] }),
        countLine({
          item: names.item('A06'),
          lot: null,
          bin: names.bin('A-01-02'),
          counts: [4],
          reason: '无卡片',
        }),
      ],
    });
    await onDay(store, '2026-11-21', () => posted(store, first));
    await posted(store, stocktakeBody({ lines: [quilts({ counts: [38] }), blankets()] }), today);
    const { rows } = await store.do('viewer', 'stocktakes.accuracy', { warehouse: wuhan });
    expect(rows).toMatchObject([
      { businessDate: '2026-11-23', counted: 1, exact: 1, byLine: 10_000, byUnit: 10_000 },
      {
        businessDate: '2026-11-21',
        counted: 3,
        exact: 1,
        units: 70,
        wrong: 6,
        byLine: 3333,
        byUnit: 9142,
      },
    ]);
    expect((await store.do('viewer', 'stocktakes.accuracy', { warehouse: centre })).rows).toEqual(
      [],
    );
  });
});
