import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { receiptBody as receiptSchema } from '../../../shared/documents/receipt';
import {
  draft,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
  submitted,
} from '../../support/papers';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
beforeAll(async () => {
  store = testStore();
  names = await namesAt(store);
});
afterAll(() => store.close());

const units: Record<string, string> = { A04: '床', A06: '条', A10: '顶' };
const announcement = (lines: Record<string, number>, expectedOn = '2026-11-25') => ({
  arrival: v4(),
  warehouse: wuhan,
  source: names.party('中国红十字会总会'),
  expectedOn,
  basisNumber: '总会物资通知 2026-12',
  note: '',
  lines: Object.entries(lines).map(([code, quantity]) => ({ item: names.item(code), quantity })),
});
const announce = async (lines: Record<string, number>, expectedOn?: string) => {
  const input = announcement(lines, expectedOn);
  return { input, ...(await store.do('dispatcher', 'arrivals.save', input)) };
};
const receipt = (arrival: string | null, lines: Record<string, number>) =>
  receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    arrival,
    lines: Object.entries(lines).map(([code, count]) =>
      receiptLine({
        item: names.item(code),
        bin: names.bin('A-01-01'),
        entered: { count, unit: units[code] ?? '', factor: 1 },
      }),
    ),
  });
const read = (arrival: string) => store.do('viewer', 'arrivals.read', { arrival });
const ticked = async (arrival: string) =>
  (await read(arrival)).lines.map(
    ({ item, announced, arrived, open }) => `${item.code} ${announced} ${arrived} ${open}`,
  );

describe('an announcement', () => {
  test('has a number of its own series, and the proof finds no hole in it', async () => {
    const first = await announce({ A04: 500, A06: 20 });
    const second = await announce({ A10: 3 }, '2026-11-22');
    expect([first.number, second.number]).toEqual([
      'TZ-42010001-20261123-0001',
      'TZ-42010001-20261123-0002',
    ]);
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });

  test('is listed with what has passed its day marked, the first expected on top', async () => {
    const { rows, totals } = await store.do('viewer', 'arrivals.list', { warehouse: wuhan });
    expect(rows).toMatchObject([
      { number: 'TZ-42010001-20261123-0002', overdue: true, items: '单帐篷', openLines: 1 },
      { number: 'TZ-42010001-20261123-0001', overdue: false, lines: 2, openLines: 2 },
    ]);
    expect(totals).toEqual({ arrivals: 2, open: 2, overdue: 1 });
    const elsewhere = await store.do('viewer', 'arrivals.list', { warehouse: centre });
    expect(elsewhere.rows).toEqual([]);
    const page = await store.do('viewer', 'arrivals.list', { limit: 1, show: 'all' });
    expect(page.rows).toMatchObject([{ number: 'TZ-42010001-20261123-0001' }]);
    expect(page.cursor).not.toBe(null);
  });

  test('can be changed until a receipt names it, and keeps its number', async () => {
    const { input, arrival, number } = await announce({ A04: 5 });
    const changed = { ...input, lines: [{ item: names.item('A06'), quantity: 9 }], note: '改' };
    expect(await store.do('keeper', 'arrivals.save', changed)).toEqual({ arrival, number });
    expect(await ticked(arrival)).toEqual(['A06 9 0 9']);
    const other = { ...changed, warehouse: centre };
    await store.refused('keeper', 'arrivals.save', other, 'arrival.fixed');
    await draft(store, receipt(arrival, { A06: 9 }));
    expect((await read(arrival)).changeable).toBe(false);
    await store.refused('keeper', 'arrivals.save', changed, 'arrival.fixed');
  });

  test('of a thing that is not known is refused, and no number is lost', async () => {
    const unknown = { ...announcement({ A04: 1 }), source: v4() };
    await store.refused('keeper', 'arrivals.save', unknown, 'notFound');
    const item = { ...announcement({}), lines: [{ item: v4(), quantity: 1 }] };
    await store.refused('keeper', 'arrivals.save', item, 'notFound');
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });

  test('is closed with a reason, once', async () => {
    const { arrival } = await announce({ A04: 5 });
    const input = { arrival, reason: '改由荆州接收' };
    await store.do('keeper', 'arrivals.close', input);
    expect(await read(arrival)).toMatchObject({
      state: 'closed',
      overdue: false,
      closed: { by: { name: '测试keeper' }, reason: '改由荆州接收' },
    });
    await store.refused('keeper', 'arrivals.close', input, 'arrival.fixed');
    const { rows } = await store.do('viewer', 'arrivals.list', {});
    expect(rows.map((row) => row.arrival)).not.toContain(arrival);
  });
});

describe('ticked off at the gate', () => {
  test('what posted receipts brought is no longer expected; what is on its way still is', async () => {
    const { arrival } = await announce({ A04: 500, A06: 20 });
    const sent = await submitted(store, receipt(arrival, { A04: 100 }));
    expect(await ticked(arrival)).toEqual(['A04 500 0 500', 'A06 20 0 20']);
    expect((await read(arrival)).receipts).toMatchObject([
      { document: sent.document, number: sent.number, axes: { posting: 'none' } },
    ]);
    const given = await store.do('approver', 'documents.approve', {
      document: sent.document,
      revision: sent.revision,
    });
    const { posting } = await store.do('keeper', 'documents.post', {
      document: given.document,
      revision: given.revision,
    });
    await posted(store, receipt(arrival, { A04: 450, A10: 2 }));
    expect(await ticked(arrival)).toEqual(['A04 500 550 0', 'A06 20 0 20', 'A10 0 2 0']);
    expect((await read(arrival)).state).toBe('open');
    await posted(store, receipt(arrival, { A06: 20 }));
    expect((await read(arrival)).state).toBe('arrived');

    await posted(store, { kind: 'reversal', posting, reason: '点错' });
    expect(await ticked(arrival)).toEqual(['A04 500 450 50', 'A06 20 20 0', 'A10 0 2 0']);
    expect((await read(arrival)).state).toBe('open');
    const { labels } = await store.do('viewer', 'documents.read', { document: sent.document });
    expect(labels[arrival]?.name).toMatch(/^TZ-42010001/);
  });

  test('a receipt names no announcement of another warehouse', async () => {
    const { arrival } = await announce({ A04: 5 });
    const there = await namesAt(store, centre);
    const body = receipt(arrival, { A04: 5 });
    const at = {
      ...body,
      lines: body.lines.map((line) => ({ ...line, bin: there.bin('A-01-01') })),
    };
    await store.refused(
      'keeper',
      'documents.save',
      {
        document: v4(),
        revision: 0,
        warehouse: centre,
        businessDate: '2026-11-20',
        persons: {},
        body: at,
      },
      'notFound',
    );
  });

  test('the body of a receipt of before, which names none, still reads', () => {
    const { arrival: _none, ...before } = receipt(null, { A04: 1 });
    expect(receiptSchema.parse(before).arrival).toBe(null);
  });

  test('L05: which announcement a posted receipt ticked off is never changed', async () => {
    const { arrival } = await announce({ A04: 5 });
    const { document } = await posted(store, receipt(arrival, { A04: 5 }));
    const change = sql`UPDATE document SET arrival_id = NULL WHERE uid = ${document}`;
    const { db } = store.program.state.store!;
    expect(() => db.run(change)).toThrow('never changed');
    expect(() => db.run(sql`DELETE FROM arrival`)).toThrow('never deleted');
    expect((await store.do('viewer', 'ledger.prove', {})).findings).toEqual([]);
  });
});
