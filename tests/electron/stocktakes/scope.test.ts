import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StocktakeScope } from '../../../shared/documents/stocktake';
import { type CountRoom, countDesk, countRoom } from '../../support/countDesk';
import { draft, posted, stocktakeBody } from '../../support/papers';
import { wuhan } from '../../support/testStore';

/** What a sheet takes in, and what is seen of it. */

let room: CountRoom;
let store: CountRoom['store'];
let names: CountRoom['names'];
let lot: CountRoom['lot'];
beforeEach(async () => {
  room = await countRoom();
  ({ store, names, lot } = room);
});
afterEach(() => room.store.close());

const { receive, quilts, blankets } = countDesk(() => room);
const step = ({ document, revision }: { document: string; revision: number }) => ({
  document,
  revision,
});
const full = { kind: 'full' } as const;
const today = { businessDate: '2026-11-23' };

describe('the sheet', () => {
  test('has all that lies in the scope, bin by bin, without the book when it is blind', async () => {
    await receive({ bin: names.bin('A-01-02') });
    const scope = (of: StocktakeScope, blind = false) =>
      store.do('viewer', 'stocktakes.scope', { warehouse: wuhan, scope: of, blind });
    const { rows } = await scope(full);
    expect(rows.map(({ bin, item, book }) => `${bin.code} ${item.code} ${book}`)).toEqual([
      'A-01-01 A04 40',
      'A-01-02 A04 40',
      'B-01-01 A06 30',
    ]);
    const blind = await scope(full, true);
    expect(blind.rows.map(({ book }) => book)).toEqual([null, null, null]);
    expect((await scope({ kind: 'zone', zones: ['B'] })).rows).toHaveLength(1);
    expect((await scope({ kind: 'zone', zones: ['A'] })).rows).toHaveLength(2);
    const categories = await store.do('viewer', 'categories.list', {});
    const bedding = categories.rows.filter(({ name }) => name === rows[0]?.item.category);
    const byCategory = { kind: 'category' as const, categories: bedding.map(({ uid }) => uid) };
    expect((await scope(byCategory)).rows.length).toBeGreaterThan(0);
  });

  test('of a cycle count has the lots whose turn it is', async () => {
    await posted(store, stocktakeBody({ lines: [quilts({ counts: [40] })] }), today);
    store.clock.now = new Date('2026-11-30T02:00:00.000Z');
    const { rows } = await store.do('viewer', 'stocktakes.scope', {
      warehouse: wuhan,
      scope: { kind: 'cycle', lots: 1 },
      blind: false,
    });
    expect(rows.map(({ lot: each }) => each)).toEqual([lot.unpriced]);
  });

  test('tells what came into the scope after it was made, and how much is not counted', async () => {
    const paper = await draft(
      store,
      stocktakeBody({ lines: [quilts({ counts: [40] }), blankets()] }),
      today,
    );
    const late = await receive({ bin: names.bin('A-01-02') }, '2026-11-23');
    const { uncounted, notOnSheet } = await store.do('viewer', 'stocktakes.differences', {
      document: paper.document,
    });
    expect(uncounted).toBe(1);
    expect(notOnSheet.map(({ lot: each, book }) => [each, book])).toEqual([[late, 40]]);
  });

  test('a blind one tells that a line differs while it is written, and by how much after', async () => {
    const body = { blind: true, lines: [quilts({ counts: [38], reason: '短少' })] };
    const paper = await draft(store, stocktakeBody(body), today);
    const read = async () =>
      (await store.do('viewer', 'stocktakes.differences', { document: paper.document })).rows[0];
    expect(await read()).toMatchObject({ isExact: false, book: null, difference: null });
    await store.do('keeper', 'documents.submit', step(paper));
    expect(await read()).toMatchObject({ book: 40, difference: -2, value: -20_000 });
  });
});
