import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { dayOf } from '../../../shared/day';
import { careDue } from '../../../shared/stock/care';
import {
  dispatchBody,
  dispatchLine,
  type Names,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from '../../support/papers';
import { fc } from '../../support/properties';
import { centre, type TestStore, testStore, wuhan } from '../../support/testStore';

let store: TestStore;
let names: Names;
const asked = (count: number) => ({ count, unit: '床', factor: 1 });
const gift = (batchNumber: string, productionDate: string | null = null) =>
  receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: [
      receiptLine({
        item: names.item('A04'),
        bin: names.bin('A-01-01'),
        entered: asked(10),
        batchNumber,
        productionDate,
      }),
    ],
  });
const due = async (input: { warehouse?: string; kind?: 'restack' | 'qualityTest' } = {}) =>
  store.do('viewer', 'care.due', { warehouse: wuhan, ...input });
const told = async (input?: Parameters<typeof due>[0]) =>
  (await due(input)).rows.map(
    ({ batchNumber, due: kinds }) => `${batchNumber} ${kinds.map(({ kind }) => kind).join(' ')}`,
  );
const lotOf = (batch: string) =>
  store.program.state.store!.db.read<{ uid: string }>(
    sql`SELECT uid FROM lot WHERE batch_number = ${batch}`,
  ).uid;
const record = { warehouse: wuhan, doneOn: '2026-11-20', note: '' };

beforeAll(async () => {
  store = testStore({ opening: '2022-01-01' });
  names = await namesAt(store);
  await posted(store, gift('OLD'), { businessDate: '2022-03-01' });
  await posted(store, gift('YEAR'), { businessDate: '2025-10-01' });
  await posted(store, gift('NEW'), { businessDate: '2026-06-01' });
  await posted(store, gift('MADE', '2023-01-01'), { businessDate: '2026-06-01' });
});
afterAll(() => store.close());

describe('what is due', () => {
  test('is listed, the longest overdue first, with where it lies and when it should have been done', async () => {
    const { rows, totals } = await due();
    expect(await told()).toEqual(['OLD restack qualityTest', 'MADE qualityTest', 'YEAR restack']);
    expect(rows[0]).toMatchObject({
      bins: ['A-01-01'],
      quantity: 10,
      heldSince: '2022-03-01',
      due: [
        { kind: 'restack', by: '2023-03-01' },
        { kind: 'qualityTest', by: '2025-03-01' },
      ],
    });
    expect(totals).toEqual({ lots: 3, restack: 2, qualityTest: 2 });
  });

  test('can be asked for by what is to be done, by warehouse, and page by page', async () => {
    expect(await told({ kind: 'qualityTest' })).toEqual([
      'OLD restack qualityTest',
      'MADE qualityTest',
    ]);
    expect(await told({ warehouse: centre })).toEqual([]);
    const page = await store.do('viewer', 'care.due', { limit: 2 });
    expect(page.rows).toHaveLength(2);
    const next = await store.do('viewer', 'care.due', { limit: 2, cursor: page.cursor });
    expect(next.rows.map(({ batchNumber }) => batchNumber)).toEqual(['YEAR']);
  });

  test('agrees with the rule for every lot on every day', async () => {
    const lots = store.program.state.store!.db.all<{
      batch: string;
      receivedOn: string;
      productionDate: string | null;
    }>(sql`
      SELECT batch_number AS batch, received_on AS receivedOn, production_date AS productionDate
      FROM lot`);
    const { now } = store.clock;
    const days = fc.integer({ min: 1, max: 2200 });
    await fc.assert(
      fc.asyncProperty(days, async (later) => {
        store.clock.now = new Date(now.getTime() + later * 86_400_000);
        const today = dayOf(store.clock.now);
        const wanted = lots.filter(
          ({ receivedOn, productionDate }) =>
            careDue(
              {
                heldSince: receivedOn,
                receivedOn,
                productionDate,
                lastRestack: null,
                lastTest: null,
              },
              today,
            ).length > 0,
        );
        const { rows } = await due();
        expect(rows.map(({ batchNumber }) => batchNumber).sort()).toEqual(
          wanted.map(({ batch }) => batch).sort(),
        );
        expect(rows.every((row) => row.due.length > 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
    store.clock.now = now;
  });
});

describe('what is done', () => {
  test('is kept for several lots at once, and they are no longer due', async () => {
    const lots = [lotOf('OLD'), lotOf('YEAR')];
    const kept = await store.do('keeper', 'care.record', {
      ...record,
      lots,
      deed: { kind: 'restack' },
      note: '重新码垛',
    });
    expect(kept).toMatchObject({ records: [expect.any(String), expect.any(String)], toHold: [] });
    expect(await told()).toEqual(['OLD qualityTest', 'MADE qualityTest']);
    const { rows } = await store.do('viewer', 'care.list', { lot: lotOf('OLD') });
    expect(rows).toMatchObject([
      {
        kind: 'restack',
        result: 'done',
        doneOn: '2026-11-20',
        note: '重新码垛',
        by: { name: '测试keeper' },
      },
    ]);
  });

  test('a test that was not passed names the good stock to put on hold', async () => {
    const kept = await store.do('keeper', 'care.record', {
      ...record,
      lots: [lotOf('OLD')],
      deed: { kind: 'qualityTest', passed: false },
    });
    expect(kept.toHold).toMatchObject([
      { lot: lotOf('OLD'), item: '棉被', batchNumber: 'OLD', quantity: 10, unit: '床' },
    ]);
    const passed = await store.do('keeper', 'care.record', {
      ...record,
      lots: [lotOf('MADE')],
      deed: { kind: 'qualityTest', passed: true },
    });
    expect(passed.toHold).toEqual([]);
    expect(await told()).toEqual([]);
    const { rows } = await store.do('viewer', 'care.list', { lot: lotOf('OLD') });
    expect(rows.map(({ result }) => result)).toEqual(['failed', 'done']);
  });

  test('is refused for what does not lie there, came later, or on a day to come, and then nothing is kept', async () => {
    const { db } = store.program.state.store!;
    const count = () => db.read<{ n: number }>(sql`SELECT count(*) AS n FROM lot_care`).n;
    const before = count();
    const ask = (input: object, code: Parameters<TestStore['refused']>[3]) =>
      store.refused(
        'keeper',
        'care.record',
        { ...record, deed: { kind: 'restack' }, ...input },
        code,
      );
    await ask({ lots: [lotOf('OLD'), crypto.randomUUID()] }, 'care.notThere');
    await ask({ lots: [lotOf('OLD')], warehouse: centre }, 'care.notThere');
    await ask({ lots: [lotOf('NEW')], doneOn: '2026-05-31' }, 'care.beforeReceipt');
    await ask({ lots: [lotOf('OLD')], doneOn: '2026-11-24' }, 'date.future');
    await ask({ lots: [] }, 'input.malformed');
    expect(count()).toBe(before);
  });

  test('what has left is asked for no longer', async () => {
    store.clock.now = new Date('2027-12-01T02:00:00.000Z');
    expect(await told({ kind: 'restack' })).toContain('NEW restack');
    const body = dispatchBody({
      to: { kind: 'party', party: names.party('黄冈市红十字会') },
      lines: [dispatchLine({ item: names.item('A04'), asked: asked(40) })],
    });
    await posted(store, body, { businessDate: '2027-12-01' });
    expect(await told()).toEqual([]);
  });
});
