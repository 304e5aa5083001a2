import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { ReturnLine } from '../../../shared/documents/return';
import {
  approved,
  directDeliveryBody,
  dispatchBody,
  dispatchLine,
  draft,
  goodsLine,
  posted,
  receiptBody,
  receiptLine,
  returnBody,
  returnLine,
  unkittingBody,
  unkittingLine,
} from '../../support/papers';
import { teamStock } from '../../support/teamStock';
import { type TestStore, testStore } from '../../support/testStore';
import { kitStore } from '../kits/setting';

const today = { businessDate: '2026-11-23' };

/** 回收: tents that people were given come back (谁发放,谁回收). */
describe('what is recovered from people', () => {
  let store: TestStore;
  let at: Awaited<ReturnType<typeof teamStock>>;
  let lot: string;
  let gift: { posting: string; number: string | null };

  beforeAll(async () => {
    store = testStore();
    at = await teamStock(store);
    lot = await at.gift('A10', 9, { price: { per: 'line', amount: 1_000 }, priceBasis: 'invoice' });
    gift = await at.issue('A10', 5, { to: { kind: 'party', party: at.village } }, '2026-11-03');
  });
  afterAll(() => store.close());

  const recover = (line: Partial<ReturnLine>) =>
    returnBody({
      from: { kind: 'party', party: at.village },
      lines: [returnLine({ item: at.item('A10'), lot, bin: at.bin('A-01-02'), ...line })],
    });
  const list = () => store.do('viewer', 'custody.toRecover', { filter: {} });
  const left = async () => (await list()).rows.map(({ outstanding }) => outstanding);
  const refused = async <C extends 'stock.negative' | 'recovery.tooMuch'>(
    line: Partial<ReturnLine>,
    code: C,
  ) => {
    const { document, revision } = await draft(store, recover(line), today);
    return store.refused('keeper', 'documents.submit', { document, revision }, code);
  };

  test('is listed from the day it was given, with the day until which it is to come back', async () => {
    const { rows, totals } = await list();
    expect(rows).toMatchObject([
      { number: gift.number, given: 5, outstanding: 5, months: 6, recoverBy: '2027-05-03' },
    ]);
    expect(totals).toEqual({ recipients: 1, papers: 1, overdue: 0 });
    store.clock.now = new Date('2027-05-04T02:00:00.000Z');
    expect((await list()).totals.overdue).toBe(1);
    store.clock.now = new Date('2026-11-23T02:00:00.000Z');
  });

  test('comes in pages, the first to be brought back first', async () => {
    const later = await at.issue(
      'A10',
      1,
      { to: { kind: 'party', party: at.village } },
      '2026-11-04',
    );
    const whole = await list();
    expect(whole.rows.map(({ recoverBy }) => recoverBy)).toEqual(['2027-05-03', '2027-05-04']);
    const ask = (cursor: string | null) =>
      store.do('viewer', 'custody.toRecover', { filter: {}, cursor, limit: 1 });
    const first = await ask(null);
    const second = await ask(first.cursor);
    expect([...first.rows, ...second.rows]).toEqual(whole.rows);
    expect([first.totals, second.totals, second.cursor]).toEqual([
      whole.totals,
      whole.totals,
      null,
    ]);
    await at.reverse(later.posting);
  });

  test('of a known lot carries the share that went to them', async () => {
    const { document, posting } = await posted(store, recover({ good: 1, damaged: 1 }), today);
    expect(await at.moved(document)).toEqual(['good 1 111', 'damaged 1 111']);
    expect(await left()).toEqual([3]);
    expect(await refused({ good: 4 }, 'stock.negative')).toMatchObject({ missing: 1 });
    await at.reverse(posting);
    expect(await left()).toEqual([5]);
  });

  test('of an unknown lot is a new one, ours, of unknown life and value', async () => {
    const { document, posting } = await posted(store, recover({ lot: null, pending: 3 }), today);
    expect(await at.moved(document)).toEqual(['pending 3 null']);
    expect(await left()).toEqual([2]);
    expect(at.lies('A10')).toContain('A-01-02 pending 3 null');
    expect(await at.proof()).toEqual([]);
    await at.reverse(posting);
    expect(await left()).toEqual([5]);
    expect(at.lies('A10')).toEqual(['A-01-01 good 4 444']);
  });

  test('is never more than was given, known and unknown lots together', async () => {
    expect(await refused({ lot: null, good: 6 }, 'recovery.tooMuch')).toMatchObject({ most: 5 });
    const { posting } = await posted(store, recover({ lot: null, good: 3 }), today);
    expect(await refused({ good: 3 }, 'recovery.tooMuch')).toMatchObject({ most: 2 });
    await at.reverse(posting);
  });

  test('nor before it was given', async () => {
    const { document, revision } = await draft(store, recover({ lot: null, good: 1 }), {
      businessDate: '2026-11-02',
    });
    const step = { document, revision };
    await store.refused('keeper', 'documents.submit', step, 'recovery.tooMuch');
  });

  test('without its lot is ours alone: what belongs to another, or is tied, names its lot', async () => {
    const store = testStore();
    const at = await teamStock(store);
    const owner = at.party('中国红十字会总会');
    const to = { kind: 'party' as const, party: at.village };
    const give = (count: number, head: object) =>
      posted(
        store,
        receiptBody({
          source: owner,
          owner,
          ...head,
          lines: [
            receiptLine({
              item: at.item('A10'),
              bin: at.bin('A-01-01'),
              entered: { count, unit: '顶', factor: 1 },
            }),
          ],
        }),
        { businessDate: '2026-11-02' },
      );
    const { document: kept } = await give(4, { receiptType: 'keptForOwner' });
    const { uid: theirs } = store.program.state.store!.db.read<{ uid: string }>(sql`
      SELECT lot.uid FROM lot JOIN document ON document.id = lot.document_id
      WHERE document.uid = ${kept}`);
    const ownerOrder = { owner, number: '文1' };
    await at.issue('A10', 4, { to, dispatchType: 'onOwnersOrder', ownerOrder }, '2026-11-03');
    const back = (lot: string | null, good: number) =>
      returnBody({
        from: to,
        lines: [returnLine({ item: at.item('A10'), lot, bin: at.bin('A-01-02'), good })],
      });
    const refused = async (good: number) => {
      const { document, revision } = await draft(store, back(null, good), today);
      const step = { document, revision };
      return store.refused('keeper', 'documents.submit', step, 'recovery.lotUnsaid');
    };
    expect(await refused(1)).toMatchObject({ most: 0 });
    const ours = await at.gift('A10', 2);
    await at.issue('A10', 2, { to }, '2026-11-04');
    expect(await refused(3)).toMatchObject({ most: 2 });
    await posted(store, back(null, 1), today);
    // What came back unknown was ours: by its lot one is left, and not two.
    const twice = await draft(store, back(ours, 2), today);
    const { document, revision } = twice;
    const step = { document, revision };
    await store.refused('keeper', 'documents.submit', step, 'recovery.tooMuch');
    await posted(store, back(theirs, 4), today);
    expect(await at.proof()).toEqual([]);
    store.close();
  });

  test('people can’t be short of anything: what does not come back is theirs', async () => {
    const { document, revision } = await draft(store, recover({ missing: 1, note: '丢失' }), today);
    const { problems } = await store.refused(
      'keeper',
      'documents.submit',
      { document, revision },
      'document.incomplete',
    );
    expect(problems).toEqual([{ line: 1, field: 'missing', problem: 'onlyFromTeam' }]);
  });

  test('a gift of which something came back, known or unknown, is not taken back', async () => {
    for (const back of [{ good: 1 }, { lot: null, good: 1 }]) {
      const { posting } = await posted(store, recover(back), today);
      const reversal = await draft(store, {
        kind: 'reversal',
        posting: gift.posting,
        reason: '写错了',
      });
      const { document, revision } = reversal;
      const code = back.lot === null ? 'recovery.tooMuch' : 'stock.negative';
      await store.refused('keeper', 'documents.submit', { document, revision }, code);
      await at.reverse(posting);
    }
    await at.reverse(gift.posting);
    expect(await left()).toEqual([]);
    expect(at.lies('A10')).toEqual(['A-01-01 good 9 1000']);
    expect(await at.proof()).toEqual([]);
  });

  test('of pieces with serial numbers is one to a line, each by its number', async () => {
    const db = () => store.program.state.store!.db;
    const code = 'A11';
    db().run(sql`UPDATE item SET serialised = 1 WHERE code = ${code}`);
    const item = at.item(code);
    const { unit } = db().read<{ unit: string }>(sql`SELECT unit FROM item WHERE code = ${code}`);
    for (const serialNumber of ['S1', 'S2']) {
      const line = goodsLine({ item, entered: { count: 1, unit, factor: 1 }, serialNumber });
      const source = at.party('中国红十字会总会');
      const head = { source, owner: at.society, recipient: at.village };
      await posted(store, directDeliveryBody({ ...head, lines: [line] }));
    }
    const problemsOf = async (line: Partial<ReturnLine>) => {
      const { document, revision } = await draft(
        store,
        recover({ item, lot: null, ...line }),
        today,
      );
      const step = { document, revision };
      return (await store.refused('keeper', 'documents.submit', step, 'document.incomplete'))
        .problems;
    };
    const field = 'serialNumber';
    expect(await problemsOf({ good: 2 })).toEqual([{ line: 1, field, problem: 'missing' }]);
    expect(await problemsOf({ good: 1, damaged: 1, serialNumber: 'S1' })).toEqual([
      { line: 1, field, problem: 'serialNeedsOne' },
    ]);
    const { document } = await posted(
      store,
      recover({ item, lot: null, good: 1, serialNumber: 'S1' }),
      today,
    );
    expect(
      db().read(sql`
        SELECT serial_number AS serialNumber FROM lot
        WHERE document_id = (SELECT id FROM document WHERE uid = ${document})`),
    ).toEqual({ serialNumber: 'S1' });
    const twice = await approved(
      store,
      recover({ item, lot: null, good: 1, serialNumber: 'S1' }),
      today,
    );
    await store.refused(
      'keeper',
      'documents.post',
      { document: twice.document, revision: twice.revision },
      'serial.present',
    );
  });
});

