import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import {
  dispatchBody,
  dispatchLine,
  namesAt,
  posted,
  receiptBody,
  receiptLine,
} from '../../support/papers';
import { type TestStore, testStore } from '../../support/testStore';

/** A donor, an owner and a team were called something else when the papers were posted. */
let store: TestStore;
let document: string;
let lot: string;
const run = (statement: ReturnType<typeof sql>) => store.program.state.store!.db.run(statement);

beforeAll(async () => {
  store = testStore();
  const names = await namesAt(store);
  const donor = names.party('中国红十字会总会');
  const line = receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') });
  const body = receiptBody({ source: donor, owner: donor, lines: [line] });
  ({ document } = await posted(store, body));
  const team = names.team('relief');
  const issue = (count: number) =>
    posted(
      store,
      dispatchBody({
        to: { kind: 'team', team },
        ownerOrder: { owner: donor, number: '红赈〔2026〕1号' },
        lines: [dispatchLine({ item: names.item('A04'), asked: { count, unit: '床', factor: 1 } })],
      }),
    );
  await issue(2);
  run(sql`UPDATE party SET name = '新名总会' WHERE uid = ${donor}`);
  run(sql`UPDATE team SET name = '新名救援队' WHERE uid = ${team}`);
  run(sql`UPDATE user SET name = '新名保管员' WHERE login = 'keeper'`);
  await issue(3);
  const { rows } = await store.do('viewer', 'stock.giftStory', { document });
  lot = rows[0]?.lot ?? '';
});
afterAll(() => store.close());

describe('a story names people, parties and teams as on the day of each paper', () => {
  test('each event by its own paper, origin and owner by the one that brought the lot', async () => {
    const { events, origin, lot: own } = await store.do('viewer', 'stock.lotStory', { lot });
    expect(origin.party).toBe('中国红十字会总会');
    expect(own).toMatchObject({ owner: '中国红十字会总会', source: '中国红十字会总会' });
    expect(events.map(({ from }) => from.name)).toEqual(['中国红十字会总会', 'A-01-01', 'A-01-01']);
    expect(events.map(({ to, by }) => [to.name === '新名救援队', by === '新名保管员'])).toEqual([
      [false, false],
      [false, false],
      [true, true],
    ]);
    expect(events[1]?.to.name).toMatch(/赈济/);
  });

  test('and what a team holds is one sum, under what the last paper calls it', async () => {
    const gift = await store.do('viewer', 'stock.giftStory', { document });
    expect(gift.origin.party).toBe('中国红十字会总会');
    expect(gift.rows[0]?.shares.filter(({ kind }) => kind === 'custody')).toMatchObject([
      { name: '新名救援队', quantity: 5 },
    ]);
  });
});
