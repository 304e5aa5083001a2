import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  approved,
  dispatchBody,
  dispatchLine,
  draft,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from '../../support/papers';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

const gift = (item: string, count: number, unit = '床', amount: number | null = null) =>
  receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: [
      receiptLine({
        item: names.item(item),
        bin: names.bin('A-01-01'),
        entered: { count, unit, factor: 1 },
        price: amount === null ? null : { per: 'line', amount },
        priceBasis: amount === null ? null : 'invoice',
      }),
    ],
  });
const issue = (item: string, count: number, unit = '床') =>
  dispatchBody({
    to: { kind: 'team', team: names.team('relief') },
    lines: [dispatchLine({ item: names.item(item), asked: { count, unit, factor: 1 } })],
  });
const reversal = (posting: string) => ({ kind: 'reversal' as const, posting, reason: '写错了' });
const step = ({ document, revision }: { document: string; revision: number }) => ({
  document,
  revision,
});
const stockOf = async (item: string) => {
  const filter = { item: names.item(item) };
  const { rows } = await store.do('viewer', 'stock.lots', { filter });
  return rows.map(({ quantity, amount, bin, team }) => [bin?.code ?? team, quantity, amount]);
};

describe('L04: the reversal of a posting', () => {
  test('of a dispatch brings units and 分 back to where they were', async () => {
    await posted(store, gift('A04', 3, '床', 100));
    const before = await stockOf('A04');
    const out = await posted(store, issue('A04', 1));
    expect((await stockOf('A04')).map(([, quantity, amount]) => [quantity, amount])).toEqual(
      expect.arrayContaining([
        [2, 67],
        [1, 33],
      ]),
    );
    await posted(store, reversal(out.posting));
    expect(await stockOf('A04')).toEqual(before);
  });

  test('that has its number takes back what it named, and nothing that was posted since', async () => {
    const { posting } = await posted(store, gift('A04', 1));
    const paper = await draft(store, reversal(posting));
    const sent = await store.do('keeper', 'documents.submit', step(paper));
    const back = await store.do('keeper', 'documents.withdraw', step(sent));
    const later = await posted(store, issue('A04', 1));
    const { businessDate } = await store.do('viewer', 'documents.read', {
      document: back.document,
    });
    const other = (body: ReturnType<typeof reversal>) => ({
      ...step(back),
      warehouse: wuhan,
      businessDate,
      persons: {},
      body,
    });
    const input = other(reversal(later.posting));
    await store.refused('keeper', 'documents.save', input, 'document.step');
    await store.do('keeper', 'documents.save', other({ ...reversal(posting), reason: '重写' }));
  });

  test('whose reason was emptied is kept, and is not submitted', async () => {
    const { posting } = await posted(store, gift('A04', 1));
    const emptied = await draft(store, { ...reversal(posting), reason: ' ' });
    const refusal = await store.refused(
      'keeper',
      'documents.submit',
      step(emptied),
      'document.incomplete',
    );
    expect(refusal.problems).toEqual([{ line: null, field: 'reason', problem: 'missing' }]);
    await store.do('keeper', 'documents.discard', step(emptied));
    await posted(store, reversal(posting));
  });

  test('of a receipt takes goods and value out again, and the receipt stays as it was', async () => {
    const { document, posting } = await posted(store, gift('A05', 20, '床', 999));
    const before = await store.do('viewer', 'documents.read', { document });
    const twin = await posted(store, reversal(posting));
    expect(await stockOf('A05')).toEqual([]);
    const after = await store.do('viewer', 'documents.read', { document });
    expect(after.postings[0]).toEqual({
      ...before.postings[0],
      reversedBy: { document: twin.document, number: twin.number },
    });
    expect(after.axes.posting).toBe('reversed');
    const view = await store.do('viewer', 'documents.read', { document: twin.document });
    expect(view.reverses).toEqual({ document, number: before.number });
    expect(view.postings[0]?.movements).toMatchObject([{ quantity: 20, amount: 999 }]);
  });

  test('is dated today, whatever day it was begun', async () => {
    const { posting } = await posted(store, gift('A06', 1, '条'), { businessDate: '2026-11-02' });
    const twin = await posted(store, reversal(posting), { businessDate: '2026-11-02' });
    expect(twin.number).toMatch(/^CX-42010001-20261123-/);
  });

  test('of a receipt whose goods have left is refused, and names the paper that took them', async () => {
    const { posting } = await posted(store, gift('A10', 5, '顶'));
    const out = await posted(store, issue('A10', 2, '顶'));
    const paper = await draft(store, reversal(posting));
    const refused = await store.refused(
      'keeper',
      'documents.submit',
      step(paper),
      'stock.negative',
    );
    expect(refused).toMatchObject({ item: '单帐篷', missing: 2, document: out.number });
    expect((await stockOf('A10')).map(([, quantity]) => quantity).sort()).toEqual([2, 3]);
    // Once the dispatch is taken back, the receipt can be.
    await posted(store, reversal(out.posting));
    await posted(store, reversal(posting));
    expect(await stockOf('A10')).toEqual([]);
  });

  test('twice is refused: at submission, and at posting when both were on their way', async () => {
    const { posting } = await posted(store, gift('A11', 1, '顶'));
    const begun = await draft(store, reversal(posting));
    const first = await approved(store, reversal(posting));
    await store.refused('keeper', 'documents.submit', step(begun), 'reversal.already');
    await store.do('keeper', 'documents.post', step(first));
    await store.refused('keeper', 'documents.submit', step(begun), 'reversal.already');
  });

  test('that was cancelled leaves the way free for another', async () => {
    const { posting } = await posted(store, gift('A12', 1, '张'));
    const first = await approved(store, reversal(posting));
    await store.do('keeper', 'documents.cancel', { ...step(first), reason: '不冲了' });
    await posted(store, reversal(posting));
  });

  test('of a reversal is refused', async () => {
    const { posting } = await posted(store, gift('A13', 1, '条'));
    const twin = await posted(store, reversal(posting));
    const again = await draft(store, reversal(twin.posting));
    await store.refused('keeper', 'documents.submit', step(again), 'reversal.ofReversal');
    const view = await store.do('keeper', 'documents.read', { document: twin.document });
    expect(view.steps).toEqual([]);
  });

  test('at another warehouse than its paper’s is refused', async () => {
    const { posting } = await posted(store, gift('A14', 1, '张'));
    const paper = await draft(store, reversal(posting), { warehouse: centre });
    await store.refused('keeper', 'documents.submit', step(paper), 'notFound');
  });

  test('of a posting that there is not is refused when it is saved', async () => {
    const nothing = '00000000-0000-4000-8000-000000000000';
    const input = {
      document: nothing,
      revision: 0,
      warehouse: wuhan,
      businessDate: '2026-11-23',
      persons: {},
      body: reversal(nothing),
    };
    await store.refused('keeper', 'documents.save', input, 'notFound');
  });

  test('of both papers of a pair, in turn, leaves nothing, and the proof is whole', async () => {
    const { posting } = await posted(store, gift('A15', 4, '顶', 7));
    const out = await posted(store, issue('A15', 3, '顶'));
    await posted(store, reversal(out.posting));
    await posted(store, reversal(posting));
    expect(await stockOf('A15')).toEqual([]);
    const { findings } = await store.do('viewer', 'ledger.prove', {});
    expect(findings).toEqual([]);
  });
});
