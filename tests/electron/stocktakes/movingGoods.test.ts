import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CountRoom, countDesk, countRoom } from '../../support/countDesk';
import { approved, draft, stocktakeBody } from '../../support/papers';

/** A count is of its moment and of its day, whatever moves before and after it. */

let room: CountRoom;
let store: CountRoom['store'];
let lot: CountRoom['lot'];
beforeEach(async () => {
  room = await countRoom();
  ({ store, lot } = room);
});
afterEach(() => room.store.close());

const { shelf, issue, quilts, blankets, save, problemsOf, findings } = countDesk(() => room);
const step = ({ document, revision }: { document: string; revision: number }) => ({
  document,
  revision,
});
const today = { businessDate: '2026-11-23' };

describe('a count while goods move', () => {
  test('is set against the book of its own moment: what left before and after changes nothing', async () => {
    await issue(5);
    const paper = await draft(store, stocktakeBody({ lines: [quilts({ counts: [33] })] }), today);
    await issue(10);
    const { rows } = await store.do('viewer', 'stocktakes.differences', {
      document: paper.document,
    });
    expect(rows).toEqual([
      {
        line: 1,
        counted: 33,
        isExact: false,
        book: 35,
        difference: -2,
        value: -20_000,
        movedSince: -10,
        countAgain: false,
      },
    ]);
    const whole = await save(paper, [quilts({ counts: [33], reason: '短少' })]);
    const sent = await store.do('keeper', 'documents.submit', step(whole));
    const given = await store.do('approver', 'documents.approve', step(sent));
    await issue(1);
    await store.do('keeper', 'documents.post', step(given));
    expect(shelf(lot.priced)).toEqual(['A-01-01 good 22 / 220000']);
    expect(await findings()).toEqual([]);
  });

  test('keeps its moment while typing goes on and other papers post', async () => {
    const first = await draft(
      store,
      stocktakeBody({ lines: [quilts({ counts: [40] }), blankets()] }),
      today,
    );
    await issue(10);
    const second = await save(first, [quilts({ counts: [40] }), blankets({ counts: [30] })]);
    const { document } = await store.do('keeper', 'documents.submit', step(second));
    const { rows } = await store.do('viewer', 'stocktakes.differences', { document });
    expect(rows.map(({ difference, movedSince }) => [difference, movedSince])).toEqual([
      [0, -10],
      [0, 0],
    ]);
  });

  test('has to be made again when something was posted since with an earlier date', async () => {
    const paper = await draft(store, stocktakeBody({ lines: [quilts({ counts: [40] })] }), today);
    await issue(3, '2026-11-22');
    expect(await problemsOf(paper.document)).toContain('1 counts countedBefore');
    await store.refused('keeper', 'documents.submit', step(paper), 'document.incomplete');
    const again = await save(paper, [quilts({ counts: [40, 37] })]);
    expect(await problemsOf(again.document)).toEqual([]);
    await store.do('keeper', 'documents.submit', step(again));
  });

  test('is refused at posting, too, if that happened after it was approved', async () => {
    const paper = await approved(
      store,
      stocktakeBody({ lines: [quilts({ counts: [40] })] }),
      today,
    );
    await issue(3, '2026-11-22');
    const refusal = await store.refused(
      'keeper',
      'documents.post',
      step(paper),
      'document.incomplete',
    );
    expect(refusal.problems).toEqual([{ line: 1, field: 'counts', problem: 'countedBefore' }]);
    expect(shelf(lot.priced)).toEqual(['A-01-01 good 37 / 370000']);
  });
});

describe('the day of a count', () => {
  test('is that of its last count: a paper dated earlier would count what left in between twice', async () => {
    // 10 left on the 22nd. Counted on the 23rd, the paper can't be one of the 20th.
    await issue(10, '2026-11-22');
    const paper = await draft(store, stocktakeBody({ lines: [quilts({ counts: [30] })] }), {
      businessDate: '2026-11-20',
    });
    const { problems } = await store.refused(
      'keeper',
      'documents.submit',
      step(paper),
      'document.incomplete',
    );
    expect(problems).toContainEqual({
      line: null,
      field: 'businessDate',
      problem: 'datedBeforeCount',
    });
  });

  test('stands for its line: what is posted later with an earlier date has to be counted again', async () => {
    const paper = await draft(store, stocktakeBody({ lines: [quilts({ counts: [40] })] }), today);
    await issue(10, '2026-11-22');
    const { problems } = await store.refused(
      'keeper',
      'documents.submit',
      step(paper),
      'document.incomplete',
    );
    expect(problems).toContainEqual({ line: 1, field: 'counts', problem: 'countedBefore' });
  });
});
