import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { dispatchBody, dispatchLine, kittingBody, posted, submitted } from '../../support/papers';
import { at, type KitStore, kitStore, wuhan } from './setting';

let k: KitStore;
beforeEach(async () => {
  k = await kitStore();
});
afterEach(() => k.store.close());

const kitsOf = (part: Partial<Parameters<typeof kittingBody>[0]> = {}, lines = k.lines) =>
  kittingBody(
    {
      item: k.names.item('A03'),
      bill: k.bill,
      owner: k.names.society,
      bin: k.names.bin('B-01-01'),
      ...part,
    },
    lines,
  );

/** Drafts, and answers the code with which submission is refused. */
async function refusalOf(body: ReturnType<typeof kitsOf>) {
  const { document, revision } = await k.store.do('keeper', 'documents.save', {
    document: crypto.randomUUID(),
    revision: 0,
    warehouse: wuhan,
    businessDate: '2026-11-20',
    persons: {},
    body,
  });
  const answer = await k.store.ask('keeper', 'documents.submit', { document, revision });
  return answer.ok || !('refusal' in answer) ? null : answer.refusal;
}

async function stock() {
  return {
    torches: await k.give('A16', 10, { amount: 30001, expiry: at('2028-03-31') }),
    nets: await k.give('A15', 20, { amount: 60000, expiry: at('2027-06-30') }),
    coats: await k.give('A17', 10, { amount: 20000 }),
  };
}

describe('the lot of the kits', () => {
  test('expires with the first of its parts, and is worth exactly what they were', async () => {
    const lots = await stock();
    const { lot } = await k.make(3, { batchNumber: 'K1' });
    // 30001 × 3 ÷ 10 = 9000.3, and 18000 of nets and 6000 of coats without a remainder.
    expect(k.shelf(lot)).toEqual({ quantity: 3, amount: 9000 + 18000 + 6000 });
    expect(k.lot(lot)).toEqual({ expiry: '2027-06-30', unitPrice: 1_100_000, batchNumber: 'K1' });
    expect(k.shelf(lots.torches)).toEqual({ quantity: 7, amount: 21001 });
    expect(k.shelf(lots.nets)).toEqual({ quantity: 14, amount: 42000 });
    expect(k.shelf(lots.coats)).toEqual({ quantity: 7, amount: 14000 });
    expect(await k.findings()).toEqual([]);
  });

  test('does not expire when no part does; nobody knows when one part is unknown', async () => {
    await k.give('A16', 10);
    await k.give('A15', 20);
    const coats = await k.give('A17', 2);
    expect(k.lot((await k.make(2)).lot).expiry).toBe('none');
    expect(k.shelf(coats).quantity).toBe(0);
    await k.give('A17', 2, { expiry: { kind: 'unknown' } });
    expect(k.lot((await k.make(2)).lot).expiry).toBe('unknown');
  });

  test('has no price when one of its parts has none', async () => {
    await k.give('A16', 10, { amount: 1000 });
    await k.give('A15', 20, { amount: 2000 });
    await k.give('A17', 10);
    const { lot } = await k.make(2);
    expect(k.shelf(lot)).toEqual({ quantity: 2, amount: null });
    expect(k.lot(lot).unitPrice).toBeNull();
    expect(await k.findings()).toEqual([]);
  });

  test('goes out first-expired-first like any other lot', async () => {
    await stock();
    const late = await k.give('A03', 5, { expiry: at('2030-01-01') });
    const soon = (await k.make(3)).lot;
    await posted(
      k.store,
      dispatchBody({
        to: { kind: 'party', party: k.names.party('黄冈市红十字会') },
        lines: [
          dispatchLine({ item: k.names.item('A03'), asked: { count: 4, unit: '个', factor: 1 } }),
        ],
      }),
    );
    expect(k.shelf(soon).quantity).toBe(0);
    expect(k.shelf(late).quantity).toBe(4);
  });
});

