import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/database/sql';
import { type CountRoom, countDesk, countRoom } from '../../support/countDesk';
import { countLine, draft, posted, stocktakeBody } from '../../support/papers';

/** What a count says. */

let room: CountRoom;
let store: CountRoom['store'];
let names: CountRoom['names'];
let lot: CountRoom['lot'];
beforeEach(async () => {
  room = await countRoom();
  ({ store, names, lot } = room);
});
afterEach(() => room.store.close());

const { db, asked, receive, shelf, quilts, blankets, save, problemsOf, findings, refusedBefore } =
  countDesk(() => room);
const today = { businessDate: '2026-11-23' };

describe('what a count says', () => {
  test('a blank is not zero: the lot stays; zero that is said takes it away', async () => {
    await posted(
      store,
      stocktakeBody({ lines: [quilts(), blankets({ counts: [0], reason: '遗失' })] }),
      today,
    );
    expect(shelf(lot.priced)).toEqual(['A-01-01 good 40 / 400000']);
    expect(shelf(lot.unpriced)).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  test('盘盈 of a priced lot comes with its price, of an unpriced one without', async () => {
    await posted(
      store,
      stocktakeBody({
        lines: [
          quilts({ counts: [43], reason: '多' }),
          quilts({ condition: 'damaged', counts: [2], reason: '受潮' }),
          blankets({ counts: [31], reason: '多' }),
        ],
      }),
      today,
    );
    expect(shelf(lot.priced)).toEqual(['A-01-01 damaged 2 / 20000', 'A-01-01 good 43 / 430000']);
    expect(shelf(lot.unpriced)).toEqual(['B-01-01 good 31 / null']);
    expect(await findings()).toEqual([]);
  });

  test('goods that are in no book get a lot of their own, of unknown origin and price', async () => {
    const line = countLine({
      item: names.item('A06'),
      lot: null,
      bin: names.bin('A-01-02'),
      counts: [4],
      batchNumber: 'X9',
      reason: '无卡片',
    });
    const { document } = await posted(store, stocktakeBody({ lines: [line] }), today);
    const made = db().all(sql`
      SELECT batch_number, expiry_kind, unit_price, received_on, stock.quantity, stock.amount
      FROM lot JOIN document ON document.id = document_id JOIN stock ON stock.lot_id = lot.id
      WHERE document.uid = ${document}`);
    expect(made).toEqual([
      {
        batch_number: 'X9',
        expiry_kind: 'unknown',
        unit_price: null,
        received_on: '2026-11-23',
        quantity: 4,
        amount: null,
      },
    ]);
    await refusedBefore('A-01-02');
    expect(await findings()).toEqual([]);
  });

  test('a difference asks for a reason, and for a second count where the paper says so', async () => {
    const paper = await draft(
      store,
      stocktakeBody({ recount: true, lines: [quilts({ counts: [38] })] }),
      today,
    );
    expect(await problemsOf(paper.document)).toEqual([
      '1 reason needsReason',
      '1 counts needsRecount',
    ]);
    const again = await save(paper, [quilts({ counts: [38, 38], reason: '短少' })], {
      recount: true,
    });
    expect(await problemsOf(again.document)).toEqual([]);
  });

  test('of one piece there is one', async () => {
    const piece = await receive({
      item: names.item('A04'),
      serialNumber: 'SN-1',
      entered: asked(1),
      bin: names.bin('A-01-02'),
    });
    const line = (counts: number[], bin = 'A-01-02') =>
      countLine({
        item: names.item('A04'),
        lot: piece,
        bin: names.bin(bin),
        counts,
        reason: '位置不符',
      });
    const paper = await draft(store, stocktakeBody({ lines: [line([2])] }), today);
    expect(await problemsOf(paper.document)).toEqual(['1 counts serialNeedsOne']);
    // It lies in another bin than the book says: the line of the other bin stands first.
    await posted(store, stocktakeBody({ lines: [line([1], 'A-01-01'), line([0])] }), today);
    expect(shelf(piece)).toEqual(['A-01-01 good 1 / null']);
    expect(await findings()).toEqual([]);
  });
});
