import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CountRoom, countDesk, countRoom } from '../../support/countDesk';
import {
  approved,
  countLine,
  dispatchBody,
  dispatchLine,
  draft,
  onDay,
  posted,
  receiptBody,
  receiptLine,
  stocktakeBody,
  transferBody,
} from '../../support/papers';
import { centre, wuhan } from '../../support/testStore';

/** What stands once a count is posted. */

let room: CountRoom;
let store: CountRoom['store'];
let names: CountRoom['names'];
let lot: CountRoom['lot'];
beforeEach(async () => {
  room = await countRoom();
  ({ store, names, lot } = room);
});
afterEach(() => room.store.close());

const { receive, shelf, issue, quilts, blankets, findings, refusedBefore } = countDesk(() => room);
const step = ({ document, revision }: { document: string; revision: number }) => ({
  document,
  revision,
});
const today = { businessDate: '2026-11-23' };

describe('after a count', () => {
  test('nothing is dated before it in its bins: neither in, nor out, nor away', async () => {
    const { number } = await posted(
      store,
      stocktakeBody({ lines: [quilts({ counts: [40] })] }),
      today,
    );
    expect(await refusedBefore('A-01-01')).toMatchObject({
      bin: 'A-01-01',
      on: '2026-11-23',
      document: number,
      businessDate: '2026-11-22',
    });
    const before = { businessDate: '2026-11-22' };
    const lines = [dispatchLine({ item: names.item('A04') })];
    const out = dispatchBody({
      to: { kind: 'party', party: names.party('黄冈市红十字会') },
      lines,
    });
    const away = transferBody({ to: centre, lines });
    const aside = {
      kind: 'relocation',
      reason: '受潮',
      note: '',
      lines: [
        {
          item: names.item('A04'),
          lot: lot.priced,
          bin: names.bin('A-01-01'),
          condition: 'good',
          quantity: 1,
          note: '',
          toBin: names.bin('A-01-02'),
          toCondition: 'good',
        },
      ],
    } as const;
    for (const body of [out, away, { ...aside, lines: [...aside.lines] }]) {
      const paper = await draft(store, body, before);
      await store.refused('keeper', 'documents.submit', step(paper), 'date.beforeCount');
    }
    await issue(1);
  });

  test('another bin is free, and its own day is', async () => {
    await posted(store, stocktakeBody({ lines: [quilts({ counts: [40] })] }), today);
    await receive({ bin: names.bin('A-01-02') }, '2026-11-22');
    await receive({}, '2026-11-23');
  });

  test('a paper that was submitted before it is refused when it is posted', async () => {
    const late = await approved(
      store,
      receiptBody({
        source: names.party('中国红十字会总会'),
        owner: names.society,
        lines: [receiptLine({ item: names.item('A04'), bin: names.bin('A-01-01') })],
      }),
      { businessDate: '2026-11-22' },
    );
    await posted(store, stocktakeBody({ lines: [quilts({ counts: [40] })] }), today);
    await store.refused('keeper', 'documents.post', step(late), 'date.beforeCount');
  });

  test('its reversal frees the days before it, and gives everything back', async () => {
    const { posting } = await posted(
      store,
      stocktakeBody({ lines: [quilts({ counts: [37], reason: '短少' })] }),
      today,
    );
    expect(shelf(lot.priced)).toEqual(['A-01-01 good 37 / 370000']);
    await posted(store, { kind: 'reversal', posting, reason: '盘错了' }, today);
    expect(shelf(lot.priced)).toEqual(['A-01-01 good 40 / 400000']);
    await receive({}, '2026-11-22');
    const { rows } = await store.do('viewer', 'stocktakes.accuracy', { warehouse: wuhan });
    expect(rows).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  test('with no difference there is no movement, yet it stands for its date and for the accuracy', async () => {
    const { document, number, posting } = await posted(
      store,
      stocktakeBody({ lines: [quilts({ counts: [40] }), blankets({ counts: [30] })] }),
      today,
    );
    const { postings, axes } = await store.do('viewer', 'documents.read', { document });
    expect(axes.posting).toBe('posted');
    expect(postings.map(({ movements }) => movements)).toEqual([[]]);
    await refusedBefore('B-01-01');
    const { rows } = await store.do('viewer', 'stocktakes.accuracy', { warehouse: wuhan });
    expect(rows).toMatchObject([{ number, counted: 2, exact: 2, byLine: 10_000, byUnit: 10_000 }]);
    expect(await findings()).toEqual([]);
    await posted(store, { kind: 'reversal', posting, reason: '盘错了' }, today);
    await receive({}, '2026-11-22');
    expect(await findings()).toEqual([]);
  });
});

describe('how well the books agree', () => {
  test('is kept count by count, the latest first', async () => {
    const first = stocktakeBody({
      lines: [
        quilts({ counts: [38], reason: '短少' }),
        blankets({ counts: [30] }),
        countLine({
          item: names.item('A06'),
          lot: null,
          bin: names.bin('A-01-02'),
          counts: [4],
          reason: '无卡片',
        }),
      ],
    });
    await onDay(store, '2026-11-21', () => posted(store, first));
    await posted(store, stocktakeBody({ lines: [quilts({ counts: [38] }), blankets()] }), today);
    const { rows } = await store.do('viewer', 'stocktakes.accuracy', { warehouse: wuhan });
    expect(rows).toMatchObject([
      { businessDate: '2026-11-23', counted: 1, exact: 1, byLine: 10_000, byUnit: 10_000 },
      {
        businessDate: '2026-11-21',
        counted: 3,
        exact: 1,
        units: 70,
        wrong: 6,
        byLine: 3333,
        byUnit: 9142,
      },
    ]);
    expect((await store.do('viewer', 'stocktakes.accuracy', { warehouse: centre })).rows).toEqual(
      [],
    );
  });
});
