import { afterAll, describe, expect, test } from 'vitest';
import type { Output } from '../../../shared/api';
import { type CompareFilter, compareBy } from '../../../shared/stock/compareApi';
import { receive } from '../../model/deeds/arrivals';
import { type Deed, deeds, play } from '../../model/everyKind';
import { Hand } from '../../model/hand';
import { prepareEveryKind } from '../../model/prepare';
import { Shelves } from '../../model/shelves';
import { kindSamples, stockUp } from '../../support/kindSamples';
import { posted } from '../../support/papers';
import { fc } from '../../support/properties';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

type Compared = Output<'stock.compare'>;
type Row = Compared['rows'][number];

const all = { limit: 1000 };
const sum = (flows: readonly { quantity: number }[]) =>
  flows.reduce((units, { quantity }) => units + quantity, 0);
const worth = (flows: Row['received']) => flows.reduce((fen, { money }) => fen + money.known, 0);

/** A filter that is one row of a comparison and nothing else. */
function filterOf({ item, warehouse, lot, bin }: Row, filter: CompareFilter): CompareFilter {
  return {
    ...filter,
    item: item.uid,
    ...(warehouse ? { warehouse: warehouse.code } : {}),
    ...(lot ? { lot: lot.uid } : {}),
    ...(bin ? { bin: bin.uid, where: 'shelf' as const } : {}),
  };
}

/** Every row and the totals add up, and each figure is what the lists behind it say. */
async function expectAgreement(store: TestStore, from: string, to: string, filter: CompareFilter) {
  const ask = (by: Parameters<typeof compareBy.parse>[0], of: CompareFilter) =>
    store.do('viewer', 'stock.compare', { from, to, filter: of, by: compareBy.parse(by), ...all });
  for (const by of compareBy.options) {
    const { rows, totals } = await ask(by, filter);
    const shown = by === 'bin' ? { ...filter, where: 'shelf' as const } : filter;
    const at = (date: string) =>
      store.do('viewer', 'stock.onDate', { date, filter: shown, ...all });
    const [before, after] = [await at(from), await at(to)];
    expect(totals.before).toEqual(moneyOf(before));
    expect(totals.after).toEqual(moneyOf(after));
    expect(totals.before.known + totals.received.known - totals.issued.known).toBe(
      totals.after.known,
    );
    expect(rows.reduce((units, row) => units + row.before, 0)).toBe(sum(before.rows));
    expect(rows.reduce((units, row) => units + row.after, 0)).toBe(sum(after.rows));
    for (const row of rows) {
      expect(row.before + sum(row.received) - sum(row.issued)).toBe(row.after);
      expect(row.worth.before.known + worth(row.received) - worth(row.issued)).toBe(
        row.worth.after.known,
      );
    }
    for (const row of rows.slice(0, 4)) {
      const narrow = filterOf(row, shown);
      const behind = await store.do('viewer', 'stock.crossings', { from, to, filter: narrow });
      const of = (direction: 'in' | 'out') =>
        sum(behind.rows.filter((each) => each.direction === direction));
      expect([of('in'), of('out')]).toEqual([sum(row.received), sum(row.issued)]);
    }
  }
}

function moneyOf({ totals: { known, unpriced } }: Output<'stock.onDate'>) {
  return { known, unpriced };
}

describe('two days compared', () => {
  const prepared = prepareEveryKind();
  afterAll(() => prepared.remove());
  const what = fc.constantFrom(...(Object.keys(deeds) as Deed[]), 'sleep' as const);
  const deed = fc.record({ what, dice: fc.tuple(fc.nat(), fc.nat(), fc.nat()) });

  test('before + received − issued = after, by item, warehouse, lot and bin, whatever was posted when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 12, maxLength: 30 }), async (days) => {
        const hand = await Hand.begin(new Shelves(), prepared);
        try {
          for (const dice of [1, 2, 3, 4] as const) await receive(hand, [dice, 59, dice]);
          for (const each of days) await play(hand, each.what, each.dice);
          const from = '2026-11-20';
          for (const first of ['2026-10-15', from]) {
            await expectAgreement(hand.store, first, hand.today, {});
            await expectAgreement(hand.store, first, hand.today, { warehouse: wuhan });
          }
          await expectAgreement(hand.store, from, hand.today, { where: 'custody' });
        } finally {
          hand.store.close();
        }
      }),
      { numRuns: 12 },
    );
  }, 600_000);
});

describe('a comparison over a day on which a paper of every kind was posted', () => {
  let store: TestStore;
  afterAll(() => store.close());
  const days = { from: '2026-11-19', to: '2026-11-20' };

  test('says by which kinds of paper goods came and went, and nothing of moves inside', async () => {
    store = testStore();
    const stocked = await stockUp(store);
    const { relocation, useReport, disposal } = kindSamples(stocked);
    for (const body of [relocation, useReport, disposal]) await posted(store, body);
    const filter = { item: stocked.names.item('A04') };
    const { rows } = await store.do('viewer', 'stock.compare', { ...days, filter, by: 'item' });
    expect(rows).toHaveLength(1);
    const [row] = rows;
    expect(row).toMatchObject({ before: 0, received: [{ kind: 'receipt', quantity: 600 }] });
    expect(row?.issued.map(({ kind }) => kind).toSorted()).toEqual([
      'dispatch',
      'disposal',
      'kitting',
      'useReport',
    ]);
    const byBin = await store.do('viewer', 'stock.compare', { ...days, filter, by: 'bin' });
    const moved = byBin.rows.flatMap(({ received, issued }) => [...received, ...issued]);
    expect(moved.filter(({ kind }) => kind === 'relocation')).toHaveLength(2);
  });

  test('is the same with the days the other way round, and of the same day is still', async () => {
    const asked = { filter: {}, by: 'item' as const };
    const one = await store.do('viewer', 'stock.compare', { ...days, ...asked });
    const other = { from: days.to, to: days.from, ...asked };
    expect(await store.do('viewer', 'stock.compare', other)).toEqual(one);
    const still = { from: days.to, to: days.to, ...asked };
    const { rows } = await store.do('viewer', 'stock.compare', still);
    expect(rows.every(({ received, issued }) => received.length + issued.length === 0)).toBe(true);
  });

  test('goes on page by page', async () => {
    const asked = { ...days, filter: {}, by: 'lot' as const };
    const whole = await store.do('viewer', 'stock.compare', asked);
    const first = await store.do('viewer', 'stock.compare', { ...asked, limit: 2 });
    const { cursor } = first;
    const rest = await store.do('viewer', 'stock.compare', { ...asked, cursor });
    expect([...first.rows, ...rest.rows]).toEqual(whole.rows);
    expect(first.totals).toEqual(whole.totals);
  });

  test('of a day that has not come is refused', async () => {
    const input = { from: '2026-11-20', to: '2026-11-24', filter: {} };
    await store.refused('viewer', 'stock.compare', input, 'date.future');
    await store.refused('viewer', 'stock.crossings', input, 'date.future');
  });
});
