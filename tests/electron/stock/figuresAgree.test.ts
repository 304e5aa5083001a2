import { afterAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import type { Output } from '../../../shared/api';
import { receive } from '../../model/deeds/arrivals';
import { deeds } from '../../model/everyKind';
import { Hand } from '../../model/hand';
import { prepareEveryKind } from '../../model/prepare';
import { runsOr } from '../../model/runs';
import { Shelves } from '../../model/shelves';
import {
  approved,
  dispatchBody,
  dispatchLine,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from '../../support/papers';
import { fc } from '../../support/properties';
import { centre, type TestStore, wuhan } from '../../support/testStore';

const today = '2026-11-20';
const all = { limit: 1000 };

/** What a mixed day is made of: all that moves goods, each by three throws of the dice. */
const { sleep: _sleep, closeMonth: _close, reopen: _reopen, ...ofOneDay } = deeds;
const deed = fc.record({
  what: fc.constantFrom(...Object.values(ofOneDay)),
  dice: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
});

type Lots = Output<'stock.lots'>['rows'];
type Value = { known: number; unpriced: number };

/** Adds up rows of lots, by hand. */
function worthOf(rows: Lots): Value {
  return {
    known: rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    unpriced: rows.filter(({ amount }) => amount === null).length,
  };
}

function unitsOf(rows: Lots): number {
  return rows.reduce((sum, { quantity }) => sum + quantity, 0);
}

function summed(values: readonly Value[]): Value {
  return {
    known: values.reduce((sum, { known }) => sum + known, 0),
    unpriced: values.reduce((sum, { unpriced }) => sum + unpriced, 0),
  };
}

const isAt = (code: string) => (row: Lots[number]) => row.warehouse?.code === code;
const isShelved = ({ bin }: Lots[number]) => bin !== null;
const isOut = ({ team }: Lots[number]) => team !== null;
const isOnRoad = ({ transfer }: Lots[number]) => transfer !== null;

/** Everything that the program says of its stock must follow from its own list of lots. */
async function expectAgreement(store: TestStore) {
  const read: TestStore['do'] = (_login, call, input) => store.do('viewer', call, input);
  const { rows: lots, totals } = await read('viewer', 'stock.lots', { filter: {}, ...all });
  const shelf = lots.filter(isShelved);
  const of = { shelf, custody: lots.filter(isOut), road: lots.filter(isOnRoad) };
  expect(of.shelf.length + of.custody.length + of.road.length).toBe(lots.length);
  expect(totals).toEqual({
    items: new Set(lots.map(({ item }) => item.uid)).size,
    lots: new Set(lots.map(({ lot }) => lot)).size,
    ...worthOf(lots),
    shelf: worthOf(of.shelf),
    custody: worthOf(of.custody),
    road: worthOf(of.road),
  });

  const now = await read('viewer', 'stock.onDate', { date: today, filter: {}, ...all });
  expect(now.totals).toEqual(totals);
  expect(now.rows).toEqual(lots.map(({ spokenFor: _spoken, ...row }) => row));

  const spoken = store.program.state.store!.db.all<{ item: string; units: number }>(sql`
    SELECT item.uid AS item, sum(pick.quantity) AS units
    FROM pick
    JOIN document ON document.id = pick.document_id AND posting = 'none' AND approval = 'given'
    JOIN lot ON lot.id = lot_id JOIN item ON item.id = lot.item_id GROUP BY item.id`);
  for (const by of ['item', 'warehouse'] as const) {
    const items = await read('viewer', 'stock.items', { filter: {}, by, ...all });
    expect(items.totals).toEqual(totals);
    for (const row of items.rows) {
      const own = lots.filter(
        (lot) =>
          lot.item.uid === row.item.uid && (by === 'item' || isAt(row.warehouse?.code ?? '')(lot)),
      );
      const usable = own.filter(
        ({ condition, expiry }) =>
          condition === 'good' && (expiry.kind !== 'date' || expiry.date >= today),
      );
      expect(row).toMatchObject({
        onHand: unitsOf(own.filter(isShelved)),
        inCustody: unitsOf(own.filter(isOut)),
        onRoad: unitsOf(own.filter(isOnRoad)),
        notGood: unitsOf(own.filter((lot) => isShelved(lot) && lot.condition !== 'good')),
        amount: worthOf(own),
      });
      expect(row.spokenFor).toBe(own.reduce((sum, lot) => sum + lot.spokenFor, 0));
      // What is spoken for here lies good and in life in Wuhan, so nothing of it is counted twice.
      const isMine = by === 'item' || row.warehouse?.code === wuhan;
      const taken = spoken.find(({ item }) => item === row.item.uid)?.units ?? 0;
      expect(row.spokenFor).toBe(isMine ? taken : 0);
      expect(row.available).toBe(unitsOf(usable) - row.spokenFor);
    }
    const past = await read('viewer', 'stock.itemsOnDate', { date: today, filter: {}, by, ...all });
    expect(past.totals).toEqual(totals);
    expect(past.rows).toEqual(
      items.rows.map(({ available: _a, spokenFor: _s, reserve: _r, ...row }) => row),
    );
  }

  const province = await read('viewer', 'province.read', {});
  expect(province.totals.value).toEqual(worthOf(shelf));
  for (const warehouse of [undefined, wuhan, centre]) {
    const here = warehouse ? shelf.filter(isAt(warehouse)) : shelf;
    const board = await read('viewer', 'dashboard.read', warehouse ? { warehouse } : {});
    expect(board.value).toEqual(worthOf(here));
    expect(summed(board.expiry.map(({ value }) => value))).toEqual(board.value);
    expect(summed(board.categories.map(({ value }) => value))).toEqual(board.value);
    if (warehouse === undefined) continue;
    const glance = province.rows.find(({ code }) => code === warehouse);
    expect(glance).toMatchObject({
      value: board.value,
      items: new Set(here.map(({ item }) => item.uid)).size,
    });
    const closing = await read('viewer', 'closings.preview', { warehouse, month: '2026-11' });
    const { totals: kept } = await read('viewer', 'stock.lots', { filter: { warehouse }, ...all });
    const { items: _items, ...value } = kept;
    expect(closing.totals).toMatchObject(value);
    for (const item of new Set(lots.map((row) => row.item.uid))) {
      const own = here.filter((row) => row.item.uid === item);
      const card = await read('viewer', 'stock.card', { item, warehouse });
      expect(card.closing).toEqual({ quantity: unitsOf(own), amount: worthOf(own) });
      expect(card.rows.at(-1)?.balance ?? 0).toBe(unitsOf(own));
    }
  }

  const held = await read('viewer', 'custody.list', { filter: {} });
  expect(held.rows.reduce((sum, { outstanding }) => sum + outstanding, 0)).toBe(
    unitsOf(of.custody),
  );
  expect(held.totals.known).toBe(worthOf(of.custody).known);
  const road = await read('viewer', 'transfers.onTheRoad', {});
  expect(
    road.rows.flatMap(({ lots: some }) => some).reduce((sum, { onRoad }) => sum + onRoad, 0),
  ).toBe(unitsOf(of.road));
}

/** The story of each lot accounts for all that came of it, and says of it what the list says. */
async function expectStoriesAddUp(store: TestStore) {
  const { rows: stock } = await store.do('viewer', 'stock.lots', { filter: {}, ...all });
  const { db } = store.program.state.store!;
  for (const { lot } of db.all<{ lot: string }>(sql`SELECT uid AS lot FROM lot`)) {
    const { came, found, shares, events } = await store.do('viewer', 'stock.lotStory', { lot });
    const sum = (of: typeof shares) => of.reduce((units, { quantity }) => units + quantity, 0);
    const ours = shares.filter(({ kind }) => ['bin', 'transit', 'custody'].includes(kind));
    const listed = unitsOf(stock.filter((row) => row.lot === lot));
    expect(sum(shares)).toBe(came + found);
    expect(sum(ours)).toBe(listed);
    expect(events.at(-1)?.balance).toBe(listed);
  }
  const papers = db.all<{ document: string }>(sql`
    SELECT DISTINCT document.uid AS document FROM document JOIN lot ON document_id = document.id`);
  for (const { document } of papers) {
    const gift = await store.do('viewer', 'stock.giftStory', { document });
    for (const { came, found, shares } of gift.rows) {
      expect(shares.reduce((units, { quantity }) => units + quantity, 0)).toBe(came + found);
    }
  }
}

/** Every paper's row, and the sum under the list, say what the paper itself says. */
async function expectPapersAgree(store: TestStore) {
  const { rows, totals } = await store.do('viewer', 'documents.list', { filter: {}, ...all });
  const counting = rows.filter(
    ({ kind, axes }) => kind !== 'reversal' && ['posted', 'part'].includes(axes.posting),
  );
  expect(totals).toEqual({
    documents: rows.length,
    counted: counting.length,
    ...summed(counting.map(({ amount }) => amount)),
  });
  const filter = { to: '2026-12-31' };
  const filtered = await store.do('viewer', 'documents.list', { filter, ...all });
  expect(filtered.totals).toEqual(totals);
  for (const { uid, quantity, lines, amount } of rows) {
    const paper = await store.do('viewer', 'documents.read', { document: uid });
    expect(paper.totals).toEqual({ quantity, lines, ...amount });
  }
}

describe('after a mixed day of work', () => {
  const prepared = prepareEveryKind();
  afterAll(() => prepared.remove());

  test('every list, card, picture and preview says the same of the same goods', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 12, maxLength: 30 }), async (day) => {
        const hand = await Hand.begin(new Shelves(), prepared);
        try {
          for (const dice of [1, 2, 3, 4] as const) await receive(hand, [dice, 59, dice]);
          for (const { what, dice } of day) await what(hand, dice);
          await speakFor(hand.store);
          await expectAgreement(hand.store);
          await expectStoriesAddUp(hand.store);
          await expectPapersAgree(hand.store);
        } finally {
          hand.store.close();
        }
      }),
      { numRuns: runsOr(24) },
    );
  }, 600_000);
});

/** Leaves something approved that is not posted yet. */
async function speakFor(store: TestStore) {
  const names = await namesAt(store);
  const line = { entered: { count: 9, unit: '条', factor: 1 }, bin: names.bin('B-01-01') };
  await posted(
    store,
    receiptBody({
      source: names.party('中国红十字会总会'),
      owner: names.society,
      lines: [receiptLine({ item: names.item('A06'), ...line })],
    }),
  );
  const asked = { count: 5, unit: '条', factor: 1 };
  await approved(
    store,
    dispatchBody({
      to: { kind: 'party', party: names.party('黄冈市红十字会') },
      lines: [dispatchLine({ item: names.item('A06'), asked })],
    }),
  );
}