describe('the parts', () => {
  test('are taken first-expired-first, or last where the item says so', async () => {
    await stock();
    const later = await k.give('A15', 20, { expiry: at('2029-06-30') });
    await k.make(1);
    expect(k.shelf(later).quantity).toBe(20);
    const { db } = k.store.program.state.store!;
    db.run(sql`UPDATE item SET picks_last = 1 WHERE code = 'A15'`);
    const { lot } = await k.make(2);
    expect(k.shelf(later).quantity).toBe(16);
    expect(k.lot(lot).expiry).toBe('2028-03-31');
  });

  test('of several owners or purposes are not mixed in one lot of kits', async () => {
    const owner = k.names.party('湖北省红十字会');
    const earmark = crypto.randomUUID();
    await k.store.do('keeper', 'earmarks.save', { earmark, name: '一个定向', nature: 'project' });
    await stock();
    await k.give('A16', 5, { owner });
    await k.give('A15', 10, { owner });
    await k.give('A17', 4, { owner });
    await k.give('A17', 5, { earmark });
    const possible = async (of: object) =>
      (await k.store.do('viewer', 'kits.possible', { warehouse: wuhan, bill: k.bill, ...of }))
        .rows[0];
    expect(await possible({})).toMatchObject({ kits: 10 });
    expect(await possible({ owner })).toMatchObject({ kits: 4 });
    expect(await possible({ earmark })).toMatchObject({ kits: 0 });
    expect(await refusalOf(kitsOf({ kits: 11 }))).toMatchObject({ code: 'stock.short' });
    expect(await refusalOf(kitsOf({ kits: 5, owner }))).toMatchObject({ code: 'stock.short' });
    expect(await refusalOf(kitsOf({ kits: 1, earmark }))).toMatchObject({ code: 'stock.short' });
    const { lot } = await k.make(4, { owner });
    const { rows } = await k.store.do('viewer', 'stock.lots', {
      filter: { item: k.names.item('A03') },
    });
    expect(rows).toMatchObject([{ lot, owner: '湖北省红十字会', earmark: null, quantity: 4 }]);
    expect(await possible({ owner })).toMatchObject({ kits: 0, ready: 4 });
  });

  test('that are short are named with how much there is, and nothing is minted', async () => {
    await stock();
    await k.give('A15', 1, { condition: 'damaged' });
    const refusal = await refusalOf(kitsOf({ kits: 12 }));
    expect(refusal).toMatchObject({
      code: 'stock.short',
      shortages: [
        { line: 1, wanted: 12, available: 10, short: 2 },
        { line: 2, wanted: 24, available: 20, short: 4, skipped: [{ reason: 'damaged' }] },
        { line: 3, wanted: 12, available: 10, short: 2 },
      ],
    });
    const { number } = await submitted(k.store, kitsOf({ kits: 1 }));
    expect(number).toBe('ZZ-42010001-20261120-0001');
  });

  test('are those of the bill, in its quantities', async () => {
    await stock();
    const wrong = {
      code: 'document.incomplete',
      problems: [{ field: 'bill', problem: 'notTheBill' }],
    };
    const [first, second, third] = k.lines as [never, never, never];
    expect(await refusalOf(kitsOf({}, [first, second]))).toMatchObject(wrong);
    expect(await refusalOf(kitsOf({}, [first, third, second]))).toMatchObject(wrong);
    expect(
      await refusalOf(
        kitsOf(
          {},
          k.lines.map((line) => ({ ...line, each: 1 })),
        ),
      ),
    ).toMatchObject(wrong);
    expect(await refusalOf(kitsOf({ item: k.names.item('A02') }))).toMatchObject(wrong);
  });
});

describe('a reversal', () => {
  test('puts every part back while the kits are there', async () => {
    const lots = await stock();
    const before = k.everything();
    const { posting } = await k.make(3);
    await posted(k.store, { kind: 'reversal', posting, reason: '写错了' });
    expect(k.everything()).toEqual(before);
    expect(k.shelf(lots.torches)).toEqual({ quantity: 10, amount: 30001 });
    expect(await k.findings()).toEqual([]);
  });

  test('is refused when a kit has left', async () => {
    await stock();
    const { posting } = await k.make(3);
    await posted(
      k.store,
      dispatchBody({
        to: { kind: 'party', party: k.names.party('黄冈市红十字会') },
        lines: [
          dispatchLine({ item: k.names.item('A03'), asked: { count: 1, unit: '个', factor: 1 } }),
        ],
      }),
    );
    const { document, revision } = await k.store.do('keeper', 'documents.save', {
      document: crypto.randomUUID(),
      revision: 0,
      warehouse: wuhan,
      businessDate: '2026-11-23',
      persons: {},
      body: { kind: 'reversal', posting, reason: '写错了' },
    });
    const refusal = await k.store.refused(
      'keeper',
      'documents.submit',
      { document, revision },
      'stock.negative',
    );
    expect(refusal).toMatchObject({ item: '冬季家庭包', missing: 1 });
  });
});
