import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
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
import { type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

const units: Record<string, string> = { A04: '床', A05: '床', A10: '顶', A11: '顶', A12: '张' };
const asked = (item: string, count: number) => ({ count, unit: units[item] ?? '条', factor: 1 });
const gift = (item: string, count: number) =>
  receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: [
      receiptLine({
        item: names.item(item),
        bin: names.bin('A-01-01'),
        entered: asked(item, count),
      }),
    ],
  });
const issue = (item: string, count: number) =>
  dispatchBody({
    to: { kind: 'party', party: names.party('黄冈市红十字会') },
    lines: [dispatchLine({ item: names.item(item), asked: asked(item, count) })],
  });
const step = ({ document, revision }: { document: string; revision: number }) => ({
  document,
  revision,
});

describe('L03: a back-dated dispatch', () => {
  test('takes what was there on its day, though other goods would expire sooner today', async () => {
    const soon = gift('A04', 50);
    soon.lines[0]!.expiry = { kind: 'date', date: '2027-01-31' };
    await posted(store, gift('A04', 40), { businessDate: '2026-11-03' });
    const { number } = await posted(store, soon, { businessDate: '2026-11-15' });
    const { document } = await posted(store, issue('A04', 5), { businessDate: '2026-11-05' });
    const { postings } = await store.do('viewer', 'documents.read', { document });
    expect(postings[0]?.movements.map(({ lot }) => lot.expiry.kind)).toEqual(['none']);
    expect(number).toBe('RK-42010001-20261115-0001');
  });

  test('of goods that came later is short, and the goods are named with the reason', async () => {
    await posted(store, gift('A05', 20), { businessDate: '2026-11-10' });
    const paper = await draft(store, issue('A05', 5), { businessDate: '2026-11-09' });
    const refused = await store.refused('keeper', 'documents.submit', step(paper), 'stock.short');
    expect(refused.shortages[0]).toMatchObject({
      short: 5,
      skipped: [{ quantity: 20, reason: 'notYetHere' }],
    });
  });

  test('that would break a later moment is refused with that moment and its document', async () => {
    await posted(store, gift('A11', 40), { businessDate: '2026-11-03' });
    const later = await posted(store, issue('A11', 30), { businessDate: '2026-11-09' });
    // It comes back today: 40 lie there, but from the 9th to the 22nd there were 10.
    await posted(store, { kind: 'reversal', posting: later.posting, reason: '未出发' });
    const paper = await draft(store, issue('A11', 15), { businessDate: '2026-11-05' });
    const refusal = await store.refused(
      'keeper',
      'documents.submit',
      step(paper),
      'stock.negative',
    );
    expect(refusal).toMatchObject({
      item: '棉帐篷',
      place: 'A-01-01',
      missing: 5,
      on: '2026-11-09',
      document: later.number,
    });
    const { axes } = await store.do('viewer', 'documents.read', { document: paper.document });
    expect(axes.posting).toBe('none');
    // Dated today it can go.
    await posted(store, issue('A11', 15), { businessDate: '2026-11-23' });
  });

  test('that every later moment can bear is posted, and the card shows it on its day', async () => {
    await posted(store, gift('A06', 40), { businessDate: '2026-11-03' });
    await posted(store, issue('A06', 30), { businessDate: '2026-11-09' });
    await posted(store, issue('A06', 10), { businessDate: '2026-11-05' });
    const card = await store.do('viewer', 'stock.card', {
      item: names.item('A06'),
      warehouse: wuhan,
    });
    expect(card.rows.map(({ businessDate, balance }) => [businessDate, balance])).toEqual([
      ['2026-11-03', 40],
      ['2026-11-05', 30],
      ['2026-11-09', 0],
    ]);
  });

  test('on the same day counts in the order of posting', async () => {
    await posted(store, gift('A13', 5), { businessDate: '2026-11-10' });
    await posted(store, issue('A13', 5), { businessDate: '2026-11-10' });
    const { findings } = await store.do('viewer', 'ledger.prove', {});
    expect(findings).toEqual([]);
  });
});

