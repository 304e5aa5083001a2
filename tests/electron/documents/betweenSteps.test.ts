import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  approved,
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  submitted,
} from '../../support/papers';
import { type TestStore, testStore } from '../../support/testStore';

/** Days may lie between submission, approval and posting; what was true then must be true still. */
describe('between the steps of a paper', () => {
  let store: TestStore;
  let names: Names;

  beforeAll(async () => {
    store = testStore({ now: '2026-11-23T02:00:00.000Z' });
    names = await namesAt(store);
  });
  afterAll(() => store.close());

  const receive = (item: string, expiry: string | null) =>
    posted(
      store,
      receiptBody({
        source: names.party('中国红十字会总会'),
        owner: names.society,
        lines: [
          receiptLine({
            item: names.item(item),
            bin: names.bin('A-01-01'),
            entered: { count: 10, unit: unitOf[item] ?? '', factor: 1 },
            expiry: expiry ? { kind: 'date', date: expiry } : { kind: 'none' },
          }),
        ],
      }),
      { businessDate: '2026-11-01' },
    );
  const issue = (item: string, count = 10) =>
    dispatchBody({
      to: { kind: 'team', team: names.team('relief') },
      lines: [
        dispatchLine({
          item: names.item(item),
          asked: { count, unit: unitOf[item] ?? '', factor: 1 },
        }),
      ],
    });
  const unitOf: Record<string, string> = { A04: '床', A06: '条', A13: '条', A10: '顶' };
  const step = ({ document, revision }: { document: string; revision: number }) => ({
    document,
    revision,
  });

  it('goods that expired meanwhile are refused at the posting', async () => {
    await receive('A04', '2026-11-25');
    const paper = await approved(store, issue('A04'), { businessDate: '2026-11-23' });
    store.clock.now = new Date('2026-11-26T02:00:00.000Z');
    const refusal = await store.refused('keeper', 'documents.post', step(paper), 'stock.short');
    expect(refusal.shortages[0]?.refused).toMatchObject([{ reason: 'expired' }]);
  });

  it('a paper written late is judged on the day the goods left', async () => {
    await receive('A06', '2026-11-25');
    store.clock.now = new Date('2026-11-28T02:00:00.000Z');
    const paper = await approved(store, issue('A06'), { businessDate: '2026-11-24' });
    await store.do('keeper', 'documents.post', step(paper));
  });

  it('a reversal does not take back what an approved paper has spoken for', async () => {
    const receipt = await receive('A13', null);
    const issued = await approved(store, issue('A13', 4), { businessDate: '2026-11-28' });
    const reversal = { kind: 'reversal' as const, posting: receipt.posting, reason: '收错' };
    const { document, revision } = await store.do('keeper', 'documents.save', {
      document: crypto.randomUUID(),
      revision: 0,
      warehouse: '42010001',
      businessDate: '2026-11-28',
      persons: {},
      body: reversal,
    });
    const refusal = await store.refused(
      'keeper',
      'documents.submit',
      { document, revision },
      'stock.spokenFor',
    );
    expect(refusal).toMatchObject({ item: '睡袋', spokenFor: 4 });
    // Which paper has to be gone through first is named.
    expect(refusal.document).toBe(issued.number);
  });

  it('an approved reversal has spoken for what it takes back', async () => {
    const receipt = await receive('A10', null);
    await approved(store, { kind: 'reversal', posting: receipt.posting, reason: '收错' });
    const paper = await store.do('keeper', 'documents.propose', {
      warehouse: '42010001',
      businessDate: '2026-11-28',
      body: issue('A10', 1),
    });
    expect(paper.allocations[0]).toMatchObject({ short: 1, skipped: [{ reason: 'spokenFor' }] });
    await expect(submitted(store, issue('A10', 1))).rejects.toThrow('stock.short');
  });
});

describe('an approver sees what he approves', () => {
  it('the value of the goods that an issue is to take, and of those that a reversal takes back', async () => {
    const store = testStore();
    try {
      const names = await namesAt(store);
      const receipt = await posted(
        store,
        receiptBody({
          source: names.party('中国红十字会总会'),
          owner: names.society,
          lines: [
            receiptLine({
              item: names.item('A04'),
              bin: names.bin('A-01-01'),
              price: { per: 'unit', price: 700_000 },
              priceBasis: 'invoice',
            }),
          ],
        }),
      );
      const issue = await submitted(
        store,
        dispatchBody({
          to: { kind: 'team', team: names.team('relief') },
          lines: [
            dispatchLine({
              item: names.item('A04'),
              asked: { count: 4, unit: '床', factor: 1 },
            }),
          ],
        }),
      );
      const waiting = await store.do('approver', 'documents.read', { document: issue.document });
      expect(waiting.totals).toEqual({ known: 28_000, unpriced: 0, quantity: 4, lines: 1 });
      const reversal = { kind: 'reversal' as const, posting: receipt.posting, reason: '收错' };
      const twin = await submitted(store, reversal, { businessDate: '2026-11-23' });
      const { rows } = await store.do('approver', 'documents.list', {
        filter: { state: 'waiting' },
      });
      expect(rows.find(({ uid }) => uid === twin.document)).toMatchObject({
        items: '棉被',
        lines: 1,
        quantity: -10,
        amount: { known: -70_000, unpriced: 0 },
      });
      expect(rows.find(({ uid }) => uid === issue.document)?.amount.known).toBe(28_000);
    } finally {
      store.close();
    }
  });
});