/** What came back took its share, so that what is left with people is not what each issue took there. */
describe('an issue that is taken back after something else of its lot came back', () => {
  test('gives no more value back than people still have', async () => {
    const store = testStore();
    const at = await teamStock(store);
    const price = { per: 'line' as const, amount: 100 };
    const lot = await at.gift('A10', 3, { price, priceBasis: 'invoice' });
    const from = { kind: 'party' as const, party: at.village };
    await at.issue('A10', 1, { to: from }, '2026-11-03');
    const { posting } = await at.issue('A10', 1, { to: from }, '2026-11-04');
    const line = returnLine({ item: at.item('A10'), lot, bin: at.bin('A-01-02'), good: 1 });
    const { document } = await posted(store, returnBody({ from, lines: [line] }), today);
    expect(await at.moved(document)).toEqual(['good 1 34']);
    await at.reverse(posting);
    expect(at.lies('A10')).toEqual(['A-01-01 good 2 66', 'A-01-02 good 1 34']);
    expect(await at.proof()).toEqual([]);
    store.close();
  });

  test('and leaves nobody with less than nothing, so that the rest can come back', async () => {
    const kit = await kitStore();
    const { store, names } = kit;
    const torches = await kit.give('A16', 10, { amount: 10 });
    await kit.give('A15', 2, { amount: 10_000 });
    await kit.give('A17', 1, { amount: 10_000 });
    const { lot } = await kit.make(1);
    const from = { kind: 'party' as const, party: names.party('黄冈市红十字会') };
    const bin = names.bin('A-01-01');
    const item = names.item('A16');
    const issue = (count: number) => {
      const asked = { count, unit: '只', factor: 1 };
      return posted(store, dispatchBody({ to: from, lines: [dispatchLine({ item, asked })] }));
    };
    const back = (good: number) =>
      posted(
        store,
        returnBody({ from, lines: [returnLine({ item, lot: torches, bin, good })] }),
        today,
      );
    await issue(4);
    // The one torch of the kit comes out with all of its value, and makes the others dear.
    const opened = { item: names.item('A03'), lot, bin: names.bin('B-01-01'), note: '其余遗失' };
    const lines = [unkittingLine({ item, lot: torches, bin })];
    await posted(store, unkittingBody({ ...opened, lines }));
    const { posting } = await issue(2);
    await back(2);
    await posted(store, { kind: 'reversal', posting, reason: '写错了' }, today);
    await back(2);
    expect(kit.shelf(torches)).toEqual({ quantity: 10, amount: 20_010 });
    expect(await kit.findings()).toEqual([]);
    store.close();
  });
});
