import { sql } from '../../electron/database/sql';
import { referenceData } from '../../seeds/referenceData';
import type { Input } from '../../shared/api';
import { namesAt, posted, receiptBody, receiptLine } from './papers';
import { typedBy } from './secondPerson';
import { centre, type TestStore, testStore } from './testStore';

/** The flood of July 2016 on the reference data: who asks for what, and what lies where. */

const script = referenceData.drills.find(({ code }) => code === 'flood-2016');

/** What one city asks for, by the uid of the item. */
export interface CityAsks {
  warehouse: string;
  place: string;
  lines: { item: string; quantity: number }[];
}

/** What the nine cities ask for, as the script of the drill tells it. */
export const cities: CityAsks[] = (script?.events ?? []).flatMap(
  ({ demands: [first], ...event }) =>
    event.kind === 'request' && first ? [askedBy(first.warehouse)] : [],
);

function askedBy(warehouse: string): CityAsks {
  const demands = (script?.events ?? [])
    .flatMap((event) => event.demands)
    .filter((each) => each.warehouse === warehouse);
  const lines = demands.map(({ item, quantity }) => ({ item, quantity }));
  return { warehouse, place: demands[0]?.place ?? '', lines };
}

/** What the province may give above its floors of reserve: 40 tents fewer than are asked for. */
const spare: Record<string, Record<string, number>> = {
  [centre]: { A01: 2000, A10: 600, A04: 4000 },
  '42050001': { A01: 600, A10: 210, A04: 2500 },
  '42060001': { A01: 400, A10: 200, A04: 1500 },
};
export const givers = Object.keys(spare);
export const shortOfTents = 40;

/** The army and the haulage firms of the province are called in: lorries are not what is missing. */
const lorries = [{ name: '9.6 米厢式货车', volume: 44_000_000, load: 10_000_000, count: 60 }];

/** On the eve, three warehouses hold their floors of reserve and what can be spared above them. */
export async function eveOfTheFlood(): Promise<TestStore> {
  const store = testStore({ opening: '2016-01-01', now: '2016-07-05T02:00:00.000Z' });
  for (const [warehouse, goods] of Object.entries(spare)) {
    await posted(store, await stockFor(store, warehouse, goods), {
      warehouse,
      businessDate: '2016-07-05',
    });
    await store.do('dispatcher', 'planning.saveLorries', {
      ...{ warehouse, lorries, loadingMinutes: null },
    });
  }
  return store;
}

/** Those who sign in at its window, and what they type. */
export async function passwords(store: TestStore): Promise<string> {
  const [, , { password }] = [
    await typedBy(store, 'dispatcher'),
    await typedBy(store, 'keeper'),
    await typedBy(store, 'approver'),
  ];
  return password;
}

async function stockFor(
  store: TestStore,
  warehouse: string,
  goods: Record<string, number>,
): Promise<Input<'documents.save'>['body']> {
  const names = await namesAt(store, warehouse);
  return receiptBody({
    source: names.party('中国红十字会总会'),
    owner: names.society,
    lines: Object.entries(goods).map(([code, quantity]) => {
      const { minimum, unit, fen } = floorOf(store, warehouse, code);
      return receiptLine({
        item: names.item(code),
        bin: names.bin('A-01-01'),
        entered: { count: minimum + quantity, unit, factor: 1 },
        expiry: code === 'A01' ? { kind: 'date', date: '2020-06-30' } : { kind: 'none' },
        price: { per: 'line', amount: (minimum + quantity) * fen },
        priceBasis: 'invoice',
      });
    }),
  });
}

function floorOf({ program }: TestStore, warehouse: string, code: string) {
  return program.state.store!.db.read<{ minimum: number; unit: string; fen: number }>(sql`
    SELECT coalesce((
        SELECT minimum FROM reserve JOIN warehouse ON warehouse.id = warehouse_id
        WHERE item_id = item.id AND warehouse.code = ${warehouse}), 0) AS minimum,
      unit, reference_price / 100 AS fen
    FROM item WHERE code = ${code}`);
}
