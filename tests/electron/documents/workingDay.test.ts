import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dispatchBody,
  dispatchLine,
  draft,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  submitted,
} from '../../support/papers';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

/** The main job of the program, through its one door: in, stock, out, back. */
describe('a working day', () => {
  let store: TestStore;
  let names: Names;
  const quilts = 'A04';

  beforeAll(async () => {
    store = testStore();
    names = await namesAt(store);
  });
  afterAll(() => store.close());

  const gift = (lines: Parameters<typeof receiptLine>[0][]) =>
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: lines.map(receiptLine),
    });

  const quiltsOnHand = async () => {
    const { rows } = await store.do('viewer', 'stock.items', {
      filter: { warehouse: wuhan, item: names.item(quilts) },
    });
    return rows[0]?.onHand ?? 0;
  };

  it('receives packs as smallest units, with value, and shows them in stock', async () => {
    const receipt = await posted(
      store,
      gift([
        {
          item: names.item(quilts),
          bin: names.bin('A-01-01'),
          entered: { count: 40, unit: '包', factor: 5 },
          price: { per: 'unit', price: 3_500_000 },
          priceBasis: 'invoice',
          batchNumber: 'B2301',
        },
      ]),
    );
    expect(receipt.number).toBe('RK-42010001-20261120-0001');
    const { rows, totals } = await store.do('viewer', 'stock.lots', {
      filter: { warehouse: wuhan },
    });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ quantity: 200, amount: 1_400_000, batchNumber: 'B2301' });
    expect(totals).toMatchObject({ items: 1, lots: 1, known: 1_400_000, unpriced: 0 });
  });

  it('keeps an unknown price unknown in every total', async () => {
    await posted(
      store,
      gift([
        {
          item: names.item(quilts),
          bin: names.bin('A-01-02'),
          entered: { count: 150, unit: '床', factor: 1 },
          expiry: { kind: 'date', date: '2027-03-31' },
          batchNumber: 'B2302',
        },
      ]),
    );
    const { totals } = await store.do('viewer', 'stock.items', { filter: { warehouse: wuhan } });
    expect(totals).toMatchObject({ known: 1_400_000, unpriced: 1 });
  });

  it('issues to a team first-expired-first-out, and the preview says the same as the posting', async () => {
    const body = dispatchBody({
      to: { kind: 'team', team: names.team('relief') },
      lines: [
        dispatchLine({
          item: names.item(quilts),
          asked: { count: 300, unit: '床', factor: 1 },
        }),
      ],
    });
    const preview = await store.do('keeper', 'documents.propose', {
      warehouse: wuhan,
      businessDate: '2026-11-20',
      body,
    });
    const taken = preview.allocations[0]?.picks.map(({ batchNumber, quantity }) => [
      batchNumber,
      quantity,
    ]);
    expect(taken).toEqual([
      ['B2302', 150],
      ['B2301', 150],
    ]);
    const { document } = await posted(store, body);
    const view = await store.do('viewer', 'documents.read', { document });
    const moved = view.postings[0]?.movements.map(({ lot, quantity, amount }) => [
      lot.batchNumber,
      quantity,
      amount,
    ]);
    expect(moved).toEqual([
      ['B2302', 150, null],
      ['B2301', 150, 1_050_000],
    ]);
    expect(await quiltsOnHand()).toBe(50);
  });

  it('says one value for the shelf, whichever screen asks, and tells custody apart', async () => {
    const { totals } = await store.do('viewer', 'stock.lots', { filter: { warehouse: wuhan } });
    const dashboard = await store.do('viewer', 'dashboard.read', { warehouse: wuhan });
    const province = await store.do('viewer', 'province.read', {});
    expect(totals.shelf).toEqual({ known: 350_000, unpriced: 0 });
    expect(totals.custody).toEqual({ known: 1_050_000, unpriced: 1 });
    expect(dashboard.value).toEqual(totals.shelf);
    expect(province.rows.find(({ code }) => code === wuhan)?.value).toEqual(totals.shelf);
    expect(province.totals.value).toEqual(totals.shelf);
  });

  it('refuses what is short in words that name the missing quantity, and changes nothing', async () => {
    const body = dispatchBody({
      to: { kind: 'party', party: names.party('黄冈市红十字会') },
      lines: [
        dispatchLine({ item: names.item(quilts), asked: { count: 60, unit: '床', factor: 1 } }),
      ],
    });
    const { document, revision } = await draft(store, body);
    const refusal = await store.refused(
      'keeper',
      'documents.submit',
      { document, revision },
      'stock.short',
    );
    expect(refusal.shortages).toMatchObject([{ line: 1, wanted: 60, available: 50, short: 10 }]);
    expect(await quiltsOnHand()).toBe(50);
  });

  it('does not let the maker approve his own paper', async () => {
    const body = gift([{ item: names.item(quilts), bin: names.bin('A-01-01') }]);
    const paper = await submitted(store, body);
    const answer = await store.ask('keeper', 'documents.approve', {
      document: paper.document,
      revision: paper.revision,
    });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'role.missing' } });
  });

  it('takes a posting back by its red-ink twin, once', async () => {
    const list = await store.do('viewer', 'documents.list', {
      filter: { kinds: ['dispatch'], state: 'posted' },
    });
    const document = list.rows[0]?.uid ?? '';
    const original = await store.do('viewer', 'documents.read', { document });
    const reversal = {
      kind: 'reversal' as const,
      posting: original.postings[0]?.uid ?? '',
      reason: '队伍未出发',
    };
    const twin = await posted(store, reversal, { businessDate: '2026-11-23' });
    expect(twin.number).toMatch(/^CX-42010001-20261123-/);
    expect(await quiltsOnHand()).toBe(350);
    const after = await store.do('viewer', 'documents.read', { document });
    expect(after.axes.posting).toBe('reversed');
    const again = await draft(store, reversal, { businessDate: '2026-11-23' });
    await store.refused(
      'keeper',
      'documents.submit',
      { document: again.document, revision: again.revision },
      'reversal.already',
    );
  });

  it('proves itself: balances, time order, numbers and every link of the chain', async () => {
    const proof = await store.do('viewer', 'ledger.prove', {});
    expect(proof.findings).toEqual([]);
    expect(proof.ok).toBe(true);
    expect(proof.entries).toBe(5);
  });
});