describe('a business date', () => {
  const submit = async (businessDate: string) => {
    const paper = await draft(store, gift('A10', 1), { businessDate });
    return step(paper);
  };

  test('in the future is refused with today, as the calendar in Shanghai has it', async () => {
    const refusal = await store.refused(
      'keeper',
      'documents.submit',
      await submit('2026-11-24'),
      'date.future',
    );
    expect(refusal).toMatchObject({ businessDate: '2026-11-24', today: '2026-11-23' });
  });

  test('T02: of tomorrow is no longer in the future from midnight in Shanghai on', async () => {
    const paper = await submit('2026-11-24');
    const { now } = store.clock;
    store.clock.now = new Date('2026-11-23T15:59:59.999Z');
    await store.refused('keeper', 'documents.submit', paper, 'date.future');
    store.clock.now = new Date('2026-11-23T16:00:00.000Z');
    await store.do('keeper', 'documents.submit', paper);
    store.clock.now = now;
  });

  test('before the opening date is refused', async () => {
    const refusal = await store.refused(
      'keeper',
      'documents.submit',
      await submit('2025-12-31'),
      'date.beforeOpening',
    );
    expect(refusal).toMatchObject({ openingDate: '2026-01-01' });
  });

  test('L03: in a closed month is refused, at submission and at posting', async () => {
    const waiting = await approved(store, gift('A10', 1), { businessDate: '2026-10-31' });
    const { db } = store.program.state.store!;
    const closeThrough = (day: string | null) =>
      db.run(sql`UPDATE warehouse SET closed_through = ${day} WHERE code = ${wuhan}`);
    closeThrough('2026-10-31');
    const closed = { businessDate: '2026-10-31', closedThrough: '2026-10-31' };
    expect(
      await store.refused('keeper', 'documents.post', step(waiting), 'date.closed'),
    ).toMatchObject(closed);
    expect(
      await store.refused('keeper', 'documents.submit', await submit('2026-10-31'), 'date.closed'),
    ).toMatchObject(closed);
    await posted(store, gift('A10', 1), { businessDate: '2026-11-01' });
    closeThrough(null);
  });

  test('that is none is not of the contract’s form', async () => {
    for (const businessDate of ['2026-02-29', '2026-11-31', '26-11-23', '2026-11-23T00:00:00Z']) {
      const sample = { document: crypto.randomUUID(), revision: 0, warehouse: wuhan, persons: {} };
      const input = { ...sample, businessDate, body: gift('A10', 1) };
      await store.refused('keeper', 'documents.save', input, 'input.malformed');
    }
  });

  test('is refused everywhere while the warehouse is not live', async () => {
    const young = testStore({ opening: null });
    const paper = await draft(young, gift('A10', 1));
    await young.refused('keeper', 'documents.submit', step(paper), 'warehouse.notLive');
    young.close();
  });

  test('the opening date can’t be moved once something was posted', async () => {
    await store.refused(
      'finance',
      'warehouses.goLive',
      { warehouse: wuhan, openingDate: '2026-05-01' },
      'warehouse.hasPostings',
    );
  });
});

describe('expiry on the day of the paper', () => {
  test('L12: goods that expired yesterday leave on no paper of today, with the reason named', async () => {
    const expired = { expiry: { kind: 'date' as const, date: '2026-11-22' }, batchNumber: 'OLD' };
    const body = gift('A10', 3);
    await posted(store, { ...body, lines: body.lines.map((line) => ({ ...line, ...expired })) });
    const { allocations } = await store.do('keeper', 'documents.propose', {
      warehouse: wuhan,
      businessDate: '2026-11-23',
      body: issue('A10', 3),
    });
    expect(allocations[0]?.skipped).toMatchObject([{ batchNumber: 'OLD', reason: 'expired' }]);
    expect(allocations[0]?.picks.map(({ batchNumber }) => batchNumber)).not.toContain('OLD');
  });

  test('L12: goods leave on a paper of their last good day', async () => {
    const last = { expiry: { kind: 'date' as const, date: '2026-11-23' }, batchNumber: 'LAST' };
    const body = gift('A12', 3);
    await posted(store, { ...body, lines: [{ ...body.lines[0]!, ...last }] });
    // The paper is of the 23rd, their last good day, and goes out as its date says.
    await posted(store, issue('A12', 3), { businessDate: '2026-11-23' });
  });
});
